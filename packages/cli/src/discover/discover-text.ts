import { type AssumptionFlips, type BestWorld, type Flip, measureOf, type Uncertain } from "@andromede/sim-core";
import {
  assumptionName,
  boxSentences,
  DISCOVERY_WORDS,
  displayOf,
  formatAmount,
  formatAssumption,
  formatNumber,
  formatValue,
  formatWorlds,
  type LeadTold,
  outcomeName,
  treeLines,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { restsOnLine } from "../tables/rests-on.ts";
import { tableLines, wrap } from "../terminal/text.ts";
import { mostTelling } from "./most-telling.ts";
import type { Discovered } from "./run-discover.ts";
import { discoverWords } from "./words.ts";

/** Assumptions that a table of flip points tells, and that the boxes are sought among. */
const [TOLD, LOOKED_AT] = [8, 12];

/** All that the command prints: who leads how often, boxes, questions, flip points, both at their best. */
export function discoveryText(discovered: Discovered, session: Session): string {
  const { policies, outcome, found, settings } = discovered;
  const { language, terminal, colour } = session;
  const words = discoverWords(language);
  const [first, second] = [policies[0].title[language], policies[1].title[language]];
  const wide = (text: string): string => wrap(text, terminal.columns);
  const display = displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1", "difference");
  const behind = 100 - found.aheadOf100 - found.levelOf100;
  const told: LeadTold = { worlds: { ...found.drawn, leads: found.leads }, policies: [policies[0], policies[1]] };
  const flipping = found.flips.filter(({ atCentre, overWorlds }) => atCentre.length + overWorlds.length > 0);
  return `${[
    wide(colour.bold(words.title(first, second, outcomeName(outcome, policies[0], language)))),
    wide(
      words.ahead(
        first,
        second,
        formatWorlds(found.aheadOf100),
        formatWorlds(Math.max(0, behind)),
        formatNumber(found.worlds, language),
        settings.seed,
      ),
    ),
    "",
    ...boxSentences(found, told, language).map(wide),
    "",
    ...questionLines(discovered, told, session),
    "",
    wide(colour.bold(words.flips(display.unit[language]))),
    ...flipTable(mostTelling(found.flips, TOLD), discovered, session),
    wide(words.flipsFound(formatNumber(flipping.length, language))),
    "",
    wide(colour.bold(words.best)),
    ...found.best.flatMap((best) => cardLines(best, discovered, session)),
    "",
    wide(words.howToRead(formatNumber(LOOKED_AT, language))),
    restsOnLine(policies, session),
  ].join("\n")}\n`;
}

/** The questions as indented lines, with the worlds held out and those in which the first leads. */
function questionLines({ found }: Discovered, told: LeadTold, { language, terminal, colour }: Session): string[] {
  const [root, ...answers] = treeLines(found.tree, told, language);
  if (!root) return [DISCOVERY_WORDS[language].noTree];
  return [
    wrap(colour.bold(root.text), terminal.columns),
    ...answers.map(({ depth, text }) => `${"  ".repeat(depth)}${text}`),
  ];
}

function flipTable(rows: readonly AssumptionFlips[], { policies, outcome }: Discovered, session: Session): string[] {
  const { language } = session;
  const { flip } = discoverWords(language);
  const display = displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1", "difference");
  const lead = ({ lead: mean, aheadOf100 }: AssumptionFlips["fifths"][number]): string =>
    `${formatValue(mean, display, language, { sign: true, digits: display.digits === "three" ? 0 : 2 })} (${formatWorlds(aheadOf100)})`;
  const at = (flips: readonly Flip[], { unit }: Uncertain): string =>
    flips.length === 0 ? flip.never : flips.map((each) => formatAssumption(each.at, unit, language)).join("; ");
  return tableLines([
    {
      heading: ["", flip.what],
      cells: rows.map(({ assumption }) => cut(assumptionName(assumption, language, policies[0]), 32)),
      align: "left",
    },
    { heading: flip.low, cells: rows.map(({ fifths }) => lead(fifths[0]!)), align: "right" },
    { heading: flip.high, cells: rows.map(({ fifths }) => lead(fifths.at(-1)!)), align: "right" },
    { heading: flip.centre, cells: rows.map(({ atCentre, assumption }) => at(atCentre, assumption)), align: "left" },
    {
      heading: flip.worlds,
      cells: rows.map(({ overWorlds, assumption }) => at(overWorlds, assumption)),
      align: "left",
    },
  ]);
}

function cardLines(best: BestWorld, { outcome }: Discovered, session: Session): string[] {
  const { language, terminal } = session;
  const words = discoverWords(language);
  const display = displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1", "difference");
  const amount = (lead: number): string => formatAmount(lead, display, language, { sign: true });
  const card = words.card({
    policy: best.policy.title[language],
    lead: amount(best.lead),
    meanLead: amount(best.meanLead),
    ahead: formatWorlds(best.aheadOf100),
  });
  const conditions = best.conditions.map(({ assumption, value, quantile }) => {
    const name = assumptionName(assumption, language, best.policy);
    return `- ${DISCOVERY_WORDS[language].condition(name, formatAssumption(value, assumption.unit, language), formatWorlds(quantile))}`;
  });
  const lines = [card, ...conditions, `${words.asFar(formatWorlds(best.asFarOf100))}`];
  return lines.map((line) => wrap(line, terminal.columns, "    "));
}
