import { readFileSync } from "node:fs";
import { evaluate } from "mathjs/number";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

// The evidence base of the French case: it must obey the rule that it states, its arithmetic must hold, and nothing may
// point nowhere. What is checked here is the file, not the model.

interface Text {
  readonly en: string;
  readonly fr: string;
}
type Amount = number | string;
interface Version {
  readonly value: Amount;
  readonly wording: string;
  readonly source: readonly string[];
  readonly known: string;
}
interface Fact {
  readonly says: Text;
  readonly row: string | null;
  readonly nature: string;
  readonly measure: string;
  readonly actor: string;
  readonly date?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly known: string;
  readonly unit: string;
  readonly value?: Amount;
  readonly interval?: readonly [Amount, Amount];
  readonly versions?: readonly Version[];
  readonly series?: Readonly<Record<string, Amount>>;
  readonly wording: string;
  readonly tolerance: { readonly kind: string; readonly size: Amount; readonly chosen: string } | null;
  readonly reliability: string;
  readonly perimeter: string | null;
  readonly source: readonly string[];
  readonly use: string;
  readonly why: string;
  readonly partOf?: readonly string[];
  readonly sumOf?: readonly string[];
  readonly superseded?: string;
  readonly among?: readonly string[];
  readonly note?: Text;
}
type Dictionary<T> = Readonly<Record<string, T>>;
interface FactsFile {
  readonly rule: {
    readonly lastKnown: string;
    readonly baseQuarter: string;
    readonly lastFitted: string;
    readonly measures: readonly string[];
    readonly reserved: readonly string[];
    readonly firms: readonly string[];
    readonly steps: readonly { readonly when: string; readonly use: string; readonly says: Text }[];
  };
  readonly tolerances: Dictionary<{ readonly relative: string; readonly date: string; readonly rank: number }>;
  readonly natures: Dictionary<Text>;
  readonly reliabilities: Dictionary<Text>;
  readonly perimeters: Dictionary<Text>;
  readonly actors: Dictionary<Text>;
  readonly measures: Dictionary<{ readonly unit: string; readonly says: Text }>;
  readonly facts: Dictionary<Fact>;
  readonly contradictions: Dictionary<{ readonly facts: readonly string[]; readonly hypotheses: readonly string[] }>;
  readonly identities: Dictionary<{
    readonly left: string;
    readonly right: string;
    readonly where: Dictionary<string>;
    readonly tolerance: string;
  }>;
  readonly hypotheses: Dictionary<{ readonly source: readonly string[]; readonly opposite: readonly string[] }>;
}
interface Source {
  readonly kind: string;
  readonly author?: string;
  readonly title?: string;
  readonly publication: string;
  readonly date: string;
  readonly inferred: boolean;
  readonly address?: string;
  readonly read: string;
  readonly note?: Text;
}

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../scenarios/french-cloud/${name}`, import.meta.url), "utf8"));
const file = read("facts.yaml") as FactsFile;
const sources = read("sources.yaml") as Dictionary<Source>;
const facts = Object.entries(file.facts);
const numbered = (letter: string, digits: number, last: number): string[] =>
  Array.from({ length: last }, (_, index) => letter + String(index + 1).padStart(digits, "0"));

const DATE = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const QUARTER_ENDS = ["03-31", "06-30", "09-30", "12-31"];
/** First or last day of a year, quarter, month or day, as an ISO date. */
function day(date: string, which: "first" | "last"): string {
  const year = date.slice(0, 4);
  if (date.length === 4) return which === "first" ? `${year}-01-01` : `${year}-12-31`;
  if (date[5] === "Q") {
    const quarter = Number(date[6]);
    const month = String(3 * quarter - 2).padStart(2, "0");
    return which === "first" ? `${year}-${month}-01` : `${year}-${QUARTER_ENDS[quarter - 1]}`;
  }
  if (date.length === 10) return date;
  const lastDay = new Date(Date.UTC(Number(year), Number(date.slice(5, 7)), 0)).getUTCDate();
  return which === "first" ? `${date}-01` : `${date}-${lastDay}`;
}
const start = (fact: Fact): string => day(fact.date ?? fact.period?.from ?? "", "first");
const end = (fact: Fact): string => day(fact.date ?? fact.period?.to ?? "", "last");

const SCALE: Dictionary<number> = { "%": 0.01, EUR: 1, kEUR: 1e3, MEUR: 1e6, MUSD: 1e6, MGBP: 1e6 };
const QUANTITY = /^(-?\d+(?:\.\d+)?) (%|k?EUR|M(?:EUR|USD|GBP))(\/(?:year|quarter))?$/;
/** An amount in base units; `kind` is the unit that it is written in, without its multiple. */
function quantity(amount: Amount): { readonly number: number; readonly kind: string } {
  if (typeof amount === "number") return { number: amount, kind: "" };
  const [, digits = "", unit = "", rate = ""] = QUANTITY.exec(amount) ?? [];
  if (unit === "") throw new Error(`"${amount}" is not a quantity of this file`);
  const kind = unit === "%" ? "share of 1" : unit.slice(-3);
  return { number: Number(digits) * (SCALE[unit] ?? Number.NaN), kind: kind + rate };
}
const relative = (size: Amount): number => quantity(size).number;

/** Every { en, fr } of a document, with the path to it. */
function texts(node: unknown, path: string): { readonly path: string; readonly text: Partial<Text> }[] {
  if (typeof node !== "object" || node === null) return [];
  const here = "en" in node || "fr" in node ? [{ path, text: node as Partial<Text> }] : [];
  return [...here, ...Object.entries(node).flatMap(([key, child]) => texts(child, `${path}.${key}`))];
}

describe("the rule that tells facts to fit from facts to check", () => {
  const { rule } = file;
  const applies: Dictionary<(fact: Fact) => boolean> = {
    given: (fact) => ["decision", "exogenous", "elsewhere"].includes(fact.nature),
    "not-seen": (fact) => ["plan", "derived", "claim"].includes(fact.nature),
    "reader-comment": (fact) => fact.reliability === "D",
    "too-late": (fact) => day(fact.known, "last") > rule.lastKnown,
    superseded: (fact) => fact.superseded !== undefined,
    sum: (fact) => fact.sumOf !== undefined,
    "not-modelled": (fact) => !rule.measures.includes(fact.measure) || !rule.firms.includes(fact.actor),
    start: (fact) => end(fact) <= day(rule.baseQuarter, "last"),
    part: (fact) => fact.partOf !== undefined,
    reserved: (fact) => rule.reserved.includes(fact.measure),
    "after-2014": (fact) => end(fact) > rule.lastFitted,
    "up-to-2014": () => true,
  };

  it("is written as steps that are all understood, the last of which always applies", () => {
    expect(rule.steps.map((step) => step.when)).toEqual(Object.keys(applies));
  });

  it("gives every fact its use", () => {
    for (const [id, fact] of facts) {
      const step = rule.steps.find(({ when }) => applies[when]?.(fact) === true);
      expect({ use: fact.use, why: fact.why }, id).toEqual({ use: step?.use, why: step?.when });
    }
  });

  it("fits and checks nothing that became known after 2015", () => {
    const used = facts.filter(([, fact]) => fact.use === "fit" || fact.use === "check");
    expect(used.filter(([, fact]) => day(fact.known, "last") > "2015-12-31")).toEqual([]);
    expect(used.filter(([, fact]) => fact.reliability === "D" || fact.series !== undefined)).toEqual([]);
    expect(used.length).toBeGreaterThan(30);
  });

  it("lets a fact known after 2015 be an input, or nothing", () => {
    const late = facts.filter(([, fact]) => day(fact.known, "last") > "2015-12-31");
    const reasons = new Set(late.map(([, fact]) => fact.why));
    expect([...reasons].sort()).toEqual(["given", "not-seen", "too-late"]);
  });

  it("states a tolerance exactly where a fact is fitted or checked", () => {
    for (const [id, fact] of facts) {
      const { tolerance, use, unit, reliability } = fact;
      expect(tolerance !== null, id).toBe(use === "fit" || use === "check");
      if (tolerance === null) continue;
      expect(["reliability", "wording", "sources-differ"], id).toContain(tolerance.chosen);
      if (tolerance.chosen !== "reliability") continue;
      const table = file.tolerances[reliability];
      const expected = unit === "event" ? table?.date : unit === "rank" ? table?.rank : table?.relative;
      expect(tolerance, id).toEqual({
        kind: unit === "event" || unit === "rank" ? "absolute" : "relative",
        size: expected,
        chosen: "reliability",
      });
    }
  });
});

describe("the facts", () => {
  it("hold every row of the table of evidence", () => {
    const rows = new Set(facts.map(([, fact]) => fact.row));
    expect(numbered("F", 3, 94).filter((row) => !rows.has(row))).toEqual([]);
  });

  const required = "says row nature measure actor known unit wording tolerance reliability perimeter source use why";
  const optional = "date period value interval versions series partOf sumOf superseded among note";
  it("are whole, alike in form, and use the file's own words", () => {
    for (const [id, fact] of facts) {
      const keys = Object.keys(fact);
      expect(
        required.split(" ").filter((key) => !keys.includes(key)),
        id,
      ).toEqual([]);
      expect(
        keys.filter((key) => !`${required} ${optional}`.split(" ").includes(key)),
        id,
      ).toEqual([]);
      expect(
        keys.filter((key) => ["value", "interval", "versions", "series"].includes(key)),
        id,
      ).toHaveLength(1);
      expect(
        keys.filter((key) => ["date", "period"].includes(key)),
        id,
      ).toHaveLength(1);
      expect(Object.keys(file.natures), id).toContain(fact.nature);
      expect(Object.keys(file.reliabilities), id).toContain(fact.reliability);
      expect([null, ...Object.keys(file.perimeters)], id).toContain(fact.perimeter);
      expect(Object.keys(file.actors), id).toContain(fact.actor);
      expect(["exact", "about", "at-most", "at-least"], id).toContain(fact.wording);
      expect(fact.unit, id).toBe(file.measures[fact.measure]?.unit);
    }
  });

  it("are dated, and were not known before they began", () => {
    for (const [id, fact] of facts) {
      const versions = (fact.versions ?? []).map((version) => version.known);
      const dates = [fact.date, fact.period?.from, fact.period?.to, fact.known].filter((date) => date !== undefined);
      for (const date of [...dates, ...versions]) expect(date, id).toMatch(DATE);
      expect(start(fact) <= end(fact), id).toBe(true);
      if (fact.nature === "observation") expect(day(fact.known, "last") >= start(fact), id).toBe(true);
      const earliest = versions.map((known) => day(known, "last")).sort()[0];
      if (earliest !== undefined) expect(day(fact.known, "last"), id).toBe(earliest);
    }
  });

  it("are measured in their unit", () => {
    for (const [id, fact] of facts) {
      const [low, high] = fact.interval ?? [];
      const versions = (fact.versions ?? []).map((version) => version.value);
      const amounts = [fact.value, low, high, ...versions, ...Object.values(fact.series ?? {})];
      const written = /^(EUR|USD|GBP|share of 1)(\/(year|quarter))?$/.test(fact.unit) ? fact.unit : "";
      for (const amount of amounts) if (amount !== undefined) expect(quantity(amount).kind, id).toBe(written);
      if (low !== undefined && high !== undefined) {
        expect(quantity(low).number, id).toBeLessThan(quantity(high).number);
      }
      const labels = Object.keys(fact.series ?? {});
      expect(
        labels.filter((label) => !DATE.test(label) && !/^[a-z]+(-[a-z]+)*$/.test(label)),
        id,
      ).toEqual([]);
    }
  });

  it("name parts, sums and better records that exist; what a checked part belongs to is fitted", () => {
    for (const [id, fact] of facts) {
      for (const whole of fact.partOf ?? []) expect(file.facts[whole]?.use, `${id}, part of ${whole}`).toBe("fit");
      for (const part of fact.sumOf ?? [])
        expect(file.facts[part]?.measure, `${id}, sum of ${part}`).toBe(fact.measure);
      if (fact.superseded !== undefined) expect(Object.keys(file.facts), id).toContain(fact.superseded);
    }
  });

  it("rank firms on price-performance as the published tables do", () => {
    const ranks = facts.filter(([, fact]) => fact.measure === "price-rank");
    expect(ranks.length).toBeGreaterThan(10);
    for (const [id, fact] of ranks) {
      const among = fact.among ?? [];
      expect(among.indexOf(fact.actor) + 1, id).toBe(fact.value);
      const table = file.facts[`price-performance-${fact.date}`]?.series;
      if (table === undefined) continue;
      const order = Object.entries(table).sort(([, one], [, other]) => Number(other) - Number(one));
      expect(
        order.map(([firm]) => firm).filter((firm) => file.rule.firms.includes(firm)),
        id,
      ).toEqual(among);
    }
  });
});

describe("the sources", () => {
  const named = [
    ...facts.flatMap(([, fact]) => [...fact.source, ...(fact.versions ?? []).flatMap((version) => version.source)]),
    ...Object.values(file.hypotheses).flatMap((hypothesis) => hypothesis.source),
  ];

  it("exist wherever they are named", () => {
    expect(named.filter((key) => sources[key] === undefined)).toEqual([]);
    expect(facts.filter(([, fact]) => fact.source.length === 0)).toEqual([]);
  });

  it("are all used, or are literature on which priors may rest", () => {
    const used = new Set(named);
    const idle = Object.entries(sources).filter(([key, source]) => source.kind !== "literature" && !used.has(key));
    expect(idle).toEqual([]);
  });

  it("say where, when and how much of them was read", () => {
    for (const [key, source] of Object.entries(sources)) {
      expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(["press", "statistics", "vendor", "literature", "recollection", "arithmetic"], key).toContain(source.kind);
      expect(["text", "abstract", "memory"], key).toContain(source.read);
      expect(source.publication, key).not.toBe("");
      expect(source.date, key).toMatch(DATE);
      expect(typeof source.inferred, key).toBe("boolean");
    }
  });

  it("that were only remembered support no fact that is fitted or checked", () => {
    const used = facts.filter(([, fact]) => fact.use === "fit" || fact.use === "check");
    const remembered = used.filter(([, fact]) => fact.source.some((key) => sources[key]?.read === "memory"));
    expect(remembered).toEqual([]);
  });
});

describe("arithmetic, disputes and opinions", () => {
  it.each(Object.entries(file.identities))("%s holds", (_, identity) => {
    const scope = Object.fromEntries(
      Object.entries(identity.where).map(([name, id]) => {
        const value = file.facts[id]?.value;
        if (value === undefined) throw new Error(`"${id}" is no fact with a single value`);
        return [name, quantity(value).number];
      }),
    );
    const [left, right] = [Number(evaluate(identity.left, scope)), Number(evaluate(identity.right, scope))];
    const slack = relative(identity.tolerance) * Math.abs(right) + 1e-12 * Math.abs(right);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(slack);
  });

  it("the two losses of 67.3 and 41.1 million make 108.4 million", () => {
    const loss = (firm: string): number => quantity(file.facts[`${firm}-cumulative-loss`]?.value ?? 0).number;
    expect(loss("cloudwatt") + loss("numergy")).toBeCloseTo(108_400_000, 3); // ChannelNews, May 2015
  });

  it("every contradiction K01 to K17 is there and names facts and hypotheses that exist", () => {
    expect(Object.keys(file.contradictions)).toEqual(expect.arrayContaining(numbered("K", 2, 17)));
    for (const [id, { facts: disputed, hypotheses }] of Object.entries(file.contradictions)) {
      expect(disputed.length, id).toBeGreaterThan(0);
      expect(
        disputed.filter((key) => file.facts[key] === undefined),
        id,
      ).toEqual([]);
      expect(
        hypotheses.filter((key) => file.hypotheses[key] === undefined),
        id,
      ).toEqual([]);
    }
  });

  it("every hypothesis H01 to H40 is there, and opposition is mutual", () => {
    expect(Object.keys(file.hypotheses)).toEqual(numbered("H", 2, 40));
    for (const [id, { opposite }] of Object.entries(file.hypotheses)) {
      for (const other of opposite) expect(file.hypotheses[other]?.opposite, `${id} and ${other}`).toContain(id);
    }
  });
});

describe("both languages", () => {
  const all = [...texts(file, "facts"), ...texts(sources, "sources")];

  it("stand wherever one of them does", () => {
    expect(all.length).toBeGreaterThan(400);
    const lacking = all.filter(({ text }) => (text.en ?? "").trim() === "" || (text.fr ?? "").trim() === "");
    expect(lacking.map(({ path }) => path)).toEqual([]);
    for (const [id, fact] of facts) expect(fact.says, id).toHaveProperty("fr");
  });

  // Thin no-break space before ; ! ? %, no-break space before : and within guillemets, thin no-break space in thousands.
  const SLIPS = [/[^\u202f][;!?%]/, /[^\u00a0]:/, /«[^\u00a0]/, /[^\u00a0]»/, /\d \d{3}(?!\d)/, /\d [Mk]?[€$£]/, /'/];
  it("French spaces and apostrophes are those of French print", () => {
    const slips = all.filter(({ text }) => SLIPS.some((slip) => slip.test(text.fr ?? "")));
    expect(slips.map(({ path, text }) => `${path}: ${text.fr}`)).toEqual([]);
  });
});
