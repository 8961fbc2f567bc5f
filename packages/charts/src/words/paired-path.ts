import {
  displayOf,
  formatNumber,
  formatQuarterName,
  formatRange,
  formatWorlds,
  type Language,
  measureName,
} from "@andromede/wording";
import type { PairedPathData } from "../charts/paired-path.ts";
import { FEWEST_RUNS_FOR_A_BAND } from "../frame/states.ts";
import { mondes } from "./phrases.ts";

interface PairedPathText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly line: string;
  readonly howToRead: string;
}

/** Worlds of 100 from which a difference leans: the rule of the verdicts. */
const LEANS = 80;

export function pairedPathText(data: PairedPathData, language: Language): PairedPathText {
  const { series } = data;
  const words = WORDS[language];
  const [alternative, base] = [data.alternative[language], data.base[language]];
  const display = displayOf(series.measure, series.unit, "difference");
  const unit = display.unit[language];
  const measure = measureName(series.measure, language);
  const headline = headlineOf(data, language);
  const last = series.points.at(-1);
  const range = formatRange(last?.p05 ?? null, last?.p95 ?? null, display, language, { sign: true });
  const runs = formatNumber(series.runs, language);
  const axis = words.axis(unit === "" ? measure : `${measure}, ${unit}`, alternative, base);
  return {
    headline,
    description: words.description(axis, headline, range),
    axis,
    line: words.line,
    howToRead: series.runs < FEWEST_RUNS_FOR_A_BAND ? words.few(runs) : words.howToRead(runs),
  };
}

/** From when on the alternative leans to one side for good; else the count at the end. */
function headlineOf({ series, aboveOf100, alternative, base }: PairedPathData, language: Language): string {
  const words = WORDS[language];
  const names = [alternative[language], base[language]] as const;
  const dated = series.points.flatMap(({ period }, at) => {
    const above = aboveOf100[at] ?? null;
    return above === null ? [] : [{ period, above }];
  });
  const last = dated.at(-1);
  if (!last) return words.none;
  const side = last.above >= 50 ? "above" : "below";
  const onSide = dated.map(({ above }) => (side === "above" ? above : 100 - above));
  if (onSide.at(-1)! < LEANS) return words.never(names, formatWorlds(last.above));
  const since = onSide.findLastIndex((worlds) => worlds < LEANS) + 1;
  const date = formatQuarterName(dated[since]!.period, language);
  return words.since(names, date, side, formatWorlds(onSide.at(-1)!));
}

type Names = readonly [string, string];

const WORDS = {
  en: {
    axis: (measure: string, alternative: string, base: string) => `${measure}: ${alternative} less ${base}`,
    line: "middle of the differences",
    none: "The two cannot be compared at any date.",
    since: ([alternative, base]: Names, date: string, side: "above" | "below", worlds: string) =>
      `From ${date} ${alternative} is ${side} ${base} in ${LEANS} of 100 worlds or more; ${worlds} at the end.`,
    never: ([alternative, base]: Names, worlds: string) =>
      `At the end ${alternative} and ${base} cannot be told apart: above in ${worlds} of 100 worlds.`,
    few: (runs: string) => `Middle of ${runs} worlds. Under ${FEWEST_RUNS_FOR_A_BAND} worlds no band is drawn.`,
    howToRead: (runs: string) =>
      `Each of ${runs} worlds has the same luck in both scenarios, so that the difference is the scenario’s alone. On the heavy line the two are equal.`,
    description: (axis: string, headline: string, range: string) =>
      `Path of ${axis}. ${headline} At the end 90 of 100 worlds: ${range}. Table follows.`,
  },
  fr: {
    axis: (measure: string, alternative: string, base: string) => `${measure} : ${alternative} moins ${base}`,
    line: "milieu des écarts",
    none: "Les deux ne se comparent à aucune date.",
    since: ([alternative, base]: Names, date: string, side: "above" | "below", worlds: string) =>
      `Depuis ${/^T/.test(date) ? "le " : ""}${date}, ${alternative} est ${side === "above" ? "au-dessus" : "au-dessous"} (référence : ${base}) dans ${LEANS} mondes sur 100 au moins ; ${worlds} à la fin.`,
    never: ([alternative, base]: Names, worlds: string) =>
      `À la fin, ${alternative} et ${base} sont indiscernables : au-dessus dans ${mondes(worlds)} sur 100.`,
    few: (runs: string) =>
      `Milieu de ${runs} mondes. Sous ${FEWEST_RUNS_FOR_A_BAND} mondes, aucune bande n’est tracée.`,
    howToRead: (runs: string) =>
      `Chacun des ${runs} mondes a la même chance dans les deux scénarios : l’écart vient du scénario seul. Sur le trait épais, les deux sont égaux.`,
    description: (axis: string, headline: string, range: string) =>
      `Trajectoire de l’écart, ${axis}. ${headline} À la fin, 90 mondes sur 100 : ${range}. Un tableau suit.`,
  },
} as const;
