import type { AssumptionFlips, Discovery } from "@andromede/sim-core";
import { assumptionName, formatAssumption, formatAssumptionRange, formatNumber } from "@andromede/wording";
import type { Evidence } from "./evidence.ts";
import { plainPoints, titleOf, worldsText } from "./words.ts";

/** The assumptions that would change the choice of the policy with the highest French share, the most valuable first. */
export function decisive({ information, assumptions }: Evidence) {
  return information.partial
    .map(({ value, noise }, at) => ({ assumption: assumptions[at]!, value, noise }))
    .filter(({ value, noise }) => value > noise)
    .sort((a, b) => b.value - a.value);
}

/** What decides the ranking, and where it turns round. */
export function turningSection(evidence: Evidence): string[] {
  const { information, history } = evidence;
  const three = decisive(evidence).slice(0, 3);
  return [
    "## What decides it, and where it turns round",
    "",
    `To know everything before choosing would raise the French share by ${plainPoints(information.perfect, 2)} on average. The three assumptions that are worth most to know:`,
    "",
    ...three.map(
      ({ assumption, value, noise }, at) =>
        `${at + 1}. ${assumptionName(assumption, "en", history)} (\`${assumption.path}\`): ${plainPoints(value, 2)}; what tells nothing seems worth up to ${plainPoints(noise, 2)}.`,
    ),
    "",
    "**Flip points**: one assumption moved over its range. _In worlds_: the others as drawn, the mean lead of fifths of the worlds changes its sign beyond two standard errors. _At the centre_: the others at their centre, which is one market among many; a flip there that is not in the worlds is no result.",
    "",
    "| first or second? | leads in | turns in worlds at | turns at the centre only, at |",
    "| --- | --- | --- | --- |",
    ...[...evidence.discoveries].map(([pair, found]) => flipRow(pair, found, evidence)),
    "",
  ];
}

function flipRow(pair: string, found: Discovery, { policies, history }: Evidence): string {
  const all = [history, ...policies];
  const names = pair.split("/").map((id) => titleOf(all.find((each) => each.id === id)!));
  const said = (flip: AssumptionFlips, at: number): string =>
    `${assumptionName(flip.assumption, "en", history)} ${formatAssumption(at, flip.assumption.unit, "en")} (of ${formatAssumptionRange(flip.values[0]!, flip.values.at(-1)!, flip.assumption.unit, "en")})`;
  const inWorlds = found.flips.flatMap((flip) => flip.overWorlds.map(({ at }) => said(flip, at)));
  const atCentre = found.flips.flatMap((flip) =>
    flip.overWorlds.length > 0 ? [] : flip.atCentre.slice(0, 1).map(({ at }) => said(flip, at)),
  );
  const few = atCentre.slice(0, 3).join("; ");
  const more = atCentre.length > 3 ? ` and ${formatNumber(atCentre.length - 3, "en")} more` : "";
  return `| ${names.join(" / ")} | ${worldsText(found.aheadOf100)} | ${inWorlds.join("; ") || "nowhere"} | ${few === "" ? "nowhere" : few + more} |`;
}
