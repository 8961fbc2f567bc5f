import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";
import { figure } from "../picture.ts";
import type { Pictures } from "../pictures.ts";

/** What happens over time, with the bands of the worlds and what was published. */
export function pathsSection({ words, language }: ReportContext, { paths }: Pictures): Html {
  return pieces(
    h("p", {}, words.paths.intro),
    paths.map((each) => figure(each, language, words)),
  );
}

/** How often each alternative is ahead, and by how much; nothing where there is nothing to compare with. */
export function differencesSection({ words, language }: ReportContext, { differences }: Pictures): Html | null {
  if (differences.length === 0) return null;
  return pieces(
    h("p", {}, words.differences.intro),
    differences.map((each) => figure(each, language, words)),
  );
}
