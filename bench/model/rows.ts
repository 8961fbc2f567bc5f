import { ensemble } from "@andromede/sim-core";
import { digits, interleaved, processorMs, type Row, timesText } from "../measure.ts";
import { scenarioNamed } from "../scenarios.ts";
import { marketInNumpy, runsOf } from "./worlds.ts";

/** Runs that numpy does at once in whole arrays, where it may; and those that it does one by one. */
const AT_ONCE = 1000;
const ONE_BY_ONE = 20;

/**
 * A whole run of `classroom` here, draws, money and outcomes and all, beside its market alone in numpy: one run after the
 * other, as somebody writes it who steps through a history, and a thousand in whole arrays.
 */
export function modelRows(repetitions: number): Row[] {
  const scenario = scenarioNamed("classroom");
  const many = runsOf(scenario, AT_ONCE);
  const few = many.slice(0, ONE_BY_ONE);
  ensemble(scenario, { runs: 500 });
  const [here, single, arrays] = interleaved(repetitions, [
    () => processorMs(() => void ensemble(scenario, { runs: AT_ONCE })) / AT_ONCE,
    () => 1000 * marketInNumpy(few, 1, 1).seconds,
    () => 1000 * marketInNumpy(many, 1, AT_ONCE).seconds,
  ]) as [number, number, number];
  const row = (beside: string, time: number): Row => ({
    what: "a whole run of classroom",
    measured: `${digits(here)} ms`,
    beside: `${digits(time)} ms in numpy, ${beside}`,
    ratio: time > here ? `${timesText(time / here)} faster` : `${timesText(here / time)} slower`,
  });
  return [
    row("the market alone, run by run", single),
    row(`the market alone, ${AT_ONCE} runs in whole arrays`, arrays),
  ];
}
