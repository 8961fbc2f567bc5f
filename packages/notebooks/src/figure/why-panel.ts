import { assumptionName, formatNumber } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import { driversOf } from "./drivers.ts";
import type { FigureContext, FigureSpec } from "./figure.ts";

/** Why it comes out so: what the notebook says of it, and the assumptions that it goes with most. */
export function whyPanel({ why, outcome, result }: FigureSpec, { options, labels }: FigureContext): HTMLElement {
  const { document, language } = options;
  const words = FIGURE_WORDS[language];
  const drivers = outcome && result?.ensembles ? driversOf(result.ensembles, outcome) : [];
  const items = drivers.map(({ number, correlation }) =>
    element(
      document,
      "li",
      {},
      labels.get(number.path)?.[language] ?? assumptionName(number, language, result?.scenarios[0]),
      language === "fr" ? " : " : ": ",
      words.goesWith(formatNumber(correlation, language, { digits: 2, sign: true })),
    ),
  );
  const own = why?.();
  return element(
    document,
    "div",
    { class: "why" },
    own === undefined ? null : element(document, "div", {}, own),
    items.length > 0 && element(document, "p", {}, words.drivers),
    items.length > 0 && element(document, "ol", {}, ...items),
    items.length > 0 && element(document, "p", { class: "muted" }, words.notCause),
    own === undefined && items.length === 0 && element(document, "p", {}, words.noWhy),
  );
}
