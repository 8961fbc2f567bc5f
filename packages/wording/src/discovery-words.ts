import type { Language } from "./language.ts";

/** What is said of boxes and questions that tell the worlds in which a policy leads. */
export interface DiscoverySentences {
  readonly below: (name: string, value: string) => string;
  readonly above: (name: string, value: string) => string;
  readonly and: string;
  readonly box: (told: BoxTold) => string;
  /** Of a box after another: among the worlds that are in none before it. */
  readonly boxElsewhere: (told: BoxTold) => string;
  readonly noBox: (leader: string) => string;
  readonly tree: (leader: string) => string;
  readonly answer: (condition: string, counts: string) => string;
  readonly leaf: (cases: string, worlds: string) => string;
  readonly noTree: string;
  readonly condition: (name: string, value: string, quantile: string) => string;
}

export interface BoxTold {
  readonly conditions: string;
  readonly leader: string;
  readonly density: string;
  readonly base: string;
  readonly coverage: string;
  readonly worlds: string;
  /** Of each limit, in their order. */
  readonly quasiP: string;
}

export const DISCOVERY_WORDS: Readonly<Record<Language, DiscoverySentences>> = {
  en: {
    below: (name, value) => `${name} is at most ${value}`,
    above: (name, value) => `${name} is at least ${value}`,
    and: " and ",
    box: ({ conditions, leader, density, base, coverage, worlds, quasiP }) =>
      `When ${conditions}: ${leader} leads in ${density} of 100 such worlds (in ${base} of 100 of all), and ${coverage} of 100 of the worlds in which it leads are of this kind. Judged on ${worlds} worlds held out; luck alone would make each limit look so useful with ${quasiP}.`,
    boxElsewhere: ({ conditions, leader, density, base, coverage, worlds, quasiP }) =>
      `In the worlds outside of that box, when ${conditions}: ${leader} leads in ${density} of 100 such worlds (in ${base} of 100 of all outside), and ${coverage} of 100 of the worlds outside in which it leads are of this kind. Judged on ${worlds} worlds held out; luck alone would make each limit look so useful with ${quasiP}.`,
    noBox: (leader) =>
      `${leader}: no box. Nothing that a few assumptions say tells the worlds in which it leads from the others; many assumptions together decide, or luck.`,
    tree: (leader) => `Questions (worlds held out, in brackets those in which ${leader} leads)`,
    answer: (condition, counts) => `${condition}: ${counts}`,
    leaf: (cases, worlds) => `${cases} of ${worlds}`,
    noTree: "Questions: none that the held-out worlds confirm.",
    condition: (name, value, quantile) => `${name}: ${value} (lower in ${quantile} of 100 worlds)`,
  },
  fr: {
    below: (name, value) => `${name} : ${value} au plus`,
    above: (name, value) => `${name} : ${value} au moins`,
    and: " et ",
    box: ({ conditions, leader, density, base, coverage, worlds, quasiP }) =>
      `Quand ${conditions}, alors « ${leader} » mène dans ${density} de ces mondes sur 100 (dans ${base} sur 100 de tous), et ${coverage} sur 100 des mondes où elle mène sont de cette sorte. Jugé sur ${worlds} mondes mis de côté ; la chance seule ferait paraître chaque borne aussi utile avec ${quasiP}.`,
    boxElsewhere: ({ conditions, leader, density, base, coverage, worlds, quasiP }) =>
      `Hors de cette boîte, quand ${conditions}, alors « ${leader} » mène dans ${density} de ces mondes sur 100 (dans ${base} sur 100 de tous ceux du dehors), et ${coverage} sur 100 des mondes du dehors où elle mène sont de cette sorte. Jugé sur ${worlds} mondes mis de côté ; la chance seule ferait paraître chaque borne aussi utile avec ${quasiP}.`,
    noBox: (leader) =>
      `« ${leader} » : aucune boîte. Rien de ce que disent quelques hypothèses ne distingue les mondes où elle mène ; beaucoup d’hypothèses ensemble en décident, ou la chance.`,
    tree: (leader) => `Questions (mondes mis de côté, et parmi eux ceux où « ${leader} » mène)`,
    answer: (condition, counts) => `${condition} : ${counts}`,
    leaf: (cases, worlds) => `${cases} sur ${worlds}`,
    noTree: "Questions : aucune que les mondes mis de côté confirment.",
    condition: (name, value, quantile) =>
      `${name} : ${value} (plus bas dans ${quantile} monde${Number(quantile) >= 2 ? "s" : ""} sur 100)`,
  },
};
