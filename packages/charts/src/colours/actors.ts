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
  const free: Places = { incumbents: [...INCUMBENTS], entrants: [...ENTRANTS], foreign: [...FOREIGN] };
  const known = new Map<string, ChartActor>();
  for (const scenario of scenarios) {
    for (const [id, { name }] of Object.entries(scenario.data.firms)) {
      if (known.has(id)) continue;
      const role = roles[id] ?? roleOf(scenario, id, free, scenario !== scenarios[0]);
      known.set(id, { id, name: name ?? { en: id, fr: id }, role });
    }
  }
  return [...known.values()];
}

/** Roles that no firm has yet. */
interface Places {
  readonly incumbents: Role[];
  readonly entrants: Role[];
  readonly foreign: Role[];
}

function roleOf(scenario: Scenario, id: string, free: Places, isLater: boolean): Role {
  const { entry, count } = scenario.data.firms[id]!;
  const isHome = isHomeFirm(scenario, id);
  if (isHome && entry !== undefined && isLater) return "alternative";
  const places = isHome ? (entry === undefined ? free.incumbents : free.entrants) : free.foreign;
  // A group of many firms under one name is always one of the others.
  const place = count === undefined ? places.shift() : undefined;
  return place ?? (isHome ? "home-other" : "foreign-other");
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
