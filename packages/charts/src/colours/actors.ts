import type { Localised, Scenario } from "@andromede/sim-core";
import type { Role } from "./palette.ts";

/** Whoever has a name and a colour in a chart. */
export interface ChartActor {
  readonly id: string;
  readonly name: Localised;
  readonly role: Role;
}

const INCUMBENTS: readonly Role[] = ["home-1"];
const ENTRANTS: readonly Role[] = ["home-2", "home-3"];
const FOREIGN: readonly Role[] = ["foreign-1", "foreign-2", "foreign-3"];

/**
 * The firms of scenarios with their roles, in the order of the files: the first firm of the country, the first two that
 * are founded there, the first three foreign ones; all others share the role of their origin. A firm that is founded in a
 * later scenario only, a merged champion for example, has the colour of the alternative. The same firm has the same role
 * in every scenario. `roles` overrides by id.
 */
export function actorsOf(
  scenarios: readonly Scenario[],
  roles: Readonly<Record<string, Role>> = {},
): readonly ChartActor[] {
  const free = { incumbents: [...INCUMBENTS], entrants: [...ENTRANTS], foreign: [...FOREIGN] };
  const known = new Map<string, ChartActor>();
  for (const scenario of scenarios) {
    for (const [id, firm] of Object.entries(scenario.data.firms)) {
      if (known.has(id)) continue;
      const isHome = isHomeFirm(scenario, id);
      const places = isHome ? (firm.entry ? free.entrants : free.incumbents) : free.foreign;
      const isNew = isHome && firm.entry !== undefined && scenario !== scenarios[0];
      const role = roles[id] ?? (isNew ? "alternative" : firm.count ? undefined : places.shift());
      known.set(id, {
        id,
        name: firm.name ?? { en: id, fr: id },
        role: role ?? (isHome ? "home-other" : "foreign-other"),
      });
    }
  }
  return [...known.values()];
}

/** Whether more than half of a firm is owned in the country of the market. */
export function isHomeFirm(scenario: Scenario, id: string): boolean {
  const { firms, owners, market } = scenario.data;
  const firm = firms[id];
  if (!firm) return false;
  if (firm.country !== undefined) return firm.country === market.home;
  const held = Object.entries(firm.owners ?? {}).filter(([owner]) => owners[owner]?.country === market.home);
  return held.reduce((sum, [, share]) => sum + partOf(share), 0) > 0.5;
}

function partOf(share: unknown): number {
  if (typeof share === "number") return share;
  return (share as { readonly centre: number | null }).centre ?? 0;
}
