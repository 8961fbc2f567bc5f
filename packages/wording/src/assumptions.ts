import type { Scenario } from "@andromede/sim-core";
import { ASSUMPTION_NAMES } from "./assumption-names.ts";
import type { InBoth, Language } from "./language.ts";
import { actorName } from "./names.ts";
import { decimalsFor, formatNumber, NARROW_SPACE, NO_BREAK_SPACE } from "./numbers.ts";

/** As much of an assumption as its name takes. */
interface Named {
  readonly path: string;
}

/** What an assumption is called where it has to be short: by its field, and whose it is; its path where it has no name. */
export function assumptionName({ path }: Named, language: Language, scenario?: Scenario): string {
  const [, folder, owner, field] =
    /^(firms|market\.segments|events|policy\.instruments)\.([^.]+)\.(.+)$/.exec(path) ?? [];
  const name = ASSUMPTION_NAMES[folder === undefined ? path : `${folder}.*.${field}`]?.[language];
  if (name === undefined) return path.replace(/^parameters\./, "");
  if (folder === "firms") return `${name}, ${shortName(actorName(owner!, language, scenario))}`;
  if (folder === "market.segments") return `${name}, ${SEGMENTS[owner!]?.[language] ?? owner}`;
  return name;
}

function shortName(name: string): string {
  return name.replace(/ \(.*\)$/, "");
}

const SEGMENTS: Readonly<Record<string, InBoth>> = {
  public: { en: "public sector", fr: "secteur public" },
  large: { en: "large firms", fr: "grandes entreprises" },
  sme: { en: "small and medium firms", fr: "petites et moyennes entreprises" },
  developers: { en: "developers", fr: "développeurs" },
};

/** A value of an assumption with its unit as people read it: rates in percent, money in millions, of a quarter by the year. */
export function formatAssumption(value: number, unit: string, language: Language): string {
  const { factor, suffix } = scaleOf(unit, language);
  return `${plain(value * factor, language)}${suffix}`;
}

/** Two values of an assumption, the unit once: "10,000 to 300,000 machines". */
export function formatAssumptionRange(low: number, high: number, unit: string, language: Language): string {
  const { factor, suffix } = scaleOf(unit, language);
  const to = language === "fr" ? "à" : "to";
  return `${plain(low * factor, language)} ${to} ${plain(high * factor, language)}${suffix}`;
}

/** Three digits, two decimals at most. */
function plain(value: number, language: Language): string {
  return formatNumber(value, language, { digits: decimalsFor(value, 3) });
}

interface Scale {
  readonly factor: number;
  readonly suffix: string;
}

function scaleOf(unit: string, language: Language): Scale {
  const french = language === "fr";
  const of = (factor: number, english: string, other: string): Scale => ({ factor, suffix: french ? other : english });
  switch (unit) {
    case "1":
      return of(1, "", "");
    case "1/quarter":
      return of(100, "% a quarter", `${NARROW_SPACE}% par trimestre`);
    case "EUR":
      return of(1e-6, " M EUR", `${NO_BREAK_SPACE}M€`);
    case "EUR/quarter":
      return of(4e-6, " M EUR a year", `${NO_BREAK_SPACE}M€ par an`);
    case "quarter":
      return of(1, " quarters", " trimestres");
    case "machine":
      return of(1, " machines", " machines");
    case "EUR/machine":
      return of(1, " EUR a machine", " € par machine");
    default:
      return of(1, ` ${unit}`, ` ${unit}`);
  }
}
