import type { Observable } from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";
import type { RunSettings } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import type { Session } from "../session.ts";

const USUAL: Observable = { measure: "home-share", quarter: "end" };

/** The one outcome that an analysis is about. */
export function askedOutcome({ outcomes }: RunSettings, { language }: Session, usual: Observable = USUAL): Observable {
  if (outcomes.length > 1) refuseTogether([ONE_AT_A_TIME[language]]);
  return outcomes[0] ?? usual;
}

const ONE_AT_A_TIME: InBoth = {
  en: "--outcome: an analysis is about one outcome. Write one, and type the command again for another.",
  fr: "--outcome : une analyse porte sur un seul résultat. Écrivez-en un, et relancez la commande pour un autre.",
};
