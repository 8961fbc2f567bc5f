import type { Scenario } from "@andromede/sim-core";
import { shellWord } from "../scenarios/reproduce.ts";
import type { Asked } from "./asked.ts";

/** The command that does the same, and what the page draws of it. */
export function commandOf({ kind, scenarios, outcome, seed, runs, groups, splits }: Asked): string {
  const [first, second, ...others] = scenarios.map(({ id }) => id) as [string, string?, ...string[]];
  const whose = outcome.actor === undefined ? "" : `:${outcome.actor}`;
  const how = ` --outcome ${outcome.measure}${whose}@${outcome.quarter} --runs ${runs} --seed ${shellWord(seed)}${settingsOf(scenarios)}`;
  switch (kind) {
    case "explain":
      return `npx whatif explain ${first} ${second}${groups
        .flatMap(({ paths }) => paths)
        .map((path) => ` --group ${path}`)
        .join("")}${how}`;
    case "sensitivity":
      return `npx whatif sensitivity ${first}${second ? ` --base ${second}` : ""}${how}`;
    case "choice":
      return `npx whatif compare ${scenarios.map(({ id }) => id).join(" ")}${how}`;
    case "optimise":
      return `npx whatif optimise ${[first, second, ...others].join(" ")}${how} --splits ${splits}`;
    case "audit":
      return `npx whatif audit ${second} --base ${first}${how}`;
  }
}

/** What the controls change in all scenarios alike; what they change in one only belongs into a file. */
function settingsOf(scenarios: readonly Scenario[]): string {
  const [first, ...others] = scenarios;
  const shared = (first?.settings ?? []).filter(({ path, to }) =>
    others.every(({ settings }) => settings.some((each) => each.path === path && each.to === to)),
  );
  return shared.map(({ path, to }) => ` --set ${shellWord(`${path}=${to}`)}`).join("");
}
