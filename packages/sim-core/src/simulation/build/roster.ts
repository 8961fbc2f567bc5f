import { ceil, min, round } from "../../math/arithmetic.ts";
import { quantileOf } from "../../random/distributions.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Draw } from "../draw.ts";
import type { Roster } from "./context.ts";

/** Lists the firms of a run. A group has as many places as it can ever have members, so that columns keep their length. */
export function buildRoster(scenario: Scenario, draw: Draw): Roster {
  const firmIds: string[] = [];
  const groupIds: string[] = [];
  const members: number[] = [];
  const inGroup: number[] = [];
  const exists: number[] = [];
  const indexById = new Map<string, number[]>();
  for (const [id, firm] of Object.entries(scenario.data.firms)) {
    const places = firm.count ? mostMembers(firm.count) : 1;
    const drawn = firm.count ? round(draw.number(firm.count)) : 1;
    const indices: number[] = [];
    for (let member = 0; member < places; member++) {
      indices.push(firmIds.length);
      firmIds.push(firm.count ? `${id}-${member + 1}` : id);
      groupIds.push(id);
      members.push(member);
      inGroup.push(firm.count ? 1 : 0);
      exists.push(member < drawn ? 1 : 0);
    }
    indexById.set(id, indices);
  }
  return { firmIds, groupIds, members: Int32Array.from(members), isGroupMember: Uint8Array.from(inGroup), exists: Uint8Array.from(exists), indexById };
}

/** The largest number of members that a group's number can take. */
function mostMembers(count: Uncertain): number {
  if (count.spec.kind === "constant") return round(count.spec.value);
  if (count.spec.kind === "distribution") return min(500, ceil(quantileOf(count.spec.distribution, 1 - 1e-12)));
  return 500;
}
