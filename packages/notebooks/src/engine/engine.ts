import { errorInBoth } from "@andromede/wording";
import { type Module, Runtime, RuntimeError } from "@observablehq/runtime";
import { type CompiledCell, compileCode, compileProse } from "../cell/compiler.ts";
import { type CellNames, type Feeds, feedsOf, namingProblems } from "../cell/graph.ts";
import { createTick, EndlessLoopError, guardBody } from "../cell/guard.ts";
import { type Problem, UnknownImportError } from "../cell/problems.ts";
import type { Cell } from "../notebook/notebook.ts";
import { type BusyCells, busyCells } from "./busy.ts";
import { type CellObserver, type DefinedCell, defineCell, removeCell } from "./define.ts";
import { atOnce, type Pace } from "./pace.ts";

/** What becomes of a cell, told to whoever shows it. */
export interface CellWatch {
  readonly onRunning: () => void;
  readonly onDone: (milliseconds: number) => void;
  readonly onProblem: (problem: Problem) => void;
}

export interface Engine {
  /** Runs a cell, and runs it again whenever what it needs changes. */
  start(cell: Cell, root: HTMLElement, watch: CellWatch): void;
  stop(id: string): void;
  /** Gives all cells another value under a name that they know. */
  set(name: string, value: unknown): void;
  /** The value of a name, once it is there. */
  value(name: string): Promise<unknown>;
  /** Tells naming problems to the cells that have them; call it after cells were started or stopped. */
  review(): void;
  feeds(): Map<string, Feeds>;
  /** Every name that a cell can use. */
  names(): string[];
}

export interface EngineOptions {
  /** What cells know by name, made when first asked for. */
  readonly builtins: Readonly<Record<string, () => unknown>>;
  /** What cells can import. */
  readonly libraries: Readonly<Record<string, () => Promise<unknown>>>;
  /** Told when no cell has to run any more, with the milliseconds since the first of them had to; defaults to nobody. */
  readonly onCalm?: (milliseconds: number) => void;
  /** When cells pause; defaults to never. */
  readonly pace?: Pace;
}

interface Running {
  readonly defined: DefinedCell;
  readonly names: CellNames;
  readonly watch: CellWatch;
  told: Problem | null;
}

export function createEngine({ builtins, libraries, onCalm, pace = atOnce }: EngineOptions): Engine {
  const busy = busyCells(onCalm);
  const running = new Map<string, Running>();
  const known = new Set(Object.keys(builtins));
  const runtime = new Runtime(builtins, unknownName);
  const main: Module = runtime.module();
  const importer = importerOf(libraries);
  const namesNow = (): CellNames[] => [...running.values()].map(({ names }) => names);
  const stop = (id: string): void => {
    const cell = running.get(id);
    if (cell) removeCell(cell.defined);
    running.delete(id);
    busy.forget(id);
  };
  const start: Engine["start"] = (cell, root, watch) => {
    stop(cell.id);
    const defined: DefinedCell = { root, variables: [] };
    const compiled = compileOrTell(cell, watch);
    const names: CellNames = { id: cell.id, inputs: compiled?.inputs ?? [], outputs: compiled?.outputs ?? [] };
    const entry: Running = { defined, names, watch, told: null };
    running.set(cell.id, entry);
    if (!compiled) return;
    const timed = timedBody(functionOf(compiled, cell.id, importer), pace);
    const observer = observerOf(entry, timed.milliseconds, busy);
    defineCell(main, defined, cell.id, compiled, timed.body, observer);
  };
  return {
    start,
    stop,
    set: (name, value) => {
      // Beside the builtins, so that a cell may use the name for something of its own.
      if (known.has(name)) runtime._builtin.redefine(name, [], () => value);
      else runtime._builtin.define(name, [], () => value);
      known.add(name);
    },
    value: (name) => main.value(name),
    review() {
      const problems = namingProblems(namesNow(), known);
      for (const [id, cell] of running) {
        cell.told = problems.get(id) ?? null;
        if (cell.told) cell.watch.onProblem(cell.told);
      }
    },
    feeds: () => feedsOf(namesNow()),
    names: () => allNames(known, namesNow()),
  };
}

function observerOf(entry: Running, milliseconds: () => number, busy: BusyCells): CellObserver {
  const { watch, names } = entry;
  return {
    onPending: () => {
      busy.begin(names.id);
      watch.onRunning();
    },
    onDone: () => {
      if (!entry.told) watch.onDone(milliseconds());
      busy.end(names.id);
    },
    onError: (error) => {
      if (!entry.told) watch.onProblem(problemOf(error));
      busy.end(names.id);
    },
  };
}

function allNames(known: ReadonlySet<string>, cells: readonly CellNames[]): string[] {
  return [...new Set([...known, ...cells.flatMap(({ outputs }) => outputs)])].sort();
}

function unknownName(name: string): never {
  throw new RuntimeError(`${name} is not defined`);
}

function compileOrTell(cell: Cell, watch: CellWatch): CompiledCell | null {
  try {
    const compiled = cell.kind === "code" ? compileCode(cell.text, cell.syntax) : compileProse(cell.text);
    return { ...compiled, body: guardBody(compiled.body) };
  } catch (error) {
    watch.onProblem({ kind: "syntax", detail: messageOf(error) });
    return null;
  }
}

type Body = (...inputs: unknown[]) => unknown;

function functionOf(compiled: CompiledCell, id: string, importer: unknown): Body {
  const text = `return ${compiled.body}\n//# sourceURL=notebook/${id}.js`;
  return new Function("__import", "__tick", text)(importer, createTick()) as Body;
}

/** The body, run when it is its turn, and how long its last run took until its value was there. */
function timedBody(body: Body, pace: Pace): { body: Body; milliseconds: () => number } {
  let took = 0;
  let asked = 0;
  const timed = (...inputs: unknown[]): unknown => {
    const start = performance.now();
    const finish = (): void => {
      took = performance.now() - start;
    };
    const value = body(...inputs);
    finish();
    if (value instanceof Promise) value.then(finish, finish);
    return value;
  };
  const inTurn = (...inputs: unknown[]): unknown => {
    const turn = ++asked;
    // Asked again meanwhile, what was asked first is no longer wanted by anybody.
    return pace()?.then(() => (turn === asked ? timed(...inputs) : undefined)) ?? timed(...inputs);
  };
  return { body: inTurn, milliseconds: () => took };
}

function importerOf(libraries: EngineOptions["libraries"]): (name: string) => Promise<unknown> {
  return async (name) => {
    const library = libraries[name];
    if (!library) throw new UnknownImportError(name, Object.keys(libraries));
    return library();
  };
}

/** What is wrong, from whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof UnknownImportError) return { kind: "import", name: error.asked, known: error.known };
  if (error instanceof EndlessLoopError) return { kind: "loop" };
  if (error instanceof RuntimeError && error.input !== undefined) return { kind: "upstream", name: error.input };
  return { kind: "thrown", detail: errorInBoth(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
