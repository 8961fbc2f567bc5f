/**
 * `npm run bench` prints one table: what was measured, beside what, and the ratio. Measurements that stand in one row were
 * taken in turns in one run, and each is the median of its repetitions; so the ratio holds where the figures, on
 * another machine or beside other work, do not. `npm run bench -- --million` runs `classroom` a million times instead, and
 * `npm run bench -- --notebooks` opens the notebooks in Chromium and says what a reader waits for.
 */
import { availableParallelism, cpus } from "node:os";
import { wholeRunRows } from "./before.ts";
import { growthRows, workerRows } from "./growth.ts";
import { kernelRows, othersHere } from "./kernel/rows.ts";
import { type Row, tableOf } from "./measure.ts";
import { runMillion } from "./million.ts";
import { modelRows } from "./model/rows.ts";
import { benchNotebooks } from "./notebooks.ts";

const MILLION = 1_000_000;

async function bench(): Promise<void> {
  const others = othersHere();
  const rows: Row[] = [];
  for (const [name, work] of [
    ["the price kernel", () => kernelRows(others, 7)],
    ["the model in numpy", () => (others.numpy === null ? [] : modelRows(5))],
    ["whole runs, before and now", () => wholeRunRows(100, 3)],
    ["growth", () => growthRows(5)],
    ["threads", () => workerRows(200, 3)],
  ] as const) {
    console.error(`Measuring ${name}...`);
    rows.push(...(await work()));
  }
  console.log(`\n${tableOf(rows)}\n`);
  console.log("Processor time, median of repetitions taken in turns; where it says so, time that passes.");
  console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}).`);
  for (const note of others.notes) console.log(note);
}

const asked = process.argv.indexOf("--million");
const notebooks = process.argv.indexOf("--notebooks");
if (notebooks >= 0) await benchNotebooks(process.argv[notebooks + 1] ?? "");
else if (asked < 0) await bench();
else await runMillion(Number(process.argv[asked + 1] ?? MILLION));
