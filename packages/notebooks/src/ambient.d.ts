// What the libraries and the build give, in the words that this package uses of it.

declare module "@observablehq/runtime" {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown, name?: string | null): void;
    rejected?(error: unknown, name?: string | null): void;
  }
  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: unknown): Variable;
    delete(): Variable;
    readonly _version: number;
    readonly _shadow: Map<string, Variable>;
    readonly _module: Module;
  }
  export interface Module {
    variable(observer?: Observer | true, options?: { readonly shadow?: object }): Variable;
    define(name: string, inputs: readonly string[], definition: unknown): Variable;
    redefine(name: string, inputs: readonly string[], definition: unknown): Variable;
    value(name: string): Promise<unknown>;
  }
  export class Runtime {
    constructor(builtins?: Readonly<Record<string, () => unknown>>, global?: (name: string) => unknown);
    module(): Module;
    dispose(): void;
    readonly _builtin: Module;
  }
  export class RuntimeError extends Error {
    readonly input?: string;
  }
}

declare module "@observablehq/inspector" {
  export class Inspector {
    constructor(element: Element);
    fulfilled(value: unknown, name?: string): void;
  }
}

declare module "@observablehq/inputs";
declare module "htl";
declare module "*.css";

declare module "virtual:worker" {
  /** The program of the workers, deflated. */
  export const WORKER_TEXT: string;
}

declare module "virtual:scenarios" {
  /** The files of scenarios/ as JSON, deflated. */
  export const SCENARIO_FILES: string;
}
