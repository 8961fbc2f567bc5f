import { Parser } from "acorn";
import { simple } from "acorn-walk";

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Loop extends Place {
  readonly body: Place & { readonly type: string };
}

interface ImportCall extends Place {
  readonly source: Place & { readonly type: string; readonly value?: unknown };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The address under which notebook-kit would load a library from the network. */
const CDN = /^https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[^/]+\/)?[^@/]+)(?:@[^/]+)?\/\+esm$/;

/** The function of a cell with its loops counted by `__tick` and its imports taken through `__import`. */
export function guardBody(body: string): string {
  const source = `(${body})`;
  const edits: Edit[] = [];
  const tree = Parser.parse(source, { ecmaVersion: "latest", sourceType: "module" });
  const loop = (node: unknown): void => {
    edits.push(...tickIn(node as Loop));
  };
  simple(tree, {
    ImportExpression: (node: unknown) => {
      edits.push(...importThroughPage(node as ImportCall));
    },
    WhileStatement: loop,
    DoWhileStatement: loop,
    ForStatement: loop,
    ForOfStatement: loop,
    ForInStatement: loop,
  });
  return applied(source, edits);
}

function tickIn({ body }: Loop): Edit[] {
  if (body.type === "BlockStatement") return [{ start: body.start + 1, end: body.start + 1, text: "__tick();" }];
  return [
    { start: body.start, end: body.start, text: "{__tick();" },
    { start: body.end, end: body.end, text: "}" },
  ];
}

function importThroughPage({ start, source }: ImportCall): Edit[] {
  const edits: Edit[] = [{ start, end: start + "import".length, text: "__import" }];
  const [, name] = source.type === "Literal" ? (CDN.exec(String(source.value)) ?? []) : [];
  if (name !== undefined) edits.push({ start: source.start, end: source.end, text: JSON.stringify(name) });
  return edits;
}

function applied(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end), source);
}

/** A loop went on for longer than a page may stand still. */
export class EndlessLoopError extends Error {
  override readonly name = "EndlessLoopError";
}

const LONGEST_LOOP_MS = 4000;
const TICKS_PER_LOOK = 64;

/**
 * What each turn of a cell's loops calls: it throws once a loop has held the page for four seconds without a pause,
 * wherever it runs, in the cell or later in a function that the cell has made.
 */
export function createTick(now: () => number = () => performance.now()): () => void {
  let ticks = 0;
  let since: number | null = null;
  return () => {
    ticks++;
    if (ticks % TICKS_PER_LOOK !== 0 && since !== null) return;
    if (since === null) {
      since = now();
      setTimeout(() => {
        since = null;
      }, 0);
      return;
    }
    if (now() - since < LONGEST_LOOP_MS) return;
    since = null;
    throw new EndlessLoopError(`The loop went on for ${LONGEST_LOOP_MS / 1000} seconds and was stopped.`);
  };
}
