import { FORMATS, readChoice } from "../input/options.ts";
import { headOf, type Shipped, shippedScenarios } from "../input/shipped.ts";
import { refuseTogether } from "../input/usage-error.ts";
import type { Register, Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { padEnd, widthOf } from "../terminal/text.ts";

export const registerList: Register = (program, session) => {
  program
    .command("list")
    .description(session.words.help.list)
    .option("--format <name>", session.words.help.format)
    .action((flags: { readonly format?: string }) => list(flags.format ?? "table", session));
};

function list(asked: string, session: Session): void {
  const faults: string[] = [];
  const format = readChoice("--format", asked, FORMATS, session.words.fault, faults);
  refuseTogether(faults);
  const rows = shippedScenarios().map((shipped) => ({ ...shipped, ...headOf(shipped) }));
  if (format === "json") session.terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
  else if (format === "csv") session.terminal.out(csv(rows, session));
  else printTable(rows, session);
}

type Listed = Shipped & ReturnType<typeof headOf>;

function printTable(rows: readonly Listed[], session: Session): void {
  const width = Math.max(...rows.map(({ id }) => widthOf(id)));
  for (const folder of new Set(rows.map(({ case: name }) => name))) {
    session.terminal.out(`${session.colour.bold(folder)}\n`);
    for (const row of rows.filter(({ case: name }) => name === folder)) {
      const [title, question] = [row.title[session.language], row.question?.[session.language]];
      const line = `  ${padEnd(row.id, width)}  ${title}${question === undefined ? "" : `. ${question}`}`;
      session.terminal.out(`${cut(line, session.terminal.columns)}\n`);
    }
  }
}

function csv(rows: readonly Listed[], { language }: Session): string {
  const lines = rows.map(({ case: folder, id, title, question, path }) =>
    [folder, id, title[language], question?.[language] ?? "", path].map(quoted).join(","),
  );
  return `case,id,title,question,path\n${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
