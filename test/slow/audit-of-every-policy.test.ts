import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type AuditRow, audit, inlineExecutor, parseScenario, type Scenario } from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { whatif } from "../../packages/cli/src/program.ts";

// What should move nothing moves nothing, for every policy that ships; and every check can be made, but for those that
// say why not. What may move a result is information, and no test: see docs/audit.md.

const FOLDER = "scenarios/french-cloud";
const HISTORY = "history";
const NO_POLICIES = ["facts", "sources", "market", "classroom", HISTORY];
const WORLDS = 3;

const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
function load(id: string): Scenario {
  const path = `${FOLDER}/${id}.yaml`;
  return parseScenario(readFileSync(path, "utf8"), { path, read });
}

const policies = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length))
  .filter((id) => !NO_POLICIES.includes(id));

async function rowsOf(base: string, other: string): Promise<readonly AuditRow[]> {
  const readings = ["no-subsidy", "no-subsidy-parents-stay-out"].map(load);
  const outcome = { measure: "home-share", quarter: "end" };
  const options = { executor: inlineExecutor, seed: "audited", runs: WORLDS, outcome, readings };
  return (await audit(load(base), load(other), options)).rows;
}

describe("names, order and counting move nothing", () => {
  test.each([[HISTORY, "no-subsidy"], ...policies.map((id) => [id, HISTORY])])(
    "in %s, against %s",
    async (id, base) => {
      const rows = await rowsOf(base!, id!);
      const identities = rows.filter(({ isIdentity }) => isIdentity);
      expect(identities.length).toBeGreaterThanOrEqual(3);
      expect(identities.filter(({ result }) => !["same", "rounding", "untested"].includes(result))).toEqual([]);
      expect(identities.find(({ id: check }) => check === "names")!.result).toBe("same");
      // A reading takes the ventures away, a merger joins clones one by one, a market may have nothing beside it: such
      // policies cannot be taken so, and say why.
      const untested = rows.filter(
        ({ result, kind }) => result === "untested" && !["reading", "clones", "base"].includes(kind),
      );
      expect(untested).toEqual([]);
    },
  );
});

test("the command takes the history as base, and both readings of what would have been without the policy", async () => {
  let out = "";
  const code = await whatif(["audit", "fifty-grants", "--runs", "2", "--format", "json", "--strict"], {
    out: (text) => {
      out += text;
    },
    err: () => undefined,
    columns: 100,
    hasColour: false,
    progress: null,
    environment: {},
    signal: new AbortController().signal,
    ask: null,
  });
  const said = JSON.parse(out);
  expect({ code, base: said.base }).toEqual({ code: 0, base: HISTORY });
  expect(said.rows.at(-1)).toMatchObject({ id: "reading:no-subsidy-parents-stay-out", kind: "reading" });
  expect(said.rows.at(-1).result).not.toBe("untested");
});
