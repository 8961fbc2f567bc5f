import { say } from "../../sentence/sentence.ts";
import { type Fault, Refusal, ScenarioError, shorten } from "../faults.ts";
import { readLocalised } from "../field.ts";
import { parseAmount } from "../quantity.ts";
import { nearest, perhaps } from "../suggest.ts";
import { type Entry, faultAt, type MapTree, plainOf, treeAt } from "../tree.ts";
import { vocabularyOf } from "../units.ts";
import { readYaml } from "../yaml.ts";
import type { Fact } from "./fact.ts";
import { type Moment, momentOf } from "./moment.ts";

const USES = ["fit", "check", "input", "no"] as const;
const WORDINGS = ["exact", "about", "at-most", "at-least"] as const;
const VOCABULARY = vocabularyOf({ quantity: "unit", capacity: "machine", rented: false, currencies: {} });

/**
 * The facts of a case: those that are figures or dates of something that happened or was planned, in canonical units. A
 * fact that is neither fitted nor checked and whose figure is in a unit that the model has not (USD, customers) is passed over.
 *
 * @param path for messages
 * @throws ScenarioError with every fault, each at file, line and column
 */
export function parseFacts(text: string, path: string): Fact[] {
  const faults: Fault[] = [];
  const file = readYaml({ name: path, text });
  const rows = treeAt(file, ["facts"]);
  if (rows?.kind !== "map") {
    const wayOut = say`Write \`facts:\` and below it each fact by a name: cloudwatt-staff: { says: ..., measure: staff, ... }.`;
    throw new ScenarioError([faultAt(file.place, "facts", "", say`there are no facts`, wayOut)]);
  }
  const facts = [...rows.entries].flatMap(([id, entry]) => readEntry(id, entry, faults));
  if (faults.length > 0) throw new ScenarioError(faults);
  return facts;
}

function readEntry(id: string, entry: Entry, faults: Fault[]): Fact[] {
  const { tree } = entry;
  if (tree.kind !== "map") {
    faults.push(
      faultAt(
        tree.place,
        id,
        plainOf(tree),
        say`a fact has names and values`,
        say`Write { says, measure, actor, ... }.`,
      ),
    );
    return [];
  }
  const reader = readerOf(id, entry, tree, faults);
  const use = reader.oneOf("use", USES);
  const isUsed = use === "fit" || use === "check";
  const amounts = amountsIn(reader, isUsed);
  if (amounts === null && !isUsed) return [];
  const wording = reader.has("wording") || isUsed ? reader.oneOf("wording", WORDINGS) : "exact";
  const tolerance = reader.has("tolerance") || isUsed ? reader.read("tolerance", toleranceOf) : null;
  const fact = {
    id,
    says: reader.read("says", (raw) => readLocalised(raw, "What is said, in our own words.")),
    measure: reader.read("measure", textOf),
    actor: reader.read("actor", textOf),
    ...periodOf(reader),
    known: reader.read("known", dateOf),
    unit: reader.read("unit", textOf),
    low: amounts?.reduce((least, value) => (value < least ? value : least)),
    high: amounts?.reduce((most, value) => (value > most ? value : most)),
    wording,
    tolerance,
    nature: reader.has("nature") ? reader.read("nature", textOf) : "observation",
    use,
    superseded: reader.has("superseded"),
    source: reader.has("source") ? reader.read("source", textsOf) : [],
    among: reader.has("among") ? reader.read("among", textsOf) : [],
  };
  return Object.values(fact).includes(undefined as never) ? [] : [fact as Fact];
}

interface Reader {
  has(name: string): boolean;
  /** The value of an entry; undefined where it is wrong, which is then a fault. */
  read<T>(name: string, of: (raw: unknown) => T): T | undefined;
  oneOf<T extends string>(name: string, words: readonly T[]): T | undefined;
  /** The value, or null where it cannot be read, which is then no fault. */
  ifReadable<T>(name: string, of: (raw: unknown) => T): T | null;
}

function readerOf(id: string, entry: Entry, tree: MapTree, faults: Fault[]): Reader {
  const read = <T>(name: string, of: (raw: unknown) => T): T | undefined => {
    const found = tree.entries.get(name);
    try {
      if (!found) throw new Refusal(say`is missing`, say`Each fact has \`${name}\`.`);
      return of(plainOf(found.tree));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const place = found?.tree.place ?? entry.key;
      const value = found ? plainOf(found.tree) : "";
      faults.push(faultAt(place, `facts.${id}.${name}`, value, error.says.rule, error.says.wayOut));
      return undefined;
    }
  };
  const ifReadable = <T>(name: string, of: (raw: unknown) => T): T | null => {
    try {
      const found = tree.entries.get(name);
      return found ? of(plainOf(found.tree)) : null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return null;
    }
  };
  return {
    read,
    ifReadable,
    has: (name) => plainOf(tree.entries.get(name)?.tree ?? { kind: "value", value: null, place: tree.place }) !== null,
    oneOf: (name, words) => read(name, (raw) => wordOf(raw, words)),
  };
}

function wordOf<T extends string>(raw: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === raw);
  if (found !== undefined) return found;
  const near = nearest(String(raw), words);
  throw new Refusal(say`${shorten(raw)} is none of ${words.join(", ")}`, perhaps(near));
}

function textOf(raw: unknown): string {
  if (typeof raw === "string" && raw.trim() !== "") return raw;
  throw new Refusal(say`${shorten(raw)} is no text`, say`Write a word.`);
}

function textsOf(raw: unknown): string[] {
  return (Array.isArray(raw) ? raw : [raw]).map(textOf);
}

function dateOf(raw: unknown): Moment {
  const moment = momentOf(String(raw));
  if (moment) return moment;
  throw new Refusal(say`${shorten(raw)} is no date`, say`Write 2014, 2014-Q2, 2014-06 or 2014-06-30.`);
}

function periodOf(reader: Reader): { from: Moment | undefined; to: Moment | undefined } {
  if (!reader.has("period")) {
    const date = reader.read("date", dateOf);
    return { from: date, to: date };
  }
  const period = reader.read("period", (raw) => {
    const { from, to } = (raw ?? {}) as Record<string, unknown>;
    const [first, last] = [dateOf(from), dateOf(to)];
    if (last.end <= first.start)
      throw new Refusal(say`${shorten(raw)} ends before it begins`, say`Put the earlier date first.`);
    return { from: first, to: last };
  });
  return { from: period?.from, to: period?.to };
}

/** Figures of a fact in canonical units; null where there are none that a model could give. */
function amountsIn(reader: Reader, isUsed: boolean): number[] | null {
  const name = ["value", "interval", "versions"].find(reader.has);
  if (isUsed) return reader.read(name ?? "value", figuresIn) ?? null;
  return name === undefined ? null : reader.ifReadable(name, figuresIn);
}

function figuresIn(raw: unknown): number[] {
  const list = Array.isArray(raw) ? raw : [raw];
  return list.map((each) =>
    figureOf(typeof each === "object" && each !== null ? (each as { value?: unknown }).value : each),
  );
}

function figureOf(raw: unknown): number {
  if (typeof raw === "number") return raw;
  return parseAmount(String(raw), VOCABULARY, "2 MEUR").value;
}

function toleranceOf(raw: unknown): Fact["tolerance"] {
  const { kind, size } = (raw ?? {}) as Record<string, unknown>;
  const amount = figureOf(size);
  if (!(amount > 0))
    throw new Refusal(say`the size ${shorten(size)} is not above 0`, say`Write for example 10 % or 1 quarter.`);
  return { kind: wordOf(kind, ["relative", "absolute"]), size: amount };
}
