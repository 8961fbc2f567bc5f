import { parse, stringify } from "yaml";

/** One difference from the scenario that is extended, as a form holds it. */
export interface DraftChange {
  readonly path: string;
  readonly to: string;
  readonly because: string;
}

/** A scenario file as a form holds it. */
export interface Draft {
  readonly title: string;
  readonly question: string;
  /** Id of the scenario that is extended. */
  readonly base: string;
  readonly changes: readonly DraftChange[];
}

/** The scenario file that says what the form says. */
export function yamlOf({ title, question, base, changes }: Draft): string {
  const given = { title, ...(question === "" ? {} : { question }), extends: `${base}.yaml` };
  const set = changes.map(({ path, to, because }) => ({ set: path, to: plain(to), because }));
  return stringify(set.length > 0 ? { ...given, changes: set } : given, { lineWidth: 0 });
}

/** Numbers and switches are written without quotation marks, as a person writes them. */
function plain(to: string): string | number | boolean {
  const text = to.trim();
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && String(Number(text)) === text ? Number(text) : text;
}

/**
 * What a scenario file says, as far as the form can hold it: null where it says something that the form has no place for
 * (a firm that is added, a claim, a text in two languages), so that nothing is lost by a form that cannot show it.
 */
export function draftOf(text: string): Draft | null {
  const said = readable(text);
  if (said === null || Object.keys(said).some((key) => !["title", "question", "extends", "changes"].includes(key)))
    return null;
  const { title = "", question = "", extends: base, changes = [] } = said;
  if (typeof title !== "string" || typeof question !== "string" || typeof base !== "string" || !Array.isArray(changes))
    return null;
  const rows = changes.map(changeOf);
  if (rows.includes(null)) return null;
  return { title, question, base: base.replace(/\.ya?ml$/, ""), changes: rows as DraftChange[] };
}

function readable(text: string): Record<string, unknown> | null {
  try {
    const said: unknown = parse(text);
    return typeof said === "object" && said !== null && !Array.isArray(said) ? (said as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function changeOf(change: unknown): DraftChange | null {
  if (typeof change !== "object" || change === null) return null;
  const { set, to, because = "", ...rest } = change as Record<string, unknown>;
  const isPlain = ["string", "number", "boolean"].includes(typeof to);
  if (typeof set !== "string" || typeof because !== "string" || !isPlain || Object.keys(rest).length > 0) return null;
  return { path: set, to: String(to), because };
}
