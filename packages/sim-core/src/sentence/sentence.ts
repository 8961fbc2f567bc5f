/**
 * What the core says to people, in pieces, so that it can be said in another language as well: the English words, with
 * `{0}`, `{1}` where the values of the case stand. The words are also the key of a translation, which is not the core's
 * business. Plain data: it travels between workers.
 */
export interface Sentence {
  readonly words: string;
  readonly values: readonly (string | Sentence)[];
  /** Key of the translation, where the words are another program's and vary: `yaml BAD_INDENT`. */
  readonly key?: string;
}

/** Nothing to say. */
export const NOTHING: Sentence = { words: "", values: [] };

/** A sentence as a template: say`${name} is below ${least}`. */
export function say(pieces: TemplateStringsArray, ...values: readonly (string | number | Sentence)[]): Sentence {
  return {
    words: pieces.reduce((text, piece, index) => `${text}{${index - 1}}${piece}`),
    values: values.map((value) => (typeof value === "number" ? String(value) : value)),
  };
}

/** Words from elsewhere, such as the meaning of a field, as a sentence without values. */
export function saidAs(words: string): Sentence {
  return { words, values: [] };
}

/** What an error of the core says, from whatever was thrown; null where it says nothing in pieces. */
export function sentenceOf(error: unknown): Sentence | null {
  const says = (error as { says?: Partial<Sentence> } | null)?.says;
  return typeof says?.words === "string" && Array.isArray(says.values) ? (says as Sentence) : null;
}

/** One after the other; those that say nothing are left out. */
export function inTurn(...sentences: readonly Sentence[]): Sentence {
  return joined(sentences, (before, after) => say`${before} ${after}`);
}

/** Clauses in a row: "a; b; c". */
export function clauses(sentences: readonly Sentence[]): Sentence {
  return joined(sentences, (before, after) => say`${before}; ${after}`);
}

function joined(sentences: readonly Sentence[], join: (before: Sentence, after: Sentence) => Sentence): Sentence {
  const [first = NOTHING, ...rest] = sentences.filter(({ words }) => words !== "");
  return rest.reduce(join, first);
}

/** The sentence in English. */
export function english({ words, values }: Sentence): string {
  return filled(words, values, english);
}

/** Words with the values in their places. */
export function filled(words: string, values: Sentence["values"], textOf: (value: Sentence) => string): string {
  return words.replaceAll(/\{(\d+)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) return place;
    return typeof value === "string" ? value : textOf(value);
  });
}
