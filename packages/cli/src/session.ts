import type { Language } from "@andromede/wording";
import type { Command } from "commander";
import pc from "picocolors";
import type { Terminal } from "./terminal/terminal.ts";
import { type Words, wordsIn } from "./words/words.ts";

/** What every command has at hand. */
export interface Session {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly words: Words;
  /** Colours, which only repeat what the words say; they do nothing where there are none. */
  readonly colour: ReturnType<typeof pc.createColors>;
  /** Ends the command with an exit code: 0 done, 1 a check or a claim failed. What is wrong with the input is thrown. */
  readonly end: (code: number) => void;
}

/** Adds a command, with its options and what it does, to the program. */
export type Register = (program: Command, session: Session) => void;

export function openSession(terminal: Terminal, language: Language, end: (code: number) => void): Session {
  return { terminal, language, words: wordsIn(language), colour: pc.createColors(terminal.hasColour), end };
}
