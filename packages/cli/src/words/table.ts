import type { Language } from "@andromede/wording";

/** The table of policies and what stands below it. */
export interface TableWords {
  readonly worlds: (runs: string, seed: string) => string;
  /** How many worlds, and that their luck is the same everywhere. */
  readonly together: (worlds: string) => string;
  readonly centre: string;
  readonly policy: string;
  readonly middle: (unit: string) => string;
  readonly range: (unit: string) => string;
  readonly against: (base: string) => string;
  readonly verdict: string;
  readonly ahead: readonly [string, string];
  readonly above: readonly [string, string];
  readonly net: readonly [string, string];
  readonly first: readonly [string, string];
  readonly error: readonly [string, string];
  readonly reference: string;
  readonly legend: string;
  readonly howToRead: string;
  readonly notDefined: (what: string, reason: string) => string;
  readonly small: (least: string) => string;
  readonly near: string;
  readonly fewRuns: string;
  readonly pairing: (unpaired: string, runs: string) => string;
  readonly difference: string;
  readonly over: { readonly mean: string; readonly sum: string };
}

const ENGLISH: TableWords = {
  worlds: (runs, seed) => `${runs} paired worlds, seed ${seed}`,
  together: (worlds) => `${worlds}: the same luck on every line`,
  centre: "every assumption at its centre: one world, so nothing here says how sure it is",
  policy: "policy",
  middle: (unit) => (unit === "" ? "middle [90]" : `${unit}, middle [90]`),
  range: (unit) => `${unit} [90]`.trim(),
  against: (base) => `against ${base}`,
  verdict: "verdict",
  ahead: ["worlds", "ahead"],
  above: ["worlds", "above"],
  net: ["net", "M EUR"],
  first: ["first", "of 100"],
  error: ["simulation", "error"],
  reference: "reference",
  legend: "clear: 95+ worlds of 100 agree; leans: 80-94; ~ not distinguishable",
  howToRead:
    "worlds ahead: worlds of 100 in which the policy ends above the base, drawn from the assumptions: a count, not a probability. Numbers: the middle world, and in [90] the range of 90 of 100 worlds. net: public money paid less what came back, mean of the worlds.",
  notDefined: (what, reason) => `${what}: not defined, ${reason}`,
  small: (least) => `small: clear, but less than ${least}`,
  near: "*: within the noise of the runs of a limit; more runs may change this word",
  fewRuns: "fewer than 200 worlds: the intervals are rough; add --runs 1000",
  pairing: (unpaired, runs) =>
    `Pairing: with separate luck on every line, the same precision would need about ${unpaired} worlds instead of ${runs}.`,
  difference: "difference",
  over: { mean: "mean", sum: "sum" },
};

const FRENCH: TableWords = {
  worlds: (runs, seed) => `${runs} mondes appariés, graine ${seed}`,
  together: (worlds) => `${worlds} : la même chance à chaque ligne`,
  centre: "chaque hypothèse à son centre : un seul monde, donc rien ici ne dit si c’est sûr",
  policy: "politique",
  middle: (unit) => (unit === "" ? "milieu [90]" : `${unit}, milieu [90]`),
  range: (unit) => `${unit} [90]`.trim(),
  against: (base) => `écart à ${base === "history" ? "l’histoire" : base}`,
  verdict: "verdict",
  ahead: ["mondes", "devant"],
  above: ["mondes", "au-dessus"],
  net: ["net", "M€"],
  first: ["1re", "/100"],
  error: ["erreur de", "simulation"],
  reference: "référence",
  legend: "clair : 95 mondes sur 100 ou plus ; tend : 80-94 ; ~ indiscernable",
  howToRead:
    "mondes devant : mondes sur 100, tirés des hypothèses, où la politique finit au-dessus de la référence : un compte, pas une probabilité. Nombres : le monde du milieu et, entre crochets [90], la plage de 90 mondes sur 100. net : argent public versé moins ce qui est revenu, moyenne des mondes.",
  notDefined: (what, reason) => `${what} : non défini, ${reason}`,
  small: (least) => `petit : clair, mais moins de ${least}`,
  near: "* : à une limite près du bruit des tirages ; davantage de tirages peuvent changer ce mot",
  fewRuns: "moins de 200 mondes : les intervalles sont grossiers ; ajoutez --runs 1000",
  pairing: (unpaired, runs) =>
    `Appariement : avec une chance séparée à chaque ligne, la même précision demanderait environ ${unpaired} mondes au lieu de ${runs}.`,
  difference: "écart",
  over: { mean: "moyenne", sum: "somme" },
};

export function tableWords(language: Language): TableWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
