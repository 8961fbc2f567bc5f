import type { Register, Session } from "../session.ts";
import { builtSite } from "./site.ts";
import { serveFolder } from "./static-server.ts";
import { SERVE_WORDS } from "./words.ts";

/** Builds the notebooks where something has changed, serves them, says where, and stays until Ctrl-C. */
export async function serveNotebooks({ terminal, language }: Pick<Session, "terminal" | "language">): Promise<void> {
  const words = SERVE_WORDS[language];
  const folder = await builtSite(words, () => terminal.err(`${words.building}\n`));
  if (terminal.signal.aborted) return;
  const server = await serveFolder(folder);
  terminal.out(`${words.serving(server.address)}\n`);
  await new Promise<void>((resolve) => {
    terminal.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  server.close();
}

export const registerNotebooks: Register = (program, session) => {
  const { notebooks } = SERVE_WORDS[session.language];
  program
    .command("notebooks")
    .description(notebooks)
    .action(() => serveNotebooks(session));
};
