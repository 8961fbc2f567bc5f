import { availableParallelism } from "node:os";
import { ensemble, ensembleWith, type Scenario } from "@andromede/sim-core";
import { executorNamed } from "../packages/cli/src/executors/executor-named.ts";
import { digits, elapsedMs, interleaved, median, processorMs, type Row, timesText } from "./measure.ts";
import { scenarioNamed } from "./scenarios.ts";

/** How the time of a run grows with one thing: a row a size, each beside the first. */
export function growthRows(repetitions: number): Row[] {
  return [
    ...series("firms", [5, 10, 60, 200], classroomOfFirms, 20, repetitions),
    ...series("segments", [1, 2, 4, 8], classroomOfSegments, 40, repetitions),
    ...series("quarters", [8, 16, 32, 64], classroomOfQuarters, 40, repetitions),
    ...runRows(repetitions),
  ];
}

function series(
  name: string,
  sizes: readonly number[],
  scenarioOf: (size: number) => Scenario,
  runs: number,
  repetitions: number,
): Row[] {
  const scenarios = sizes.map(scenarioOf);
  for (const scenario of scenarios) ensemble(scenario, { runs: 3 * runs });
  const times = interleaved(
    repetitions,
    scenarios.map((scenario) => () => processorMs(() => void ensemble(scenario, { runs })) / runs),
  );
  return sizes.map((size, index) => ({
    what: `a run with ${size} ${name}`,
    measured: `${digits(times[index]!)} ms`,
    beside: `${digits(times[0]!)} ms with ${sizes[0]}`,
    ratio: `${timesText(times[index]! / times[0]!)} the time, ${timesText(size / sizes[0]!)} the size`,
  }));
}

/** The classroom's market, whose small host is so many that there are `firms` in all. */
function classroomOfFirms(firms: number): Scenario {
  return scenarioNamed("classroom", { "firms.local.count": String(firms - 4) });
}

/** The classroom's market in so many segments that are alike. */
function classroomOfSegments(count: number): Scenario {
  const segments = Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}`, { weight: 1 / count }]));
  return scenarioNamed("classroom", { "market.segments": JSON.stringify(segments) });
}

function classroomOfQuarters(count: number): Scenario {
  return scenarioNamed("classroom", { "horizon.end": `${2011 + count / 4}-Q4` });
}

function runRows(repetitions: number): Row[] {
  const scenario = scenarioNamed("classroom");
  const counts = [100, 200, 400];
  const times = interleaved(
    repetitions,
    counts.map((runs) => () => processorMs(() => void ensemble(scenario, { runs }))),
  );
  return counts.map((runs, index) => ({
    what: `${runs} runs of classroom`,
    measured: `${digits(times[index]!)} ms`,
    beside: `${digits(times[0]!)} ms for ${counts[0]}`,
    ratio: `${timesText(times[index]! / times[0]!)} the time, ${timesText(runs / counts[0]!)} the runs`,
  }));
}

/** The same batch on one thread and on more: time that passes, since processor time would not show it. */
export async function workerRows(runs: number, repetitions: number): Promise<Row[]> {
  const scenario = scenarioNamed("history");
  const counts = [...new Set([1, 2, availableParallelism()])];
  const used = counts.map((workers) => executorNamed("threads", { workers }));
  const taken: number[][] = counts.map(() => []);
  for (const { executor } of used) await ensembleWith(executor, scenario, { runs });
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [index, { executor }] of used.entries())
      taken[index]!.push(await elapsedMs(() => ensembleWith(executor, scenario, { runs })));
  }
  for (const { close } of used) await close();
  const times = taken.map(median);
  return counts.map((workers, index) => ({
    what: `${runs} runs of history on ${workers} thread${workers > 1 ? "s" : ""} (time that passes)`,
    measured: `${digits(times[index]! / runs)} ms a run`,
    beside: `${digits(times[0]! / runs)} ms on one`,
    ratio: `${timesText(times[0]! / times[index]!)} faster`,
  }));
}
