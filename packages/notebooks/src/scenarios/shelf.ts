import type { WrittenFact } from "@andromede/charts";
import { parseScenario, type Scenario, type Source } from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";
import { parse } from "yaml";
import { NotebookError } from "../notebook/front-matter.ts";

/** What was published, as the file of facts says it, by id. */
export type Facts = Readonly<Record<string, WrittenFact>>;

/** The files of `scenarios/`, as they stand there. */
export interface ShelfFiles {
  /** Text of every file, by path: `french-cloud/history.yaml`; of sources as JSON. */
  readonly texts: Readonly<Record<string, string>>;
  /** Facts of each case that has any, by folder. */
  readonly facts: Readonly<Record<string, Facts>>;
}

export interface ShelvedScenario {
  /** `history`, or `battery-cells/two-makers` outside of the first case. */
  readonly id: string;
  readonly path: string;
  readonly title: InBoth;
}

/** The scenarios and facts that ship, read from their files when they are asked for. */
export interface Shelf {
  readonly list: () => readonly ShelvedScenario[];
  readonly read: (path: string) => string | undefined;
  /** The scenario of an id. @throws NotebookError where there is none */
  readonly scenario: (id: string) => Scenario;
  readonly pathOf: (id: string) => string;
  /** What a scenario is called, without reading the rest of it. @throws NotebookError where there is none */
  readonly titleOf: (id: string) => InBoth;
  /** The sources of the first case, by key. */
  readonly sources: () => Readonly<Record<string, Source>>;
  /** The facts of a case by id, the first one's where none is named. */
  readonly facts: (folder?: string) => Facts;
}

/** The case that ids without a folder belong to. */
const FIRST_CASE = "french-cloud";

export function createShelf(files: ShelfFiles): Shelf {
  const scenarios = new Map<string, Scenario>();
  let list: readonly ShelvedScenario[] | null = null;
  const read = (path: string): string | undefined => files.texts[path];
  const pathOf = (id: string): string => {
    const path = `${id.includes("/") ? id : `${FIRST_CASE}/${id}`}.yaml`;
    if (files.texts[path] !== undefined) return path;
    const ids = shelved(files).map((each) => each.id);
    throw new NotebookError(
      `There is no scenario "${id}". There are ${ids.join(", ")}.`,
      `Il n’y a pas de scénario « ${id} ». Il y a ${ids.join(", ")}.`,
    );
  };
  return {
    list: () => {
      list ??= shelved(files);
      return list;
    },
    read,
    pathOf,
    titleOf: (id) => titleIn(files.texts[pathOf(id)]!),
    sources: () => JSON.parse(files.texts[`${FIRST_CASE}/sources.yaml`] ?? "{}") as Readonly<Record<string, Source>>,
    scenario: (id) => {
      const path = pathOf(id);
      const known = scenarios.get(path);
      if (known) return known;
      const scenario = parseScenario(files.texts[path]!, { path, read });
      scenarios.set(path, scenario);
      return scenario;
    },
    facts: (folder = FIRST_CASE) => files.facts[folder] ?? {},
  };
}

function shelved({ texts }: ShelfFiles): ShelvedScenario[] {
  return Object.entries(texts)
    .filter(([path, text]) => path.endsWith(".yaml") && !/(?:facts|sources)\.yaml$/.test(path) && /^title:/m.test(text))
    .map(([path, text]) => ({ id: shortId(path), path, title: titleIn(text) }));
}

function shortId(path: string): string {
  const id = path.replace(/\.yaml$/, "");
  return id.startsWith(`${FIRST_CASE}/`) ? id.slice(FIRST_CASE.length + 1) : id;
}

/** The title alone, without reading the rest of the file. */
function titleIn(text: string): InBoth {
  const block = /^title:.*\n(?:[ \t]+.*\n)*/m.exec(text)?.[0] ?? "title: ?";
  const { title } = parse(block) as { title: string | InBoth };
  return typeof title === "string" ? { en: title, fr: title } : title;
}
