import { emptyLedger, type Ledger } from "../accounts/ledger.ts";
import { type Purpose, purpose } from "../random/luck.ts";
import type { Scenario } from "../scenario/parameters.ts";
import { setBase } from "./base.ts";
import { buildPolicy } from "./build/policy.ts";
import { buildWorld, type RunOptions } from "./build-world.ts";
import { createPolicyState } from "./policy-state.ts";
import { stepQuarter } from "./quarter.ts";
import { emptyRecord, type RunRecord } from "./record.ts";
import type { FirmPurposes, Simulation } from "./simulation.ts";
import { createState } from "./state.ts";
import type { World } from "./world.ts";

/** One history: what was drawn, what happened, and the books. */
export interface Run {
  readonly scenario: Scenario;
  readonly world: World;
  readonly record: RunRecord;
  readonly ledger: Ledger;
}

/**
 * Simulates one history of a scenario. The same scenario, seed and run give the same bits on every machine.
 * @throws EquilibriumError where no equilibrium of prices exists, with the quarter and the way out.
 */
export function simulate(scenario: Scenario, options: RunOptions = {}): Run {
  const simulation = prepare(scenario, options);
  for (let quarter = 0; quarter < simulation.world.quarterCount; quarter++) stepQuarter(simulation, quarter);
  return { scenario, world: simulation.world, record: simulation.record, ledger: simulation.ledger };
}

/** Everything that the first quarter needs: the world drawn, the base inverted, the policy laid out. */
export function prepare(scenario: Scenario, options: RunOptions = {}): Simulation {
  const { world, context, luck } = buildWorld(scenario, options);
  const state = createState(world);
  setBase(world, state);
  world.policy = buildPolicy(context, world, state);
  state.policy = createPolicyState(world.policy, world.firmCount);
  return {
    world,
    state,
    luck,
    ledger: emptyLedger(options.reuse?.ledger, world.firmCount, world.quarterCount),
    record: emptyRecord(options.reuse?.record, world),
    purposes: purposesOf(scenario, world),
  };
}

const known = new WeakMap<Scenario, readonly FirmPurposes[]>();

/** The names of every firm's luck: made once for a scenario, since a name costs more than a draw. */
function purposesOf(scenario: Scenario, world: World): readonly FirmPurposes[] {
  const made = known.get(scenario);
  if (made) return made;
  const of = (firm: string, what: string): Purpose => purpose("firm", firm, what);
  const purposes = world.luckIds.map((id) => ({
    vote: of(id, "vote"),
    absorption: of(id, "absorption"),
    closing: of(id, "closing"),
    exit: of(id, "exit"),
  }));
  known.set(scenario, purposes);
  return purposes;
}
