/** What programs may use of the command line's package: executors for `ensembleWith` and `compareWith` of the core. */

export { ExecutorError } from "./executors/executor-error.ts";
export { EXECUTORS, type ExecutorInUse, type ExecutorOptions, executorNamed } from "./executors/executor-named.ts";
export { type Pace, paceOf } from "./executors/pace.ts";
