import type { Scenario } from "@andromede/sim-core";
import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";
import { table } from "../table.ts";

/** What each scenario changes of what it starts from, and why. */
export function changesSection(context: ReportContext): Html {
  const { data, words } = context;
  const scenarios = [data.base, ...data.alternatives].map(({ scenario }) => scenario);
  return pieces(
    h("p", {}, words.changes.intro),
    scenarios.map((scenario) => changesOf(scenario, context)),
  );
}

function changesOf(scenario: Scenario, { words, language }: ReportContext): Html {
  const { kind, path, to, because, none, set } = words.changes;
  const rows = [
    ...scenario.changes.map((change) => [
      pieces(`${kind[change.kind] ?? change.kind} `, h("code", {}, change.path)),
      h("code", {}, change.written),
      change.because[language],
    ]),
    ...scenario.settings.map((setting) => [h("code", {}, setting.path), h("code", {}, setting.to), set]),
  ];
  const caption = scenario.title[language];
  if (rows.length === 0) return pieces(h("h3", {}, caption), h("p", {}, none));
  return table({ caption, columns: [{ label: path }, { label: to }, { label: because }], rows });
}
