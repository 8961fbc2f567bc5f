// The door of a worker thread where whatif runs from its sources: before Node 22 a worker cannot be a .ts file. Where it
// runs from dist, chunk-task.js is the door itself.
import { register } from "tsx/esm/api";

register();
const { answerChunk: answer } = await import("./chunk-task.ts");

/** @type {typeof import("./chunk-task.ts").answerChunk} */
export const answerChunk = answer;
