import { dirname, join } from "node:path";
import { type Fact, parseFacts, type Scenario } from "@andromede/sim-core";
import { readText } from "../input/read-text.ts";
import { UsageError } from "../input/usage-error.ts";
import type { Session } from "../session.ts";

/** The facts of a scenario's case, or those of a file that was named. */
export function loadFacts(scenario: Scenario, named: string | undefined, session: Session): Fact[] {
  const paths = named === undefined ? besideOf(scenario) : [named];
  let fault: string = NO_FACTS[session.language];
  for (const path of paths) {
    const read = readText(path, session.words.fault);
    if ("text" in read) return parseFacts(read.text, path);
    fault = read.fault;
  }
  throw new UsageError([fault]);
}

/** Where the file may stand: beside the scenario, or beside one that it extends. */
function besideOf({ data, lineage }: Scenario): string[] {
  return data.facts === undefined ? [] : lineage.map(({ file }) => join(dirname(file), data.facts!));
}

const NO_FACTS = {
  en: "The scenario names no file of facts. Write `facts: facts.yaml` into it, or name one here: --facts FILE.",
  fr: "Le scénario ne nomme aucun fichier de faits. Écrivez-y `facts: facts.yaml`, ou nommez-en un ici : --facts FICHIER.",
} as const;
