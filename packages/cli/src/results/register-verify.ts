import { executorNamed } from "../executors/executor-named.ts";
import type { Register, Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { VERSION } from "../version.ts";
import { readManifest } from "./read-manifest.ts";
import type { Verification } from "./verify.ts";
import { resultWords } from "./words.ts";

export const registerVerify: Register = (program, session) => {
  const { help } = resultWords(session.language);
  program
    .command("verify")
    .description(help.verify)
    .argument("<folder>", help.folder)
    .action(async (folder: string) => {
      const verification = await verified(folder, session);
      tell(folder, verification, session);
      session.end(verification.reproduces ? 0 : 1);
    });
};

const FEW_RUNS = 20;

async function verified(folder: string, { terminal, language, words }: Session): Promise<Verification> {
  const { verifyResults } = await import("./verify.ts");
  // A few runs are done here sooner than threads have started.
  const { runs } = readManifest(folder, resultWords(language));
  const { executor, close } = executorNamed(runs < FEW_RUNS ? "inline" : "threads");
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
