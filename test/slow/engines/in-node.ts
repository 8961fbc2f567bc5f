// The program that every version of Node runs: reads the work from standard input, writes the digests.
import { readFileSync } from "node:fs";
import { type EngineWork, work } from "./work.ts";

console.log(JSON.stringify(await work(JSON.parse(readFileSync(0, "utf8")) as EngineWork)));
