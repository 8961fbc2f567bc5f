import { ANALYSIS_OPTIONS, addRunOptions } from "../input/options.ts";
import type { Register } from "../session.ts";
import { type DiscoverFlags, USUAL } from "./discover-flags.ts";
import { discoverWords } from "./words.ts";

export const registerDiscover: Register = (program, session) => {
  const { help } = discoverWords(session.language);
  const command = program
    .command("discover")
    .description(help.command)
    .argument("<first>", help.first)
    .argument("<others...>", help.others);
  const own = { ...session.words.help, runs: help.runs };
  addRunOptions(command, own, USUAL, ANALYSIS_OPTIONS)
    .option("--out <folder>", help.out)
    .action(async (first: string, others: readonly string[], flags: DiscoverFlags) => {
      // The library of pictures takes a while to load: other commands do not wait for it.
      const { runDiscover } = await import("./run-discover.ts");
      await runDiscover([first, ...others], flags, session);
    });
};
