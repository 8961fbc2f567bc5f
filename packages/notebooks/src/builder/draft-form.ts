import type { Scenario } from "@andromede/sim-core";
import { type Language, meaningText } from "@andromede/wording";
import { element } from "../page/dom.ts";
import type { Shelf } from "../scenarios/shelf.ts";
import { BUILDER_WORDS } from "../words/builder.ts";
import type { Draft, DraftChange } from "./draft.ts";

interface Page {
  readonly document: Document;
  readonly language: Language;
  readonly shelf: Shelf;
}

/** The form of a draft: it shows one and tells each change of it. */
export interface DraftForm {
  readonly element: HTMLElement;
  /** Shows a draft; fields that hold it already are left alone, so that who types is not disturbed. */
  readonly show: (draft: Draft) => void;
}

/** Fields for title, question, base, and one row for each change: path, value, reason. */
export function draftForm(page: Page, id: string, onChange: (draft: Draft) => void): DraftForm {
  const { document, language } = page;
  const form = element(document, "form", {
    class: "draft",
    "aria-label": BUILDER_WORDS[language].form,
    submit: (event) => event.preventDefault(),
  });
  let shown: Draft | null = null;
  const change = (part: Partial<Draft>): void => {
    if (shown === null) return;
    const next = { ...shown, ...part };
    if (next.changes.length !== shown.changes.length || next.base !== shown.base) show(next);
    else shown = next;
    onChange(next);
  };
  const show = (draft: Draft): void => {
    if (JSON.stringify(draft) === JSON.stringify(shown)) return;
    shown = draft;
    form.replaceChildren(...fieldsOf(page, id, draft, () => shown ?? draft, change));
  };
  return { element: form, show };
}

function fieldsOf(
  page: Page,
  id: string,
  draft: Draft,
  latest: () => Draft,
  change: (part: Partial<Draft>) => void,
): HTMLElement[] {
  const { document, language, shelf } = page;
  const words = BUILDER_WORDS[language];
  const numbers = numbersOf(shelf, draft.base);
  const options = numbers.map(({ path, means }) =>
    element(document, "option", { value: path }, meaningText(means, language)),
  );
  const paths = element(document, "datalist", { id: `${id}-paths` }, ...options);
  const base = baseChoice(page, `${id}-base`, draft.base, (chosen) => change({ base: chosen }));
  const setRow = (at: number, part: Partial<DraftChange>): void =>
    change({ changes: latest().changes.map((row, place) => (place === at ? { ...row, ...part } : row)) });
  const rows = draft.changes.map((each, at) =>
    changeRow(page, `${id}-${at}`, each, {
      number: at + 1,
      list: paths.id,
      now: (path) => numbers.find((number) => number.path === path)?.written ?? null,
      set: (part) => setRow(at, part),
      remove: () => change({ changes: latest().changes.filter((_, place) => place !== at) }),
    }),
  );
  const more = (): void => change({ changes: [...latest().changes, { path: "", to: "", because: "" }] });
  return [
    field(page, `${id}-title`, words.title, draft.title, (title) => change({ title })),
    field(page, `${id}-question`, words.question, draft.question, (question) => change({ question })),
    element(document, "label", { for: base.id }, words.base),
    base,
    paths,
    ...rows,
    element(document, "button", { type: "button", click: more }, words.add),
  ];
}

function baseChoice(
  { document, language, shelf }: Page,
  id: string,
  chosen: string,
  set: (base: string) => void,
): HTMLSelectElement {
  const options = shelf
    .list()
    .map((each) => element(document, "option", { value: each.id, selected: each.id === chosen }, each.title[language]));
  const select = element(document, "select", { id }, ...options);
  select.addEventListener("input", (event) => event.stopPropagation());
  select.addEventListener("change", () => set(select.value));
  return select;
}

/** The numbers that a change can set: none while the base itself cannot be read. */
function numbersOf(shelf: Shelf, base: string): Scenario["numbers"] {
  try {
    return shelf.scenario(base).numbers;
  } catch {
    return [];
  }
}

interface RowActions {
  readonly number: number;
  readonly list: string;
  readonly now: (path: string) => string | null;
  readonly set: (part: Partial<DraftChange>) => void;
  readonly remove: () => void;
}

function changeRow(
  page: Page,
  id: string,
  change: DraftChange,
  { number, list, now, set, remove }: RowActions,
): HTMLElement {
  const { document, language } = page;
  const words = BUILDER_WORDS[language];
  const hint = element(document, "small", { class: "now" });
  const say = (path: string): void => {
    const written = now(path);
    hint.textContent = written === null ? "" : words.now(written);
  };
  say(change.path);
  return element(
    document,
    "fieldset",
    { class: "change" },
    element(document, "legend", {}, words.change(number)),
    field(
      page,
      `${id}-path`,
      words.path,
      change.path,
      (path) => {
        say(path);
        set({ path });
      },
      list,
    ),
    hint,
    field(page, `${id}-to`, words.to, change.to, (to) => set({ to })),
    field(page, `${id}-because`, words.because, change.because, (because) => set({ because })),
    element(document, "button", { type: "button", class: "quiet", click: remove }, words.remove(number)),
  );
}

function field(
  { document }: Page,
  id: string,
  label: string,
  value: string,
  set: (text: string) => void,
  list?: string,
): HTMLElement {
  const input = element(document, "input", { id, type: "text", value, autocomplete: "off", list });
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    set(input.value);
  });
  return element(document, "p", { class: "field" }, element(document, "label", { for: id }, label), input);
}
