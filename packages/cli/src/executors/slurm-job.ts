import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeOf } from "./make-folder.ts";
import { clusterRefused, noCluster } from "./words.ts";

export interface ArrayJob {
  /** Where the script and the tasks' own words go, and whence the tasks run. */
  readonly folder: string;
  /** Where finished chunks go. */
  readonly root: string;
  /** The batch whose tasks the array does. */
  readonly batchFile: string;
  readonly tasks: number;
  /** Tasks at work at a time; as many as the cluster gives by default. */
  readonly atOnce?: number;
}

const LOGS = "task-";

/** Gives an array of tasks to the cluster, and the name of the job. */
export async function submit(job: ArrayJob): Promise<string> {
  const script = join(job.folder, "job.sh");
  writeFileSync(script, scriptOf(job));
  const answer = await slurm("sbatch", ["--parsable", script]);
  return answer.trim().split(";")[0]!;
}

/** One core a task; what else a cluster wants (account, partition, time) it takes from its own SBATCH_... variables. */
function scriptOf({ folder, root, batchFile, tasks, atOnce }: ArrayJob): string {
  const whatif = fileURLToPath(new URL("../../bin/whatif.mjs", import.meta.url));
  const limit = atOnce === undefined ? "" : `%${atOnce}`;
  return `#!/bin/bash
#SBATCH --job-name=whatif
#SBATCH --array=0-${tasks - 1}${limit}
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --output=${folder}/${LOGS}%A_%a.log
#SBATCH --open-mode=append
exec ${[process.execPath, whatif, "chunk", batchFile, "--out", root].map(quoted).join(" ")} --index "$SLURM_ARRAY_TASK_ID"
`;
}

/** Whether the cluster still has something to do for a job: tasks that wait, run or end just now. */
export async function isQueued(job: string): Promise<boolean> {
  try {
    return (await slurm("squeue", ["--noheader", "--format=%T", `--jobs=${job}`])).trim() !== "";
  } catch (error) {
    // A job that ended some time ago is one that squeue does not know.
    if (error instanceof Error && /invalid job id/i.test(error.message)) return false;
    throw error;
  }
}

export async function cancel(job: string): Promise<void> {
  await slurm("scancel", [job]).catch(() => undefined);
}

/** The last lines that a task of a job wrote; of several tasks, the first that wrote something. */
export function lastWords(folder: string, job: string): string {
  const logs = readdirSync(folder)
    .filter((name) => name.startsWith(`${LOGS}${job}_`))
    .sort();
  const texts = logs.map((name) => readFileSync(join(folder, name), "utf8").trim());
  return (texts.find((text) => text !== "") ?? "(nothing)").split("\n").slice(-8).join("\n");
}

function slurm(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { encoding: "utf8" }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (codeOf(error) === "ENOENT") reject(noCluster(program));
      else reject(clusterRefused(program, stderr.trim() || error.message));
    });
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
