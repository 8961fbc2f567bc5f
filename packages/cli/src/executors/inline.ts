import { setImmediate } from "node:timers/promises";
import { type Executor, pausingExecutor } from "@andromede/sim-core";

/** Runs here, in this process and thread, with a turn of the event loop between chunks, in which Ctrl-C is heard. */
export const inlineInNode: Executor = pausingExecutor(() => setImmediate());
