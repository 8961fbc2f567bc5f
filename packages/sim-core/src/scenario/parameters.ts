import type { Distribution } from "../random/distributions.ts";
import type { Formula } from "./formula/syntax.ts";
import type { Posterior } from "./posterior.ts";
import type { ScenarioData } from "./schema/scenario.ts";

/** Text in the two languages of the reports; a text written once stands for both. */
export interface Localised {
  readonly en: string;
  readonly fr: string;
}

export type Status = "evidence" | "derived" | "assumption";

/** How a number is given: once and for all, as a distribution, or by a formula of the scenario's named parameters. */
export type NumberSpec =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "distribution"; readonly distribution: Distribution }
  | { readonly kind: "formula"; readonly formula: Formula };

/** What a field of the schema says about every number that may stand there. */
export interface FieldRule {
  /** Unit that is due, in canonical words: EUR, unit, machine, person, quarter, or `1`; `any` takes every unit. */
  readonly unit: string;
  readonly means: string;
  readonly symbol?: string;
  /** Least and greatest value that make sense, in `unit`. */
  readonly min?: number;
  readonly max?: number;
}

interface Described {
  /** Where it stands in the resolved scenario, for example `firms.ovh.base.share`. */
  path: string;
  /** Canonical unit: EUR, unit, machine, person, quarter and their quotients; `1` for a plain number. */
  readonly unit: string;
  readonly means: string;
  readonly symbol?: string;
  /** Range in the canonical unit; draws are clipped to it. */
  readonly min?: number;
  readonly max?: number;
  readonly status?: Status;
  /** Keys into the case's file of sources. */
  readonly source: readonly string[];
  readonly note?: string;
  /** As the author wrote it. */
  readonly written: string;
  /** True where the scenario says nothing and the schema's default stands. */
  byDefault: boolean;
}

/** One number of a scenario, in canonical units (EUR, unit, machine, person, quarter, share of 1). */
export interface Uncertain extends Described {
  /** A lever is a decision: it has no prior. */
  readonly role: "number" | "lever";
  readonly spec: NumberSpec;
  /** Value used by `--centre`; null only while a fault is being reported. */
  readonly centre: number | null;
}

/** A quantity over the quarters of the horizon, in canonical units. */
export interface UncertainPath extends Described {
  readonly role: "path";
  readonly spec: PathSpec;
  /** A factor on every value. */
  readonly times: Uncertain | null;
}

export type PathSpec =
  | { readonly kind: "constant"; readonly value: Uncertain }
  | {
      readonly kind: "table";
      readonly interpolation: "step" | "linear" | "geometric";
      /** Moments of the entries, ascending, in quarters since the year 0: 2014-Q2 is 8057, its middle 8057.5, mid-2014 is 8058. */
      readonly at: readonly number[];
      /** The same as written: `2014`, `2014-Q2`. */
      readonly dates: readonly string[];
      readonly entries: readonly Uncertain[];
    }
  | { readonly kind: "formula"; readonly formula: Formula };

/** Where a number comes from: a row of the case's file of sources. */
export interface Source {
  readonly author?: string;
  /** As it calls itself; in both languages where the words are our own. */
  readonly publication?: string | Localised;
  readonly date?: string;
  readonly address?: string;
  readonly [detail: string]: unknown;
}

/** One difference from the scenario that was extended, and why. */
export interface Change {
  readonly kind: "set" | "add" | "remove";
  readonly path: string;
  readonly because: Localised;
  /** The new value, shortened to one line; empty for `remove`. */
  readonly written: string;
  /** File that makes the change. */
  readonly file: string;
}

/** What a claim is about: a measure of the results at a quarter, or its mean, sum or end over the horizon. */
export interface Observable {
  readonly measure: string;
  readonly actor?: string | undefined;
  readonly segment?: string | undefined;
  /** Towards whom, or for what: for flows between two, and for what money was used for. */
  readonly counterparty?: string | undefined;
  /** `2014-Q2`, `mean`, `sum` or `end`. */
  readonly quarter: string;
}

/** A statement about the results that the tests check. */
export interface Claim {
  readonly that: Observable;
  readonly is: "below" | "above" | "equal" | "between";
  readonly than: number | readonly [number, number] | (Partial<Observable> & { readonly scenario: string });
  /** In at least so many of 100 (paired) runs. */
  readonly worlds: number;
  readonly says: Localised;
}

/** One `--set path=value`. */
export interface Setting {
  readonly path: string;
  readonly to: string;
}

/** A scenario, resolved: everything that its file, the files that it extends and the settings say. */
export interface Scenario {
  /** File name without its ending. */
  readonly id: string;
  readonly path: string;
  readonly title: Localised;
  readonly question: Localised | null;
  readonly note: Localised | null;
  readonly data: ScenarioData;
  /** All numbers that have a prior, by path. */
  readonly assumptions: readonly Uncertain[];
  /** All numbers, by path. */
  readonly numbers: readonly Uncertain[];
  /** All quantities over time, by path. */
  readonly paths: readonly UncertainPath[];
  readonly claims: readonly Claim[];
  /** This file first, then what it extends, and so on. */
  readonly lineage: readonly { readonly file: string }[];
  /** All changes, the inherited ones first. */
  readonly changes: readonly Change[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly settings: readonly Setting[];
  /** What facts have taught about the assumptions; null where the priors stand. */
  readonly posterior: Posterior | null;
  /** What the files say together, as plain data that JSON can hold. */
  readonly resolved: unknown;
}
