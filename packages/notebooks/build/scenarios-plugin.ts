import type { Plugin } from "vite";
import { packed } from "./packed.ts";
import { readScenarioFiles, SCENARIO_FOLDER } from "./scenario-files.ts";

const NAME = "virtual:scenarios";

/** The files of scenarios/ as a module: the pages carry them, deflated, and nothing is copied by hand. */
export function scenariosPlugin(): Plugin {
  return {
    name: "scenarios",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(SCENARIO_FOLDER);
      return `export const SCENARIO_FILES = ${JSON.stringify(packed(JSON.stringify(readScenarioFiles())))};`;
    },
  };
}
