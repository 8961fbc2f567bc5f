import type { z } from "zod";
import { plainOf, type Tree } from "./tree.ts";

type Schema = z.core.$ZodType;

/** The insides of a zod schema, as far as a path can walk through them. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
  readonly defaultValue?: unknown;
}

/** What a schema is made of, without what makes it optional. */
export function definitionOf(schema: Schema): Definition {
  const definition = schema._zod.def as unknown as Definition;
  const isWrapper = ["optional", "default", "prefault", "nullable", "readonly"].includes(definition.type);
  return isWrapper && definition.innerType ? definitionOf(definition.innerType) : definition;
}

/** The schema of a field without what makes it optional, and the default that it had. */
export function unwrap(schema: Schema): {
  readonly schema: Schema;
  readonly defaultValue?: unknown;
  readonly isOptional: boolean;
} {
  const definition = schema._zod.def as unknown as Definition;
  if (!definition.innerType || !["optional", "default", "prefault"].includes(definition.type)) {
    return { schema, isOptional: false };
  }
  const inner = unwrap(definition.innerType);
  const isDefault = definition.type !== "optional";
  return { ...inner, isOptional: true, ...(isDefault ? { defaultValue: definition.defaultValue } : {}) };
}

/** The fields of an object; of several kinds of object, those of the kind that `tree` chooses, or else all. */
export function fieldsOf(schema: Schema, tree: Tree | undefined): Readonly<Record<string, Schema>> | null {
  const definition = definitionOf(schema);
  if (definition.shape) return definition.shape;
  if (definition.type !== "union") return null;
  const { discriminator = "", options = [] } = definition;
  const chosen = tree?.kind === "map" ? tree.entries.get(discriminator)?.tree : undefined;
  const kind = chosen && plainOf(chosen);
  const match = options.filter((option) => kindsOf(option, discriminator).includes(kind));
  const fields = (match.length > 0 ? match : options).map((option) => fieldsOf(option, tree));
  return fields.some((known) => known !== null) ? Object.assign({}, ...fields) : null;
}

/** The names that a discriminated object answers to. */
export function kindsOf(option: Schema, discriminator: string): readonly unknown[] {
  const literal = definitionOf(option).shape?.[discriminator];
  return literal ? (definitionOf(literal).values ?? []) : [];
}

/** The schema one step further, with whether it is an entry named by an author (a firm) or a field of the schema. */
export function stepInto(
  schema: Schema,
  step: string,
  tree: Tree | undefined,
): { readonly schema: Schema; readonly isNamed: boolean } | null {
  const fields = fieldsOf(schema, tree);
  if (fields) {
    const field = Object.hasOwn(fields, step) ? fields[step] : undefined;
    return field ? { schema: field, isNamed: false } : null;
  }
  const definition = definitionOf(schema);
  if (definition.type === "record" && definition.valueType) return { schema: definition.valueType, isNamed: true };
  if (definition.type === "array" && definition.element) return { schema: definition.element, isNamed: true };
  return null;
}

/** The schema at a path of a tree; null where the schema knows of none. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], tree: Tree): Schema | null {
  let [here, place]: [Schema, Tree | undefined] = [schema, tree];
  for (const step of path.map(String)) {
    const next = stepInto(here, step, place);
    if (!next) return null;
    here = next.schema;
    place =
      place?.kind === "map"
        ? place.entries.get(step)?.tree
        : place?.kind === "list"
          ? place.items[Number(step)]
          : undefined;
  }
  return here;
}

/** All paths of a tree, for suggestions; lists are values here, since nothing in them has a name. */
export function pathsOf(tree: Tree): string[] {
  const paths: string[] = [];
  const visit = (here: Tree, path: string): void => {
    if (here.kind !== "map") return;
    for (const [key, entry] of here.entries) {
      const below = path === "" ? key : `${path}.${key}`;
      paths.push(below);
      visit(entry.tree, below);
    }
  };
  visit(tree, "");
  return paths;
}
