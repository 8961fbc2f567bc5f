import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Audit,
  audit,
  type ComparedOutcome,
  type Comparison,
  compareWith,
  type Discovery,
  discover,
  type Executor,
  type InformationValue,
  type Observable,
  parseScenario,
  type RankRow,
  type Scenario,
  type Uncertain,
  valueOfInformation,
} from "@andromede/sim-core";
import { POLICIES } from "../../packages/cli/src/commands/start.ts";

/** What the sentences of docs/findings.md are bound to: worlds of every policy, and what would turn the ranking round. */
export interface Evidence {
  readonly worlds: number;
  readonly history: Scenario;
  readonly policies: readonly Scenario[];
  /** Every policy less the history. */
  readonly comparison: Comparison;
  readonly information: InformationValue;
  readonly assumptions: readonly Uncertain[];
  /** Of pairs of policies, by `first/second`. */
  readonly discoveries: ReadonlyMap<string, Discovery>;
  /** Of policies against the history. */
  readonly audits: ReadonlyMap<string, Audit>;
}

const HOME_SHARE: Observable = { measure: "home-share", quarter: "end" };
const OUTCOMES: readonly Observable[] = [
  HOME_SHARE,
  { measure: "public-cost-net", quarter: "end" },
  { measure: "public-cost-gross", quarter: "sum" },
  { measure: "welfare", quarter: "end" },
];
const PAIRS = [
  ["public-procurement", "vouchers"],
  ["one-champion", "history"],
  ["fifty-grants", "one-champion"],
  ["back-ovh", "fifty-grants"],
] as const;
const AUDITED = ["one-champion", "fifty-grants"];

const folder = fileURLToPath(new URL("../../scenarios/french-cloud", import.meta.url));
const read = (path: string): string => readFileSync(path, "utf8");

/** Runs all that the sentences need; the same bits for the same number of worlds. */
export async function gatherEvidence(executor: Executor, worlds: number): Promise<Evidence> {
  const load = (id: string): Scenario => {
    const path = join(folder, `${id}.yaml`);
    return parseScenario(read(path), {
      path: `scenarios/french-cloud/${id}.yaml`,
      read: (name) => read(join(folder, name.split("/").at(-1)!)),
    });
  };
  const history = load("history");
  const policies = POLICIES.map(load);
  const asked = { seed: "findings", runs: worlds };
  const comparison = await compareWith(executor, history, policies, { ...asked, outcomes: OUTCOMES });
  const discoveries = new Map<string, Discovery>();
  for (const pair of PAIRS)
    discoveries.set(pair.join("/"), await discover([load(pair[0]), load(pair[1])], HOME_SHARE, { ...asked, executor }));
  const audits = new Map<string, Audit>();
  for (const id of AUDITED)
    audits.set(
      id,
      await audit(history, load(id), { ...asked, runs: Math.min(40, worlds), outcome: HOME_SHARE, executor }),
    );
  const { assumptions, columns } = discoveries.get("one-champion/history")!.drawn;
  const payoff = [comparison.base, ...comparison.alternatives].map(({ outcomes }) => outcomes[0]!.values);
  const information = valueOfInformation({ payoff, unknowns: columns, seed: "findings" });
  return { worlds, history, policies, comparison, information, assumptions, discoveries, audits };
}

/** What a policy does to an outcome, less the history. */
export function differenceOf({ comparison }: Evidence, scenario: string, measure = "home-share"): ComparedOutcome {
  const found = comparison.outcomes.find((row) => row.scenario === scenario && row.measure === measure);
  if (!found) throw new Error(`${scenario} has no difference in ${measure}.`);
  return found;
}

/** Where the policies and the history stand on the French share, most often first at the top. */
export function ranksOf({ comparison }: Evidence): RankRow[] {
  return comparison.ranks.filter(({ measure }) => measure === "home-share").sort((a, b) => a.rank - b.rank);
}
