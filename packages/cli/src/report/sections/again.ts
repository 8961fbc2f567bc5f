import { citationOf } from "../../results/cite.ts";
import { commandLine, quoted } from "../../results/command-line.ts";
import { digestOfAll } from "../../results/json.ts";
import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";

/** The commands that make the numbers and this page again, and how to cite them. */
export function againSection(context: ReportContext): Html {
  const { data, words, language, version, files, now } = context;
  const reported = [data.base, ...data.alternatives];
  const { runs, seed } = data;
  const { settings } = data.base.scenario;
  const said = { files, settings, runs, seed, centre: false };
  const command = commandLine({ ...said, command: data.comparison ? "compare" : "run" });
  const page = commandLine({ ...said, command: "report" });
  const digest = digestOfAll(reported.map(({ shared }) => shared));
  const titles = reported.map(({ scenario }) => scenario.title);
  const year = String(now.getUTCFullYear());
  const cite = citationOf({ titles, version, year, runs, seed, digest, command });
  const { intro, numbers, page: thisPage, cite: toCite, digests } = words.again;
  return pieces(
    h("p", {}, intro),
    h("h3", {}, numbers),
    h("pre", { tabindex: 0 }, `${command} --out ${quoted(language === "fr" ? "resultats" : "results")}`),
    h("h3", {}, thisPage),
    h("pre", { tabindex: 0 }, `${page} --lang ${language} --out report.html`),
    h("h3", {}, toCite),
    h("p", {}, cite.text[language]),
    h("pre", { tabindex: 0 }, cite.bibtex),
    h("h3", {}, digests),
    h(
      "dl",
      { class: "facts" },
      reported.map(({ scenario, shared }) =>
        h("div", {}, h("dt", {}, scenario.title[language]), h("dd", {}, h("code", {}, shared.digest))),
      ),
    ),
  );
}
