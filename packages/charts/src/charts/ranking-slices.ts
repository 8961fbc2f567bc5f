import { formatWorlds, type Language } from "@andromede/wording";
import type { Slice, Slices } from "../data/slices.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { lookFor } from "../frame/look.ts";
import { matrixPiece } from "../frame/matrix.ts";
import { stack, textPiece } from "../frame/piece.ts";
import { SLICE_WORDS, slicesText } from "../words/slices.ts";

export interface SlicesData extends Slices {
  /** What an assumption is called, by its path; defaults to the path. */
  readonly names?: Readonly<Record<string, { readonly en: string; readonly fr: string }>>;
}

/**
 * Under which assumptions is each policy first? A row per slice: the worlds where one assumption is in its lowest or
 * highest third; worlds of 100 in which each policy is first; the leader of each row in a heavy border.
 */
export function rankingSlices(data: SlicesData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const { language } = look;
  const text = slicesText(data, language);
  const words = SLICE_WORDS[language];
  const row = (label: string, firstOf100: readonly number[]) => ({
    label,
    cells: firstOf100.map((worlds) => ({
      weight: worlds / 100,
      label: formatWorlds(worlds),
      isMarked: worlds === Math.max(...firstOf100),
    })),
  });
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      matrixPiece(look, {
        columns: data.policies.map(({ title }) => title[language]),
        rows: [
          row(words.all, data.firstOf100),
          ...data.slices.map((slice) => row(sliceName(data, slice, language), slice.firstOf100)),
        ],
      }),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, language) });
}

function sliceName({ names }: SlicesData, { assumption, part }: Slice, language: Language): string {
  return SLICE_WORDS[language].slice(names?.[assumption]?.[language] ?? assumption, part);
}

function tableOf(data: SlicesData, language: Language): ChartTable {
  const words = SLICE_WORDS[language];
  const plain = { factor: 1, digits: 3, unit: { en: "", fr: "" } };
  const worlds = { factor: 1, digits: 1, unit: { en: "worlds of 100", fr: "mondes sur 100" } };
  return {
    columns: [
      { key: "slice", label: words.sliceHead, display: null },
      { key: "from", label: words.from, display: plain },
      { key: "to", label: words.to, display: plain },
      ...data.policies.map(({ id, title }) => ({ key: id, label: title[language], display: worlds })),
    ],
    rows: [
      [words.all, null, null, ...data.firstOf100],
      ...data.slices.map((each) => [sliceName(data, each, language), each.from, each.to, ...each.firstOf100]),
    ],
  };
}
