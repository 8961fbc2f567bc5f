import { analystInWorker, type ToAnalyst } from "../analysis/worker-side.ts";
import { createRunner, type Task } from "./travel.ts";

const run = createRunner();
const analyst = analystInWorker((message) => postMessage(message));

addEventListener("message", ({ data }: MessageEvent<Task | ToAnalyst>) => {
  if (!("number" in data)) return analyst(data);
  // Copied, not handed over: an engine that has seen a buffer leave checks every look into any other from then on.
  postMessage(run(data));
});
