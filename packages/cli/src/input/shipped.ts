import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Localised } from "@andromede/sim-core";
import { parse } from "yaml";

/** A scenario that comes with the program. */
export interface Shipped {
  /** Name of the file without its ending: `history`. */
  readonly id: string;
  /** Folder: `french-cloud`. */
  readonly case: string;
  /** From the working directory, as it is shown and can be typed. */
  readonly path: string;
}

const folder = fileURLToPath(new URL("../../../../scenarios/", import.meta.url));

/** The scenarios that ship, by case and id. Files of sources and facts are none. */
export function shippedScenarios(): Shipped[] {
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return cases
    .flatMap(({ name }) => scenariosIn(name))
    .sort((a, b) => compareText(a.case, b.case) || compareText(a.id, b.id));
}

function scenariosIn(name: string): Shipped[] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith(".yaml") && !["sources.yaml", "facts.yaml"].includes(file))
    .map((file) => ({ id: file.slice(0, -".yaml".length), case: name, path: shown(join(folder, name, file)) }));
}

/** A path as short as it can be written from here. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return (near.startsWith(`..${sep}..${sep}..`) ? path : near).split(sep).join("/");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Title and question of a shipped scenario, without reading what it extends. */
export function headOf({ path }: Shipped): { readonly title: Localised; readonly question: Localised | null } {
  const text = readFileSync(path, "utf8");
  // The head ends where the market or the changes begin: the rest of a long file need not be read for it.
  const head = text.slice(0, /^(extends|horizon|market|sources|changes):/m.exec(text)?.index ?? text.length);
  const { title, question } = parse(head) as { title: string | Localised; question?: string | Localised };
  return { title: inBoth(title), question: question === undefined ? null : inBoth(question) };
}

function inBoth(text: string | Localised): Localised {
  return typeof text === "string" ? { en: text, fr: text } : text;
}
