import { savedName, scenarioFile } from "../scenarios/reproduce.ts";
import { PAGE_WORDS } from "../words/page.ts";
import { download, element } from "./dom.ts";
import { keepFor } from "./keep.ts";
import { changedScenarios, currentText, type Page, restore, savedOf, untouched } from "./model.ts";
import { openText } from "./open-text.ts";
import { packSaved } from "./saved.ts";
import { savedHtml } from "./single-file.ts";

/** The menu under Share: link, files, and the way back. */
export function shareMenu(page: Page): HTMLElement {
  const { document, data } = page;
  const words = page.words();
  const menu = element(document, "details", { class: "menu" }, element(document, "summary", {}, words.share));
  const item = (name: string, text: string, run: () => void | Promise<void>): HTMLElement => {
    const click = (): void => {
      menu.open = false;
      void run();
    };
    return element(document, "button", { type: "button", "data-action": name, click }, text);
  };
  const file = element(document, "input", {
    type: "file",
    accept: ".md,text/markdown",
    hidden: true,
    "aria-label": words.openFile,
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen) openText(page, await chosen.text());
    file.value = "";
  });
  menu.append(
    element(
      document,
      "div",
      { class: "menu-items" },
      item("copy-link", words.copyLink, () => copyLink(page)),
      item("save-md", words.saveMarkdown, () =>
        download(document, `${data.id}.md`, "text/markdown", currentText(page)),
      ),
      item("save-html", words.savePage, () => download(document, `${data.id}.html`, "text/html", savedHtml(page))),
      item("save-yaml", words.saveScenario, () => saveScenarios(page)),
      item("open", words.openFile, () => file.click()),
      item("original", words.original, () => toOriginal(page)),
      file,
    ),
  );
  return menu;
}

async function copyLink(page: Page): Promise<void> {
  const { document } = page;
  const address = `${location.href.replace(/#.*/, "")}#nb=${await packSaved(savedOf(page))}`;
  history.replaceState(null, "", address);
  try {
    await document.defaultView?.navigator.clipboard.writeText(address);
    page.tell(page.words().copied);
  } catch {
    page.tell(page.words().linkInBar);
  }
}

/** A file per scenario that the controls have changed; the alternative in any case. */
function saveScenarios(page: Page): void {
  const { document, choice } = page;
  const save = (name: string, text: string): void => download(document, name, "text/yaml", text);
  // What the controls have changed of a file of the reader's own extends it: both are needed.
  if (choice.alternativeText !== null) save("mine.yaml", choice.alternativeText);
  const scenarios = changedScenarios(page);
  const changed = scenarios.filter(({ settings }) => settings.length > 0);
  const last = scenarios.at(-1);
  const asIs = last && last.settings.length === 0 && choice.alternativeText === null ? [last] : [];
  for (const scenario of [...changed, ...asIs]) {
    const { en, fr } = PAGE_WORDS;
    const title = { en: en.savedTitle(scenario.title.en), fr: fr.savedTitle(scenario.title.fr) };
    const name = scenario.settings.length === 0 ? `${scenario.id}-changed.yaml` : savedName(scenario);
    save(name, scenarioFile(scenario, title, { en: en.savedBecause, fr: fr.savedBecause }));
  }
}

function toOriginal(page: Page): void {
  keepFor(page.data.id).forget();
  history.replaceState(null, "", location.href.replace(/#.*/, ""));
  restore(page, untouched(page.original));
  page.onRestored();
}
