import { nearest } from "@andromede/sim-core";
import type { Problem } from "./problems.ts";

/** What a cell needs and what it makes, by name. */
export interface CellNames {
  readonly id: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Which cell feeds which: for each cell those that it takes from and those that take from it. */
export interface Feeds {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Names that the runtime itself gives to a cell. */
const GIVEN = new Set(["display", "view", "invalidation", "visibility", "@variable"]);

/** What can be told of cells without running them: a name made twice, a circle, a name that nobody makes. */
export function namingProblems(cells: readonly CellNames[], known: ReadonlySet<string>): Map<string, Problem> {
  const makers = makersOf(cells);
  const problems = new Map<string, Problem>();
  for (const cell of cells) {
    const problem =
      duplicateIn(cell, makers) ?? unknownIn(cell, makers, known) ?? circleThrough(cell, makers, new Map(byId(cells)));
    if (problem) problems.set(cell.id, problem);
  }
  return problems;
}

/** Who feeds whom, by id. */
export function feedsOf(cells: readonly CellNames[]): Map<string, Feeds> {
  const makers = makersOf(cells);
  const from = new Map(cells.map((cell) => [cell.id, sourcesOf(cell, makers)]));
  return new Map(
    cells.map(({ id }) => [
      id,
      {
        from: from.get(id) ?? [],
        to: cells.filter((other) => from.get(other.id)?.includes(id)).map((other) => other.id),
      },
    ]),
  );
}

function byId(cells: readonly CellNames[]): [string, CellNames][] {
  return cells.map((cell) => [cell.id, cell]);
}

function makersOf(cells: readonly CellNames[]): Map<string, string[]> {
  const makers = new Map<string, string[]>();
  for (const { id, outputs } of cells) {
    for (const name of outputs) makers.set(name, [...(makers.get(name) ?? []), id]);
  }
  return makers;
}

function sourcesOf({ id, inputs }: CellNames, makers: ReadonlyMap<string, readonly string[]>): string[] {
  return [...new Set(inputs.flatMap((name) => makers.get(name) ?? []))].filter((maker) => maker !== id);
}

function duplicateIn({ outputs }: CellNames, makers: ReadonlyMap<string, readonly string[]>): Problem | null {
  const name = outputs.find((each) => (makers.get(each)?.length ?? 0) > 1);
  return name === undefined ? null : { kind: "duplicate", name, cells: makers.get(name) ?? [] };
}

function unknownIn(
  { inputs }: CellNames,
  makers: ReadonlyMap<string, readonly string[]>,
  known: ReadonlySet<string>,
): Problem | null {
  const name = inputs.find((each) => !makers.has(each) && !known.has(each) && !GIVEN.has(each));
  if (name === undefined) return null;
  return { kind: "unknown", name, near: nearest(name, [...makers.keys(), ...known]) };
}

function circleThrough(
  cell: CellNames,
  makers: ReadonlyMap<string, readonly string[]>,
  cells: ReadonlyMap<string, CellNames>,
): Problem | null {
  const seen = new Set<string>();
  const waiting = sourcesOf(cell, makers);
  while (waiting.length > 0) {
    const id = waiting.pop()!;
    if (id === cell.id) return { kind: "cycle", names: cell.outputs };
    if (seen.has(id)) continue;
    seen.add(id);
    const source = cells.get(id);
    if (source) waiting.push(...source.inputs.flatMap((name) => makers.get(name) ?? []));
  }
  return null;
}
