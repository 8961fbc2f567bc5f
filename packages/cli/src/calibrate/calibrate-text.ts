import type { Calibration, FactScore, Learnt, Scenario } from "@andromede/sim-core";
import {
  assumptionName,
  formatAssumption,
  formatAssumptionRange,
  formatNumber,
  formatShare,
  formatWorlds,
} from "@andromede/wording";
import { factPicture } from "../analysis/fact-rows.ts";
import { factName, factRange, factValue } from "../analysis/fact-words.ts";
import type { RunSettings } from "../input/options.ts";
import type { Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { tableLines, wrap } from "../terminal/text.ts";
import { calibrateWords } from "./words.ts";

/** The picture of the fit, and what stands below it. */
export function calibrationPicture(
  scenario: Scenario,
  { scores, posterior }: Calibration,
  session: Session,
): { readonly picture: Picture; readonly note: string } {
  const { seed, particles } = posterior.file.about;
  const words = calibrateWords(session.language);
  const evaluations = formatNumber(posterior.file.about.evaluations, session.language);
  const note = `${scenario.id}, ${words.made(String(scores.length), String(particles), evaluations, seed)}`;
  return { picture: factPicture("facts", scores, scenario), note };
}

/** All that the command prints: the facts, what they taught, how it went. */
export function calibrationText(
  scenario: Scenario,
  found: Calibration,
  { seed }: RunSettings,
  session: Session,
): string {
  const { language, terminal, colour } = session;
  const words = calibrateWords(language);
  const { health, learnt, scores, unknown, posterior } = found;
  const moved = learnt.filter(({ isMoved }) => isMoved);
  const missed = scores.filter(({ in90 }) => !in90).length;
  const last = health.steps.at(-1)!;
  const { particles, evaluations } = posterior.file.about;
  const counts = [scores.length, particles, evaluations].map((count) => formatNumber(count, language));
  return `${[
    colour.bold(words.title(scenario.title[language])),
    words.made(counts[0]!, counts[1]!, counts[2]!, seed),
    "",
    wrap(words.headline(String(moved.length), String(learnt.length), missed), terminal.columns),
    "",
    ...factLines(scores, scenario, session),
    "",
    ...learntLines(moved, scenario, session),
    "",
    wrap(words.unmoved(String(learnt.length - moved.length)), terminal.columns),
    ...(unknown.length === 0 ? [] : [wrap(words.unknown(unknown.map(({ id }) => id).join(", ")), terminal.columns)]),
    wrap(
      words.health(
        String(health.steps.length),
        formatShare(last.acceptance, language, { digits: 0 }),
        formatNumber(health.families, language),
      ),
      terminal.columns,
    ),
    wrap(words.howToRead, terminal.columns),
  ].join("\n")}\n`;
}

function factLines(scores: readonly FactScore[], scenario: Scenario, session: Session): string[] {
  const { language, colour } = session;
  const { head, yes, no } = calibrateWords(language);
  return tableLines([
    {
      heading: [head.fact],
      cells: scores.map(({ fact }) => cut(factName(fact, scenario, language), 44)),
      align: "left",
    },
    {
      heading: [head.published],
      cells: scores.map(({ fact, published }) => factRange(fact, published, scenario, language)),
      align: "left",
    },
    {
      heading: [head.worlds],
      cells: scores.map((score) => worldsOf(score, scenario, session)),
      align: "left",
    },
    {
      heading: [head.inside],
      cells: scores.map(({ in90 }) => (in90 ? yes : no)),
      align: "left",
      paint: (cell, row) => (scores[row]!.in90 ? cell : colour.bold(cell)),
    },
  ]);
}

/** Middle and range of the worlds, as text. */
export function worldsOf(
  { fact, simulated, definedShare }: FactScore,
  scenario: Scenario,
  { language }: Session,
): string {
  if (!simulated) return "-";
  const [low, middle, high] = [simulated.p05, simulated.p50, simulated.p95].map((value) =>
    factValue(fact, value, scenario, language),
  );
  const range = `${middle} [${low}${language === "fr" ? " ; " : ", "}${high}]`;
  return definedShare < 1 ? `${range}${calibrateWords(language).definedIn(formatWorlds(100 * definedShare))}` : range;
}

function learntLines(moved: readonly Learnt[], scenario: Scenario, { language }: Session): string[] {
  const { head } = calibrateWords(language);
  const range = ({ p05, p50, p95 }: Learnt["prior"], unit: string): string =>
    `${formatAssumption(p50, unit, language)} [${formatAssumptionRange(p05, p95, unit, language)}]`;
  return tableLines([
    {
      heading: [head.assumption],
      cells: moved.map(({ assumption }) => cut(assumptionName(assumption, language, scenario), 40)),
      align: "left",
    },
    {
      heading: [head.before],
      cells: moved.map(({ assumption, prior }) => range(prior, assumption.unit)),
      align: "left",
    },
    {
      heading: [head.after],
      cells: moved.map(({ assumption, posterior }) => range(posterior, assumption.unit)),
      align: "left",
    },
    {
      heading: [head.narrower],
      cells: moved.map(({ spread }) => formatShare(spread, language, { digits: 0 })),
      align: "right",
    },
  ]);
}
