import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WrittenFact } from "@andromede/charts";
import type { Scenario } from "@andromede/sim-core";
import { parse } from "yaml";

/** The published facts of a scenario's case, by id; none where the case has no file of facts that can be read. */
export function factsBeside({ data, lineage }: Scenario): Readonly<Record<string, WrittenFact>> {
  if (data.facts === undefined) return {};
  for (const { file } of lineage) {
    try {
      const { facts } = parse(readFileSync(join(dirname(file), data.facts), "utf8"));
      return facts ?? {};
    } catch {
      // The scenarios that this one extends may stand in another folder, and the facts beside them.
    }
  }
  return {};
}
