export type Theme = "light" | "dark";

/** Colours of everything but the actors. */
export interface UiColours {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  /** The scenario that all others are compared with: always dashed. */
  readonly baseline: string;
  /** The scenario that is looked at, always solid; also accent and focus ring. */
  readonly alternative: string;
  readonly border: string;
  readonly grid: string;
}

export const UI: Readonly<Record<Theme, UiColours>> = {
  light: {
    paper: "#FFFFFF",
    panel: "#F5F7FA",
    ink: "#1A1F29",
    muted: "#565E6B",
    baseline: "#5B6472",
    alternative: "#0B57A4",
    border: "#7A828F",
    grid: "#D9DDE3",
  },
  dark: {
    paper: "#14181F",
    panel: "#1D232C",
    ink: "#E8ECF2",
    muted: "#A3ACB9",
    baseline: "#A3ACB9",
    alternative: "#7CB7FF",
    border: "#7A8594",
    grid: "#333B47",
  },
};

export type ChipKind = "evidence" | "derived" | "assumption" | "error";

/** A word on its ground: where a number comes from, and what is wrong. */
export interface Chip {
  readonly ink: string;
  readonly ground: string;
}

export const CHIPS: Readonly<Record<Theme, Readonly<Record<ChipKind, Chip>>>> = {
  light: {
    evidence: { ink: "#0B5D4B", ground: "#E3F4EE" },
    derived: { ink: "#3D4A8A", ground: "#E8EAF8" },
    assumption: { ink: "#7A4100", ground: "#FFF1DC" },
    error: { ink: "#8A1C1C", ground: "#FDECEC" },
  },
  dark: {
    evidence: { ink: "#8FE3C8", ground: "#123229" },
    derived: { ink: "#BFC8FF", ground: "#232A4D" },
    assumption: { ink: "#FFCF8F", ground: "#3D2A0C" },
    error: { ink: "#FFB4B4", ground: "#431818" },
  },
};

/** Names of Observable Plot's symbols. */
export type SymbolName =
  | "diamond"
  | "circle"
  | "triangle"
  | "square"
  | "star"
  | "plus"
  | "times"
  | "triangle2"
  | "hexagon"
  | "dash";

/** A place in the palette: a kind of actor, never one firm by its name. */
export type Role =
  | "home-1"
  | "home-2"
  | "home-3"
  | "home-other"
  | "foreign-1"
  | "foreign-2"
  | "foreign-3"
  | "foreign-other"
  | "state"
  | "outside"
  | "alternative";

export interface ActorLook {
  readonly colour: string;
  readonly symbol: SymbolName;
}

/** Cool hues for firms of the country, warm ones for foreign firms; the symbol tells what the colour cannot. */
export const ROLES: Readonly<Record<Role, { readonly symbol: SymbolName } & Readonly<Record<Theme, string>>>> = {
  "home-1": { light: "#664DD7", dark: "#908EFF", symbol: "diamond" },
  "home-2": { light: "#097159", dark: "#1BD2A8", symbol: "circle" },
  "home-3": { light: "#8A0873", dark: "#C341B0", symbol: "triangle" },
  "home-other": { light: "#3B98E6", dark: "#A4D0F7", symbol: "square" },
  "foreign-1": { light: "#BD8B26", dark: "#E5993B", symbol: "star" },
  "foreign-2": { light: "#596701", dark: "#E7E625", symbol: "plus" },
  "foreign-3": { light: "#F41F76", dark: "#E00432", symbol: "times" },
  "foreign-other": { light: "#533521", dark: "#927464", symbol: "triangle2" },
  state: { light: "#111111", dark: "#F5F5F5", symbol: "hexagon" },
  outside: { light: "#7F8A8D", dark: "#8A8F98", symbol: "dash" },
  alternative: { light: "#0B57A4", dark: "#7CB7FF", symbol: "circle" },
};

/** Places first to last in a ranking; the last is outlined. */
export const PLACES: readonly string[] = ["#0B3A75", "#7FA8D6", "#B9D0EA", "#E1EAF4", "#FFFFFF"];

/** The look of a role in a theme. */
export function lookOf(role: Role, theme: Theme): ActorLook {
  return { colour: ROLES[role][theme], symbol: ROLES[role].symbol };
}

/** Shades of one colour for parts of a sum: neighbours are far apart. What was never paid is an outline, not a shade. */
export const SHADES: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#0B3A75", "#7FA8D6", "#565E6B", "#B9D0EA", "#2F6DB5", "#D3D7DD"],
  dark: ["#7CB7FF", "#33598C", "#A3ACB9", "#4F86C6", "#D5E6FB", "#5A6472"],
};
