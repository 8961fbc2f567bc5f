import { displayOf, formatAmount, formatNumber, type Language } from "@andromede/wording";
import type { DrawItData } from "../charts/draw-it.ts";
import { scorePrediction } from "../data/prediction.ts";

interface DrawItText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function drawItText(data: DrawItData, language: Language): DrawItText {
  const words = DRAW_WORDS[language];
  const subject = data.subject[language];
  const unit = displayOf(data.measure, data.unit).unit[language];
  const score = data.model ? scorePrediction(data.drawn, data.model) : null;
  const count = formatNumber(data.drawn.length, language);
  const headline =
    score === null
      ? words.drawn(count, formatNumber(data.dates.length, language))
      : words.scored(
          formatAmount(Math.abs(score.lastError), displayOf(data.measure, data.unit, "difference"), language),
          Math.sign(score.lastError),
          formatNumber(score.inside, language),
          formatNumber(score.of, language),
        );
  return {
    headline,
    description: words.description(subject, headline),
    axis: unit === "" ? subject : `${subject}, ${unit}`,
    howToRead: data.model ? words.revealed : words.hidden,
  };
}

interface DrawWords {
  readonly date: string;
  readonly given: string;
  readonly yours: string;
  readonly others: string;
  readonly model: string;
  readonly band50: string;
  readonly band90: string;
  readonly hidden: string;
  readonly revealed: string;
  readonly drawn: (count: string, of: string) => string;
  readonly scored: (distance: string, side: number, inside: string, of: string) => string;
  readonly description: (subject: string, headline: string) => string;
}

export const DRAW_WORDS: Readonly<Record<Language, DrawWords>> = {
  en: {
    date: "date",
    given: "known",
    yours: "your line",
    others: "the class",
    model: "the model, middle world",
    band50: "50 of 100 worlds",
    band90: "90 of 100 worlds",
    hidden: "The answer of the model is drawn last. To be right is not the point: to say why is.",
    revealed: "Where your line leaves the band, ask which assumption of the model you do not share.",
    drawn: (count, of) => `${count} of ${of} values drawn.`,
    scored: (distance, side, inside, of) =>
      `You end ${side === 0 ? "on the middle" : `${distance} ${side > 0 ? "above" : "below"} the middle`}; ${inside} of ${of} values are within 90 of 100 worlds.`,
    description: (subject, headline) =>
      `Drawing of ${subject}: what is known, and what you expect. ${headline} Table follows.`,
  },
  fr: {
    date: "date",
    given: "connu",
    yours: "votre trait",
    others: "la classe",
    model: "le modèle, monde du milieu",
    band50: "50 mondes sur 100",
    band90: "90 mondes sur 100",
    hidden: "La réponse du modèle vient en dernier. Avoir raison n’est pas le but : dire pourquoi, si.",
    revealed: "Là où votre trait quitte la bande, cherchez l’hypothèse du modèle que vous ne partagez pas.",
    drawn: (count, of) => `${count} valeurs tracées sur ${of}.`,
    scored: (distance, side, inside, of) =>
      `Vous finissez ${side === 0 ? "sur le milieu" : `${distance} ${side > 0 ? "au-dessus" : "au-dessous"} du milieu`} ; ${inside} valeurs sur ${of} sont dans 90 mondes sur 100.`,
    description: (subject, headline) =>
      `Dessin : ${subject}, ce qui est connu et ce que vous attendez. ${headline} Un tableau suit.`,
  },
};
