import { FLOW, type FlowId, flowTotalEur } from "../accounts/ledger.ts";
import { max } from "../math/arithmetic.ts";
import { type Measure, type MeasuredRun, overHorizon } from "./measured-run.ts";
import { flowsOfFirmEur, PAID_TO_FIRMS } from "./public-money.ts";
import { followFirm, PUBLIC_MONEY_USES, type PublicMoneyUse, type UsesOfFirms } from "./public-money-uses.ts";

/** Every public euro of a run, three times: promised, paid, and what became of it. Each sums to what was promised. */
export interface MoneyTrail {
  readonly promisedEur: number;
  readonly unspentEur: number;
  /** Paid to each firm of the run, by index. */
  readonly paidToFirmEur: Float64Array;
  /** What was paid to each firm has become, by index. */
  readonly becameOfFirmEur: UsesOfFirms;
  /** All of it, with what reached no firm. */
  readonly becameEur: Readonly<Record<PublicMoneyUse, number>>;
}

/** Follows all public money of a run through its books. */
export function moneyTrail(run: MeasuredRun): MoneyTrail {
  const known = trails.get(run.world);
  if (known) return known;
  const { firmCount } = run.record;
  const becameOfFirmEur = byUse(() => new Float64Array(firmCount));
  const paidToFirmEur = new Float64Array(firmCount);
  for (let firm = 0; firm < firmCount; firm++) {
    paidToFirmEur[firm] = flowsOfFirmEur(run, PAID_TO_FIRMS, firm);
    if (paidToFirmEur[firm]! > 0) followFirm(run, firm, becameOfFirmEur);
  }
  const becameEur = byUse((use) => becameOfFirmEur[use].reduce((sum, each) => sum + each, 0));
  becameEur.nobody = total(run, "wasted-grants");
  becameEur.administration = total(run, "framework-cost");
  const paid = PUBLIC_MONEY_USES.reduce((sum, use) => sum + becameEur[use], 0);
  const promisedEur = max(paid, run.world.policy.promisedEur + openEndedEur(run));
  becameEur.unspent = promisedEur - paid;
  const trail = { promisedEur, unspentEur: becameEur.unspent, paidToFirmEur, becameOfFirmEur, becameEur };
  trails.set(run.world, trail);
  return trail;
}

/** Several uses are asked of a run, one after the other. Its world is its own; its books may be written over by the next. */
const trails = new WeakMap<MeasuredRun["world"], MoneyTrail>();

function byUse<Value>(make: (use: PublicMoneyUse) => Value): Record<PublicMoneyUse, Value> {
  return Object.fromEntries(PUBLIC_MONEY_USES.map((use) => [use, make(use)])) as Record<PublicMoneyUse, Value>;
}

function total(run: MeasuredRun, flow: FlowId): number {
  return overHorizon(run, (t) => flowTotalEur(run.ledger, t, FLOW[flow]));
}

/** Money of instruments that name no sum: what they pay is what they promised. */
function openEndedEur(run: MeasuredRun): number {
  const premium = run.world.policy.hasOpenQuota ? total(run, "quota-premium") : 0;
  return total(run, "tax-credit") + total(run, "framework-cost") + premium;
}

export const publicPromised: Measure = {
  id: "public-promised",
  unit: "EUR",
  label: { en: "public money promised", fr: "argent public promis" },
  kind: "whole",
  of: "state",
  better: 0,
  smallestThatMatters: 1e5,
  at: (run) => moneyTrail(run).promisedEur,
};

/** What became of the public money that an actor received; of the State's, of all of it. */
export const publicMoneyUse: Measure = {
  id: "public-money-use",
  unit: "EUR",
  label: { en: "public money that became", fr: "argent public devenu" },
  kind: "whole",
  of: "state",
  counterparties: PUBLIC_MONEY_USES,
  better: 0,
  smallestThatMatters: 1e5,
  at: (run, actor, _segment, _quarter, use) => {
    const trail = moneyTrail(run);
    if (actor.id === "state") return trail.becameEur[use as PublicMoneyUse];
    const column = trail.becameOfFirmEur[use as PublicMoneyUse];
    return actor.firms.reduce((sum, firm) => sum + column[firm]!, 0);
  },
};
