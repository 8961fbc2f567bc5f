import type { Scenario } from "@andromede/sim-core";
import {
  actorName,
  type Display,
  displayOf,
  formatAmount,
  formatRange,
  formatValue,
  formatWorlds,
  type Language,
} from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";
import { figure } from "../picture.ts";
import type { Pictures } from "../pictures.ts";
import type { Reported } from "../report-data.ts";
import { type Shift, shiftsBetween } from "../shifts.ts";
import { table } from "../table.ts";

const DISPLAY: Display = displayOf("market-revenue", "EUR");

/** Whose revenue rises and whose falls, firm by firm, in each alternative. */
export function winnersSection(context: ReportContext, { stealing }: Pictures): Html | null {
  const { data, words, language } = context;
  if (data.alternatives.length === 0) return null;
  return pieces(
    h("p", {}, words.winners.intro),
    data.alternatives.map((alternative, at) => {
      const picture = stealing[at] ?? null;
      return pieces(winnersOf(alternative, context), picture && figure(picture, language, words));
    }),
    h("p", {}, words.winners.stealingIntro),
  );
}

function winnersOf(alternative: Reported, context: ReportContext): Html {
  const { data, words, language } = context;
  const { firm, before, after, difference, worlds, caption } = words.winners;
  const shifts = shiftsBetween(data.base, alternative);
  const scenarios = [alternative.scenario, data.base.scenario];
  const groups = shifts.filter(({ isGroup }) => isGroup);
  const firms = shifts.filter(({ isGroup }) => !isGroup).sort((a, b) => b.mean - a.mean);
  const unit = DISPLAY.unit[language];
  return pieces(
    h("h3", {}, headlineOf(firms, scenarios, context)),
    table({
      caption: caption(alternative.scenario.title[language], data.base.scenario.title[language]),
      columns: [
        { label: firm },
        { label: `${before}, ${unit}`, isNumber: true },
        { label: `${after}, ${unit}`, isNumber: true },
        { label: `${difference}, ${unit}`, isNumber: true },
        { label: worlds, isNumber: true },
      ],
      rows: [...firms, ...groups].map((shift) => rowOf(shift, firms, scenarios, context)),
    }),
  );
}

function rowOf(
  shift: Shift,
  firms: readonly Shift[],
  scenarios: readonly Scenario[],
  { language, words }: ReportContext,
): (string | Html)[] {
  const largest = Math.max(...firms.map(({ mean }) => Math.abs(mean)), Number.MIN_VALUE);
  const money = (value: number | null): string =>
    value === null ? words.winners.gone : formatValue(value, DISPLAY, language, { digits: 0 });
  return [
    nameOf(shift, scenarios, language),
    money(shift.before),
    money(shift.after),
    pieces(
      formatValue(shift.mean, DISPLAY, language, { digits: 1, sign: true }),
      ` ${formatRange(shift.p05, shift.p95, DISPLAY, language, { digits: 1, sign: true })}`,
      shift.isGroup ? null : bar(shift.mean / largest),
    ),
    formatWorlds(shift.gainsOf100),
  ];
}

/** A bar from the middle: to the right what is gained, to the left what is lost. The number beside it says the same. */
function bar(part: number): Html {
  const width = Math.round(50 * Math.abs(part));
  return h(
    "svg",
    { class: "bar", viewBox: "0 0 100 10", "aria-hidden": "true", preserveAspectRatio: "none" },
    h("rect", { class: part < 0 ? "loss" : "gain", x: part < 0 ? 50 - width : 50, y: 1, width, height: 8 }),
    h("line", { x1: 50, x2: 50, y1: 0, y2: 10 }),
  );
}

function headlineOf(
  firms: readonly Shift[],
  scenarios: readonly Scenario[],
  { language, words }: ReportContext,
): string {
  const told = (shift: Shift | undefined): string =>
    shift === undefined
      ? words.winners.nobody
      : `${nameOf(shift, scenarios, language)} (${formatAmount(shift.mean, DISPLAY, language, { sign: true })})`;
  const [first, last] = [firms[0], firms.at(-1)];
  return words.winners.headline(
    told(first && first.mean > 0 ? first : undefined),
    told(last && last.mean < 0 ? last : undefined),
  );
}

function nameOf({ actor }: Shift, scenarios: readonly Scenario[], language: Language): string {
  const known = scenarios.find(({ data }) => data.firms[actor] !== undefined);
  return actorName(actor, language, known);
}
