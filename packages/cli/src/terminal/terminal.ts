import { createInterface } from "node:readline";
import type { Writable } from "node:stream";

/** What a command sees of the world outside: where it writes, how wide that is, and whom it can ask. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and remarks. */
  readonly err: (text: string) => void;
  /** Characters in a line of results. */
  readonly columns: number;
  /** Whether results go to a terminal in which colours may be used. */
  readonly hasColour: boolean;
  /** Where a progress bar may be drawn; null where nobody would see it. */
  readonly progress: Writable | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Asks a question and gives the answer, or null at the end of input; null where there is nobody to ask. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
}

/** Where no terminal says how wide it is. */
const USUAL_COLUMNS = 100;

/** The terminal of this process. */
export function terminalOf(process: NodeJS.Process, signal: AbortSignal): Terminal {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: stdout.columns ?? (Number(env["COLUMNS"]) || USUAL_COLUMNS),
    hasColour: hasColour(env, stdout.isTTY === true),
    progress: stderr.isTTY ? stderr : null,
    environment: env,
    signal,
    ask: stdin.isTTY && stderr.isTTY ? asker(stdin, stderr) : null,
  };
}

function hasColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] && env["FORCE_COLOR"] !== "0") return true;
  return isTerminal && env["TERM"] !== "dumb";
}

/** Asks on standard error, so that results can be sent elsewhere. What is typed or pasted ahead waits for its question. */
function asker(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string) => Promise<string | null> {
  let lines: AsyncIterator<string> | null = null;
  return async (question) => {
    lines ??= createInterface({ input, output, prompt: "" })[Symbol.asyncIterator]();
    output.write(question);
    const { value, done } = await lines.next();
    return done === true ? null : value;
  };
}
