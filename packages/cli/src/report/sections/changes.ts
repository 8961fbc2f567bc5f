import type { Change, Localised, Scenario } from "@andromede/sim-core";
import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";
import { table } from "../table.ts";

/** What each scenario changes of what it starts from, and why. */
export function changesSection(context: ReportContext): Html {
  const { data, words } = context;
  const scenarios = [data.base, ...data.alternatives].map(({ scenario }) => scenario);
  return pieces(
    h("p", {}, words.changes.intro),
    scenarios.map((scenario, at) => changesOf(scenario, at === 0 ? [] : data.base.scenario.changes, context)),
  );
}

/** What the base changes too is told there. */
function changesOf(scenario: Scenario, known: readonly Change[], { words, language }: ReportContext): Html {
  const { kind, path, to, because, none, set } = words.changes;
  const rows = [
    ...scenario.changes
      .filter((change) => !known.some((each) => isSame(each, change)))
      .map((change) => [
        pieces(`${kind[change.kind] ?? change.kind} `, h("code", {}, change.path)),
        nameAt(scenario, change.path)?.[language] ?? h("code", {}, change.written),
        change.because[language],
      ]),
    ...scenario.settings.map((setting) => [h("code", {}, setting.path), h("code", {}, setting.to), set]),
  ];
  const caption = scenario.title[language];
  if (rows.length === 0) return pieces(h("h3", {}, caption), h("p", {}, none));
  return table({ caption, columns: [{ label: path }, { label: to }, { label: because }], rows });
}

function isSame(one: Change, other: Change): boolean {
  return one.kind === other.kind && one.path === other.path && one.written === other.written;
}

/** What a scenario calls the thing at a path, for example an instrument that is added; null where it has no name. */
function nameAt({ resolved }: Scenario, path: string): Localised | null {
  let place: unknown = resolved;
  for (const step of path.split(".")) place = isRecord(place) ? place[step] : undefined;
  const name = isRecord(place) && "name" in place ? place["name"] : place;
  return isRecord(name) && typeof name["en"] === "string" && typeof name["fr"] === "string"
    ? { en: name["en"], fr: name["fr"] }
    : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
