import type { Plugin } from "vite";
import { packed } from "./packed.ts";

const NAME = "virtual:worker";

/** The workers' program as a module that holds it as text, deflated: pages carry the core twice, and this copy is small. */
export function workerPlugin(bundleWorker: () => Promise<string>): Plugin {
  return {
    name: "worker",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      return `export const WORKER_TEXT = ${JSON.stringify(packed(await bundleWorker()))};`;
    },
  };
}
