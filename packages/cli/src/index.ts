/** The command `whatif` for other programs: the whole of it, and where its runs are done. */

export { EXECUTORS, type ExecutorInUse, type ExecutorOptions, executorNamed } from "./executors/executor-named.ts";
export { whatif } from "./program.ts";
export type { Terminal } from "./terminal/terminal.ts";
