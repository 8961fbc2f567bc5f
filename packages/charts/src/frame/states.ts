import type { InBoth, Language } from "@andromede/wording";
import { formatNumber } from "@andromede/wording";
import { CHIPS } from "../colours/palette.ts";
import type { Look } from "./look.ts";
import { fadeEarlier } from "./now.ts";
import { element, type Piece, stack, textPiece } from "./piece.ts";

/** What a picture is waiting for, or why there is none. */
export type ChartState =
  /** Nothing was run yet; about so many seconds if it is. */
  | { readonly kind: "empty"; readonly seconds?: number }
  /** Nothing was computed yet, and nothing is until somebody says so. */
  | { readonly kind: "uncomputed" }
  /** The picture is the last one, and another is being made. */
  | { readonly kind: "stale"; readonly done?: number; readonly runs?: number }
  | { readonly kind: "cancelled"; readonly done: number; readonly runs: number }
  /** What is wrong, where (file:line), and the way out. */
  | { readonly kind: "error"; readonly what: string | InBoth; readonly where?: string; readonly wayOut?: string }
  /** Nothing to draw, and why. */
  | { readonly kind: "undefined"; readonly reason: string };

/** Runs below which no band is drawn: its ends would be noise. */
export const FEWEST_RUNS_FOR_A_BAND = 200;

const STALE_OPACITY = 0.4;

/** A picture with its state said on it. */
export function withState(look: Look, picture: Piece, state: ChartState | undefined): Piece {
  if (state === undefined) return picture;
  const tag = notice(look, stateText(state, look.language), state.kind === "error" ? "error" : "assumption");
  const isOld = state.kind === "stale" || state.kind === "error";
  const faded = isOld ? { ...picture, node: fadeEarlier(look, picture.node, STALE_OPACITY) } : picture;
  return stack(look, [tag, faded], look.text / 2);
}

/** What a state says, in words. */
export function stateText(state: ChartState, language: Language): string {
  const words = WORDS[language];
  const count = (number: number): string => formatNumber(number, language);
  switch (state.kind) {
    case "empty":
      return words.empty(state.seconds === undefined ? null : count(Math.ceil(state.seconds)));
    case "uncomputed":
      return words.uncomputed;
    case "stale":
      return words.stale(
        state.done === undefined || state.runs === undefined ? null : [count(state.done), count(state.runs)],
      );
    case "cancelled":
      return words.cancelled(count(state.done), count(state.runs));
    case "error":
      return [state.where, textIn(state.what, language), state.wayOut]
        .filter((part) => part !== undefined && part !== "")
        .join(" · ");
    case "undefined":
      return words.undefined(state.reason);
  }
}

function textIn(text: string | InBoth, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

const WORDS = {
  en: {
    empty: (seconds: string | null) => `No run yet. Run${seconds === null ? "" : ` (about ${seconds} s)`}`,
    uncomputed: "Not computed yet",
    stale: (of: readonly [string, string] | null) => `stale${of === null ? "" : `: ${of[0]} of ${of[1]} runs`}`,
    cancelled: (done: string, runs: string) => `${done} of ${runs} runs`,
    undefined: (reason: string) => `Not defined: ${reason}`,
  },
  fr: {
    empty: (seconds: string | null) =>
      `Aucun tirage encore. Lancer${seconds === null ? "" : ` (environ ${seconds} s)`}`,
    uncomputed: "Pas encore calculé",
    stale: (of: readonly [string, string] | null) => `périmé${of === null ? "" : ` : ${of[0]} tirages sur ${of[1]}`}`,
    cancelled: (done: string, runs: string) => `${done} tirages sur ${runs}`,
    undefined: (reason: string) => `Non défini : ${reason}`,
  },
} as const;

function notice(look: Look, text: string, kind: "error" | "assumption"): Piece {
  const chip = CHIPS[look.theme][kind];
  const pad = Math.round(look.text / 2);
  const words = textPiece(look, text, { colour: chip.ink, width: look.width - 2 * pad });
  const height = words.height + pad;
  const ground = element(look, "rect", {
    width: Math.min(look.width, words.width + 2 * pad),
    height,
    rx: 3,
    fill: chip.ground,
    stroke: chip.ink,
    "stroke-dasharray": kind === "error" ? undefined : "2 2",
  });
  const inside = element(look, "g", { transform: `translate(${pad},${pad / 2})` }, [words.node]);
  return { node: element(look, "g", {}, [ground, inside]), width: words.width + 2 * pad, height };
}
