import { CHIPS, contrast, inkOn, lookOf, PLACES, ROLES, type Role, SHADES, type Theme, UI } from "@andromede/charts";
import { describe, expect, it } from "vitest";

// Colours that are read by everybody: contrasts as WCAG asks, distances as colour-blind readers see them.

const THEMES: readonly Theme[] = ["light", "dark"];
const ACTORS = (Object.keys(ROLES) as Role[]).filter((role) => role !== "alternative");
type Three = readonly [number, number, number];

/** sRGB "#rrggbb" as linear red, green and blue, 0 to 1. */
function linear(colour: string): Three {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Full loss of one kind of cone. Source: Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1. */
const VISIONS: Readonly<Record<string, readonly Three[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** sRGB to XYZ, D65. Source: IEC 61966-2-1:1999. */
const XYZ: readonly Three[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Three = [0.95047, 1, 1.08883];

function times(matrix: readonly Three[], [x, y, z]: Three): Three {
  const [a, b, c] = matrix.map(([p, q, r]) => p * x + q * y + r * z);
  return [a!, b!, c!];
}

/** CIELAB of a colour as a kind of vision sees it. */
function labOf(colour: string, vision: string): Three {
  const seen = times(VISIONS[vision]!, linear(colour)).map((value) => Math.min(1, Math.max(0, value)));
  const f = times(XYZ, seen as unknown as Three).map((value, at) => {
    const t = value / WHITE[at]!;
    return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116;
  });
  return [116 * f[1]! - 16, 500 * (f[0]! - f[1]!), 200 * (f[1]! - f[2]!)];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const hue = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;

/** CIEDE2000. Source: Sharma, Wu and Dalal (2005), Color Research & Application 30(1), doi:10.1002/col.20070. */
function distance([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const isGrey = c1 * c2 === 0;
  let turn = h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  if (isGrey) turn = 0;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn) / 2);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  let h = isGrey ? h1 + h2 : (h1 + h2) / 2;
  if (!isGrey && Math.abs(h1 - h2) > 180) h += h1 + h2 < 360 ? 180 : -180;
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const rotation = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const rT = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(radians(2 * rotation));
  const [x, y, z] = [(l2 - l1) / sL, (c2 - c1) / sC, dH / sH];
  return Math.sqrt(x * x + y * y + z * z + rT * y * z);
}

function nearestPair(theme: Theme, vision: string): number {
  const labs = ACTORS.map((role) => labOf(lookOf(role, theme).colour, vision));
  const distances = labs.flatMap((one, at) => labs.slice(at + 1).map((other) => distance(one, other)));
  return Math.min(...distances);
}

describe("what the distances are computed with", () => {
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)("gives the published colour difference of %j and %j", (one, other, published) => {
    // Source: Sharma, Wu and Dalal (2005), table 1.
    expect(distance(one as unknown as Three, other as unknown as Three)).toBeCloseTo(published, 4);
  });

  it("gives 21 for black on white and 4.54 for the grey that is often named as the limit", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 10);
    // Source: W3C, Understanding WCAG 2.0, 1.4.3: #767676 on white is the lightest grey of 4.5.
    expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
  });
});

describe.each(THEMES)("contrasts on the %s page", (theme) => {
  const ui = UI[theme];

  it.each(["ink", "muted", "baseline", "alternative"] as const)("%s is read as text on paper and panel", (name) => {
    expect(contrast(ui[name], ui.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ui[name], ui.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it("the border of a control is seen", () => {
    expect(contrast(ui.border, ui.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(CHIPS[theme]) as (keyof typeof CHIPS.light)[])("the chip %s is read", (kind) => {
    expect(contrast(CHIPS[theme][kind].ink, CHIPS[theme][kind].ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(ROLES) as Role[])("a mark of %s is seen", (role) => {
    expect(contrast(lookOf(role, theme).colour, ui.paper)).toBeGreaterThanOrEqual(3);
  });

  it("a number on any place of a ranking is read", () => {
    for (const ground of PLACES)
      expect(contrast(inkOn(ground, [UI.light.ink, UI.light.paper]), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("neighbouring shades of a sum differ by eye, in every kind of vision", () => {
    const shades = SHADES[theme];
    const gaps = Object.keys(VISIONS).flatMap((vision) =>
      shades.slice(1).map((shade, at) => distance(labOf(shade, vision), labOf(shades[at]!, vision))),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(15);
  });
});

describe("colours of actors for colour-blind readers", () => {
  // Least difference of any two actors: what the search for these colours reached. Two is just seen, ten is plain.
  it.each([
    ["light", "normal", 20],
    ["light", "protan", 15],
    ["light", "deutan", 15],
    ["light", "tritan", 13],
    ["dark", "normal", 17],
    ["dark", "protan", 14],
    ["dark", "deutan", 13],
    ["dark", "tritan", 10.5],
  ] as const)("on the %s page, with %s vision, no two are nearer than %d", (theme, vision, least) => {
    expect(nearestPair(theme, vision)).toBeGreaterThanOrEqual(least);
  });

  it("no two actors of one origin share a symbol, and none has its colour alone", () => {
    const symbols = ACTORS.map((role) => ROLES[role].symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });
});
