import type { Language } from "@andromede/wording";

/** What `explain` says, besides numbers. */
export interface ExplainWords {
  readonly help: Readonly<Record<"command" | "file" | "by" | "group" | "open" | "money" | "orders" | "out", string>>;
  readonly progress: string;
  readonly noPart: (part: string, near: string | null, known: readonly string[]) => string;
  readonly made: (worlds: string, seed: string, outcome: string) => string;
  readonly title: (outcome: string, base: string, other: string) => string;
  /** On average one is above the other by an amount, or not at all. */
  readonly above: (other: string, amount: string, base: string) => string;
  readonly below: (other: string, amount: string, base: string) => string;
  readonly equal: (other: string, base: string) => string;
  readonly apart: (count: string) => string;
  readonly head: Readonly<
    Record<"part" | "mean" | "interval" | "range" | "worlds" | "verdict" | "orderError" | "name", string>
  >;
  readonly sum: string;
  readonly difference: string;
  readonly rounding: (size: string) => string;
  readonly after: (part: string, needs: readonly string[], because: string) => string;
  readonly joined: (parts: string, because: string) => string;
  readonly allOrders: (orders: string, coalitions: string) => string;
  readonly someOrders: (orders: string, coalitions: string) => string;
  readonly dropped: (count: string) => string;
  readonly howToRead: string;
  readonly next: string;
  readonly open: OpenWords;
  readonly money: MoneyWords;
}

interface OpenWords {
  readonly because: string;
  readonly switches: string;
  readonly noChange: string;
  readonly firms: string;
  readonly firm: string;
  readonly all: string;
  readonly noFirms: string;
  readonly quarters: string;
  readonly quarter: string;
  readonly step: (quarter: string, amount: string) => string;
  readonly money: string;
  readonly equations: string;
  readonly sources: string;
  readonly noSource: string;
}

interface MoneyWords {
  readonly title: string;
  readonly became: string;
  readonly promised: string;
  readonly sum: string;
  readonly difference: string;
}

export function explainWords(language: Language): ExplainWords {
  return language === "fr" ? FRENCH : ENGLISH;
}

const ENGLISH: ExplainWords = {
  help: {
    command: "why an outcome differs between two scenarios, in parts that add up exactly",
    file: "the scenario that is to be explained",
    by: "what the parts are: changes (of the scenario) or mechanisms (of the model) (default: changes)",
    group: "put all changes at this path and below into one part: firms, policy.instruments (repeatable)",
    open: "open one part: which firm, which quarter, which equation, which source; a path as the table names it",
    money: "also say where every public euro ended in the two scenarios, and the difference",
    orders: "with more than a dozen parts: how many orders are drawn (default: 20)",
    out: "also write the parts to this folder: JSON, CSV, and the waterfall as SVG and PNG",
  },
  progress: "scenarios on the way",
  noPart: (part, near, known) =>
    `--open ${part}: there is no such part.${near === null ? "" : ` Did you mean \`${near}\`?`} There are: ${known.join(", ")}.`,
  made: (worlds, seed, outcome) => `${worlds} paired worlds, seed ${seed}, the same luck in each: ${outcome}`,
  title: (outcome, base, other) => `Why ${other} differs from ${base}: ${outcome}`,
  above: (other, amount, base) => `On average ${other} is ${amount} above ${base}`,
  below: (other, amount, base) => `On average ${other} is ${amount} below ${base}`,
  equal: (other, base) => `${other} and ${base} are equal on average`,
  apart: (count) => `world by world they cannot be told apart (above in ${count} of 100)`,
  head: {
    part: "part",
    mean: "mean",
    interval: "[95] of the mean",
    range: "[90] of worlds",
    worlds: "of 100",
    verdict: "verdict",
    orderError: "order error",
    name: "to open it",
  },
  sum: "sum of the parts",
  difference: "difference of the means",
  rounding: (size) => `The sum misses the difference by ${size}: the last bits of the machine's numbers.`,
  after: (part, needs, because) => `"${part}" always comes after ${listed(needs, "and")}: without, ${because}.`,
  joined: (parts, because) => `Joined, since none can be made alone: ${parts} (${because}).`,
  allOrders: (orders, coalitions) =>
    `Each part: what it adds, averaged over all ${orders} orders in which every step is a valid scenario (${coalitions} scenarios, each run).`,
  someOrders: (orders, coalitions) =>
    `Each part: what it adds, averaged over ${orders} drawn orders (${coalitions} scenarios, each run); "order error" is what drawing them leaves open.`,
  dropped: (count) => `In ${count} worlds the outcome is not defined somewhere on the way: they are left out.`,
  howToRead:
    "Parts explain the difference of MEANS: means add up, medians do not. [95]: where the mean may lie, for so few runs. [90]: where 90 of 100 worlds lie. of 100: worlds on the side of the mean; a count of worlds is not a probability.",
  next: "Open one",
  open: {
    because: "Because",
    switches: "Switches",
    noChange: "Changes nothing that the model computes with.",
    firms: "By firm",
    firm: "firm",
    all: "all",
    noFirms: "This outcome is not a sum over firms.",
    quarters: "By quarter (the last of each year)",
    quarter: "quarter",
    step: (quarter, amount) => `Most of it moves in ${quarter}: ${amount} in one quarter.`,
    money: "What it does to public money, M EUR",
    equations: "Equations",
    sources: "Sources",
    noSource: "none is given: an assumption of the scenario",
  },
  money: {
    title: "Where every public euro ended, means, M EUR",
    became: "became",
    promised: "promised by the State",
    sum: "sum of the uses",
    difference: "difference [90]",
  },
};

function listed(names: readonly string[], and: string): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${and} ${quoted.at(-1)}`;
}

const FRENCH: ExplainWords = {
  help: {
    command: "pourquoi un résultat diffère entre deux scénarios, en parts qui s’additionnent exactement",
    file: "le scénario à expliquer",
    by: "ce que sont les parts : changes (du scénario) ou mechanisms (du modèle) (sinon : changes)",
    group: "réunit en une part tous les changements de ce chemin et au-dessous : firms, policy.instruments (répétable)",
    open: "ouvre une part : quelle entreprise, quel trimestre, quelle équation, quelle source ; un chemin, tel que le tableau le nomme",
    money: "dit aussi où chaque euro public a fini dans les deux scénarios, et l’écart",
    orders: "au-delà d’une douzaine de parts : combien d’ordres sont tirés (sinon : 20)",
    out: "écrit aussi les parts dans ce dossier : JSON, CSV, et la cascade en SVG et PNG",
  },
  progress: "scénarios intermédiaires",
  noPart: (part, near, known) =>
    `--open ${part} : cette part n’existe pas.${near === null ? "" : ` Vouliez-vous dire \`${near}\` ?`} Il y a : ${known.join(", ")}.`,
  made: (worlds, seed, outcome) => `${worlds} mondes appariés, graine ${seed}, la même chance partout : ${outcome}`,
  title: (outcome, base, other) => `Pourquoi ${other} diffère de ${base} : ${outcome}`,
  above: (other, amount, base) => `En moyenne, ${other} se situe ${amount} au-dessus de ${base}`,
  below: (other, amount, base) => `En moyenne, ${other} se situe ${amount} au-dessous de ${base}`,
  equal: (other, base) => `${other} et ${base} sont égaux en moyenne`,
  apart: (count) => `monde par monde, ils sont indiscernables (au-dessus dans ${count} sur 100)`,
  head: {
    part: "part",
    mean: "moyenne",
    interval: "[95] de la moyenne",
    range: "[90] des mondes",
    worlds: "sur 100",
    verdict: "verdict",
    orderError: "erreur d’ordre",
    name: "pour l’ouvrir",
  },
  sum: "somme des parts",
  difference: "écart des moyennes",
  rounding: (size) => `La somme manque l’écart de ${size} : les derniers bits des nombres de la machine.`,
  after: (part, needs, because) =>
    `« ${part} » vient toujours après ${enumeres(needs)} : sans quoi, scénario invalide (${because}).`,
  joined: (parts, because) => `Réunis, car aucun ne peut être fait seul : ${parts} (${because}).`,
  allOrders: (orders, coalitions) =>
    `Chaque part : ce qu’elle ajoute, en moyenne sur les ${orders} ordres dont chaque étape est un scénario valide (${coalitions} scénarios, tous exécutés).`,
  someOrders: (orders, coalitions) =>
    `Chaque part : ce qu’elle ajoute, en moyenne sur ${orders} ordres tirés au sort (${coalitions} scénarios, tous exécutés) ; « erreur d’ordre » est ce que ce tirage laisse ouvert.`,
  dropped: (count) => `Dans ${count} mondes, le résultat n’est pas défini partout : ils sont laissés de côté.`,
  howToRead:
    "Les parts expliquent l’écart des MOYENNES : les moyennes s’additionnent, les médianes non. [95] : où peut se trouver la moyenne, pour si peu de tirages. [90] : où se trouvent 90 mondes sur 100. sur 100 : mondes du côté de la moyenne ; un compte de mondes n’est pas une probabilité.",
  next: "En ouvrir une",
  open: {
    because: "Parce que",
    switches: "Interrupteurs",
    noChange: "Ne change rien de ce que le modèle calcule.",
    firms: "Par entreprise",
    firm: "entreprise",
    all: "total",
    noFirms: "Ce résultat n’est pas une somme sur les entreprises.",
    quarters: "Par trimestre (le dernier de chaque année)",
    quarter: "trimestre",
    step: (quarter, amount) => `Le plus grand mouvement est au ${quarter} : ${amount} en un trimestre.`,
    money: "Ce qu’elle fait à l’argent public, M€",
    equations: "Équations",
    sources: "Sources",
    noSource: "aucune n’est donnée : une hypothèse du scénario",
  },
  money: {
    title: "Où chaque euro public a fini, moyennes, M€",
    became: "devenu",
    promised: "promis par l’État",
    sum: "somme des usages",
    difference: "écart [90]",
  },
};

function enumeres(names: readonly string[]): string {
  const quoted = names.map((name) => `« ${name} »`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} et ${quoted.at(-1)}`;
}
