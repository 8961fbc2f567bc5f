import { summarise } from "@andromede/sim-core";
import { displayOf, formatRange, formatValue, measureName } from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";
import { figure } from "../picture.ts";
import type { Pictures } from "../pictures.ts";
import { table } from "../table.ts";

/** What of the outcomes is money of the State, in the order of an account. */
const ACCOUNT = ["public-cost-gross", "public-cost-net", "leverage-accounting"];

/** Where the public money went, in each scenario. */
export function moneySection({ data, words, language }: ReportContext, { money }: Pictures): Html {
  const reported = [data.base, ...data.alternatives];
  const measures = ACCOUNT.filter((measure) =>
    reported[0]!.shared.outcomes.some((column) => column.measure === measure),
  );
  return pieces(
    h("p", {}, words.money.intro),
    table({
      caption: words.money.caption,
      columns: [
        { label: words.money.scenario },
        ...measures.map((measure) => ({ label: measureName(measure, language), isNumber: true })),
      ],
      rows: reported.map(({ scenario, shared }) => [
        scenario.title[language],
        ...measures.map((measure) => {
          const column = shared.outcomes.find((each) => each.measure === measure)!;
          const display = displayOf(measure, column.unit);
          const { p05, p50, p95, reason } = summarise(column);
          if (p50 === null) return reason?.[language] ?? "-";
          return `${formatValue(p50, display, language)} ${formatRange(p05, p95, display, language)} ${display.unit[language]}`;
        }),
      ]),
    }),
    money.map((each) => figure(each, language, words)),
  );
}
