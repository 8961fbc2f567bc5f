// The conclusions of docs/findings.md, worked out again: each holds, and the document says what the runs say.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { threadsExecutor } from "../../packages/cli/src/executors/threads.ts";
import { type Evidence, gatherEvidence } from "../../tools/findings/evidence.ts";
import { findingsReport } from "../../tools/findings/report.ts";
import type { Sentence } from "../../tools/findings/sentence.ts";
import { sentencesOf } from "../../tools/findings/sentences.ts";
import { FINDINGS_WORLDS } from "../../tools/findings/worlds.ts";

describe("docs/findings.md", () => {
  let evidence: Evidence;
  let sentences: Sentence[] = [];

  beforeAll(async () => {
    const { executor, close } = threadsExecutor({ workers: 2 });
    evidence = await gatherEvidence(executor, FINDINGS_WORLDS);
    await close();
    sentences = sentencesOf(evidence);
  }, 1_200_000);

  test("every sentence is supported by the model", () => {
    expect(sentences.length).toBeGreaterThan(10);
    expect(
      sentences.filter(({ holds }) => !holds).map(({ id, says, condition }) => `${id} (${condition}): ${says}`),
    ).toEqual([]);
  });

  test("notebook 7: between one champion and two, no box is found", () => {
    const text = readFileSync(
      join(import.meta.dirname, "../../packages/notebooks/notebooks/07-what-would-have-to-be-true.md"),
      "utf8",
    );
    expect(text).toContain(
      "Choose *one champion* and *two champions* as A and B: where nothing is found, the page says so.",
    );
    const { first, second } = evidence.discoveries.get("one-champion/history")!;
    expect([first.boxes.length, second.boxes.length]).toEqual([0, 0]);
  });

  test("is what the runs say: `npm run findings` writes it again", () => {
    const file = readFileSync(join(import.meta.dirname, "../../docs/findings.md"), "utf8");
    expect(findingsReport(evidence, sentences)).toBe(file);
  });
});
