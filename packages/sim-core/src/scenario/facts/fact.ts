import type { Localised } from "../parameters.ts";
import type { Moment } from "./moment.ts";

/** Something that was published about the case, in canonical units: what a model is fitted to, or scored on. */
export interface Fact {
  readonly id: string;
  readonly says: Localised;
  readonly measure: string;
  readonly actor: string;
  /** When it held: the first and the last date, the same for a moment. */
  readonly from: Moment;
  readonly to: Moment;
  /** When it became public. */
  readonly known: Moment;
  readonly unit: string;
  /** Ends of what was published: of a value both are the value, of versions that conflict they span them. */
  readonly low: number;
  readonly high: number;
  readonly wording: "exact" | "about" | "at-most" | "at-least";
  /** Half-width within which the true figure lies nine times in ten: a part of the figure, or so many of its unit. */
  readonly tolerance: { readonly kind: "relative" | "absolute"; readonly size: number } | null;
  readonly nature: string;
  /** What the case's rule, written before any fit, makes of it. */
  readonly use: "fit" | "check" | "input" | "no";
  readonly superseded: boolean;
  readonly source: readonly string[];
  /** For a rank: the firms ranked. */
  readonly among: readonly string[];
}
