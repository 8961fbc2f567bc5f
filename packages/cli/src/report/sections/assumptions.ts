import { learntBand, type Source, type Status } from "@andromede/sim-core";
import {
  formatAssumption,
  formatAssumptionRange,
  meaningText,
  STATUSES,
  sourceParts,
  statusCounts,
  statusGlyph,
  statusName,
} from "@andromede/wording";
import { assumptionsOf, sourcesOf } from "../../results/assumptions.ts";
import type { ManifestAssumption } from "../../results/manifest.ts";
import type { ReportContext } from "../context.ts";
import { type Html, type HtmlChild, h, pieces } from "../html.ts";
import { table } from "../table.ts";

/** Every number that the scenarios draw or vouch for, with its status, and the sources by their keys. */
export function assumptionsSection(context: ReportContext): Html {
  const { data, words, language } = context;
  const scenarios = [data.base, ...data.alternatives].map(({ scenario }) => scenario);
  const rows = assumptionsOf(scenarios);
  const [drawn, fixed] = [rows.filter(({ isDrawn }) => isDrawn), rows.filter(({ isDrawn }) => !isDrawn)];
  const sources = sourcesOf(rows, scenarios);
  const { caption, fixed: fixedCaption, intro } = words.assumptions;
  return pieces(
    h("p", {}, intro(statusCounts(countsOf(drawn), language))),
    assumptionTable(caption, drawn, scenarios.length, context),
    fixed.length > 0
      ? h(
          "details",
          {},
          h("summary", {}, fixedCaption),
          assumptionTable(fixedCaption, fixed, scenarios.length, context),
        )
      : null,
    sourceList(sources, context),
  );
}

/** A number without a status is somebody's judgement: it counts as an assumption. */
function countsOf(rows: readonly ManifestAssumption[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of new Map(rows.map((row) => [row.path, row])).values()) counts[status ?? "assumption"]++;
  return counts;
}

function assumptionTable(
  caption: string,
  rows: readonly ManifestAssumption[],
  scenarioCount: number,
  context: ReportContext,
): Html {
  const { words, language, data } = context;
  const titles = new Map(
    [data.base, ...data.alternatives].map(({ scenario }) => [scenario.id, scenario.title[language]]),
  );
  const { means, written, status, source, only, none } = words.assumptions;
  return table({
    caption,
    columns: [{ label: means }, { label: written }, { label: status }, { label: source }],
    rows: rows.map((row) => [
      pieces(
        h("code", {}, row.path),
        h("br"),
        h("small", {}, meaningText(row.means, language)),
        row.scenarios.length < scenarioCount
          ? h("small", {}, ` (${only(row.scenarios.map((id) => titles.get(id) ?? id).join(", "))})`)
          : null,
      ),
      pieces(h("code", {}, row.written), learntLine(row.path, context)),
      chip(row.status ?? "assumption", language),
      row.source.length === 0 ? none : joined(row.source.map((key) => h("a", { href: `#source-${key}` }, key))),
    ]),
  });
}

/** What the facts have left of a prior, where they moved it. */
function learntLine(path: string, { words, language, data }: ReportContext): Html | null {
  const { scenario } = data.base;
  const assumption = scenario.assumptions.find((each) => each.path === path);
  const band = assumption && learntBand(scenario, assumption);
  if (!band) return null;
  const [middle, range] = [
    formatAssumption(band.p50, assumption.unit, language),
    formatAssumptionRange(band.p05, band.p95, assumption.unit, language),
  ];
  return pieces(h("br"), h("small", {}, words.assumptions.learnt(middle, range)));
}

function chip(status: Status, language: ReportContext["language"]): Html {
  return h("span", { class: `chip ${status}` }, `${statusGlyph(status)} ${statusName(status, language)}`);
}

function joined(parts: readonly Html[]): HtmlChild[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [", ", part]));
}

function sourceList(sources: Readonly<Record<string, Source>>, { words, language }: ReportContext): Html | null {
  const keys = Object.keys(sources);
  if (keys.length === 0) return null;
  return pieces(
    h("h3", {}, words.assumptions.sources),
    h(
      "ul",
      { class: "sources" },
      keys.map((key) => h("li", { id: `source-${key}` }, h("code", {}, key), " ", described(sources[key]!, language))),
    ),
  );
}

/** Author, title, publication, date and address, as far as they are known. */
function described(source: Source, language: ReportContext["language"]): HtmlChild[] {
  const known = sourceParts(source, language).join(", ");
  const note = source["note"] as { readonly en?: string; readonly fr?: string } | undefined;
  const remark = typeof note === "object" ? note[language] : undefined;
  return [known, addressOf(source.address), remark === undefined ? null : h("small", {}, ` ${remark}`)];
}

/** An address on the web is a link, which nothing follows until the reader does. */
function addressOf(address: string | undefined): HtmlChild[] {
  if (address === undefined) return [];
  return [". ", /^https?:\/\//.test(address) ? h("a", { href: address, rel: "noreferrer" }, address) : address];
}
