import type { z } from "zod";
import { inTurn, NOTHING, type Sentence, saidAs, say } from "../sentence/sentence.ts";
import { definitionOf, fieldsOf, kindsOf, schemaAt } from "./anatomy.ts";
import { type Fault, shorten } from "./faults.ts";
import { adviceOnField } from "./record.ts";
import { didYouMean, nearest, perhaps } from "./suggest.ts";
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
  const [rule, wayOut] = sayIssue(issue, schema, tree, path);
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

type Saying = readonly [rule: Sentence, wayOut: Sentence];

/** What is broken at a path, and the way out. */
export function sayIssue(issue: Issue, schema: z.core.$ZodType, tree: Tree, path: readonly PropertyKey[]): Saying {
  const found = treeAt(tree, path);
  const value = found && plainOf(found);
  const written = value === "" ? '""' : shorten(value ?? "nothing");
  switch (issue.code) {
    case "custom":
      // A Refusal that field() has passed through zod.
      return [issue.params?.["rule"] as Sentence, issue.params?.["wayOut"] as Sentence];
    case "invalid_union":
      return sayKind(schema, tree, path);
    case "invalid_value":
      return [
        value === undefined ? say`is missing` : say`"${written}" is not known here`,
        didYouMean(written, issue.values.map(String)),
      ];
    case "invalid_key":
      return [say`"${shorten(String(path.at(-1)))}" ${saidAs(issue.issues[0]!.message)}`, NOTHING];
    case "invalid_format":
      return [say`"${written}" ${saidAs(issue.message)}`, NOTHING];
    case "too_small":
      return [
        issue.inclusive
          ? say`${written} is too little: at least ${String(issue.minimum)}`
          : say`${written} is too little: more than ${String(issue.minimum)}`,
        issue.origin === "array" ? say`Name at least one.` : NOTHING,
      ];
    case "too_big":
      return [say`${written} is too much: at most ${String(issue.maximum)}`, NOTHING];
    case "invalid_type":
      return sayType(issue.expected, value, schema, path, tree);
    default:
      return [say`${written} cannot stand here`, NOTHING];
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
  const near = chosen ? nearest(shorten(plainOf(chosen)), known) : null;
  return [rule, inTurn(perhaps(near), say`One of ${known.join(", ")}.`)];
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

const TYPES: Readonly<Record<string, Sentence>> = {
  object: say`a record of named fields`,
  record: say`a record of named fields`,
  array: say`a list`,
  tuple: say`a list`,
  string: say`a text`,
  boolean: say`true or false`,
  number: say`a number`,
  int: say`a whole number`,
};

function sayType(
  expected: string,
  value: unknown,
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  tree: Tree,
): Saying {
  const due = TYPES[expected] ?? saidAs(expected);
  if (value !== undefined) return [say`${shorten(value)} is not ${due}`, say`Write ${due}.`];
  const here = schemaAt(schema, path, tree);
  const fields = here && fieldsOf(here, undefined);
  return [
    say`\`${String(path.at(-1))}\` is missing`,
    fields ? say`Add ${due} with ${Object.keys(fields).slice(0, 6).join(", ")}.` : say`Add ${due}.`,
  ];
}
