import type { Language } from "@andromede/wording";

export interface DiscoveryPageWords {
  /** Instead of what takes all worlds of a batch. */
  readonly waiting: string;
  readonly takes: string;
  readonly alike: (told: { readonly alike: string; readonly lead: string; readonly ahead: string }) => string;
  readonly itself: (lead: string) => string;
  readonly asFar: (worldsOf100: string, worlds: string) => string;
}

export const DISCOVERY_PAGE_WORDS: Readonly<Record<Language, DiscoveryPageWords>> = {
  en: {
    waiting: "comes when all worlds are there, twenty at least.",
    takes: "Does best, among the plausible worlds drawn, around this one:",
    alike: ({ alike, lead, ahead }) =>
      `In the ${alike} worlds most like it the lead is ${lead} on average, all else as drawn; ahead in ${ahead} of ${alike}.`,
    itself: (lead) => `In this very world, with its luck: ${lead}.`,
    asFar: (worldsOf100, worlds) =>
      `How plausible: ${worldsOf100} of 100 worlds lie as far out, or further, in these assumptions together. It is the best of ${worlds}, and so flattered.`,
  },
  fr: {
    waiting: "vient quand tous les mondes sont là, vingt au moins.",
    takes: "Réussit le mieux, parmi les mondes plausibles tirés, autour de celui-ci :",
    alike: ({ alike, lead, ahead }) =>
      `Dans les ${alike} mondes qui lui ressemblent le plus, l’avance est de ${lead} en moyenne, le reste tel que tiré ; devant dans ${ahead} sur ${alike}.`,
    itself: (lead) => `Dans ce monde même, avec sa chance : ${lead}.`,
    asFar: (worldsOf100, worlds) =>
      `Est-il plausible ? Mondes aussi loin ou plus loin dans ces hypothèses ensemble : ${worldsOf100} sur 100. C’est le meilleur de ${worlds}, donc flatté.`,
  },
};
