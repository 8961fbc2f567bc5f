import { readYaml, type YamlValue, yamlEditor } from "../controls/elements.ts";
import { scenarioFile, WRITTEN_PATH } from "../scenarios/reproduce.ts";
import { PAGE_WORDS } from "../words/page.ts";
import { download, element } from "./dom.ts";
import { changedScenarios, choose, type Page } from "./model.ts";

/** The alternative as a file to write in: applied once it has no fault. */
export function scenarioDialog(page: Page): void {
  const { document, shelf, kernel } = page;
  const words = page.words();
  const { language } = kernel.state();
  const memory = { values: new Map<string, string>(), onChange: () => {} };
  const editor = yamlEditor(
    { document, language, memory },
    shelf,
  )({
    id: "alternative",
    text: textNow(page),
    path: WRITTEN_PATH,
  }) as HTMLElement & { value: YamlValue };
  const apply = element(document, "button", { type: "button", "data-action": "apply" }, words.apply);
  const close = element(document, "button", { type: "button", class: "quiet" }, words.close);
  const save = element(document, "button", { type: "button", class: "quiet" }, words.saveScenario);
  const dialog = element(
    document,
    "dialog",
    { class: "scenario-dialog", "aria-label": words.editScenario },
    element(document, "h2", {}, words.editScenario),
    editor,
    element(document, "p", { class: "buttons" }, apply, save, close),
  );
  const refresh = (): void => {
    apply.disabled = editor.value.scenario === null;
  };
  editor.addEventListener("input", refresh);
  apply.addEventListener("click", () => {
    kernel.memory.values.clear();
    choose(page, { ...page.choice, alternativeText: editor.value.text });
    kernel.refresh({});
    page.onRestored();
    dialog.close();
  });
  save.addEventListener("click", () => download(document, "mine.yaml", "text/yaml", editor.value.text));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  refresh();
  dialog.showModal();
}

/** What the alternative says now, with what the controls change. */
function textNow(page: Page): string {
  const { choice, shelf } = page;
  if (choice.alternativeText !== null && readYaml(choice.alternativeText, WRITTEN_PATH, shelf).scenario)
    return choice.alternativeText;
  const scenario = changedScenarios(page).at(-1);
  if (!scenario) return "";
  const { en, fr } = PAGE_WORDS;
  const title = { en: en.savedTitle(scenario.title.en), fr: fr.savedTitle(scenario.title.fr) };
  return scenarioFile(scenario, title, { en: en.savedBecause, fr: fr.savedBecause });
}
