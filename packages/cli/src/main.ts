import { whatif } from "./program.ts";
import { terminalOf } from "./terminal/terminal.ts";

const stop = new AbortController();
// The first Ctrl-C ends the work in order, with its workers; a second one ends at once.
process.once("SIGINT", () => {
  stop.abort();
  process.once("SIGINT", () => process.exit(130));
});
// The reader of a pipe may leave early: `whatif list | head -3`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await whatif(process.argv.slice(2), terminalOf(process, stop.signal));
// Questions are over: nobody waits for more to be typed.
process.stdin.destroy();
