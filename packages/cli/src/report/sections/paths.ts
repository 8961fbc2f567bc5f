import { measureName } from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";
import { figure } from "../picture.ts";
import type { Pictures } from "../pictures.ts";

/** What happens over time, with the bands of the worlds and what was published. */
export function pathsSection(context: ReportContext, { shares, revenue }: Pictures): Html {
  const { words, language, data } = context;
  const share = measureName("home-share", language, data.base.scenario.data.market.home);
  return pieces(
    h("p", {}, words.paths.intro),
    shares.map((each) => figure({ ...each, subject: words.paths.shares(share) }, language, words)),
    revenue.map((each) => figure({ ...each, subject: words.paths.revenue }, language, words)),
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
