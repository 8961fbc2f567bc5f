import { addRunOptions } from "../input/options.ts";
import type { Register } from "../session.ts";
import { type BacktestFlags, USUAL } from "./backtest-flags.ts";
import { backtestWords } from "./words.ts";

export const registerBacktest: Register = (program, session) => {
  const { help } = backtestWords(session.language);
  const command = program
    .command("backtest")
    .description(help.command)
    .argument("<file>", session.words.help.file)
    .option("--facts <file>", help.facts)
    .option("--rolling [years]", help.rolling);
  addRunOptions(command, session.words.help, USUAL, ["runs", "seed", "set", "prior", "format", "executor", "workers"])
    .option("--out <folder>", help.out)
    .action(async (file: string, flags: BacktestFlags) => {
      const { runBacktest } = await import("./run-backtest.ts");
      await runBacktest(file, flags, session);
    });
};
