import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { type Actor, type Measure, type MeasuredRun, meanOver, spendOf, sumOver } from "./measured-run.ts";

const notThere = { en: "the firm does not exist then", fr: "l'entreprise n'existe pas alors" };

export const price: Measure = {
  id: "price",
  unit: "EUR/unit",
  label: { en: "price", fr: "prix" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 0.01,
  at: (run, actor, _segment, quarter) =>
    meanOver(run, selling(run, actor, quarter), run.record.firm.priceEurPerUnit, quarter),
  reason: { en: "the firm does not sell then", fr: "l'entreprise ne vend pas alors" },
};

export const unitCost: Measure = {
  id: "unit-cost",
  unit: "EUR/unit",
  label: { en: "unit cost", fr: "coût unitaire" },
  kind: "level",
  of: "firms",
  better: -1,
  smallestThatMatters: 0.01,
  at: (run, actor, _segment, quarter) => meanOver(run, actor, run.record.firm.unitCostEurPerUnit, quarter),
  reason: notThere,
};

/** Those of an actor's firms that sell: a firm that only builds has no price. */
function selling(run: MeasuredRun, actor: Actor, quarter: number): Actor {
  const { firmCount, firm: columns } = run.record;
  return { id: actor.id, firms: actor.firms.filter((firm) => columns.stage[quarter * firmCount + firm] === 2) };
}

/** Share-weighted geometric mean of prices relative to the reference price; the first quarter is 1 only where all cost alike. */
function priceLevel(run: MeasuredRun, segment: number, quarter: number): number {
  let weighted = 0;
  let spend = 0;
  for (let firm = 0; firm < run.record.firmCount; firm++) {
    const own = spendOf(run, firm, segment, quarter);
    if (own <= 0) continue;
    weighted += own * log(run.record.firm.priceEurPerUnit[quarter * run.record.firmCount + firm]!);
    spend += own;
  }
  return spend > 0 ? weighted / spend : Number.NaN;
}

export const priceIndex: Measure = {
  id: "price-index",
  unit: "1",
  label: { en: "price index (first quarter = 1)", fr: "indice des prix (premier trimestre = 1)" },
  kind: "level",
  of: "market",
  better: -1,
  smallestThatMatters: 0.001,
  at: (run, _actor, segment, quarter) => exp(priceLevel(run, segment, quarter) - priceLevel(run, segment, 0)),
};

export const utilisation: Measure = {
  id: "utilisation",
  unit: "1",
  label: { en: "utilisation of capacity", fr: "taux d'utilisation" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 0.01,
  at: (run, actor, _segment, quarter) => meanOver(run, actor, run.record.firm.utilisation, quarter),
  reason: notThere,
};

export const capacity: Measure = {
  id: "capacity",
  unit: "machine",
  label: { en: "capacity, adjacent business included", fr: "capacité, activités voisines comprises" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 10,
  at: (run, actor, _segment, quarter) => sumOver(run, actor, run.record.firm.scaleMachines, quarter),
};

export const attention: Measure = {
  id: "attention",
  unit: "1",
  label: { en: "awareness", fr: "notoriété" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 0.01,
  at: (run, actor, _segment, quarter) => meanOver(run, actor, run.record.firm.attentionShare, quarter),
  reason: notThere,
};
