// Starts a file of this folder as bin/whatif.mjs starts its own: `node bench/start.mjs main.ts --million`. Under the command
// tsx an engine checks at each number of a typed array that its memory is still there, and loops take a third more time.
import { register } from "tsx/esm/api";

register();
const [file = "main.ts"] = process.argv.splice(2, 1);
await import(new URL(file, import.meta.url).href);
