import { runwayQuarters } from "../accounts/income.ts";
import type { RecordedColumn } from "../simulation/record.ts";
import { type Actor, isAlive, type MeasuredRun, type Measure, sumOver } from "./measured-run.ts";

/** A recorded column of money, summed over the firms. */
function money(id: string, en: string, fr: string, kind: Measure["kind"], columns: readonly RecordedColumn[], better: Measure["better"] = 0): Measure {
  return {
    id,
    unit: "EUR",
    label: { en, fr },
    kind,
    of: "firms",
    better,
    smallestThatMatters: 1e5,
    at: (run, actor, _segment, quarter) => {
      let sum = 0;
      for (const name of columns) sum += sumOver(run, actor, run.record.firm[name], quarter);
      return sum;
    },
  };
}

export const revenue: Measure = money("revenue", "revenue, all sales", "chiffre d'affaires, toutes ventes", "flow", ["revenueEur", "captiveEur", "exportEur", "adjacentEur"]);
export const marketRevenue: Measure = money("market-revenue", "revenue in the market", "chiffre d'affaires sur le marché", "flow", ["revenueEur"]);
export const captiveRevenue: Measure = money("captive-revenue", "orders of the parents", "commandes des maisons mères", "flow", ["captiveEur"]);
export const adjacentRevenue: Measure = money("adjacent-revenue", "revenue outside the perimeter", "chiffre d'affaires hors périmètre", "flow", ["adjacentEur"]);
export const exportRevenue: Measure = money("export-revenue", "exports", "exportations", "flow", ["exportEur"]);
export const ebitda: Measure = money("ebitda", "EBITDA", "excédent brut d'exploitation", "flow", ["ebitdaEur"]);
export const cash: Measure = money("cash", "cash", "trésorerie", "level", ["cashEur"]);
export const burnRate: Measure = money("burn-rate", "burn rate", "consommation de trésorerie", "flow", ["burnEur"]);
export const fixedOutlay: Measure = money("fixed-outlay", "fixed outlay", "coût fixe", "flow", ["fixedOutlayEur"]);
export const calledEquity: Measure = money("called-equity", "equity called, cumulated", "fonds propres appelés, cumulés", "level", ["publicPaidEur", "privatePaidEur"]);

export const loss: Measure = {
  id: "loss",
  unit: "EUR",
  label: { en: "loss before tax and interest", fr: "perte avant impôt et intérêts" },
  kind: "flow",
  of: "firms",
  better: 0,
  smallestThatMatters: 1e5,
  at: (run, actor, _segment, quarter) => lossIn(run, actor, quarter),
};

function lossIn(run: MeasuredRun, actor: Actor, quarter: number): number {
  const { firm } = run.record;
  return sumOver(run, actor, firm.depreciationEur, quarter) - sumOver(run, actor, firm.ebitdaEur, quarter);
}

export const cumulativeLoss: Measure = {
  id: "cumulative-loss",
  unit: "EUR",
  label: { en: "loss, cumulated", fr: "perte cumulée" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 1e5,
  at: (run, actor, _segment, quarter) => {
    let sum = 0;
    for (let t = 0; t <= quarter; t++) sum += lossIn(run, actor, t);
    return sum;
  },
};

export const runway: Measure = {
  id: "runway",
  unit: "quarter",
  label: { en: "runway", fr: "autonomie de trésorerie" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 0.5,
  at: (run, actor, _segment, quarter) => {
    const { firm } = run.record;
    const burn = sumOver(run, actor, firm.burnEur, quarter);
    const quarters = runwayQuarters(sumOver(run, actor, firm.cashEur, quarter), sumOver(run, actor, firm.callableEur, quarter), burn);
    return quarters < Number.POSITIVE_INFINITY ? quarters : Number.NaN;
  },
  reason: { en: "nothing is burnt", fr: "aucune trésorerie n'est consommée" },
};

export const survival: Measure = {
  id: "survival",
  unit: "1",
  label: { en: "part of firms alive", fr: "part des entreprises en vie" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 0.01,
  at: (run, actor, _segment, quarter) => {
    let alive = 0;
    for (const firm of actor.firms) alive += isAlive(run, firm, quarter) ? 1 : 0;
    return actor.firms.length > 0 ? alive / actor.firms.length : Number.NaN;
  },
  reason: { en: "there is no such firm", fr: "il n'y a pas d'entreprise" },
};

/** First quarter since the start in which some year's EBITDA is not negative. */
export const breakEven: Measure = {
  id: "break-even",
  unit: "quarter",
  label: { en: "quarters until a year without loss", fr: "trimestres avant une année sans perte" },
  kind: "whole",
  of: "firms",
  better: -1,
  smallestThatMatters: 1,
  at: (run, actor) => {
    const { quarterCount } = run.record;
    for (let t = 3; t < quarterCount; t++) {
      if (!actor.firms.some((firm) => isAlive(run, firm, t - 3) && isAlive(run, firm, t))) continue;
      let year = 0;
      for (let back = 0; back < 4; back++) year += sumOver(run, actor, run.record.firm.ebitdaEur, t - back);
      if (year >= 0) return t;
    }
    return Number.NaN;
  },
  reason: { en: "not within the horizon", fr: "pas dans l'horizon" },
};

/** Quarter since the start in which the own platform is launched. */
export const launch: Measure = {
  id: "launch",
  unit: "quarter",
  label: { en: "quarters until the launch of the own platform", fr: "trimestres avant le lancement de la plateforme" },
  kind: "whole",
  of: "firms",
  better: -1,
  smallestThatMatters: 1,
  at: (run, actor) => {
    for (let t = 0; t < run.record.quarterCount; t++) {
      for (const firm of actor.firms) {
        const built = run.record.firm.builtShare[(t > 0 ? t - 1 : 0) * run.record.firmCount + firm]!;
        if (built >= 1 - 1e-9 && isAlive(run, firm, t)) return t;
      }
    }
    return Number.NaN;
  },
  reason: { en: "never launched", fr: "jamais lancée" },
};

export const staff: Measure = {
  id: "staff",
  unit: "person",
  label: { en: "staff", fr: "effectifs" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 1,
  at: (run, actor, _segment, quarter) => sumOver(run, actor, run.record.firm.staffPersons, quarter),
};

export const jobs: Measure = {
  id: "jobs",
  unit: "person*year",
  label: { en: "jobs at home firms, person-years", fr: "emplois des entreprises du pays, années-personnes" },
  kind: "flow",
  of: "market",
  better: 1,
  smallestThatMatters: 10,
  at: (run, _actor, _segment, quarter) => {
    const { firmCount, firm } = run.record;
    let sum = 0;
    for (let j = 0; j < firmCount; j++) {
      const cell = quarter * firmCount + j;
      sum += (firm.staffPersons[cell]! * firm.homeOwnedShare[cell]!) / 4;
    }
    return sum;
  },
};
