import { checkMeaning } from "./checks/meaning.ts";
import { checkPaths } from "./checks/paths.ts";
import { readClaims } from "./claims.ts";
import { collectNumbers } from "./collect.ts";
import { withContext } from "./context.ts";
import { contextOf } from "./declarations.ts";
import { type Fault, ScenarioError } from "./faults.ts";
import { idOf, type ReadFile } from "./files.ts";
import { type Assembled, assemble } from "./inheritance.ts";
import type { Scenario } from "./parameters.ts";
import { readPosterior } from "./posterior.ts";
import { type ScenarioData, scenarioSchema } from "./schema/scenario.ts";
import { readPastFaults } from "./second-reading.ts";
import { checkSourceKeys, readSources } from "./sources.ts";
import { faultsOfIssues } from "./structure.ts";
import { type MapTree, plainOf, treeOfPlain } from "./tree.ts";

export interface ParseOptions {
  /** Path of the file, for messages, for its id, and for what it names beside it. */
  readonly path: string;
  /** Reads the files that the scenario names (`extends`, `sources`). */
  readonly read?: ReadFile;
}

/**
 * Reads a scenario: YAML 1.2 or JSON, with what it extends and changes, in canonical units.
 *
 * Throws a ScenarioError with every fault that can be told at once, each at file, line and column.
 */
export function parseScenario(text: string, options: ParseOptions): Scenario {
  const faults: Fault[] = [];
  const assembled = assemble(text, options.path, options.read, faults);
  return scenarioOf(assembled, options, faults);
}

/**
 * Reads a scenario that has travelled: resolved, as JSON that a program wrote. About twice as fast as to read a file, since
 * nobody will look for the line of a fault.
 *
 * Throws a ScenarioError where it is no such text; then as `parseScenario` tells it.
 */
export function parseResolved(text: string, path: string): Scenario {
  const place = { file: { name: path, text: "" }, offset: 0 };
  const tree = treeOfPlain(plainJson(text), place);
  if (tree.kind !== "map") return parseScenario(text, { path });
  const assembled = {
    tree,
    expect: null,
    changes: [],
    root: tree,
    steps: [],
    lineage: [{ file: path }],
    removed: new Map(),
  };
  return scenarioOf(assembled, { path }, []);
}

/** What JSON says; null where it is none. */
function plainJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the files beside the scenario said, where they have been read already. */
type Known = Pick<Scenario, "claims" | "sources" | "settings" | "posterior">;

/** The scenario that an assembled tree says; throws with `faults` and all that it finds itself. */
export function scenarioOf(assembled: Assembled, options: ParseOptions, faults: Fault[], known?: Known): Scenario {
  const tree = withSegment(assembled.tree);
  const plain = plainOf(tree);
  const data = readData(tree, plain, assembled, faults);
  const claims = known?.claims ?? readClaims(assembled.expect, faults);
  const sources = known?.sources ?? readSources(tree, options.read, faults);
  const settings = known?.settings ?? [];
  const posterior = posteriorIn(tree, options, faults, known);
  if (sources && tree.entries.has("sources")) checkSourceKeys(tree, sources, faults);
  if (faults.length > 0 || data === null) {
    const files = assembled.lineage.map(({ file }) => file);
    throw new ScenarioError(faults, [...settings.map((_, index) => `--set ${index + 1}`), ...files]);
  }
  const { numbers, paths } = collectNumbers(data, tree);
  const scenario: Scenario = {
    id: idOf(options.path),
    path: options.path,
    title: data.title,
    question: data.question ?? null,
    note: data.note ?? null,
    data,
    numbers,
    assumptions: numbers.filter(({ spec }) => spec.kind === "distribution"),
    paths,
    claims,
    lineage: assembled.lineage,
    changes: assembled.changes,
    sources: sources ?? {},
    settings,
    posterior: posterior ?? null,
    resolved: plain,
  };
  keepOrigin(scenario, assembled);
  return scenario;
}

/** The posterior, read once: what a setting cannot name it can only take away. */
function posteriorIn(tree: MapTree, { read }: ParseOptions, faults: Fault[], known: Known | undefined) {
  const entry = tree.entries.get("posterior");
  const isNone = !entry || plainOf(entry.tree) === "none";
  return known && !isNone ? known.posterior : readPosterior(tree, read, faults);
}

const origins = new WeakMap<Scenario, Assembled>();

/** Remembers the files behind a scenario. */
export function keepOrigin(scenario: Scenario, assembled: Assembled): void {
  origins.set(scenario, assembled);
}

/** The files behind a scenario, with their places; of a scenario that has travelled, what it resolved to. */
export function originOf(scenario: Scenario): Assembled {
  const known = origins.get(scenario);
  if (known) return known;
  const tree = treeOfPlain(scenario.resolved, { file: { name: scenario.path, text: "" }, offset: 0 });
  if (tree.kind !== "map") throw new TypeError("The scenario does not come from parseScenario.");
  const { changes, lineage } = scenario;
  return { tree, expect: null, changes, root: tree, steps: [], lineage, removed: new Map() };
}

/** A scenario with the files behind it, as one thing that can be copied to another thread of the program. */
export interface PackedScenario {
  readonly scenario: Scenario;
  readonly assembled: Assembled;
}

/** The scenario as `unpackScenario` takes it where it has arrived: with its changes, which what it resolved to does not tell. */
export function packScenario(scenario: Scenario): PackedScenario {
  return { scenario, assembled: originOf(scenario) };
}

/** The scenario that was packed elsewhere. */
export function unpackScenario({ scenario, assembled }: PackedScenario): Scenario {
  origins.set(scenario, assembled);
  return scenario;
}

/** A market that names no segment has one, `all`. */
export function withSegment(tree: MapTree): MapTree {
  const market = tree.entries.get("market");
  if (market?.tree.kind !== "map") return tree;
  const segments = market.tree.entries.get("segments");
  if (segments && !(segments.tree.kind === "map" && segments.tree.entries.size === 0)) return tree;
  const entries = new Map(market.tree.entries);
  entries.set("segments", { key: market.key, tree: treeOfPlain({ all: {} }, market.key) });
  return { ...tree, entries: new Map(tree.entries).set("market", { ...market, tree: { ...market.tree, entries } }) };
}

function readData(tree: MapTree, plain: unknown, assembled: Assembled, faults: Fault[]): ScenarioData | null {
  const context = contextOf(plain);
  const result = withContext(context, () => scenarioSchema.safeParse(plain));
  if (!result.success) faults.push(...faultsOfIssues(result.error.issues, scenarioSchema, tree));
  const data = result.data ?? readPastFaults(tree, context, result.error?.issues ?? []);
  if (data) {
    const examined = { data, tree, removed: assembled.removed, faults };
    checkMeaning(examined);
    checkPaths(examined, collectNumbers(data, tree).paths);
  }
  return result.data ?? null;
}
