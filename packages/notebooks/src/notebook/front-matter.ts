import type { InBoth } from "@andromede/wording";
import { parse, stringify } from "yaml";
import type { FrontMatter } from "./notebook.ts";

/** The notebook's text, or what it asks for, is wrong; said in both languages. */
export class NotebookError extends Error {
  override readonly name = "NotebookError";
  readonly says: InBoth;

  constructor(en: string, fr: string) {
    super(en);
    this.says = { en, fr };
  }
}

const FIELDS = ["title", "question", "baseline", "alternative", "seed", "runs"];
export const MOST_RUNS = 100_000;

/** Splits a notebook's text into what its front matter says and the rest, with the number of lines before the rest. */
export function readFrontMatter(text: string): { front: FrontMatter; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (!match)
    throw new NotebookError(
      "A notebook begins with its front matter, between two lines of ---.",
      "Un carnet commence par son en-tête, entre deux lignes de ---.",
    );
  return { front: frontOf(plainIn(match[1] ?? "")), body: text.slice(match[0].length) };
}

/** The front matter as it is written. */
export function writeFrontMatter(front: FrontMatter): string {
  const given = Object.entries(front).filter(([, value]) => value !== null);
  return `---\n${stringify(Object.fromEntries(given), { lineWidth: 0 })}---\n`;
}

function plainIn(text: string): Record<string, unknown> {
  let plain: unknown;
  try {
    plain = parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NotebookError(`The front matter is no YAML: ${reason}`, `L’en-tête n’est pas du YAML : ${reason}`);
  }
  if (typeof plain === "object" && plain !== null && !Array.isArray(plain)) return plain as Record<string, unknown>;
  throw new NotebookError(
    "The front matter is a list of fields such as `title: { en: ..., fr: ... }`.",
    "L’en-tête est une liste de champs tels que `title: { en: ..., fr: ... }`.",
  );
}

function frontOf(plain: Record<string, unknown>): FrontMatter {
  for (const field of Object.keys(plain)) {
    if (!FIELDS.includes(field))
      throw new NotebookError(
        `The front matter has no field "${field}": it has ${FIELDS.join(", ")}.`,
        `L’en-tête n’a pas de champ « ${field} » : il a ${FIELDS.join(", ")}.`,
      );
  }
  const { title, question, baseline, alternative, seed = "class-1", runs = 200 } = plain;
  if (typeof runs !== "number" || !Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS)
    throw new NotebookError(
      `\`runs\` is ${JSON.stringify(runs)}: a whole number from 1 to ${MOST_RUNS} is due.`,
      `\`runs\` vaut ${JSON.stringify(runs)} : il faut un nombre entier de 1 à ${MOST_RUNS}.`,
    );
  return {
    title: inBoth("title", title),
    question: inBoth("question", question),
    baseline: nameOrNull(baseline),
    alternative: nameOrNull(alternative),
    seed: String(seed),
    runs,
  };
}

function inBoth(field: string, value: unknown): InBoth {
  const { en, fr } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof en === "string" && typeof fr === "string" && en !== "" && fr !== "") return { en, fr };
  throw new NotebookError(
    `\`${field}\` is due in both languages: ${field}: { en: ..., fr: ... }.`,
    `Il faut \`${field}\` dans les deux langues : ${field}: { en: ..., fr: ... }.`,
  );
}

function nameOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
