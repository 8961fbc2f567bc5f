import { formatNumber } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { type Axis, roomFor } from "./axes.ts";
import type { Look } from "./look.ts";

/** Whole powers of ten around all sizes: no other ticks on a logarithm. */
export function decades(look: Look, sizes: readonly number[]): Axis {
  const low = Math.floor(Math.log10(Math.min(...sizes)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...sizes)) - 1e-9));
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  const label = (tick: number): string => formatNumber(tick, look.language);
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks, label, room: 2.3 * look.text };
}

const COST_TICKS = [0.5, 1, 2, 5, 10, 20, 50];

/** Ratios around all costs: 1 is on it. */
export function costAxis(look: Look, all: readonly number[]): Axis {
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const from = COST_TICKS.findLast((tick) => tick <= low * 1.001) ?? COST_TICKS[0]!;
  const to = COST_TICKS.find((tick) => tick >= high * 0.999) ?? COST_TICKS.at(-1)!;
  const ticks = COST_TICKS.filter((tick) => tick >= from && tick <= to);
  const label = (tick: number): string => `×${formatNumber(tick, look.language, { digits: tick < 1 ? 1 : 0 })}`;
  return { domain: [from, Math.max(to, 2 * from)], ticks, label, room: roomFor(look, ticks.map(label)) };
}

/** Labels of decades by hand: Plot leaves some out on a logarithmic scale. */
export function decadeMarks(look: Look, x: Axis): Plot.Markish[] {
  const last = x.ticks.length - 1;
  return [
    Plot.ruleX([...x.ticks], { stroke: look.ui.grid, ariaHidden: "true" }),
    ...x.ticks.map((tick, at) =>
      Plot.text([tick], {
        x: (value: number) => value,
        text: (value: number) => x.label(value),
        frameAnchor: "bottom",
        // The outermost stay inside of the picture.
        textAnchor: at === last ? "end" : "middle",
        dx: at === last ? look.text : 0,
        dy: 1.5 * look.text,
        fill: look.ui.muted,
        fontSize: look.text,
      }),
    ),
  ];
}
