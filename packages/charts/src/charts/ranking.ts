import { displayOf, formatAmount, formatWorlds } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { inkOn } from "../colours/contrast.ts";
import { PLACES, UI } from "../colours/palette.ts";
import type { PolicyPlaces, Ranking } from "../data/places.ts";
import type { Chart, ChartColumn, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { ofNow } from "../frame/now.ts";
import { panel } from "../frame/panel.ts";
import { element, moved, type Piece, stack, textPiece } from "../frame/piece.ts";
import { textWidth } from "../frame/text.ts";
import { nowLabel } from "../words/now.ts";
import { RANKING_WORDS, rankingText } from "../words/ranking.ts";

/**
 * Which is first? A bar per policy, ordered by times first: worlds of 100 in each place, first to last, with what the
 * policy gives away on average at the right.
 */
export function ranking(data: Ranking, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = rankingText(data, look.language);
  const rows = data.policies.map((policy) => rowPiece(look, data, policy));
  const places = data.policies.length;
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      stack(look, rows, 0.6 * look.text),
      keyPiece(
        look,
        data.policies.map((_, place) => ({
          label: RANKING_WORDS[look.language].place(place + 1, places),
          mark: { kind: "square", fill: placeColour(place, places), stroke: look.ui.border },
        })),
      ),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
      ...(data.policies.some(({ placeNow }) => placeNow !== undefined)
        ? [ofNow(look, textPiece(look, nowLabel(look.language)))]
        : []),
    ],
    0.7 * look.text,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look) });
}

/** Bold letters are so much wider. */
const BOLD = 1.1;

/** Dark for the first place, light for the last. */
function placeColour(place: number, places: number): string {
  if (places < 2) return PLACES[0]!;
  return PLACES[Math.round((place * (PLACES.length - 1)) / (places - 1))]!;
}

function rowPiece(look: Look, data: Ranking, policy: PolicyPlaces): Piece {
  const regret = RANKING_WORDS[look.language].regret(
    formatAmount(policy.meanRegret, displayOf(data.measure, data.unit, "difference"), look.language),
  );
  const right = textWidth(regret, look.text);
  const title = textPiece(look, policy.title[look.language], { weight: "bold", width: look.width - right - look.text });
  const said = textPiece(look, regret, { colour: look.ui.muted, anchor: "end" });
  const now = policy.placeNow === undefined ? [] : [nowPiece(look, policy.placeNow, data.policies.length)];
  const placed = now.map((piece) => moved(look, piece, BOLD * title.width + look.text, 0));
  const node = element(look, "g", {}, [title.node, moved(look, said, look.width, 0), ...placed]);
  const head = { node, width: look.width, height: title.height };
  return stack(look, [head, barPiece(look, policy)], 2);
}

/** The place as set now, behind the policy's name. */
function nowPiece(look: Look, place: number, places: number): Piece {
  const words = RANKING_WORDS[look.language];
  return ofNow(look, textPiece(look, words.now(words.place(place, places)), { colour: look.ui.alternative }));
}

function barPiece(look: Look, { placesOf100 }: PolicyPlaces): Piece {
  let end = 0;
  const parts = placesOf100.map((worlds, place) => {
    const from = end;
    end += worlds;
    return { from, to: end, worlds, fill: placeColour(place, placesOf100.length) };
  });
  const perWorld = (look.width - 2) / 100;
  const label = ({ worlds }: { readonly worlds: number }): string => formatWorlds(worlds);
  const labelled = parts.filter((part) => part.worlds * perWorld > textWidth(label(part), look.text) + 4);
  const shown = parts.filter(({ worlds }) => worlds > 0);
  const height = Math.round(1.9 * look.text);
  return panel(look, {
    width: look.width,
    height,
    margin: 1,
    x: { domain: [0, 100], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.rect(shown, { x1: "from", x2: "to", y1: 0, y2: 1, fill: "fill", stroke: look.ui.border, strokeWidth: 1 }),
      Plot.text(labelled, {
        x: (part) => (part.from + part.to) / 2,
        y: 0.5,
        text: label,
        fill: (part) => inkOn(part.fill, [UI.light.ink, UI.light.paper]),
        fontSize: look.text,
      }),
    ],
  });
}

function tableOf({ measure, unit, policies }: Ranking, { language }: Look): ChartTable {
  const words = RANKING_WORDS[language];
  const worlds = { factor: 1, digits: 1, unit: { en: "worlds of 100", fr: "mondes sur 100" } };
  const columns: ChartColumn[] = [
    { key: "policy", label: words.policy, display: null },
    ...policies.map((_, place) => ({
      key: `place${place + 1}`,
      label: words.place(place + 1, policies.length),
      display: worlds,
    })),
    { key: "meanRegret", label: words.meanRegret, display: displayOf(measure, unit, "difference") },
  ];
  return { columns, rows: policies.map((each) => [each.title[language], ...each.placesOf100, each.meanRegret]) };
}
