import { nearest } from "@andromede/sim-core";
import type { Command, Option } from "commander";
import type { FaultWords } from "../words/faults.ts";

/**
 * Everything that is wrong with the words typed after a command: options that it has not, values and arguments that are
 * missing, words too many. Commander itself stops at the first.
 */
export function typedFaults(command: Command, args: readonly string[], words: FaultWords): string[] {
  const { unknown, valueless, operands } = readTyped(command, args);
  const known = command.options.map(({ long }) => long ?? "");
  const expected = command.registeredArguments;
  const missing = expected.slice(operands.length).filter(({ required }) => required);
  // The word after an unknown option may be its value.
  const isTooMany = unknown.length === 0 && expected.at(-1)?.variadic !== true && operands.length > expected.length;
  return [
    ...unknown.map((option) => words.unknownOption(option, nearest(option, known))),
    ...valueless.map(words.missingValue),
    ...missing.map((argument) => words.missingArgument(argument.name().toUpperCase())),
    ...(isTooMany ? operands.slice(expected.length).map(words.tooMany) : []),
  ];
}

interface Typed {
  readonly unknown: string[];
  /** Options that ask for a value and end the line. */
  readonly valueless: string[];
  readonly operands: string[];
}

function readTyped({ options }: Command, args: readonly string[]): Typed {
  const typed: Typed = { unknown: [], valueless: [], operands: [] };
  const end = args.indexOf("--");
  const words = end < 0 ? args : args.slice(0, end);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const hasValue = looksLikeAnOption(word) ? readOption(options, word, words[at + 1], typed) : false;
    if (hasValue) at++;
    else if (!looksLikeAnOption(word)) typed.operands.push(word);
  }
  if (end >= 0) typed.operands.push(...args.slice(end + 1));
  return typed;
}

/** Whether the next word is the option's value. */
function readOption(options: readonly Option[], word: string, next: string | undefined, typed: Typed): boolean {
  const [name = word] = word.split("=", 1);
  const option = options.find(({ long, short }) => name === long || name === short);
  if (!option && !IS_HELP.has(name)) typed.unknown.push(name);
  if (!option || word.includes("=") || !(option.required || option.optional)) return false;
  const hasValue = next !== undefined && !looksLikeAnOption(next);
  if (option.required && !hasValue) typed.valueless.push(name);
  return hasValue;
}

const IS_HELP = new Set(["-h", "--help"]);

/** A dash and something behind it, but no negative number. */
function looksLikeAnOption(word: string): boolean {
  return /^-[^\d]/.test(word);
}
