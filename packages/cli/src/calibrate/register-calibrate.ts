import { addRunOptions } from "../input/options.ts";
import { resultWords } from "../results/words.ts";
import type { Register } from "../session.ts";
import { type CalibrateFlags, USUAL, USUAL_MOVES, USUAL_PARTICLES } from "./calibrate-flags.ts";
import { calibrateWords } from "./words.ts";

export const registerCalibrate: Register = (program, session) => {
  const { help } = calibrateWords(session.language);
  const command = program
    .command("calibrate")
    .description(help.command)
    .argument("<file>", session.words.help.file)
    .option("--facts <file>", help.facts)
    .option("--particles <count>", help.particles(String(USUAL_PARTICLES)))
    .option("--moves <count>", help.moves(String(USUAL_MOVES)));
  addRunOptions(command, session.words.help, USUAL, ["seed", "set", "format", "executor", "workers"])
    .option("--posterior <file>", help.posterior)
    .option("--force", resultWords(session.language).help.force)
    .option("--out <folder>", help.out)
    .action(async (file: string, flags: CalibrateFlags) => {
      const { runCalibrate } = await import("./run-calibrate.ts");
      await runCalibrate(file, flags, session);
    });
};
