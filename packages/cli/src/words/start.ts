import type { Language } from "@andromede/wording";

/** What `npm start` says around its table. */
export interface StartWords {
  readonly title: string;
  readonly market: (years: string) => string;
  readonly why: string;
  readonly whyReading: string;
  readonly gained: (parts: string) => string;
  readonly lost: (parts: string) => string;
  /** Between the parts of a sentence. */
  readonly separator: string;
  readonly others: string;
  readonly ownership: (points: string) => string;
  readonly foreign: string;
  readonly nothingMoves: (points: string) => string;
  readonly same: string;
  readonly noMoney: string;
  readonly paid: (sum: string) => string;
  readonly nothingBack: string;
  readonly back: (sum: string) => string;
  readonly restsOn: string;
  /** Added where facts have moved some of the numbers. */
  readonly learnt: (moved: string, facts: string) => string;
  readonly drawn: (count: string, counts: string) => string;
  readonly nothingDrawn: string;
  readonly turnsOn: (first: string, second: string, names: string) => string;
  readonly notModelled: string;
  readonly limits: string;
  readonly next: string;
  readonly firmByFirm: string;
  readonly changeAnAssumption: string;
  readonly writeYourOwn: string;
  readonly look: string;
  readonly progress: string;
}

const ENGLISH: StartWords = {
  title: "What if the 150 M EUR had been split differently?",
  market: (years) => `French cloud, ${years}, narrow market`,
  why: "Why",
  whyReading: "means over the worlds, which add up; shares in points of the market",
  gained: (parts) => `gained by ${parts}`,
  lost: (parts) => `lost by ${parts}`,
  separator: "; ",
  others: "others",
  ownership: (points) => `changes of owners count for ${points}`,
  foreign: "foreign firms",
  nothingMoves: (points) => `nobody's share moves by ${points} points`,
  same: "the same market, to the last digit",
  noMoney: "no public money",
  paid: (sum) => `${sum} of public money`,
  nothingBack: "none back",
  back: (sum) => `${sum} back`,
  restsOn: "Rests on",
  drawn: (count, counts) => `${count} uncertain numbers, drawn in every world: ${counts}`,
  learnt: (moved, facts) => `; ${moved} of them as ${facts} facts have left them (--prior: as before)`,
  nothingDrawn: "no uncertain number: every world is the same but for luck",
  turnsOn: (first, second, names) => `whether ${first} or ${second} leads moves most with ${names}`,
  notModelled: "Not in it",
  limits:
    "what sovereignty is worth (only what a point of share costs); how world suppliers would answer a strong policy; what the sector does for others; politics; a rare breakthrough. The size of the market and world prices are inputs, and no table of French market shares exists for 2012: the starting shares are assumptions.",
  next: "Next",
  firmByFirm: "firm by firm, with the money",
  changeAnAssumption: "change an assumption",
  writeYourOwn: "write your own",
  look: "Look",
  progress: "drawing worlds",
};

const FRENCH: StartWords = {
  title: "Et si les 150 M€ avaient été répartis autrement ?",
  market: (years) => `Cloud français, ${years}, marché étroit`,
  why: "Pourquoi",
  whyReading: "moyennes des mondes, qui s’additionnent ; parts en points de marché",
  gained: (parts) => `gagné par ${parts}`,
  lost: (parts) => `perdu par ${parts}`,
  separator: " ; ",
  others: "d’autres",
  ownership: (points) => `les changements de propriétaire comptent pour ${points}`,
  foreign: "les étrangers",
  nothingMoves: (points) => `aucune part ne bouge de ${points} point`,
  same: "le même marché, au dernier chiffre près",
  noMoney: "pas d’argent public",
  paid: (sum) => `${sum} d’argent public`,
  nothingBack: "rien n’est revenu",
  back: (sum) => `${sum} revenus`,
  restsOn: "Repose sur",
  drawn: (count, counts) => `${count} nombres incertains, tirés dans chaque monde : ${counts}`,
  learnt: (moved, facts) => ` ; dont ${moved} tels que ${facts} faits les ont laissés (--prior : comme avant)`,
  nothingDrawn: "aucun nombre incertain : tous les mondes sont les mêmes, à la chance près",
  turnsOn: (first, second, names) => `que ${first} ou ${second} mène tient surtout à ${names}`,
  notModelled: "Hors modèle",
  limits:
    "ce que vaut la souveraineté (seulement ce que coûte un point de part) ; comment les fournisseurs mondiaux répondraient à une politique forte ; l’effet sur d’autres secteurs ; la vie politique ; une percée rare. La taille du marché et les prix mondiaux sont des entrées, et aucun tableau des parts de marché n’existe pour 2012 : les parts de départ sont des hypothèses.",
  next: "Ensuite",
  firmByFirm: "entreprise par entreprise, avec l’argent",
  changeAnAssumption: "changer une hypothèse",
  writeYourOwn: "écrire le vôtre",
  look: "Voir",
  progress: "tirage des mondes",
};

export function startWords(language: Language): StartWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
