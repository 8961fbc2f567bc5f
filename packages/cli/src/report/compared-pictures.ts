import { pairedOutcomeOf, quantileDotplot, ranking, rankingOf } from "@andromede/charts";
import type { Comparison } from "@andromede/sim-core";
import { formatNumber, type Language, measureName } from "@andromede/wording";
import type { Picture } from "./picture.ts";
import { standaloneSvg } from "./standalone.ts";
import { reportWords } from "./words/in-language.ts";

interface Told {
  readonly language: Language;
}

/** The pictures that a comparison alone can draw, as files of their own. */
export function comparedPictures(
  comparison: Comparison,
  told: Told & { readonly version: string },
): { readonly name: string; readonly svg: () => string }[] {
  const { language, version } = told;
  const { runs, seed } = comparison;
  const note = reportWords(language).worlds(formatNumber(runs, language), seed, version, true);
  return [...rankingPictures(comparison, told), ...differencePictures(comparison, told)].map((picture) => ({
    name: picture.name,
    svg: () => standaloneSvg(picture, language, note),
  }));
}

/** How often each scenario is first, on the outcome that headlines are about; of one alternative, its dots say that. */
export function rankingPictures(comparison: Comparison | null, { language }: Told): Picture[] {
  if (comparison === null || comparison.alternatives.length < 2) return [];
  const { base, alternatives } = comparison;
  const { measure, quarter } = base.outcomes[0]!;
  const places = rankingOf([base, ...alternatives], { measure, quarter });
  if (places === null) return [];
  const subject = measureName(measure, language, base.scenario.data.market.home);
  return [{ name: "ranking", subject, draw: (options) => ranking(places, options) }];
}

/** What the differences are of; with several alternatives, only the first. */
const COMPARED = [
  { measure: "home-share", quarter: "end" },
  { measure: "consumer-surplus", quarter: "sum" },
  { measure: "welfare", quarter: "end" },
  { measure: "public-cost-net", quarter: "end" },
];

/** A dot plot a difference: of one alternative several outcomes, of several the one that headlines are about. */
export function differencePictures(comparison: Comparison | null, { language }: Told): Picture[] {
  if (comparison === null) return [];
  const { alternatives } = comparison;
  const compared = alternatives.length === 1 ? COMPARED : COMPARED.slice(0, 1);
  return alternatives.flatMap(({ scenario }) =>
    compared.flatMap((asked): Picture[] => {
      const paired = pairedOutcomeOf(comparison, scenario.id, asked);
      if (paired === null) return [];
      const name = `difference-${asked.measure}-${scenario.id}`;
      const subject = measureName(asked.measure, language, scenario.data.market.home);
      return [{ name, subject, draw: (options) => quantileDotplot(paired, options) }];
    }),
  );
}
