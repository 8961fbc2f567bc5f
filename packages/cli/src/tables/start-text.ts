import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatQuarter } from "@andromede/sim-core";
import { formatNumber, formatYears } from "@andromede/wording";
import type { PolicyRuns } from "../commands/run-policies.ts";
import type { RunSettings } from "../input/options.ts";
import type { Session } from "../session.ts";
import { labelled, padEnd, widthOf, wrap } from "../terminal/text.ts";
import { type Deciding, decidingAssumptions, shortPath } from "./deciding.ts";
import type { PolicyRow } from "./policy-rows.ts";
import { policyTable } from "./policy-table.ts";
import { LABEL_WIDTH, restsOnLine } from "./rests-on.ts";
import { whySentence } from "./why.ts";

/** All that `npm start` prints: the question, the table, how to read it, why, on what it rests, and what to do next. */
export function startText(result: PolicyRuns, { isVerbose }: RunSettings, session: Session): string {
  const { comparison } = result;
  const { words, language, terminal, colour } = session;
  const { rows, lines, notes } = policyTable(comparison, 0, session, isVerbose);
  const { start, end } = comparison.base.scenario.data.horizon;
  const market = words.start.market(formatYears(formatQuarter(start), formatQuarter(end)));
  const title = `${colour.bold(words.start.title)}   ${market}`;
  const worlds = words.table.worlds(formatNumber(comparison.runs, language), comparison.seed);
  const deciding = decidingBetween(rows, result);
  return `${[
    wrap(title, terminal.columns),
    words.table.together(worlds),
    "",
    ...lines,
    "",
    words.table.legend,
    ...notes.map((note) => wrap(note, terminal.columns)),
    wrap(words.table.howToRead, terminal.columns),
    "",
    wrap(`${colour.bold(words.start.why)} (${words.start.whyReading})`, terminal.columns),
    ...whyLines(rows, result, session),
    "",
    restsOnLine(
      result.ensembles.map(({ scenario }) => scenario),
      session,
      turnsOn(rows, deciding, session),
    ),
    labelled(words.start.notModelled, words.start.limits, LABEL_WIDTH, terminal.columns),
    ...nextLines(rows, deciding, session),
    labelled(words.start.look, lookText(session), LABEL_WIDTH, terminal.columns),
  ].join("\n")}\n`;
}

function whyLines(rows: readonly PolicyRow[], { ensembles }: PolicyRuns, session: Session): string[] {
  const width = Math.max(...rows.map(({ title }) => widthOf(title))) + 2;
  const [base] = ensembles;
  return rows
    .filter(({ isBase }) => !isBase)
    .map(({ id, title }) => {
      const alternative = ensembles.find(({ scenario }) => scenario.id === id)!;
      return labelled(title, whySentence(base!, alternative, session), width, session.terminal.columns);
    });
}

/** What decides between the two policies that are most often first. */
function decidingBetween(rows: readonly PolicyRow[], { comparison, ensembles }: PolicyRuns): Deciding[] {
  const [first, second] = rows.map(({ id }) => ensembles.findIndex(({ scenario }) => scenario.id === id));
  if (first === undefined || second === undefined) return [];
  return decidingAssumptions(ensembles[first]!, ensembles[second]!, comparison.base.outcomes[0]!, 3);
}

function turnsOn(rows: readonly PolicyRow[], deciding: readonly Deciding[], { words }: Session): string {
  if (deciding.length === 0) return "";
  const names = deciding.map(({ assumption }) => shortPath(assumption.path)).join(", ");
  return `${words.start.separator}${words.start.turnsOn(rows[0]!.title, rows[1]!.title, names)}`;
}

/** Commands that can be typed as they stand. */
function nextLines(rows: readonly PolicyRow[], deciding: readonly Deciding[], session: Session): string[] {
  const { start } = session.words;
  const lang = session.language === "fr" ? " --lang fr" : "";
  const best = rows[0]!.id;
  const plain = deciding.find(({ assumption }) => assumption.unit === "1");
  const commands: (readonly [string, string])[] = [
    [`npx whatif compare history ${best}${lang}`, start.firmByFirm],
    ...(plain
      ? [[`npx whatif compare history ${best} --set ${setting(plain)}${lang}`, start.changeAnAssumption] as const]
      : []),
    [`npx whatif new${lang}`, start.writeYourOwn],
  ];
  return commands.map(([command, does], at) => {
    const line = `${padEnd(at === 0 ? start.next : "", LABEL_WIDTH)}${command}`;
    const longer = `${line}   (${does})`;
    return widthOf(longer) <= session.terminal.columns ? longer : line;
  });
}

/** The assumption at the low end of its range, the other way from where most worlds put it. */
function setting({ assumption, values }: Deciding): string {
  const low = values.toSorted()[Math.floor(0.05 * values.length)]!;
  return `${assumption.path}=${Number(low.toPrecision(1))}`;
}

const root = new URL("../../../../", import.meta.url);

/** What there is to look at, of what is there. */
function lookText({ language }: Session): string {
  const files = ["README.md", "docs/model.md", "docs/notation.md"];
  const there = files.filter((file) => existsSync(fileURLToPath(new URL(file, root))));
  const other = language === "fr" ? "npm start -- --lang en" : "npm start -- --lang fr";
  return [...there, other].join("   ");
}
