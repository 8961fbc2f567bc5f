import { MONEY_USES } from "@andromede/charts";
import type { MoneyRow } from "@andromede/sim-core";
import {
  columnDecimals,
  displayOf,
  EXPLANATION_WORDS,
  formatRange,
  formatValue,
  type InBoth,
} from "@andromede/wording";
import { element } from "../page/dom.ts";
import { ANALYSIS_WORDS } from "../words/analysis.ts";
import type { AnalysisState } from "./analysis-state.ts";
import { foundExplanation } from "./found.ts";
import { plainTable } from "./plain-table.ts";
import type { AnalysisPage } from "./runner.ts";

/** Less is not shown, and is in the sum. */
const LEAST_EUR = 5_000;
const NO_LABELS: ReadonlyMap<string, InBoth> = new Map();

/** Where each public euro of the two scenarios of an explanation ended: the uses add up to the promise. */
export function moneyTrailTable({ document, language }: AnalysisPage): (state: AnalysisState) => HTMLElement {
  return (state) => {
    const found = foundExplanation(state, NO_LABELS);
    if (found === null) return element(document, "p", { class: "hint" }, ANALYSIS_WORDS[language].notYet);
    const { money, base, other } = found;
    const words = EXPLANATION_WORDS[language].money;
    const display = displayOf("public-money-use", "EUR");
    const uses = money.uses.filter(({ baseMean, otherMean }) => Math.abs(baseMean) + Math.abs(otherMean) >= LEAST_EUR);
    const all = [money.promised, ...uses].map(({ baseMean }) => baseMean);
    const digits = Math.max(0, columnDecimals(all, display));
    const shown = (value: number, sign = false): string => formatValue(value, display, language, { digits, sign });
    const change = ({ difference: { mean, p05, p95 } }: MoneyRow<string>): string =>
      `${shown(mean, true)} ${formatRange(p05, p95, display, language, { digits, sign: true })}`;
    const total = (of: (row: MoneyRow<string>) => number): number => money.uses.reduce((sum, row) => sum + of(row), 0);
    const rows = [money.promised, ...uses].map((row) => [
      MONEY_USES[row.use][language],
      shown(row.baseMean),
      shown(row.otherMean),
      change(row),
    ]);
    const sums = [(row: MoneyRow<string>) => row.baseMean, (row: MoneyRow<string>) => row.otherMean].map((of) =>
      shown(total(of)),
    );
    const sum = [
      words.sum,
      ...sums,
      shown(
        total(({ difference }) => difference.mean),
        true,
      ),
    ];
    return plainTable(document, {
      caption: words.title,
      columns: [words.became, base.title[language], other.title[language], words.difference],
      rows: [...rows, sum],
    });
  };
}
