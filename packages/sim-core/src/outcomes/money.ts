import { lossEur, runwayQuarters } from "../accounts/income.ts";
import type { RecordedColumn } from "../simulation/record.ts";
import { type Actor, type Measure, type MeasuredRun, sumOver } from "./measured-run.ts";

/** A recorded column of money, summed over the firms. */
function money(
  id: string,
  en: string,
  fr: string,
  kind: Measure["kind"],
  columns: readonly RecordedColumn[],
  better: Measure["better"] = 0,
): Measure {
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

export const revenue: Measure = money("revenue", "revenue, all sales", "chiffre d'affaires, toutes ventes", "flow", [
  "revenueEur",
  "captiveEur",
  "exportEur",
  "adjacentEur",
]);
export const marketRevenue: Measure = money(
  "market-revenue",
  "revenue in the market",
  "chiffre d'affaires sur le marché",
  "flow",
  ["revenueEur"],
);
export const captiveRevenue: Measure = money(
  "captive-revenue",
  "orders of the parents",
  "commandes des maisons mères",
  "flow",
  ["captiveEur"],
);
export const adjacentRevenue: Measure = money(
  "adjacent-revenue",
  "revenue outside the perimeter",
  "chiffre d'affaires hors périmètre",
  "flow",
  ["adjacentEur"],
);
export const exportRevenue: Measure = money("export-revenue", "exports", "exportations", "flow", ["exportEur"]);
export const ebitda: Measure = money("ebitda", "EBITDA", "excédent brut d'exploitation", "flow", ["ebitdaEur"]);
export const cash: Measure = money("cash", "cash", "trésorerie", "level", ["cashEur"]);
export const burnRate: Measure = money("burn-rate", "burn rate", "consommation de trésorerie", "flow", ["burnEur"]);
export const fixedOutlay: Measure = money("fixed-outlay", "fixed outlay", "coût fixe", "flow", ["fixedOutlayEur"]);
export const calledEquity: Measure = money(
  "called-equity",
  "equity called, cumulated",
  "fonds propres appelés, cumulés",
  "level",
  ["publicPaidEur", "privatePaidEur"],
);

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
  return lossEur(sumOver(run, actor, firm.ebitdaEur, quarter), sumOver(run, actor, firm.depreciationEur, quarter));
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
    const quarters = runwayQuarters(
      sumOver(run, actor, firm.cashEur, quarter),
      sumOver(run, actor, firm.callableEur, quarter),
      burn,
    );
    return quarters < Number.POSITIVE_INFINITY ? quarters / run.world.stepsPerQuarter : Number.NaN;
  },
  reason: { en: "nothing is burnt", fr: "aucune trésorerie n'est consommée" },
};
