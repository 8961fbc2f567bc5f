import { FIRM_MEANINGS } from "./meanings-firms.ts";
import { MARKET_MEANINGS } from "./meanings-market.ts";
import { POLICY_MEANINGS } from "./meanings-policy.ts";

const NUMBERS: Readonly<Record<string, string>> = { ...MARKET_MEANINGS, ...FIRM_MEANINGS, ...POLICY_MEANINGS };

/** Dates, texts and names: whole sentences. */
const SENTENCES: Readonly<Record<string, string>> = {
  "Name of the unit of quantity, for example VM.": "Nom de l’unité de quantité, par exemple VM.",
  "Name of the unit of capacity, for example machine.": "Nom de l’unité de capacité, par exemple machine.",
  "Name for use in formulas.": "Nom pour les formules.",
  "First quarter.": "Premier trimestre.",
  "Last quarter.": "Dernier trimestre.",
  "Quarter of the event.": "Trimestre de l’événement.",
  "Quarter in which the plan starts.": "Trimestre où le plan commence.",
  "Quarter in which the growth changes.": "Trimestre où la croissance change.",
  "Quarter in which the firm is founded.": "Trimestre de la fondation de l’entreprise.",
  "First quarter of the orders.": "Premier trimestre des commandes.",
  "Last quarter of the orders.": "Dernier trimestre des commandes.",
  "First quarter of repayment.": "Premier trimestre du remboursement.",
  "Last quarter in which the condition counts; none for money due at once.":
    "Dernier trimestre où la condition compte ; aucun pour l’argent dû d’emblée.",
  "What is said, in our own words.": "Ce qui est dit, dans nos propres mots.",
  "Why the change is made.": "Pourquoi le changement est fait.",
  "What the segment is called.": "Le nom du segment.",
  "What the owner is called.": "Le nom de l’actionnaire.",
  "What the instrument is called.": "Le nom de l’instrument.",
  "What the firm is called.": "Le nom de l’entreprise.",
  "What happened.": "Ce qui s’est passé.",
  "What a reader must know.": "Ce qu’un lecteur doit savoir.",
  "Title of the scenario.": "Titre du scénario.",
  "The question that it answers.": "La question à laquelle il répond.",
  "The claim in words.": "L’affirmation, en toutes lettres.",
};

/** What the fields of a scenario mean, and the factors on quantities over time. */
export const MEANINGS: Readonly<Record<string, string>> = {
  ...NUMBERS,
  ...SENTENCES,
  ...Object.fromEntries(Object.entries(NUMBERS).map(([en, fr]) => [`Factor on: ${en}`, `Facteur appliqué à : ${fr}`])),
};
