import { writeFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { parseScenario } from "@andromede/sim-core";
import { parse, stringify } from "yaml";
import { pathOf } from "../input/load.ts";
import { collect, readSetting } from "../input/options.ts";
import { readBeside } from "../input/read-text.ts";
import { refuseTogether, UsageError } from "../input/usage-error.ts";
import type { Register, Session } from "../session.ts";
import { type Draft, USUAL_BASE } from "./draft.ts";
import { askForScenario } from "./new-questions.ts";

interface NewFlags {
  readonly title?: string;
  readonly base?: string;
  readonly set?: readonly string[];
  readonly because?: readonly string[];
  readonly file?: string;
}

export const registerNew: Register = (program, session) => {
  const { help } = session.words;
  program
    .command("new")
    .description(help.new)
    .option("--title <text>", help.title)
    .option("--base <file>", help.newBase)
    .option("--set <path=value>", help.set, collect)
    .option("--because <text>", help.because, collect)
    .option("--file <path>", help.newFile)
    .action((flags: NewFlags) => makeNew(flags, session));
};

async function makeNew(flags: NewFlags, session: Session): Promise<void> {
  const isComplete = flags.title !== undefined && flags.file !== undefined && flags.set !== undefined;
  const draft = isComplete ? draftOf(flags, session) : await ask(flags, session);
  if (draft === null) return session.terminal.err(`\n${session.words.new.cancelled}\n`);
  writeDraft(draft, session);
  session.terminal.err(`${session.words.new.written(draft.file)} ${draft.base} ${draft.file}\n`);
}

function draftOf(
  { title = "", base = USUAL_BASE, set = [], because = [], file = "" }: NewFlags,
  session: Session,
): Draft {
  const { fault, new: words } = session.words;
  const settings = set.map((text) => readSetting(text, fault));
  const faults = settings.filter((setting) => typeof setting === "string");
  if (set.length !== because.length) faults.push(words.becauseEach(set.length, because.length));
  refuseTogether(faults);
  const changes = settings
    .filter((setting) => typeof setting !== "string")
    .map((setting, at) => ({ ...setting, because: because[at]! }));
  return { title, base, changes, file };
}

function ask(flags: NewFlags, session: Session): Promise<Draft | null> {
  const missing = ["--title", "--set", "--because", "--file"].filter((name) => !(name.slice(2) in flags));
  if (session.terminal.ask === null) throw new UsageError([session.words.new.missing(missing.join(", "))]);
  return askForScenario(session, session.terminal.ask);
}

/** Writes the file, if `check` would accept it and nothing stands there. */
function writeDraft(draft: Draft, session: Session): void {
  const { fault, new: words } = session.words;
  const faults = /\.(ya?ml|json)$/i.test(draft.file) ? [] : [words.ending(draft.file)];
  refuseTogether(faults);
  const text = textOf(draft, pathOf(draft.base, fault));
  parseScenario(text, { path: draft.file, read: readBeside(fault) });
  try {
    writeFileSync(draft.file, text, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError([code === "EEXIST" ? words.exists(draft.file) : words.cannotWrite(draft.file, code)]);
  }
}

/** The file: what it extends, and each change with its reason. */
function textOf({ title, changes, file }: Draft, base: string): string {
  const from = relative(dirname(resolve(file)), resolve(base))
    .split(sep)
    .join("/");
  const items = changes.map(({ path, to, because }) => ({ set: path, to: plainValue(to), because }));
  return stringify({ title, extends: from, ...(items.length > 0 ? { changes: items } : {}) }, { lineWidth: 120 });
}

/** What was typed, as YAML reads it: a number, a text, a list. What it cannot read stays text, for the check to refuse. */
function plainValue(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
