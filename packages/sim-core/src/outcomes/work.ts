import { type Measure, sumOver } from "./measured-run.ts";

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
      sum += (firm.staffPersons[cell]! * firm.homeOwnedShare[cell]!) / (4 * run.world.stepsPerQuarter);
    }
    return sum;
  },
};
