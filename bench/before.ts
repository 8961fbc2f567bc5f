import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digits, median, type Row, timesText } from "./measure.ts";

/** The last commit before the work on speed. Earlier ones need packages that are no longer installed. */
const BEFORE = "e937a77";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A run of `history` as it was before the work on speed, beside what it is now: in processes of their own, in turns. */
export function wholeRunRows(runs: number, repetitions: number): Row[] {
  const tree = treeBefore();
  if (tree === null) {
    const nothing = { measured: "-", ratio: "-" };
    return [{ what: "a whole run, before and now", beside: `the history of ${BEFORE} is not here`, ...nothing }];
  }
  try {
    const taken = { before: [] as Timing[], now: [] as Timing[] };
    for (let repetition = 0; repetition < repetitions; repetition++) {
      taken.before.push(timed(tree, runs));
      taken.now.push(timed(root, runs));
    }
    const row = (what: string, of: (timing: Timing) => number): Row => {
      const [before, now] = [median(taken.before.map(of)), median(taken.now.map(of))];
      return {
        what,
        measured: `${digits(now)} ms now`,
        beside: `${digits(before)} ms at ${BEFORE}`,
        ratio: `${timesText(before / now)} faster`,
      };
    };
    return [
      row(`a run of history, mean of the first ${runs} in a new process`, ({ first }) => first),
      row("a run of history, later", ({ later }) => later),
    ];
  } finally {
    spawnSync("git", ["-C", root, "worktree", "remove", "--force", tree]);
    rmSync(tree, { recursive: true, force: true });
  }
}

interface Timing {
  readonly first: number;
  readonly later: number;
}

function timed(tree: string, runs: number): Timing {
  const start = fileURLToPath(new URL("start.mjs", import.meta.url));
  const done = spawnSync(process.execPath, [start, "whole-run-child.ts", tree, String(runs)], {
    cwd: root,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`the run of ${tree} failed: ${done.stderr}`);
  return JSON.parse(done.stdout) as Timing;
}

/** The tree of that commit in a folder of its own, with the packages of this one; null where git does not have it. */
function treeBefore(): string | null {
  const tree = mkdtempSync(join(tmpdir(), "andromede-before-"));
  const made = spawnSync("git", ["-C", root, "worktree", "add", "--detach", "--force", tree, BEFORE]);
  if (made.status !== 0) {
    rmSync(tree, { recursive: true, force: true });
    return null;
  }
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  const modules = "packages/sim-core/node_modules";
  mkdirSync(join(tree, modules), { recursive: true });
  for (const name of readdirSync(join(root, modules))) {
    if (!name.startsWith(".")) symlinkSync(join(root, modules, name), join(tree, modules, name));
  }
  return tree;
}
