import { LANGUAGES, type Language } from "@andromede/wording";
import { element } from "./dom.ts";
import type { Page } from "./model.ts";
import { shareMenu } from "./share-menu.ts";

export interface HeaderActions {
  readonly setLanguage: (language: Language) => void;
  readonly toggleCode: () => void;
  readonly toggleTheme: () => void;
  readonly present: () => void;
  readonly help: () => void;
}

/** The top of the page: title, language, code, theme, present, share, help. */
export function headerOf(page: Page, actions: HeaderActions): HTMLElement {
  const { document, data, notebook } = page;
  const words = page.words();
  const { language } = page.kernel.state();
  const button = (name: string, text: string, click: () => void, title?: string): HTMLElement =>
    element(document, "button", { type: "button", "data-action": name, title, "aria-label": title, click }, text);
  const languages = LANGUAGES.map((each) =>
    element(
      document,
      "button",
      {
        type: "button",
        "data-language": each,
        "aria-pressed": each === language,
        lang: each,
        click: () => actions.setLanguage(each),
      },
      each.toUpperCase(),
    ),
  );
  return element(
    document,
    "div",
    { class: "header-row" },
    data.hasGallery
      ? element(document, "a", { class: "brand", href: "index.html", title: words.gallery }, "Andromède")
      : element(document, "span", { class: "brand" }, "Andromède"),
    element(document, "h1", {}, notebook.front.title[language]),
    element(
      document,
      "nav",
      { "aria-label": "Andromède" },
      element(document, "span", { class: "languages", role: "group", "aria-label": words.language }, ...languages),
      button("code", words.code, actions.toggleCode),
      button("theme", "◐", actions.toggleTheme, words.theme),
      button("present", words.present, actions.present),
      shareMenu(page),
      button("help", "?", actions.help, words.help),
    ),
  );
}
