import { say } from "../sentence/sentence.ts";
import type { z } from "zod";
import { definitionOf, fieldsOf, kindsOf, schemaAt } from "./anatomy.ts";
import { type Fault, shorten } from "./faults.ts";
import { adviceOnField } from "./record.ts";
import { didYouMean, nearest } from "./suggest.ts";
import { faultAt, placeAt, plainOf, type Tree, treeAt } from "./tree.ts";

type Issue = z.core.$ZodIssue;

/** What zod found wrong with a tree, as faults at their places. */
export function faultsOfIssues(
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  tree: Tree,
  within: readonly PropertyKey[] = [],
): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, schema, tree, [...within, ...issue.path]));
}

function faultsOfIssue(issue: Issue, schema: z.core.$ZodType, tree: Tree, path: readonly PropertyKey[]): Fault[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(key, schema, tree, path));
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    // Of several forms, the one that went furthest is the one that was meant.
    const depth = (branch: readonly Issue[]): number =>
      branch.reduce((most, { path: inner }) => (inner.length > most ? inner.length : most), 0);
    const branches = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
    return faultsOfIssues(branches[0] ?? [], schema, tree, path);
  }
  const value = treeAt(tree, path);
  const [rule, wayOut] = sayIssue(issue, value && plainOf(value), schema, tree, path);
  return [
    faultAt(
      placeAt(tree, path, issue.code === "invalid_key"),
      path.map(String).join("."),
      value && plainOf(value),
      rule,
      wayOut,
    ),
  ];
}

function unknownField(key: string, schema: z.core.$ZodType, tree: Tree, path: readonly PropertyKey[]): Fault {
  const parent = schemaAt(schema, path, tree);
  const known = Object.keys((parent && fieldsOf(parent, treeAt(tree, path))) ?? {});
  const place = placeAt(tree, [...path, key], true);
  const full = [...path, key].map(String).join(".");
  return faultAt(place, full, key, say`unknown field \`${shorten(key)}\``, adviceOnField(key, known));
}

type Saying = readonly [rule: string, wayOut: string];

function sayIssue(
  issue: Issue,
  value: unknown,
  schema: z.core.$ZodType,
  tree: Tree,
  path: readonly PropertyKey[],
): Saying {
  const written = shorten(value ?? "nothing");
  switch (issue.code) {
    case "custom":
      return [issue.message, String(issue.params?.["wayOut"] ?? "")];
    case "invalid_union":
      return sayKind(schema, tree, path);
    case "invalid_value":
      return [
        value === undefined ? "is missing" : `"${written}" is not known here`,
        didYouMean(written, issue.values.map(String)),
      ];
    case "invalid_key":
      return [`"${shorten(String(path.at(-1)))}" ${issue.issues[0]?.message ?? "is no name"}`, ""];
    case "invalid_format":
      return [`"${written}" ${issue.message}`, ""];
    case "too_small":
      return [
        `${written} is too little: at least ${issue.minimum}`,
        issue.origin === "array" ? "Name at least one." : "",
      ];
    case "too_big":
      return [`${written} is too much: at most ${issue.maximum}`, ""];
    case "invalid_type":
      return sayType(issue.expected, value, schema, path, tree);
    default:
      return [issue.message, ""];
  }
}

function sayKind(schema: z.core.$ZodType, tree: Tree, path: readonly PropertyKey[]): Saying {
  const definition = unionAt(schema, tree, path);
  const { discriminator = "kind", options = [] } = definition ?? {};
  const known = options.flatMap((option) => kindsOf(option, discriminator)).map(String);
  const place = treeAt(tree, path) ?? treeAt(tree, path.slice(0, -1));
  const chosen = place?.kind === "map" ? place.entries.get(discriminator)?.tree : place;
  const rule = chosen
    ? say`"${shorten(plainOf(chosen))}" is no known \`${discriminator}\``
    : say`\`${discriminator}\` is missing`;
  return [rule, `${chosen ? nearOnly(shorten(plainOf(chosen)), known) : ""}One of ${known.join(", ")}.`];
}

function nearOnly(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? "" : `Did you mean \`${near}\`? `;
}

/** A fault of the kind is reported at the field that names it, or at the record that should hold it. */
function unionAt(
  schema: z.core.$ZodType,
  tree: Tree,
  path: readonly PropertyKey[],
): ReturnType<typeof definitionOf> | null {
  for (const end of [path.length, path.length - 1]) {
    const here = schemaAt(schema, path.slice(0, end), tree);
    const definition = here && definitionOf(here);
    if (definition?.type === "union") return definition;
  }
  return null;
}

const TYPES: Readonly<Record<string, string>> = {
  object: "a record of named fields",
  record: "a record of named fields",
  array: "a list",
  string: "a text",
  boolean: "true or false",
  number: "a number",
};

function sayType(
  expected: string,
  value: unknown,
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  tree: Tree,
): Saying {
  const due = TYPES[expected] ?? expected;
  if (value !== undefined) return [`${shorten(value)} is not ${due}`, `Write ${due}.`];
  const here = schemaAt(schema, path, tree);
  const fields = here && fieldsOf(here, undefined);
  return [
    `\`${String(path.at(-1))}\` is missing`,
    `Add ${due}${fields ? ` with ${Object.keys(fields).slice(0, 6).join(", ")}` : ""}.`,
  ];
}
