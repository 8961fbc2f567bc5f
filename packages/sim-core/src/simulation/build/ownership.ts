import { sqrt } from "../../math/arithmetic.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import { purpose } from "../../random/luck.ts";
import type { ScenarioData } from "../../scenario/schema/scenario.ts";
import type { BuildContext } from "./context.ts";

export interface Ownership {
  /** Part owned at home, looking through to the owners' countries. */
  readonly homeShare: number;
  readonly ownerCount: number;
  readonly country: string;
}

/** Who owns a firm, before any stake of the State. */
export function ownershipOf(
  { scenario, draw }: BuildContext,
  data: ScenarioData["firms"][string],
  member: number,
): Ownership {
  const { market, owners } = scenario.data;
  if (!data.owners) {
    const country = data.country ?? market.home;
    return { homeShare: country === market.home ? 1 : 0, ownerCount: 1, country };
  }
  let homeShare = 0;
  let largest = { stake: 0, country: market.home };
  const stakes = Object.entries(data.owners);
  for (const [owner, share] of stakes) {
    const stake = draw.number(share, member);
    const country = owners[owner]?.country ?? market.home;
    if (country === market.home) homeShare += stake;
    if (stake > largest.stake) largest = { stake, country };
  }
  return { homeShare, ownerCount: stakes.length, country: largest.country };
}

/** Luck of an entrant's unobserved quality: partly its own, partly that of all entrants. */
export function entrantLuckOf(
  { scenario, draw, luck }: BuildContext,
  firmId: string,
  entry: NonNullable<ScenarioData["firms"][string]["entry"]>,
): number {
  if (!scenario.data.mechanisms.entrantLuck) return 0;
  const shared = draw.number(entry.luckShared);
  const common = normalQuantile(luck.uniform(purpose("entrants", "quality"), 0));
  const own = normalQuantile(luck.uniform(purpose("firm", firmId, "quality"), 0));
  return draw.number(entry.qualityLuckSd) * (sqrt(shared) * common + sqrt(1 - shared) * own);
}
