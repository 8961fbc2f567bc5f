import { ANALYSIS_OPTIONS, addRunOptions, collect } from "../input/options.ts";
import type { Register } from "../session.ts";
import { type AuditFlags, USUAL } from "./audit-flags.ts";
import { auditWords } from "./words.ts";

export const registerAudit: Register = (program, session) => {
  const { help } = auditWords(session.language);
  const command = program
    .command("audit")
    .description(help.command)
    .argument("<file>", help.file)
    .option("--base <file>", help.base)
    .option("--reading <file>", help.reading, collect)
    .option("--strict", help.strict);
  addRunOptions(command, session.words.help, USUAL, ANALYSIS_OPTIONS)
    .option("--out <folder>", help.out)
    .action(async (file: string, flags: AuditFlags) => {
      const { runAudit } = await import("./run-audit.ts");
      await runAudit(file, flags, session);
    });
};
