import { whatif } from "../../packages/cli/src/program.ts";

/** What the command printed, and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Types a line at the command, in a terminal of that many columns that has no colours and answers nothing. */
export async function typed(words: readonly string[], columns = 100): Promise<Said> {
  const said = { out: "", err: "" };
  const code = await whatif(words, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    ...{ columns, hasColour: false, progress: null, environment: {}, ask: null },
    signal: new AbortController().signal,
  });
  return { code, ...said };
}
