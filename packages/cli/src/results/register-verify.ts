import { addRunOptions, type RunFlags, readRunFlags } from "../input/options.ts";
import type { Register, Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { VERSION } from "../version.ts";
import { readManifest } from "./read-manifest.ts";
import type { Verification } from "./verify.ts";
import { resultWords } from "./words.ts";

export const registerVerify: Register = (program, session) => {
  const { help } = resultWords(session.language);
  const command = program.command("verify").description(help.verify).argument("<folder>", help.folder);
  addRunOptions(command, session.words.help, { runs: 1, seed: "1" }, ["executor", "workers"]).action(
    async (folder: string, flags: RunFlags) => {
      const verification = await verified(folder, flags, session);
      tell(folder, verification, session);
      session.end(verification.reproduces ? 0 : 1);
    },
  );
};

async function verified(folder: string, flags: RunFlags, session: Session): Promise<Verification> {
  const { terminal, language, words } = session;
  const { verifyResults } = await import("./verify.ts");
  const { runs, seed } = readManifest(folder, resultWords(language));
  const { executor, close } = readRunFlags(flags, { runs, seed }, words.fault).openExecutor();
  try {
    return await withProgress(terminal, words.start.progress, (onProgress) =>
      verifyResults(folder, {
        executor,
        version: VERSION,
        language,
        signal: terminal.signal,
        onProgress,
        onStep: (line) => terminal.err(`${line}\n`),
      }),
    );
  } finally {
    await close();
  }
}

function tell(folder: string, { reproduces, agrees, differs, remarks }: Verification, session: Session): void {
  const { terminal, language, colour } = session;
  const { verify } = resultWords(language);
  const last = reproduces ? colour.bold(verify.reproduces(folder)) : colour.bold(verify.reproducesNot(folder));
  const lines = [...agrees.map((line) => `= ${line}`), ...differs.map((line) => `≠ ${line}`), last];
  terminal.out(`${lines.join("\n")}\n`);
  if (remarks.length > 0) terminal.err(`${remarks.join("\n")}\n`);
}
