// Writes docs/findings.md: `npm run findings`, some minutes. Fails where a sentence no longer holds.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { threadsExecutor } from "../packages/cli/src/executors/threads.ts";
import { gatherEvidence } from "./findings/evidence.ts";
import { findingsReport } from "./findings/report.ts";
import { sentencesOf } from "./findings/sentences.ts";
import { FINDINGS_WORLDS } from "./findings/worlds.ts";

const { executor, close } = threadsExecutor({ workers: availableParallelism() });
const evidence = await gatherEvidence(executor, FINDINGS_WORLDS);
await close();
const sentences = sentencesOf(evidence);
writeFileSync(fileURLToPath(new URL("../docs/findings.md", import.meta.url)), findingsReport(evidence, sentences));
console.log("wrote docs/findings.md");
for (const { id, says, condition, holds } of sentences) {
  if (holds) continue;
  console.error(`${id} no longer holds (${condition}): ${says}`);
  process.exitCode = 1;
}
