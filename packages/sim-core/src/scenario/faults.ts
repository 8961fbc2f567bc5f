import { english, NOTHING, type Sentence } from "../sentence/sentence.ts";

/** One thing that is wrong with a file, where it stands, and the way out. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Path in the scenario, for example `firms.ovh.base.share`; empty where the file as a whole is meant. */
  readonly path: string;
  /** What was written there, shortened. */
  readonly value: string;
  /** What is broken, as a clause: "-0.2 is below 0". */
  readonly rule: string;
  /** What to write instead, as sentences. */
  readonly wayOut: string;
  /** The same two in pieces, to be said in another language. */
  readonly says: RuleAndWayOut;
  /** The line of the file with a caret below the place; empty where there is none to show. */
  readonly frame: string;
}

export interface RuleAndWayOut {
  readonly rule: Sentence;
  readonly wayOut: Sentence;
}

/** The input is wrong. Lists every fault that was found, by file and line. */
export class ScenarioError extends Error {
  readonly faults: readonly Fault[];

  /** @param files the order of files; others follow in the order in which they come */
  constructor(faults: readonly Fault[], files: readonly string[] = []) {
    const sorted = sortFaults(faults, files);
    super(sorted.map(describeFault).join("\n\n"));
    this.name = "ScenarioError";
    this.faults = sorted;
  }
}

function sortFaults(faults: readonly Fault[], known: readonly string[]): Fault[] {
  const files = [...new Set([...known, ...faults.map(({ file }) => file)])];
  const key = ({ file, line, column, path, rule }: Fault): string => `${file}:${line}:${column}:${path}:${rule}`;
  const once = [...new Map(faults.map((fault) => [key(fault), fault])).values()];
  return once.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}

function describeFault(fault: Fault): string {
  const head = `${fault.file}:${fault.line}:${fault.column}${fault.path === "" ? "" : ` ${fault.path}`}: ${fault.rule}.`;
  return `${head}${fault.wayOut === "" ? "" : ` ${fault.wayOut}`}${fault.frame === "" ? "" : `\n${fault.frame}`}`;
}

/** A value that cannot stand; the reader of the field adds the place. Never leaves this folder. */
export class Refusal extends Error {
  readonly wayOut: string;
  readonly says: RuleAndWayOut;
  /** Where inside the value, for example `["centre"]`. */
  readonly at: readonly string[];
  /** Others found in the same value. */
  readonly others: readonly Refusal[];

  constructor(rule: Sentence, wayOut: Sentence = NOTHING, at: readonly string[] = [], others: readonly Refusal[] = []) {
    super(english(rule));
    this.wayOut = english(wayOut);
    this.says = { rule, wayOut };
    this.at = at;
    this.others = others;
  }
}

/** Runs `work`; a refusal inside it is reported at `step` of the value. */
export function inside<T>(step: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw below(step, error);
  }
}

function below(step: string, { says, at, others }: Refusal): Refusal {
  const otherRefusals = others.map((other) => below(step, other));
  return new Refusal(says.rule, says.wayOut, [step, ...at], otherRefusals);
}

/** Runs each piece of work and refuses with all refusals together. */
export function together<T>(pieces: readonly (() => T)[]): T[] {
  const results: T[] = [];
  const refusals: Refusal[] = [];
  for (const piece of pieces) {
    try {
      results.push(piece());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  const [first, ...rest] = refusals;
  if (first) throw new Refusal(first.says.rule, first.says.wayOut, first.at, [...first.others, ...rest]);
  return results;
}

/** At most `length` characters of a value, on one line. */
export function shorten(value: unknown, length = 60): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length - 3)}...` : line;
}
