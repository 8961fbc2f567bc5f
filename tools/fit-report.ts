import type { Backtest, Calibration, Learnt, RollingStep, Scenario } from "@andromede/sim-core";
import { assumptionName, formatAssumption, formatAssumptionRange, formatNumber } from "@andromede/wording";
import { factName, factRange } from "../packages/cli/src/analysis/fact-words.ts";
import { insideWord, percent, table, two, worlds } from "./fit-report-parts.ts";
import { checkedSection, inside, KINDS, missesOf, rollingSection, widthOf } from "./fit-report-scores.ts";

export interface Fit {
  readonly scenario: Scenario;
  readonly found: Calibration;
  /** Fitted facts against fresh worlds of the posterior, with luck drawn anew; and against the priors. */
  readonly again: Backtest;
  readonly unfitted: Backtest;
  /** Facts kept aside, against fresh worlds of the posterior. */
  readonly checked: Backtest;
  readonly rolling: readonly RollingStep[];
}

/** `docs/fit.md`, all of its numbers from the runs. */
export function fitReport(fit: Fit): string {
  return `${[
    "# The fit of the French case",
    "",
    "Written by `npm run fit`; how it is done, and what error is allowed, is in [calibration.md](calibration.md).",
    "",
    ...summary(fit),
    ...fittedSection(fit),
    ...learntSection(fit),
    ...tiedSection(fit),
    ...checkedSection(fit),
    ...rollingSection(fit),
    ...LIMITS,
  ].join("\n")}\n`;
}

function summary({ found, again, checked, scenario }: Fit): string[] {
  const { about, assumptions } = found.posterior.file;
  const { steps, families } = found.health;
  return [
    `Scenario \`${about.scenario}\`; ${about.facts.length} facts (digest \`${about.factsDigest}\`), ${about.particles} draws, ${formatNumber(about.evaluations, "en")} runs, seed ${about.seed}.`,
    `The facts moved ${assumptions.length} of ${scenario.assumptions.length} assumptions. Let in over ${steps.length} steps; ${percent(steps.at(-1)!.acceptance)} of the moves`,
    `were taken at the last; the draws come from ${families} draws of the prior.`,
    "",
    `- **Fitted facts**, worlds of the posterior with luck drawn anew: ${inside(again)}.${widthOf(again)} ${missesOf(again, scenario)}`,
    `- **Facts kept aside**: ${inside(checked)}.${widthOf(checked)} ${missesOf(checked, scenario)}`,
    ...checked.against.map(
      ({ kind, facts, model, naive }) =>
        `- **Beside ${KINDS[kind]}** (${facts} of the facts kept aside): mean error of the model ${two(model)}, of the naive forecast ${two(naive)}: the model is ${model < naive ? "better" : "not better"}.`,
    ),
    "",
  ];
}

function fittedSection({ again, unfitted, scenario }: Fit): string[] {
  return [
    "## Facts that were fitted",
    "",
    "Worlds have their luck drawn anew: this is what the model says of 2012 to 2014 before the votes are cast, not a replay.",
    "",
    ...table(
      ["fact", "published", "priors alone, middle [90]", "after the fit, middle [90]", "inside"],
      again.scores.map((score) => [
        factName(score.fact, scenario, "en"),
        factRange(score.fact, score.published, scenario, "en"),
        worlds(
          unfitted.scores.find(({ fact }) => fact === score.fact),
          scenario,
        ),
        worlds(score, scenario),
        insideWord(score),
      ]),
    ),
    "",
  ];
}

function learntSection({ found, scenario }: Fit): string[] {
  const moved = found.learnt.filter(({ isMoved }) => isMoved);
  const unmoved = found.learnt.filter(({ isMoved }) => !isMoved);
  const range = ({ p05, p50, p95 }: Learnt["prior"], unit: string): string =>
    `${formatAssumption(p50, unit, "en")} [${formatAssumptionRange(p05, p95, unit, "en")}]`;
  return [
    "## What the facts taught",
    "",
    "Width left: standard deviation after over before, in the scale in which the prior is normal. One that is not narrower is here because it moved, or because the facts tie it to another.",
    "",
    ...table(
      ["assumption", "before, middle [90]", "after, middle [90]", "width left"],
      moved.map(({ assumption, prior, posterior, spread }) => [
        `${assumptionName(assumption, "en", scenario)} (\`${assumption.path}\`)`,
        range(prior, assumption.unit),
        range(posterior, assumption.unit),
        percent(spread),
      ]),
    ),
    "",
    "## What they could not",
    "",
    `${unmoved.length} assumptions are as they were before, alone and with any other, as far as ${found.posterior.file.about.particles} draws can tell:`,
    `${unmoved
      .map(({ assumption }) => `\`${assumption.path}\``)
      .sort()
      .join(", ")}.`,
    "",
  ];
}

/** Pairs that no fact can tell apart, by the design of the market: named before any fit. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    "technology.scaleSlope",
    "parameters.ventureBelowCost",
    "a small firm that sells at a loss: high cost, or a price below it",
  ],
  [
    "parameters.ventureAwareness",
    "market.segments.sme.sovereigntyTaste",
    "few buyers: few know the firm, or few like it",
  ],
  [
    "parameters.firstVentureFixedCost",
    "parameters.firstVenturePlatformCapex",
    "money that went: running costs, or the platform",
  ],
  ["parameters.adjacentGrowthEarly", "firms.ovh.exportFactor", "OVH's revenue: its old business, or its cloud abroad"],
];

function tiedSection({ found, scenario }: Fit): string[] {
  const rows = PAIRS.flatMap(([one, other, why]) => {
    const [a, b] = [one, other].map((path) => found.learnt.find(({ assumption }) => assumption.path === path));
    if (!a || !b) return [];
    const names = [a, b].map(({ assumption }) => assumptionName(assumption, "en", scenario));
    return [[names.join(" / "), why, `${percent(a.spread)} / ${percent(b.spread)}`, tieOf(a, other)]];
  });
  return [
    "## What cannot be told apart",
    "",
    ...table(["pair", "what both would explain", "width left", "tied by the facts"], rows),
    "",
  ];
}

function tieOf({ tiedTo }: Learnt, other: string): string {
  if (tiedTo?.path === other) return `correlation ${two(tiedTo.correlation)}, the strongest of the first`;
  return "not more than with others";
}

const LIMITS: readonly string[] = [
  "## How far it goes",
  "",
  "Nothing later than the end of 2014 was fitted, and nothing later than the end of 2015 was looked at: beyond, the bands are what the model makes of it.",
  "The size of the market, the openings of rivals, the revenue of the leaders in the world and their price cuts are given to the model, up to 2022: a forecast of what hangs on them is not independent of them.",
  "Two funded firms allow no estimate of what a policy does; the fit says which worlds look like 2012 to 2014, and a comparison of policies is a simulation in those worlds.",
];
