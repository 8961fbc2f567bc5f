import type { Scenario } from "@andromede/sim-core";
import { element } from "../page/dom.ts";
import { commandFor, filesToSave, scriptFor } from "../scenarios/reproduce.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import type { FigureContext, FigureSpec } from "./figure.ts";

/** The command and the program that give the same numbers outside of the page. */
export function codePanel(
  scenarios: readonly Scenario[],
  result: FigureSpec["result"],
  { options }: FigureContext,
): HTMLElement {
  const { document, language } = options;
  const words = FIGURE_WORDS[language];
  if (scenarios.length === 0) return element(document, "p", {}, words.noCode);
  const isAnalysis = result !== undefined && "command" in result;
  const files = filesToSave(scenarios);
  const batch = { seed: result?.seed ?? "1", runs: result?.runs ?? 1 };
  const block = (text: string) => element(document, "pre", { tabindex: 0 }, element(document, "code", {}, text));
  return element(
    document,
    "div",
    { class: "code" },
    element(document, "p", {}, words.command),
    block(isAnalysis ? result.command : commandFor(scenarios, batch)),
    files.length > 0 && element(document, "p", {}, words.saveFirst(files.join(", "))),
    !isAnalysis && element(document, "p", {}, words.script),
    !isAnalysis && block(scriptFor(scenarios, batch)),
  );
}
