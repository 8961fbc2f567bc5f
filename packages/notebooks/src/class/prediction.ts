/** What one member of a class expects, before the answer is shown. No name, nothing that tells who. */
export interface Prediction {
  /** Which set of questions, 0 to 7. */
  readonly set: number;
  /** Answers to up to three questions, by place; null where none was given. */
  readonly choices: readonly (number | null)[];
  /** Up to four amounts, each a level from 0 to 30 of its slider; null where none was given. */
  readonly levels: readonly (number | null)[];
  /** Up to six drawn points, each a level from 0 to 30 of the axis. */
  readonly points: readonly (number | null)[];
}

/** Levels of a slider or an axis: 0 to 30, so that one letter holds one, and one letter means nothing given. */
export const MOST_LEVEL = 30;

const VERSION = 1;
const NOTHING = 31;
const [CHOICES, LEVELS, POINTS] = [3, 4, 6];
/** Letters and digits that are not taken for one another. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 14;

/** A prediction as fourteen letters, to be read aloud or written on the board; the last letter checks the others. */
export function codeOf(prediction: Prediction): string {
  const filled = (list: readonly (number | null)[], length: number): number[] =>
    Array.from({ length }, (_, at) => list[at] ?? NOTHING);
  // Three answers of eight possibilities each (7: none) are nine bits: two letters.
  const answers = filled(prediction.choices, CHOICES).reduce((sum, each) => sum * 8 + Math.min(each, 7), 0);
  const words = [
    VERSION * 8 + prediction.set,
    answers >> 5,
    answers & 31,
    ...filled(prediction.levels, LEVELS),
    ...filled(prediction.points, POINTS),
  ];
  return [...words, checkOf(words)].map((word) => ALPHABET[word]).join("");
}

/** The prediction of a code; null where a letter is missing or wrong. Small letters, spaces and I, L, O are forgiven. */
export function predictionOf(code: string): Prediction | null {
  const letters = code.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  const words = Array.from(letters, (letter) => ALPHABET.indexOf(letter));
  if (words.length !== LENGTH || words.includes(-1)) return null;
  const check = words.pop();
  if (check !== checkOf(words) || words[0]! >> 3 !== VERSION) return null;
  const answers = words[1]! * 32 + words[2]!;
  const given = (word: number, nothing: number): number | null => (word === nothing ? null : word);
  return {
    set: words[0]! & 7,
    choices: [6, 3, 0].map((shift) => given((answers >> shift) & 7, 7)),
    levels: words.slice(3, 3 + LEVELS).map((word) => given(word, NOTHING)),
    points: words.slice(3 + LEVELS).map((word) => given(word, NOTHING)),
  };
}

/** One letter that changes when a letter does, or when two change places. */
function checkOf(words: readonly number[]): number {
  return words.reduce((sum, word, at) => sum + (at + 1) * word, 0) % 31;
}

/** How many gave each answer to a question. */
export function countsOf(predictions: readonly Prediction[], question: number, options: number): readonly number[] {
  return Array.from(
    { length: options },
    (_, option) => predictions.filter(({ choices }) => choices[question] === option).length,
  );
}

/** The predictions of a text with one code a line, and the lines that are none. */
export function predictionsIn(text: string): { readonly predictions: Prediction[]; readonly refused: string[] } {
  const lines = text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read = lines.map((line) => ({ line, prediction: predictionOf(line) }));
  return {
    predictions: read.flatMap(({ prediction }) => (prediction ? [prediction] : [])),
    refused: read.flatMap(({ line, prediction }) => (prediction ? [] : [line])),
  };
}
