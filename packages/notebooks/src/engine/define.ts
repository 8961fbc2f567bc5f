import type { Module, Observer, Variable } from "@observablehq/runtime";
import type { CompiledCell } from "../cell/compiler.ts";
import { input } from "./generators.ts";
import { clear, show } from "./show.ts";

/** A cell in the runtime: where it shows what, and the variables that it consists of. */
export interface DefinedCell {
  readonly root: HTMLElement;
  variables: Variable[];
}

export interface CellObserver {
  readonly onPending: () => void;
  readonly onDone: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Defines a compiled cell in a module: one variable that runs the body, and one for each name that it declares. `display`
 * and `view` are the cell's own: what is displayed goes to its place, and goes away when the cell runs again.
 */
export function defineCell(
  main: Module,
  cell: DefinedCell,
  id: string,
  compiled: CompiledCell,
  body: (...inputs: unknown[]) => unknown,
  observer: CellObserver,
): void {
  const { inputs, outputs, isShown } = compiled;
  const usesDisplay = inputs.includes("display") || inputs.includes("view");
  const variable = main.variable(screenOf(cell, isShown, usesDisplay, observer), { shadow: {} });
  if (usesDisplay) giveDisplay(variable, cell, inputs);
  const name = outputs.length > 0 ? `cell ${id}` : null;
  cell.variables.push(variable.define(name, inputs, body));
  for (const output of outputs) {
    const pick = (made: Readonly<Record<string, unknown>>): unknown => made[output];
    cell.variables.push(main.variable(true).define(output, [`cell ${id}`], pick));
  }
}

export function removeCell(cell: DefinedCell): void {
  for (const variable of cell.variables) variable.delete();
  cell.variables = [];
}

/** What a cell shows of its value. A cell that was removed is told of its end by the runtime, and shows nothing of it. */
function screenOf(cell: DefinedCell, isShown: boolean, usesDisplay: boolean, observer: CellObserver): Observer {
  const { root } = cell;
  const isGone = (): boolean => cell.variables.length === 0;
  return {
    pending: observer.onPending,
    fulfilled(value) {
      if (isGone()) return;
      if (isShown) {
        clear(root, value);
        show(root, value);
      } else if (!usesDisplay) clear(root);
      observer.onDone();
    },
    rejected(error) {
      if (!isGone()) observer.onError(error);
    },
  };
}

/** Gives the variable its own `display` and `view`, made anew each time that its inputs change. */
function giveDisplay(variable: Variable, cell: DefinedCell, inputs: readonly string[]): void {
  let shownVersion = -1;
  const VariableOf = variable.constructor as new (type: number, module: Module, ...more: unknown[]) => Variable;
  const display = new VariableOf(IMPLICIT, variable._module);
  const others = inputs.filter((name) => name !== "display" && name !== "view");
  display.define(null, others, () => {
    const version = variable._version;
    return (value: unknown): unknown => {
      if (version < shownVersion || cell.variables[0] !== variable) throw new Error("this cell has run again since");
      if (version > shownVersion) clear(cell.root, value);
      shownVersion = version;
      show(cell.root, value);
      return value;
    };
  });
  variable._shadow.set("display", display);
  if (!inputs.includes("view")) return;
  const view = new VariableOf(IMPLICIT, variable._module, null, { shadow: {} });
  view._shadow.set("display", display);
  view.define(null, ["display"], (shown: (value: unknown) => HTMLElement) => (value: unknown) => input(shown(value)));
  variable._shadow.set("view", view);
}

/** The runtime's word for a variable that stands in for a reference. */
const IMPLICIT = 2;
