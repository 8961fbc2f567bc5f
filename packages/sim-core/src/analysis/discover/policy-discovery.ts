import type { Observable, Scenario } from "../../scenario/parameters.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import { assumptionsOf, type WorkOptions } from "../outcome-values.ts";
import { type DrawnWorlds, drawnWorlds, leadOf, payoffsOf } from "../policy-worlds.ts";
import { type BestWorld, bestWorld } from "./best-world.ts";
import { type LeadPattern, leadPattern } from "./lead-pattern.ts";
import { type AssumptionFlips, rankingFlips } from "./ranking-flips.ts";

export interface DiscoveryOptions extends WorkOptions {
  /** Worlds that are drawn; half find the boxes, half judge them. */
  readonly runs: number;
}

/** What would have to be true for one policy to beat another. */
export interface Discovery extends LeadPattern {
  /** Worlds in which the outcome of every policy is defined. */
  readonly worlds: number;
  /** The assumptions and their values in these worlds. */
  readonly drawn: DrawnWorlds;
  /** Lead of the first policy over the second in each of them; more is better. */
  readonly leads: Float64Array;
  readonly flips: readonly AssumptionFlips[];
  /** Of each policy. */
  readonly best: readonly BestWorld[];
}

/** Worlds without which nothing can be held out. */
const FEWEST = 20;
/** Searches and checks of the best worlds. */
const [EVALUATIONS, CHECKS] = [96, 60];

/**
 * Where does the first policy beat the second? Boxes and a tree over drawn worlds, judged on worlds held out; flip points of
 * each assumption alone; and for every policy the plausible world in which it does best against the others.
 *
 * Errors: RangeError where fewer than 20 worlds have the outcome in every policy.
 */
export async function discover(
  policies: readonly [Scenario, Scenario, ...Scenario[]],
  outcome: Observable,
  options: DiscoveryOptions,
): Promise<Discovery> {
  const { runs, seed } = options;
  const several = policies.length > 2;
  const count = policies.length;
  const scans = 2 * 7 * assumptionsOf(policies).length;
  const total = count * runs + scans + count * count * (EVALUATIONS + CHECKS);
  const after = (before: number): WorkOptions => ({
    ...options,
    onProgress: (done) => options.onProgress?.(before + done, total),
  });
  const payoffs = await payoffsOf(policies, outcome, { runs }, after(0));
  const kept = Array.from({ length: runs }, (_, run) => run).filter((run) =>
    payoffs.columns.every((column) => Number.isFinite(column[run]!)),
  );
  if (kept.length < FEWEST)
    throw new RefusedInput(
      say`the outcome is defined in every policy in ${kept.length} of ${runs} worlds: at least ${FEWEST} are due. Ask for more runs, or for another outcome.`,
    );
  const columns = payoffs.columns.map((column) => Float64Array.from(kept, (run) => column[run]!));
  const all = drawnWorlds(policies, seed, runs);
  const drawn = { ...all, columns: all.columns.map((column) => Float64Array.from(kept, (run) => column[run]!)) };
  const leads = leadOf({ columns: columns.slice(0, 2) }, 0);
  const flips = await rankingFlips([policies[0], policies[1]], outcome, { ...drawn, leads }, after(count * runs));
  const best: BestWorld[] = [];
  for (const policy of policies.keys()) {
    const before = count * runs + scans + best.length * count * (EVALUATIONS + CHECKS);
    const own = { ...drawn, leads: several ? leadOf({ columns }, policy) : signed(leads, policy) };
    best.push(
      await bestWorld(policies, policy, outcome, own, { ...after(before), evaluations: EVALUATIONS, checks: CHECKS }),
    );
  }
  return { worlds: kept.length, drawn, leads, ...leadPattern({ ...drawn, leads }), flips, best };
}

function signed(leads: Float64Array, policy: number): Float64Array {
  return policy === 0 ? leads : leads.map((lead) => -lead);
}
