import { formatNumber } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import type { Look } from "./look.ts";
import { textWidth } from "./text.ts";

/** An axis: where it begins and ends, its ticks and their labels. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly label: (tick: number) => string;
  /** Room for its labels in pixels, across the axis. */
  readonly room: number;
}

/** Round numbers that span an interval: steps of 1, 2 or 5 times a power of ten, about `count` of them. */
export function roundTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough * 0.999) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** An axis of amounts: from a round number to a round number, always with 0 in it. */
export function amountAxis(look: Look, values: Iterable<number>, length: number, sign = false): Axis {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) high = 1;
  const ticks = roundTicks(low, high, Math.max(2, Math.round(length / (3.5 * look.text))));
  const digits = decimalsOfStep(ticks[1]! - ticks[0]!);
  const label = (tick: number): string => formatNumber(tick, look.language, { digits, sign });
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks, label, room: roomFor(look, ticks.map(label)) };
}

/** An axis of differences, across the page: signed labels, 0 in it, as far as the values go and no further. */
export function signedAxis(look: Look, values: readonly number[], length: number): Axis {
  return openAxis(look, Math.min(0, ...values), Math.max(0, ...values), length, true);
}

/** An axis from one value to another, which need not be round; ticks on what is round between them. */
export function openAxis(look: Look, low: number, high: number, length: number, sign = false): Axis {
  const all = low === high ? [-1, 0, 1] : roundTicks(low, high, Math.max(2, Math.round(length / (6 * look.text))));
  const ticks = all.filter((tick) => tick >= low - 1e-9 && tick <= high + 1e-9);
  const digits = decimalsOfStep(all[1]! - all[0]!);
  const label = (tick: number): string => formatNumber(tick, look.language, { digits, sign });
  return { domain: low === high ? [-1, 1] : [low, high], ticks, label, room: 2.3 * look.text };
}

/** An axis of places, up the page: from a round number to a round number, 0 on it or not. */
export function placeAxis(look: Look, values: readonly number[], length: number): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const all =
    low === high ? [low - 1, low, low + 1] : roundTicks(low, high, Math.max(2, Math.round(length / (4 * look.text))));
  const axis = openAxis(look, all[0]!, all.at(-1)!, 6 * look.text * all.length);
  return { ...axis, ticks: all, room: roomFor(look, all.map(axis.label)) };
}

/** An axis of dates in years: ticks on whole years, none grouped. */
export function yearAxis(look: Look, from: number, to: number, length: number): Axis {
  const step = Math.max(1, Math.ceil((to - from) / Math.max(1, Math.floor(length / (3.6 * look.text)))));
  const first = Math.ceil(from - 1e-9);
  const ticks = Array.from({ length: Math.floor((to - first) / step + 1e-9) + 1 }, (_, at) => first + at * step);
  return { domain: [from, to], ticks, label: String, room: 2.3 * look.text };
}

/** Grid, labels and ticks of both axes, as the first marks of a plot. */
export function axisMarks(look: Look, x: Axis, y: Axis): Plot.Markish[] {
  const style = { color: look.ui.muted, fontSize: look.text, label: null };
  return [
    Plot.gridY([...y.ticks], { stroke: look.ui.grid, strokeOpacity: 1, ariaHidden: "true" }),
    yLabels(look, y),
    Plot.axisX([...x.ticks], {
      ...style,
      tickFormat: x.label,
      tickSize: 4,
      tickPadding: tickPadding(look),
      stroke: look.ui.border,
    }),
  ];
}

/** The labels and ticks of an axis across the page, alone. */
export function tickAxisMarks(look: Look, x: Axis): Plot.Markish[] {
  return [
    Plot.axisX([...x.ticks], {
      label: null,
      tickFormat: x.label,
      color: look.ui.muted,
      fontSize: look.text,
      tickSize: 4,
      tickPadding: tickPadding(look),
    }),
  ];
}

/** The corner has a label of either axis. */
function tickPadding(look: Look): number {
  return Math.round(0.45 * look.text);
}

/** The labels of an axis up the page. Not Plot's own, which leaves some out on a logarithmic scale. */
function yLabels(look: Look, { ticks, label }: Axis): Plot.Markish {
  return Plot.text([...ticks], {
    frameAnchor: "left",
    y: (tick: number) => tick,
    text: (tick: number) => label(tick),
    textAnchor: "end",
    dx: -6,
    fill: look.ui.muted,
    fontSize: look.text,
  });
}

export function roomFor(look: Look, labels: readonly string[]): number {
  return 8 + labels.reduce((most, label) => Math.max(most, textWidth(label, look.text)), 0);
}

function decimalsOfStep(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}
