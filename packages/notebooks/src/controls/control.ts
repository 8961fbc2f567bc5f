import {
  type Distribution,
  learntBand,
  learntDraws,
  quantileOf,
  type Scenario,
  type Setting,
  type Uncertain,
} from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";
import { NotebookError } from "../notebook/front-matter.ts";
import { type WrittenUnit, writtenUnit } from "./unit.ts";

/** What a notebook says of a control; everything else comes from the scenario's own file. */
export interface ControlSpec {
  /** Where the number stands in the scenario: `events.prism.size`. */
  readonly path: string;
  readonly label: InBoth;
  /** Which scenarios it changes. Defaults to both. */
  readonly applies?: "both" | "baseline" | "alternative";
  /** Ends and step of the slider, in the unit in which the file writes the number. */
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Choices instead of a slider; the first is what the file says. */
  readonly options?: readonly Choice[];
}

interface Choice {
  readonly label: InBoth;
  readonly value: string;
  /** What is set with it, in this order: a kind of instrument cannot do without numbers of its own. */
  readonly also?: readonly Setting[];
}

/** A number that a slider moves, in the unit in which the file writes it. */
export interface Slider {
  readonly spec: ControlSpec;
  readonly number: Uncertain;
  readonly unit: WrittenUnit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What stands in the file: the centre of a prior, or the middle of what the facts have left of it. */
  readonly start: number;
  /** Range that holds 90 of 100 draws; null for a lever. */
  readonly likely: readonly [number, number] | null;
  /** Height along the track, from 0 to 1, of the prior or of what the facts have left of it. */
  readonly density: readonly number[];
}

/** The slider of a number, from the first of the scenarios that has it. @throws NotebookError where none has it */
export function sliderFor(spec: ControlSpec, scenarios: readonly Scenario[]): Slider {
  const scenario = scenarios.find(({ numbers }) => numbers.some(({ path }) => path === spec.path));
  const number = scenario?.numbers.find(({ path }) => path === spec.path);
  if (!scenario || !number || number.centre === null)
    throw new NotebookError(
      `No number stands at ${spec.path} in the scenarios.`,
      `Aucun nombre ne se trouve à ${spec.path} dans les scénarios.`,
    );
  const unit = writtenUnit(number);
  const shown = (canonical: number): number => canonical / unit.factor;
  const prior = number.spec.kind === "distribution" ? number.spec.distribution : null;
  // As the facts have left it, where they moved it: that is what is drawn, and where the centre is.
  const learnt = learntBand(scenario, number);
  const ends = learnt ?? (prior && { p05: quantileOf(prior, 0.05), p95: quantileOf(prior, 0.95) });
  const likely = ends && ([shown(ends.p05), shown(ends.p95)] as const);
  const start = shown(learnt?.p50 ?? number.centre);
  const [low, high] = rangeOf(number, prior, shown, start);
  const min = spec.min ?? low;
  const max = spec.max ?? high;
  const step = spec.step ?? niceStep((max - min) / 50);
  return {
    spec,
    number,
    unit,
    min: snapped(min, step, Math.floor),
    max: snapped(max, step, Math.ceil),
    step,
    start,
    likely,
    density: prior ? densityOf(learntDraws(scenario, number) ?? evenDraws(prior), [min, max], unit.factor) : [],
  };
}

/** Whether a value lies outside of the range that the prior holds likely. */
export function isOutside({ likely }: Slider, value: number): boolean {
  return likely !== null && (value < likely[0] || value > likely[1]);
}

/** The setting that a slider's value stands for, as `--set` takes it. */
export function settingOf(
  { spec, unit }: { readonly spec: Pick<ControlSpec, "path">; readonly unit: WrittenUnit },
  value: number,
): Setting {
  const number = String(Number(value.toPrecision(6)));
  return { path: spec.path, to: unit.text === "" ? number : `${number} ${unit.text}` };
}

type Range = readonly [number, number];

/** Nearly all of the prior and a little more, so that one can see what lies outside of it. */
function rangeOf(
  number: Uncertain,
  prior: Distribution | null,
  shown: (value: number) => number,
  start: number,
): Range {
  if (prior === null) return start === 0 ? [0, 1] : [0, 2 * start];
  const [from, to] = [shown(quantileOf(prior, 0.005)), shown(quantileOf(prior, 0.995))];
  const margin = 0.1 * (to - from);
  const least = number.min === undefined ? Number.NEGATIVE_INFINITY : shown(number.min);
  const most = number.max === undefined ? Number.POSITIVE_INFINITY : shown(number.max);
  return [Math.max(least, from - margin), Math.min(most, to + margin)];
}

/** The largest of 1, 2, 5 times a power of ten that is not above. */
function niceStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const leading = width / power;
  const nice = leading >= 5 ? 5 : leading >= 2 ? 2 : 1;
  return Number((nice * power).toPrecision(1));
}

function snapped(value: number, step: number, round: (value: number) => number): number {
  return Number((round(value / step + (round === Math.ceil ? -1e-9 : 1e-9)) * step).toPrecision(12));
}

const BINS = 40;
const DRAWS = 400;

/** Draws that are spread evenly over a prior. */
function evenDraws(prior: Distribution): Float64Array {
  return Float64Array.from({ length: DRAWS }, (_, draw) => quantileOf(prior, (draw + 0.5) / DRAWS));
}

/** How often draws fall in each piece of the track. */
function densityOf(draws: Float64Array, [min, max]: Range, factor: number): number[] {
  const bins = new Array<number>(BINS).fill(0);
  for (const draw of draws) {
    const bin = Math.min(BINS - 1, Math.floor(((draw / factor - min) / (max - min)) * BINS));
    if (bin >= 0) bins[bin]!++;
  }
  const most = Math.max(...bins);
  return bins.map((count) => (most === 0 ? 0 : count / most));
}
