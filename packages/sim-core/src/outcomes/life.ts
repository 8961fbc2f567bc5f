import { isAlive, type Measure, type MeasuredRun, sumOver } from "./measured-run.ts";

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

/** Quarters since the start of what is seen at the end of a step, such that at the end of the first quarter it is 0. */
function atEndOf({ world }: MeasuredRun, step: number): number {
  return (step + 1) / world.stepsPerQuarter - 1;
}

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
    const before = 4 * run.world.stepsPerQuarter - 1;
    for (let t = before; t < quarterCount; t++) {
      if (!actor.firms.some((firm) => isAlive(run, firm, t - before) && isAlive(run, firm, t))) continue;
      let year = 0;
      for (let back = 0; back <= before; back++) year += sumOver(run, actor, run.record.firm.ebitdaEur, t - back);
      if (year >= 0) return atEndOf(run, t);
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
        if (built >= 1 - 1e-9 && isAlive(run, firm, t)) return t / run.world.stepsPerQuarter;
      }
    }
    return Number.NaN;
  },
  reason: { en: "never launched", fr: "jamais lancée" },
};

/** Quarter since the start in which a parent takes the firm over whole. */
export const absorption: Measure = {
  id: "absorption",
  unit: "quarter",
  label: { en: "quarters until a parent takes the firm over", fr: "trimestres avant la reprise par une maison mère" },
  kind: "whole",
  of: "firms",
  better: 0,
  smallestThatMatters: 1,
  at: (run, actor) => {
    for (let t = 0; t < run.record.quarterCount; t++) {
      if (sumOver(run, actor, run.record.firm.isAbsorbed, t) > 0) return atEndOf(run, t);
    }
    return Number.NaN;
  },
  reason: { en: "never taken over", fr: "jamais reprise" },
};
