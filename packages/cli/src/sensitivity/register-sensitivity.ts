import { ANALYSIS_OPTIONS, addRunOptions, collect } from "../input/options.ts";
import type { Register } from "../session.ts";
import { type SensitivityFlags, USUAL } from "./sensitivity-flags.ts";
import { sensitivityWords } from "./words.ts";

export const registerSensitivity: Register = (program, session) => {
  const { help } = sensitivityWords(session.language);
  const own = { ...session.words.help, runs: help.runs };
  const command = program
    .command("sensitivity")
    .description(help.command)
    .argument("<file>", session.words.help.file)
    .option("--base <file>", help.base)
    .option("--group <path>", help.group, collect)
    .option("--estimator <name>", help.estimator)
    .option("--points <name>", help.points);
  addRunOptions(command, own, USUAL, ANALYSIS_OPTIONS)
    .option("--out <folder>", help.out)
    .action(async (file: string, flags: SensitivityFlags) => {
      // The library of pictures takes a while to load: other commands do not wait for it.
      const { runSensitivity } = await import("./run-sensitivity.ts");
      await runSensitivity(file, flags, session);
    });
};
