import { z } from "zod";
import { claimsSchema } from "../packages/sim-core/src/scenario/claims.ts";
import { plainContext } from "../packages/sim-core/src/scenario/context.ts";
import { dueIn } from "../packages/sim-core/src/scenario/due.ts";
import { type FieldMeaning, meanings } from "../packages/sim-core/src/scenario/field.ts";
import { scenarioSchema } from "../packages/sim-core/src/scenario/schema/scenario.ts";

type Json = Record<string, unknown>;

const QUARTER = "^\\d{4}-Q[1-4]$";
const text = (description: string): Json => ({ type: "string", description });

/** The JSON schema that editors complete scenario files with: whole markets, and files that extend another. */
export function scenarioJsonSchema(): Json {
  const whole = jsonOf(scenarioSchema);
  const expect = { ...jsonOf(claimsSchema), description: "Claims about the results, which the tests check." };
  const own = whole["properties"] as Json;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A scenario of Andromède",
    description: "A market, or what differs from another one (`extends` and `changes`). Generated: npm run generate.",
    type: "object",
    if: { required: ["extends"] },
    // biome-ignore lint/suspicious/noThenProperty: that is what JSON schema calls it.
    then: childOf(own, expect),
    else: { ...whole, properties: { ...own, expect } },
    definitions,
  };
}

function childOf(own: Json, expect: Json): Json {
  const { title, question, note } = own;
  return {
    type: "object",
    properties: {
      title,
      question,
      note,
      extends: text("File of the scenario that is changed, beside this one, for example history.yaml."),
      changes: { type: "array", description: "What differs, in the order in which it is carried out.", items: change },
      expect,
    },
    required: ["extends"],
    additionalProperties: false,
  };
}

const because = { $ref: "#/definitions/localised", description: "Why the change is made." };
const path = text("Path by names, for example firms.ovh.base.share.");
const form = (properties: Json): Json => ({
  type: "object",
  properties: { ...properties, because },
  required: [...Object.keys(properties), "because"],
  additionalProperties: false,
});
const change: Json = {
  anyOf: [
    form({ set: path, to: { description: "The new value." } }),
    form({ add: path, value: { description: "What is added." } }),
    form({ remove: path }),
  ],
};

const source: Json = {
  anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }],
  description: "Key into the file of sources, or several.",
};
const status: Json = { enum: ["evidence", "derived", "assumption"], description: "How well it is known." };
const provenance: Json = { source, status, note: text("What a reader must know of the number.") };
const amount: Json = { type: ["string", "number"] };

const definitions: Json = {
  localised: {
    anyOf: [
      { type: "string" },
      {
        type: "object",
        properties: { en: { type: "string" }, fr: { type: "string" } },
        required: ["en", "fr"],
        additionalProperties: false,
      },
    ],
  },
  value: {
    type: "object",
    description: "A number with what is known of it.",
    properties: {
      value: { ...amount, description: "A quantity, a distribution such as uniform(1, 2) MEUR, or = a parameter." },
      centre: { ...amount, description: "Value used by --centre; defaults to the median, of a triangle the mode." },
      ...provenance,
    },
    required: ["value"],
    additionalProperties: false,
  },
  formula: {
    type: "object",
    description: "A number computed from named parameters, which appear in the unit of their declaration.",
    properties: {
      formula: amount,
      unit: { ...amount, description: "Unit of the result." },
      centre: amount,
      ...provenance,
    },
    required: ["formula"],
    additionalProperties: false,
  },
  table: {
    type: "object",
    description: "Values by year or quarter; a year stands at its middle.",
    patternProperties: { [`^\\d{4}$|${QUARTER}`]: { anyOf: [amount, { $ref: "#/definitions/value" }] } },
    additionalProperties: false,
  },
  path: {
    type: "object",
    description: "A quantity over time: a table by date, or a formula of `year`, `quarter` and named parameters.",
    properties: {
      table: { $ref: "#/definitions/table" },
      interpolation: { enum: ["step", "linear", "geometric"], default: "geometric" },
      formula: amount,
      unit: { ...amount, description: "Unit of the formula's result." },
      times: { anyOf: [amount, { $ref: "#/definitions/value" }], description: "A factor on every value." },
      ...provenance,
    },
    additionalProperties: false,
  },
};

function jsonOf(schema: z.ZodType): Json {
  const json = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    reused: "inline",
    override: ({ zodSchema, jsonSchema }) => {
      const meaning = meanings.get(zodSchema);
      if (meaning && zodSchema._zod.def.type === "unknown") Object.assign(jsonSchema, fieldJson(meaning));
    },
  }) as Json;
  const { $schema: _, ...rest } = json;
  return rest;
}

function fieldJson({ kind, rule }: FieldMeaning): Json {
  if (kind === "localised") return { $ref: "#/definitions/localised" };
  if (kind === "quarter") return { type: "string", pattern: QUARTER, examples: ["2014-Q2"] };
  const { example } = dueIn(rule, "number", plainContext);
  const forms = ["value", "formula", ...(kind === "path" ? ["path", "table"] : [])];
  return {
    description: describe(kind, rule),
    examples: [example],
    anyOf: [amount, ...forms.map((name) => ({ $ref: `#/definitions/${name}` }))],
  };
}

function describe(kind: FieldMeaning["kind"], { means, unit, symbol, min, max }: FieldMeaning["rule"]): string {
  const range = [min === undefined ? "" : `At least ${min}.`, max === undefined ? "" : `At most ${max}.`];
  return [
    `${means}${symbol === undefined ? "" : ` (${symbol})`}.`,
    unit === "1" ? "A plain number or %." : unit === "any" ? "Any unit." : `Unit: ${unit}.`,
    ...range,
    kind === "lever" ? "A decision: no distribution." : kind === "path" ? "May change over time." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
