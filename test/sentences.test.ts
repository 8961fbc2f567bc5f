import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { definitionOf } from "../packages/sim-core/src/scenario/anatomy.ts";
import { changesBetween } from "../packages/sim-core/src/scenario/changes-between.ts";
import { parseFacts } from "../packages/sim-core/src/scenario/facts/parse-facts.ts";
import { type Fault, ScenarioError } from "../packages/sim-core/src/scenario/faults.ts";
import { meanings } from "../packages/sim-core/src/scenario/field.ts";
import { parseScenario } from "../packages/sim-core/src/scenario/parse.ts";
import { scenarioSchema } from "../packages/sim-core/src/scenario/schema/scenario.ts";
import { withSettings } from "../packages/sim-core/src/scenario/settings.ts";
import type { Sentence } from "../packages/sim-core/src/sentence/sentence.ts";
import { MEANINGS } from "../packages/wording/src/french/meanings.ts";
import { FRENCH_SENTENCES, faultText, sentenceText } from "../packages/wording/src/sentences.ts";
import { BAD_FACTS, BAD_SETTINGS, badFiles, GOOD } from "./support/bad-inputs.ts";

const CORE = new URL("../packages/sim-core/src/", import.meta.url);

/** The English words of every sentence of the core, from its sources. */
function wordsOfTheCore(folder = ""): Set<string> {
  const files = readdirSync(CORE, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.startsWith(folder) && file.endsWith(".ts"),
  );
  return new Set(files.flatMap((file) => wordsIn(readFileSync(new URL(file, CORE), "utf8"))));
}

function wordsIn(text: string): string[] {
  if (!text.includes("say`")) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === "say")
      found.push(wordsOf(node.template));
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile("core.ts", text, ts.ScriptTarget.ES2023));
  return found;
}

function wordsOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }, at) => `{${at}}${literal.text}`).join("");
}

const placesIn = (words: string): string[] => [...(words.match(/\{\d+\}/g) ?? [])].sort();

describe("what the core says has its French", () => {
  const words = wordsOfTheCore();
  const french = Object.entries(FRENCH_SENTENCES);

  it("sentence by sentence", () => {
    expect(words.size).toBeGreaterThan(300);
    expect([...words].filter((each) => !(each in FRENCH_SENTENCES))).toEqual([]);
  });

  it("and no sentence that the core no longer says", () => {
    expect(french.map(([key]) => key).filter((key) => !key.startsWith("yaml ") && !words.has(key))).toEqual([]);
  });

  it("with every value that the English tells", () => {
    const lost = french.filter(([key, text]) => placesIn(key).join() !== placesIn(text).join());
    expect(lost).toEqual([]);
  });
});

type Schema = Parameters<typeof definitionOf>[0];

/** What every field of the schema means, from its top down. */
function meaningsIn(schema: Schema, seen: Set<Schema> = new Set()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { shape = {}, valueType, element, options = [] } = definitionOf(schema);
  const inner = (schema._zod.def as { innerType?: Schema; keyType?: Schema }) ?? {};
  const below = [...Object.values(shape), valueType, element, ...options, inner.innerType, inner.keyType];
  const own = meanings.get(schema as never)?.rule.means;
  return [...(own === undefined ? [] : [own]), ...below.flatMap((each) => (each ? meaningsIn(each, seen) : []))];
}

/** Every fault of every bad input. */
function everyFault(): Fault[] {
  const scenario = parseScenario(GOOD, { path: "good.yaml" });
  const other = parseScenario(GOOD, { path: "other.yaml" });
  const works = [
    ...badFiles().map((files) => () => {
      const [path, text] = Object.entries(files)[0]!;
      return parseScenario(text, { path, read: (name) => files[name] });
    }),
    ...BAD_FACTS.map((text) => () => parseFacts(text, "facts.yaml")),
    ...BAD_SETTINGS.map((setting) => () => withSettings(scenario, [setting])),
    () => changesBetween(scenario, other),
  ];
  return works.flatMap(faultsOf);
}

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults;
    throw error;
  }
  throw new Error("A bad input was taken.");
}

/** A sentence and all that it is made of. */
function withPieces(sentence: Sentence): Sentence[] {
  return [sentence, ...sentence.values.flatMap((value) => (typeof value === "string" ? [] : withPieces(value)))];
}

describe("every fault of a scenario file", () => {
  const faults = everyFault();
  const said = faults.flatMap(({ says }) => [...withPieces(says.rule), ...withPieces(says.wayOut)]);

  it("is met by an example here", () => {
    const met = new Set(said.map(({ words }) => words));
    const due = [...wordsOfTheCore("scenario/"), ...wordsOfTheCore("random/")];
    expect([...new Set(due)].filter((words) => !met.has(words) && !NOT_MET.has(words))).toEqual([]);
  });

  it("is the same in both languages: its place, its values, and French words for the English ones", () => {
    for (const fault of faults) {
      const [english, french] = [faultText(fault, "en"), faultText(fault, "fr")];
      expect(french.split(" ")[0]).toBe(english.split(" ")[0]);
      expect(french).not.toBe(english);
    }
    for (const { words, values, key = words } of said) {
      if (words !== "" && !(key in MEANINGS)) expect(FRENCH_SENTENCES).toHaveProperty([key]);
      for (const value of values.filter((each) => typeof each === "string"))
        expect(sentenceText({ words, values, key }, "fr")).toContain(value);
    }
  });

  it("is told in English as the library tells it", () => {
    for (const { rule, wayOut, says } of faults) {
      expect(sentenceText(says.rule, "en")).toBe(rule);
      expect(sentenceText(says.wayOut, "en")).toBe(wayOut);
    }
  });
});

/** What no file provokes today: weights of a choice are for programs, and no field has a greatest value alone. */
const NOT_MET = new Set([
  "the weight {0}",
  "{0} values need as many weights, and there are {1}",
  "a weight is negative",
  "every weight is 0: give at least one value a chance",
  "{0} cannot stand here",
  "It is at most {0}{1}; write for example {2}.",
  "It has to stay at or below {0}.",
]);

describe("what a number of a scenario means has its French", () => {
  const inSchema = new Set(meaningsIn(scenarioSchema));
  const elsewhere = new Set(["What is said, in our own words.", "Why the change is made.", "The claim in words."]);
  const known = Object.keys(MEANINGS).filter((key) => !key.startsWith("Factor on: "));

  it("field by field of the schema", () => {
    expect(inSchema.size).toBeGreaterThan(150);
    expect([...inSchema, ...elsewhere].filter((means) => !(means in MEANINGS))).toEqual([]);
  });

  it("and no field that there is no longer", () => {
    expect(known.filter((means) => !inSchema.has(means) && !elsewhere.has(means))).toEqual([]);
  });
});
