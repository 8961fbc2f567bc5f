import { ceil, min, round } from "../../math/arithmetic.ts";
import { quantileOf } from "../../random/distributions.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Draw } from "../draw.ts";
import { luckNameOf } from "../luck-names.ts";
import type { Roster } from "./context.ts";

/** Lists the firms of a run. A group has as many places as it can ever have members, so that columns keep their length. */
export function buildRoster(scenario: Scenario, draw: Draw): Roster {
  const places = known.get(scenario) ?? listPlaces(scenario);
  known.set(scenario, places);
  const exists = new Uint8Array(places.firmIds.length);
  const memberCount = new Int32Array(places.firmIds.length);
  for (const [id, firms] of places.indexById) {
    const { count } = scenario.data.firms[id]!;
    const drawn = count ? round(draw.number(count)) : 1;
    for (const firm of firms) {
      exists[firm] = places.members[firm]! < drawn ? 1 : 0;
      memberCount[firm] = count ? min(drawn, firms.length) : firms.length;
    }
  }
  return { ...places, exists, memberCount };
}

type Places = Omit<Roster, "exists" | "memberCount">;

/** All that does not depend on the draw is listed once for a scenario. */
const known = new WeakMap<Scenario, Places>();

function listPlaces(scenario: Scenario): Places {
  const places: Place[] = Object.entries(scenario.data.firms).flatMap(([id, { count, clones }]) => {
    const luckId = luckNameOf(scenario, id);
    if (count) return placesOfGroup(id, luckId, mostMembers(count));
    const one: Place = { firmId: id, luckId, groupId: id, member: 0, inGroup: 0 };
    return clones ? placesOfClones(one, mostMembers(clones)) : [one];
  });
  const indexById = new Map<string, number[]>();
  for (const [index, { groupId }] of places.entries())
    indexById.set(groupId, [...(indexById.get(groupId) ?? []), index]);
  return {
    firmIds: places.map(({ firmId }) => firmId),
    luckIds: places.map(({ luckId }) => luckId),
    groupIds: places.map(({ groupId }) => groupId),
    members: Int32Array.from(places, ({ member }) => member),
    isGroupMember: Uint8Array.from(places, ({ inGroup }) => inGroup),
    indexById,
  };
}

interface Place {
  readonly firmId: string;
  readonly luckId: string;
  readonly groupId: string;
  readonly member: number;
  readonly inGroup: number;
}

/** Clones are one firm: they draw the same numbers and have the same luck. */
function placesOfClones(one: Place, count: number): Place[] {
  return Array.from({ length: count }, (_, index) => ({ ...one, firmId: `${one.firmId}-${index + 1}` }));
}

function placesOfGroup(id: string, luckId: string, most: number): Place[] {
  return Array.from({ length: most }, (_, member) => ({
    firmId: `${id}-${member + 1}`,
    luckId: `${luckId}-${member + 1}`,
    groupId: id,
    member,
    inGroup: 1,
  }));
}

/** The largest number of members that a group's number can take. */
function mostMembers(count: Uncertain): number {
  if (count.spec.kind === "constant") return round(count.spec.value);
  if (count.spec.kind === "distribution") return min(500, ceil(quantileOf(count.spec.distribution, 1 - 1e-12)));
  return 500;
}
