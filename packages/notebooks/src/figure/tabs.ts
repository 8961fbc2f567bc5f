import { element } from "../page/dom.ts";

export const TABS = ["chart", "table", "why", "code"] as const;
export type TabId = (typeof TABS)[number];

export interface TabBar {
  readonly element: HTMLElement;
  readonly open: (tab: TabId) => void;
  readonly active: () => TabId;
  readonly label: (names: Readonly<Record<TabId, string>>) => void;
}

/** Tabs as screen readers expect them: one is in the order of Tab, arrows go from one to the next. */
export function tabBar(document: Document, id: string, onOpen: (tab: TabId) => void): TabBar {
  let active: TabId = "chart";
  const buttons = new Map<TabId, HTMLButtonElement>();
  const mark = (): void => {
    for (const [tab, button] of buttons) {
      button.setAttribute("aria-selected", String(tab === active));
      button.tabIndex = tab === active ? 0 : -1;
    }
  };
  const open = (tab: TabId): void => {
    active = tab;
    mark();
    onOpen(tab);
  };
  for (const tab of TABS) {
    const attributes = { type: "button", role: "tab", id: `${id}-tab-${tab}`, "aria-controls": `${id}-panel` };
    buttons.set(tab, element(document, "button", { ...attributes, "data-tab": tab, click: () => open(tab) }));
  }
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(active) + step + TABS.length) % TABS.length]!;
    open(next);
    buttons.get(next)?.focus();
  };
  const bar = element(
    document,
    "div",
    { role: "tablist", class: "tabs", keydown: (event) => move(event as KeyboardEvent) },
    ...buttons.values(),
  );
  mark();
  return {
    element: bar,
    open,
    active: () => active,
    label: (names) => {
      for (const [tab, button] of buttons) button.textContent = names[tab];
    },
  };
}
