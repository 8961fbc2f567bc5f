import type { Evidence } from "./evidence.ts";
import { rankingTable } from "./ranking-table.ts";
import type { Sentence, SentenceKind } from "./sentence.ts";
import { turningSection } from "./turning.ts";

const HEADINGS: Readonly<Record<SentenceKind, readonly [string, string]>> = {
  finding: [
    "Findings",
    "What the worlds say, whatever the assumptions are within their ranges, as far as the count goes.",
  ],
  assumption: [
    "Assumptions that look like findings",
    "What comes out because it was put in: change the number, and the sentence goes.",
  ],
  arithmetic: ["Looked for and found: arithmetic", "What an audit of the equations says of the results above."],
};

/** `docs/findings.md`, each sentence bound to a number. */
export function findingsReport(evidence: Evidence, sentences: readonly Sentence[]): string {
  const { worlds, policies, history } = evidence;
  const facts = history.posterior?.file.about.facts.length ?? 0;
  return `${[
    "# Findings of the French case, told from assumptions",
    "",
    `Written by \`npm run findings\`: ${policies.length} policies beside the history in ${worlds} paired worlds (seed findings), drawn from the`,
    `assumptions as ${facts} facts have left them. Each sentence stands on the quantity of its number in the last table; \`npm run test:slow\``,
    "works all of them out again and fails where a sentence no longer holds. A count of worlds is not a probability.",
    "",
    "## The ranking",
    "",
    ...rankingTable(evidence),
    "",
    ...(["finding", "assumption", "arithmetic"] as const).flatMap((kind) => section(kind, sentences)),
    ...turningSection(evidence),
    "## What each sentence stands on",
    "",
    "| sentence | quantity | value | range | holds while |",
    "| --- | --- | --- | --- | --- |",
    ...sentences.map(
      ({ id, quantity, value, range, condition }) => `| ${id} | ${quantity} | ${value} | ${range} | ${condition} |`,
    ),
  ].join("\n")}\n`;
}

function section(kind: SentenceKind, sentences: readonly Sentence[]): string[] {
  const [heading, intro] = HEADINGS[kind];
  const own = sentences.filter((sentence) => sentence.kind === kind);
  return [`## ${heading}`, "", intro, "", ...own.map(({ id, says }) => `- **${id}.** ${says}`), ""];
}
