import { MONEY_USES } from "@andromede/charts";
import type { Explanation, MoneyRow } from "@andromede/sim-core";
import { columnDecimals, displayOf, formatRange, formatValue } from "@andromede/wording";
import type { Session } from "../session.ts";
import { type Column, tableLines } from "../terminal/text.ts";
import { explainWords } from "./words.ts";

/** Where each public euro of the two scenarios ended: the uses add up to the promise, and so do their differences. */
export function moneyText({ money, base, other }: Explanation, { language }: Session): string {
  const words = explainWords(language).money;
  const display = displayOf("public-money-use", "EUR");
  const uses = money.uses.filter(({ baseMean, otherMean }) => Math.abs(baseMean) + Math.abs(otherMean) >= LEAST_EUR);
  const rows = [money.promised, ...uses];
  const digits = Math.max(
    0,
    columnDecimals(
      rows.map(({ baseMean }) => baseMean),
      display,
    ),
  );
  const shown = (value: number, sign = false): string => formatValue(value, display, language, { digits, sign });
  const change = ({ difference: { mean, p05, p95 } }: MoneyRow<string>): string =>
    `${shown(mean, true)} ${formatRange(p05, p95, display, language, { digits, sign: true })}`;
  const total = (of: (row: MoneyRow<string>) => number): number => money.uses.reduce((sum, row) => sum + of(row), 0);
  const columns: Column[] = [
    {
      heading: [words.became],
      cells: [...rows.map(({ use }) => MONEY_USES[use][language]), words.sum],
      align: "left",
    },
    {
      heading: [base.id],
      cells: [...rows.map(({ baseMean }) => shown(baseMean)), shown(total(({ baseMean }) => baseMean))],
      align: "right",
    },
    {
      heading: [other.id],
      cells: [...rows.map(({ otherMean }) => shown(otherMean)), shown(total(({ otherMean }) => otherMean))],
      align: "right",
    },
    {
      heading: [words.difference],
      cells: [
        ...rows.map(change),
        shown(
          total(({ difference }) => difference.mean),
          true,
        ),
      ],
      align: "left",
    },
  ];
  return `${[words.title, ...tableLines(columns)].join("\n")}\n`;
}

/** Less is not shown, and is in the sum. */
const LEAST_EUR = 5_000;
