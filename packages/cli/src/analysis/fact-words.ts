import { DATES, type Fact, formatQuarter, type Scenario } from "@andromede/sim-core";
import {
  formatMoneyEur,
  formatNumber,
  formatQuarterName,
  formatShare,
  type InBoth,
  type Language,
  measureName,
  shortActor,
} from "@andromede/wording";

/** What a fact is about, short: whose, what, when. */
export function factName(fact: Fact, scenario: Scenario, language: Language): string {
  const what = FACT_MEASURES[fact.measure]?.[language] ?? measureName(fact.measure, language);
  const who = fact.actor === "state" ? STATE[language] : shortActor(fact.actor, language, scenario);
  return `${who}, ${what}${DATES.includes(fact.measure) ? "" : `, ${whenOf(fact)}`}`;
}

const STATE: InBoth = { en: "State", fr: "État" };

/** Measures of facts that are no measures of a run, or are called longer there. */
const FACT_MEASURES: Readonly<Record<string, InBoth>> = {
  revenue: { en: "revenue", fr: "chiffre d’affaires" },
  loss: { en: "loss", fr: "perte" },
  "cumulative-loss": { en: "losses, cumulated", fr: "pertes cumulées" },
  "called-equity": { en: "equity called", fr: "fonds appelés" },
  "public-cost-gross": { en: "money paid", fr: "argent versé" },
  capacity: { en: "machines", fr: "machines" },
  launch: { en: "launch", fr: "lancement" },
  "own-platform": { en: "own platform", fr: "plateforme propre" },
  absorption: { en: "taken over by a parent", fr: "reprise par une maison mère" },
  "captive-share": { en: "parents’ orders", fr: "commandes des maisons mères" },
  "in-market-share": { en: "cloud in its revenue", fr: "cloud dans ses recettes" },
  "price-rank": { en: "rank by price", fr: "rang par le prix" },
};

function whenOf({ from, to }: Fact): string {
  const whole = /^(\d{4})-Q1$/.exec(from.written)?.[1];
  if (whole !== undefined && to.written === `${whole}-Q4`) return whole;
  return from.written === to.written ? to.written : `${from.written}/${to.written}`;
}

/** A value of a fact, or of what the model says in its place, in its unit as people read it. */
export function factValue(fact: Fact, value: number, scenario: Scenario, language: Language): string {
  if (DATES.includes(fact.measure)) {
    const quarter = scenario.data.horizon.start + Math.round(value);
    return formatQuarterName(formatQuarter(quarter), language);
  }
  if (fact.unit === "EUR") return formatMoneyEur(value, language);
  if (fact.unit === "share of 1") return formatShare(value, language, { digits: 0 });
  return formatNumber(value, language, { digits: isCounted(fact) && !Number.isInteger(value) ? 1 : 0 });
}

/** Ranks and quarters, which a middle of worlds may lie between. */
function isCounted({ unit }: Fact): boolean {
  return unit === "rank" || unit === "quarter";
}

/** Two ends, as one value where they are one. */
export function factRange(
  fact: Fact,
  [low, high]: readonly [number, number],
  scenario: Scenario,
  language: Language,
): string {
  const [from, to] = [low, high].map((value) => factValue(fact, value, scenario, language));
  if (from === to) return `${BOUND[fact.wording]?.[language] ?? ""}${from}`;
  return `${from} ${language === "fr" ? "à" : "to"} ${to}`;
}

const BOUND: Readonly<Record<string, InBoth>> = {
  "at-least": { en: "at least ", fr: "au moins " },
  "at-most": { en: "at most ", fr: "au plus " },
};
