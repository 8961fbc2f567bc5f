import type { Scenario } from "@andromede/sim-core";

/** Whether most of a firm belongs to owners of the market's own country, before any stake of the State. */
export function isHomeFirm({ data }: Scenario, id: string): boolean {
  const firm = data.firms[id];
  if (firm === undefined) return false;
  if (firm.owners === undefined) return firm.country === data.market.home;
  let home = 0;
  for (const [owner, stake] of Object.entries(firm.owners))
    if (data.owners[owner]?.country === data.market.home) home += stake.centre ?? 0;
  return home > 0.5;
}
