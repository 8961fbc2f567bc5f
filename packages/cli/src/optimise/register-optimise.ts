import { addRunOptions } from "../input/options.ts";
import type { Register } from "../session.ts";
import { type OptimiseFlags, USUAL, USUAL_SPLITS } from "./optimise-flags.ts";
import { optimiseWords } from "./words.ts";

export const registerOptimise: Register = (program, session) => {
  const { help } = optimiseWords(session.language);
  const command = program
    .command("optimise")
    .description(help.command)
    .argument("<file>", help.file)
    .argument("[named...]", help.named);
  const own = { ...session.words.help, runs: help.runs };
  addRunOptions(command, own, USUAL, ["runs", "seed", "set", "prior", "outcome", "format", "executor", "workers"])
    .option("--splits <count>", help.splits(String(USUAL_SPLITS)))
    .option("--out <folder>", help.out)
    .action(async (file: string, named: readonly string[], flags: OptimiseFlags) => {
      // The library of pictures takes a while to load: other commands do not wait for it.
      const { runOptimise } = await import("./run-optimise.ts");
      await runOptimise(file, named, flags, session);
    });
};
