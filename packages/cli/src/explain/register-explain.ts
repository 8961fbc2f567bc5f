import { ANALYSIS_OPTIONS, addRunOptions, collect } from "../input/options.ts";
import type { Register } from "../session.ts";
import { type ExplainFlags, USUAL } from "./explain-flags.ts";
import { explainWords } from "./words.ts";

export const registerExplain: Register = (program, session) => {
  const { help } = explainWords(session.language);
  const command = program
    .command("explain")
    .description(help.command)
    .argument("<base>", session.words.help.base)
    .argument("<file>", help.file)
    .option("--by <what>", help.by)
    .option("--group <path>", help.group, collect)
    .option("--open <part>", help.open)
    .option("--money", help.money)
    .option("--orders <count>", help.orders);
  addRunOptions(command, session.words.help, USUAL, ANALYSIS_OPTIONS)
    .option("--out <folder>", help.out)
    .action(async (base: string, file: string, flags: ExplainFlags) => {
      // The library of pictures takes a while to load: other commands do not wait for it.
      const { runExplain } = await import("./run-explain.ts");
      await runExplain(base, file, flags, session);
    });
};
