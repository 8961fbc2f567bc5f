import { type Chart, type ChartOptions, UI } from "@andromede/charts";
import type { InBoth } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { CLASS_WORDS } from "../words/class.ts";

export interface AnswerBarsData {
  readonly question: InBoth;
  readonly options: readonly InBoth[];
  /** Counts by answer, one list for each vote. */
  readonly votes: readonly (readonly number[])[];
}

interface Bar {
  readonly vote: string;
  readonly option: string;
  readonly count: number;
}

/** What a class answered: a bar an answer, the first vote pale, the second dark. No names. */
export function answerBars(data: AnswerBarsData, options: ChartOptions): Chart {
  const { language } = options;
  const words = CLASS_WORDS[language];
  const bars = data.votes.flatMap((counts, vote) =>
    counts.map(
      (count, option): Bar => ({
        vote: vote === 0 ? words.first : words.second,
        option: data.options[option]![language],
        count,
      }),
    ),
  );
  const last = data.votes.at(-1) ?? [];
  const all = last.reduce((sum, count) => sum + count, 0);
  const top = last.indexOf(Math.max(...last));
  const headline = all === 0 ? words.noAnswer : words.mostly(data.options[top]![language], last[top]!, all);
  const counts = bars.map(({ vote, option, count }) => `${option} (${vote}): ${count}`).join("; ");
  const description = words.barsDescription(data.question[language], counts);
  const figure = barsOf(data, bars, options);
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", headline);
  figure.setAttribute("aria-description", description);
  const columns = [
    { key: "option", label: words.answers, display: null },
    { key: "vote", label: words.vote, display: null },
    { key: "count", label: words.count, display: null },
  ];
  const rows = bars.map(({ option, vote, count }) => [option, vote, String(count)]);
  return { figure, headline, description, table: { columns, rows } };
}

function barsOf(data: AnswerBarsData, bars: readonly Bar[], options: ChartOptions): SVGSVGElement {
  const { language, document, width, theme = "light", presentation = false } = options;
  const words = CLASS_WORDS[language];
  const ui = UI[theme];
  const text = presentation ? 24 : 14;
  const room = Math.min(0.45 * width, 18 * text);
  const place = { x: "count", y: "option", fy: "vote" } as const;
  return Plot.plot({
    document,
    width,
    marginLeft: room,
    marginRight: 9 * text,
    height: (2.6 * bars.length + 5) * text,
    style: { fontSize: `${text}px`, color: ui.ink, background: "none" },
    x: {
      label: words.count,
      grid: true,
      ticks: 5,
      tickFormat: "d",
      domain: [0, Math.max(5, ...bars.map(({ count }) => count))],
    },
    y: { label: null, axis: null, domain: data.options.map((option) => option[language]) },
    fy: { label: null, axis: null },
    color: { domain: [words.first, words.second], range: [ui.border, ui.alternative] },
    marks: [
      Plot.barX(bars, { ...place, fill: "vote" }),
      Plot.text(bars, { ...place, text: (bar: Bar) => `${bar.count} · ${bar.vote}`, textAnchor: "start", dx: 4 }),
      Plot.axisY({ label: null, tickSize: 0, lineWidth: room / text - 1, color: ui.ink }),
      Plot.ruleX([0], { stroke: ui.ink }),
    ],
  }) as SVGSVGElement;
}
