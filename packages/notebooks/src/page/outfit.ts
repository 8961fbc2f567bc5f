import type { LANGUAGES } from "@andromede/wording";
import type { BatchState } from "../batch/batch-state.ts";
import { helpDialog } from "./dialogs.ts";
import { element } from "./dom.ts";
import { createDrawer } from "./drawer.ts";
import type { Frame } from "./frame.ts";
import { headerOf } from "./header.ts";
import { keepChoice } from "./keep.ts";
import { listenToKeys } from "./keyboard.ts";
import type { Page } from "./model.ts";
import { createPresentation, type Presentation } from "./present.ts";
import { rememberMoves, replayLast } from "./replay.ts";
import { type ScenarioBar, scenarioBar } from "./scenario-bar.ts";
import { currentTheme, keepTheme, setTheme } from "./surroundings.ts";

/** Everything around the cells. */
export interface Outfit {
  /** Writes it again, in the page's language and with its scenarios. */
  readonly render: () => void;
  readonly showBatch: (state: BatchState) => void;
  readonly showSettings: () => void;
}

export function outfit(page: Page, frame: Frame): Outfit {
  const { document, kernel } = page;
  let bar: ScenarioBar | null = null;
  let lastBatch: BatchState | null = null;
  const drawer = createDrawer(page, frame.drawer);
  const presentation = createPresentation({
    document,
    sections: page.cells.sections,
    onSwitch: (isPresenting) => {
      page.cells.showCode(false);
      kernel.update({ isPresenting, theme: isPresenting ? "light" : currentTheme(window) });
      setTheme(document, kernel.state().theme);
    },
  });
  const actions = actionsOf(page, presentation, () => render());
  const render = (): void => {
    const { language } = kernel.state();
    const words = page.words();
    document.documentElement.lang = language;
    document.title = `${page.notebook.front.title[language]} · Andromède`;
    frame.header.replaceChildren(headerOf(page, actions));
    bar = page.choice.baseline === null && lastBatch === null ? null : scenarioBar(page);
    frame.bar.replaceChildren(...(bar ? [bar.element] : []));
    frame.bar.setAttribute("aria-label", `${words.baseline}, ${words.alternative}`);
    frame.sheet.setAttribute("aria-label", words.controls);
    frame.toggle.textContent = words.controls;
    frame.footer.replaceChildren(element(document, "p", {}, words.footer(page.data.version, page.data.baked?.sources)));
    if (lastBatch) bar?.showBatch(lastBatch);
    drawer.refresh();
  };
  rememberMoves(document);
  listenToKeys(document, kernel.figures, presentation, actions);
  return {
    render,
    showSettings: () => bar?.showSettings(),
    showBatch: (state) => {
      lastBatch = state;
      // A notebook without scenarios of its own gets its bar with its first batch.
      if (bar === null) render();
      bar?.showBatch(state);
      // By then every figure has said what it rests on.
      if (state.status === "done") setTimeout(drawer.refresh);
    },
  };
}

function actionsOf(page: Page, presentation: Presentation, render: () => void) {
  const { document, kernel } = page;
  let isCodeShown = false;
  const press = (action: string): void => {
    document.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)?.click();
  };
  const setLanguage = (language: (typeof LANGUAGES)[number]): void => {
    keepChoice("language", language);
    kernel.update({ language });
    page.cells.setLanguage(language);
    render();
  };
  return {
    setLanguage,
    nextLanguage: () => setLanguage(kernel.state().language === "en" ? "fr" : "en"),
    toggleCode: () => {
      isCodeShown = !isCodeShown;
      document.documentElement.classList.toggle("with-code", isCodeShown);
      page.cells.showCode(isCodeShown);
    },
    toggleTheme: () => {
      const theme = kernel.state().theme === "light" ? "dark" : "light";
      keepTheme(theme);
      setTheme(document, theme);
      kernel.update({ theme });
    },
    present: () => (presentation.isOn() ? presentation.stop() : presentation.start()),
    help: () => helpDialog(document, page.words()),
    swap: () => press("swap"),
    resetControls: () => press("reset"),
    replay: () => replayLast(document),
    toControls: () => {
      document.querySelector("aside")?.toggleAttribute("data-open", true);
      document.querySelector<HTMLElement>("#controls input, #controls select, #assumptions summary")?.focus();
    },
  };
}
