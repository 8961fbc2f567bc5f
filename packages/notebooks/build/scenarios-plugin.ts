import type { Plugin } from "vite";
import { readScenarioFiles, SCENARIO_FOLDER } from "./scenario-files.ts";

const NAME = "virtual:scenarios";

/** The files of scenarios/ as a module: the pages carry them, and nothing is copied by hand. */
export function scenariosPlugin(): Plugin {
  return {
    name: "scenarios",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(SCENARIO_FOLDER);
      const { texts, facts } = readScenarioFiles();
      return `export const SCENARIO_TEXTS = ${JSON.stringify(texts)};\nexport const FACT_RECORDS = ${JSON.stringify(facts)};`;
    },
  };
}
