import type { Backtest, FactScore } from "@andromede/sim-core";
import { factName, factRange } from "../packages/cli/src/analysis/fact-words.ts";
import type { Fit } from "./fit-report.ts";
import { insideWord, meanOf, percent, table, two, worlds } from "./fit-report-parts.ts";

/** Naive forecasts, as a sentence calls them. */
export const KINDS: Readonly<Record<Backtest["against"][number]["kind"], string>> = {
  plan: "the firms' own plans",
  "last-value": "the last figure known",
  trend: "the trend of the last two figures",
};

/** How many facts lie within the worlds, and how many should. */
export function inside({ scores, coverage50, coverage90 }: Backtest): string {
  const count = (is: (score: FactScore) => boolean): number => scores.filter(is).length;
  return (
    `${count(({ in90 }) => in90)} of ${scores.length} within nine in ten worlds (${percent(coverage90)}; 90% due), ` +
    `${count(({ in50 }) => in50)} within the middle half (${percent(coverage50)}; 50% due)`
  );
}

/** Said where the middle half holds far more, or far fewer, than half of the facts. */
export function widthOf({ scores, coverage50 }: Backtest): string {
  const noise = 1 / Math.sqrt(scores.length);
  if (coverage50 > 0.5 + noise) return " More than due: the bands are wider than what happened called for.";
  return coverage50 < 0.5 - noise ? " Fewer than due: the bands are too narrow." : "";
}

/** The facts that lie outside. */
export function missesOf({ scores }: Backtest, scenario: Fit["scenario"]): string {
  const missed = scores.filter(({ in90 }) => !in90).map(({ fact }) => factName(fact, scenario, "en"));
  return missed.length === 0 ? "No miss." : `Missed: ${missed.join("; ")}.`;
}

/** Facts that were kept aside. */
export function checkedSection({ checked, scenario }: Fit): string[] {
  return [
    "## Facts kept aside",
    "",
    "Error: of the whole forecast (CRPS), in logarithms for amounts (0.1 is some 10%), in quarters or ranks for the rest; empty where the source says at least or at most. Naive: the best of plan, last figure and trend that were known.",
    "",
    ...table(
      ["fact", "published", "worlds, middle [90]", "inside", "error", "naive"],
      checked.scores.map((score) => [
        factName(score.fact, scenario, "en"),
        factRange(score.fact, score.published, scenario, "en"),
        worlds(score, scenario),
        insideWord(score),
        score.crps === null ? "" : two(score.crps),
        score.naive.length === 0 ? "" : two(Math.min(...score.naive.map(({ error }) => error))),
      ]),
    ),
    "",
  ];
}

/** What was known year by year, and what came. */
export function rollingSection({ rolling, scenario }: Fit): string[] {
  return [
    "## Year by year: what was known, and what came",
    "",
    "Known facts marked `fit` are fitted; everything that became public later is forecast.",
    "",
    ...table(
      [
        "end of",
        "facts fitted",
        "facts forecast",
        "within nine in ten",
        "within the middle half",
        "mean error, amounts",
        "beside naive forecasts",
      ],
      rolling.map(({ year, fitted, backtest: { scores, coverage90, coverage50, against } }) => [
        String(year),
        String(fitted.length),
        String(scores.length),
        percent(coverage90),
        percent(coverage50),
        two(meanOf(scores.flatMap(({ crps, isRelative }) => (crps !== null && isRelative ? [crps] : [])))),
        against
          .map(
            ({ kind, facts, model, naive }) =>
              `${kind} (${facts}): ${two(model)} against ${two(naive)}${model < naive ? "" : ", **not better**"}`,
          )
          .join("; ") || "none known",
      ]),
    ),
    "",
    ...rolling.map(({ year, backtest }) => `End of ${year}: ${missesOf(backtest, scenario)}`),
    "",
  ];
}
