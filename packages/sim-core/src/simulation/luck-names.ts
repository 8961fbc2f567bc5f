import type { Scenario } from "../scenario/parameters.ts";

/** The name under which a firm's luck is drawn: its id, unless the scenario gives another. */
export function luckNameOf({ data }: Scenario, id: string): string {
  return data.firms[id]?.luck ?? id;
}

/** The path under which a number's luck is drawn: its own, with the name of its firm's luck in the place of the firm's. */
export function luckPathOf(scenario: Scenario, path: string): string {
  const [, id, rest] = /^firms\.([^.]+)(.*)$/.exec(path) ?? [];
  return id === undefined ? path : `firms.${luckNameOf(scenario, id)}${rest}`;
}
