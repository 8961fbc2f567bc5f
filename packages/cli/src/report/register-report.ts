import { addRunOptions } from "../input/options.ts";
import { resultWords } from "../results/words.ts";
import type { Register } from "../session.ts";
import { type ReportFlags, USUAL } from "./report-flags.ts";

const USUAL_OUT = "report.html";

export const registerReport: Register = (program, session) => {
  const { help } = resultWords(session.language);
  const command = program.command("report").description(help.report).argument("<files...>", help.files);
  addRunOptions(command, session.words.help, USUAL)
    .option("--out <file>", help.page, USUAL_OUT)
    .option("--pictures <folder>", help.pictures)
    .option("--force", help.force)
    .action(async (files: readonly string[], flags: ReportFlags) => {
      // The library of pictures takes a while to load: only those who draw wait for it.
      const { report } = await import("./run-report.ts");
      await report(files, flags, session);
    });
};
