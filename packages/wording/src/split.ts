import { formatQuarter, instrumentOf, type PolicyOptimum, type Tried } from "@andromede/sim-core";
import { formatQuarterName } from "./dates.ts";
import type { InBoth, Language } from "./language.ts";
import { formatNumber, formatShare } from "./numbers.ts";
import { SPLIT_WORDS } from "./split-words.ts";

/** One of the policies that were judged, in figures. */
export interface PolicyLine {
  readonly tried: Tried;
  readonly name: InBoth;
  readonly kind: "best" | "careful" | "named";
  /** Over the worlds that judge; the outcome in its own unit, regret 0 or more. */
  readonly mean: number;
  readonly meanRegret: number;
  readonly worstRegret: number;
  readonly firstOf100: number;
}

/** The policies that were judged: best, careful, then the named ones. */
export function policyLines(found: PolicyOptimum): PolicyLine[] {
  const { best, careful, named, regret, checked } = found;
  const firsts = firstOf100(regret.regret);
  const policies = [best, careful, ...named];
  return policies.map((tried, at): PolicyLine => {
    const kind = at === 0 ? "best" : at === 1 ? "careful" : "named";
    const own = regret.regret[at]!;
    return {
      ...{ tried, kind, name: nameOf(tried, kind), firstOf100: firsts[at]! },
      mean: meanOf(checked[at]!.outcomes[0]!.values),
      meanRegret: meanOf(own),
      worstRegret: regret.maximumRegret[at]!,
    };
  });
}

function nameOf({ scenario }: Tried, kind: PolicyLine["kind"]): InBoth {
  if (kind === "named") return scenario.title;
  return { en: SPLIT_WORDS.en[kind], fr: SPLIT_WORDS.fr[kind] };
}

/** Worlds of 100 in which each has no regret; those that tie share them. */
function firstOf100(regret: readonly (readonly number[])[]): number[] {
  const counts = regret.map(() => 0);
  const worlds = regret[0]?.length ?? 0;
  for (let world = 0; world < worlds; world++) {
    const winners = regret.flatMap((row, at) => (row[world] === 0 ? [at] : []));
    for (const winner of winners) counts[winner]! += 100 / winners.length / worlds;
  }
  return counts;
}

function meanOf(values: ArrayLike<number>): number {
  const defined = Array.from(values).filter(Number.isFinite);
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

/** A split in words, the largest part first; what gets nothing is left out. */
export function splitText({ split }: Tried, { levers, scenario }: PolicyOptimum, language: Language): string {
  const words = SPLIT_WORDS[language];
  const { parts, times, starts } = levers;
  const told = (split?.shares ?? []).map((share, index) => {
    const instrument = instrumentOf(parts[index]!);
    const over = times.findIndex((time) => instrumentOf(time) === instrument);
    const quarters = over < 0 ? null : formatNumber(split!.quarters[over]!, language);
    const at = starts.findIndex((each) => instrumentOf(each) === instrument);
    const isLater = at >= 0 && split!.starts[at]! > starts[at]!.earliest;
    const start = isLater ? formatQuarterName(formatQuarter(split!.starts[at]!), language) : null;
    const { name } = scenario.data.policy.instruments[instrument]!;
    const part = formatShare(share, language, { digits: 0 });
    return { share, text: words.part(name?.[language] ?? instrument, part, quarters, start) };
  });
  return told
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ text }) => text)
    .join(", ");
}
