import type { Language } from "@andromede/wording";
import { type CommandWords, commandWords } from "./commands.ts";
import { type FaultWords, faultWords } from "./faults.ts";
import { type HelpWords, helpWords } from "./help.ts";
import { type StartWords, startWords } from "./start.ts";
import { type TableWords, tableWords } from "./table.ts";

/** All that the command line says to people, in one language. */
export interface Words extends CommandWords {
  readonly language: Language;
  readonly help: HelpWords;
  readonly fault: FaultWords;
  readonly table: TableWords;
  readonly start: StartWords;
}

export function wordsIn(language: Language): Words {
  return {
    language,
    help: helpWords(language),
    fault: faultWords(language),
    table: tableWords(language),
    start: startWords(language),
    ...commandWords(language),
  };
}
