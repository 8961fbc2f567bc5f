import type { Localised } from "@andromede/sim-core";
import { formatNumber, type Language } from "@andromede/wording";

export interface Cited {
  /** Titles of the scenarios, the base first. */
  readonly titles: readonly Localised[];
  readonly version: string;
  readonly year: string;
  readonly runs: number;
  readonly seed: string;
  readonly digest: string;
  /** The command that makes it again. */
  readonly command: string;
}

/** How to cite results, in a sentence and for BibTeX. The digest says which results are meant, to the last bit. */
export function citationOf(cited: Cited): { readonly text: Localised; readonly bibtex: string } {
  return { text: { en: sentence(cited, "en"), fr: sentence(cited, "fr") }, bibtex: bibtex(cited) };
}

function sentence({ titles, version, year, runs, seed, digest, command }: Cited, language: Language): string {
  const title = titleOf(titles, language);
  const count = formatNumber(runs, language);
  return language === "fr"
    ? `Andromède ${version} (${year}). « ${title} ». Résultats de simulation : ${count} mondes, graine ${seed}, empreinte ${digest}. À refaire par : ${command}`
    : `Andromède ${version} (${year}). "${title}". Simulation results: ${count} worlds, seed ${seed}, digest ${digest}. To be made again by: ${command}`;
}

function titleOf(titles: readonly Localised[], language: Language): string {
  const [base, ...others] = titles.map((title) => title[language]);
  if (others.length === 0) return base!;
  return `${others.join(", ")} ${language === "fr" ? "face à" : "against"} ${base}`;
}

function bibtex({ titles, version, year, runs, seed, digest, command }: Cited): string {
  const fields = [
    ["author", "{Andromède contributors}"],
    ["title", `{${escaped(titleOf(titles, "en"))}}`],
    ["year", year],
    ["howpublished", `Simulation results of Andromède ${escaped(version)}`],
    ["note", `${runs} worlds, seed ${escaped(seed)}, digest ${digest}; made again by: \\texttt{${escaped(command)}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{andromede-${digest},\n${lines.join(",\n")}\n}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text in which TeX sees nothing but text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\~^{}$&#_%]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
