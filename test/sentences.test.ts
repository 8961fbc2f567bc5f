import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { definitionOf } from "../packages/sim-core/src/scenario/anatomy.ts";
import { meanings } from "../packages/sim-core/src/scenario/field.ts";
import { scenarioSchema } from "../packages/sim-core/src/scenario/schema/scenario.ts";
import { MEANINGS } from "../packages/wording/src/french/meanings.ts";
import { FRENCH_SENTENCES } from "../packages/wording/src/sentences.ts";

const CORE = new URL("../packages/sim-core/src/", import.meta.url);

/** The English words of every sentence of the core, from its sources. */
function wordsOfTheCore(): Set<string> {
  const files = readdirSync(CORE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
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
