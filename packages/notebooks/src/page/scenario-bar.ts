import { formatNumber } from "@andromede/wording";
import type { BatchState } from "../batch/batch-state.ts";
import { element } from "./dom.ts";
import { changedAssumptions, choose, type Page, restore, savedOf } from "./model.ts";
import { scenarioDialog } from "./scenario-dialog.ts";

export interface ScenarioBar {
  readonly element: HTMLElement;
  readonly showBatch: (state: BatchState) => void;
  readonly showSettings: () => void;
}

const RUNS = [50, 200, 1000, 5000];

/** The bar that is always in view: which scenarios, which luck, how many runs, how far they are. */
export function scenarioBar(page: Page): ScenarioBar {
  const { document, choice, kernel } = page;
  const words = page.words();
  const button = (name: string, text: string, click: () => void): HTMLButtonElement =>
    element(document, "button", { type: "button", "data-action": name, class: "quiet", click }, text);
  const status = element(document, "span", { class: "batch-status" });
  const progress = element(document, "progress", { "aria-label": words.runs, max: 1, value: 0 });
  const changes = element(document, "span", { class: "changes" });
  const run = button("run", words.run, () => kernel.batches.run());
  const cancel = button("cancel", words.cancel, () => kernel.batches.cancel());
  const bar = element(
    document,
    "div",
    { class: "scenario-bar", role: "group", "aria-label": `${words.baseline}, ${words.alternative}` },
    scenarioSelect(page, "baseline"),
    scenarioSelect(page, "alternative"),
    choice.alternative !== null && button("swap", words.swap, () => swap(page)),
    choice.alternative !== null && button("edit", words.edit, () => scenarioDialog(page)),
    button("reset-bar", words.reset, () => resetBar(page)),
    seedField(page),
    runsSelect(page),
    run,
    cancel,
    progress,
    status,
    changes,
  );
  const showSettings = (): void => {
    const { baseline, alternative } = page.settings;
    // What a choice brings with it is not a control of its own.
    const own = [...baseline, ...alternative].filter(({ path }) => page.kernel.labels.has(path));
    const moved = new Set([...own, ...changedAssumptions(page)].map(({ path }) => path));
    changes.textContent = words.changes(moved.size);
  };
  showSettings();
  return {
    element: bar,
    showSettings,
    showBatch: (state) => showBatch(page, state, { status, progress, run, cancel }),
  };
}

interface BatchParts {
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly run: HTMLButtonElement;
  readonly cancel: HTMLButtonElement;
}

function showBatch(page: Page, state: BatchState, { status, progress, run, cancel }: BatchParts): void {
  const { language } = page.kernel.state();
  const count = (value: number): string => formatNumber(value, language);
  const words = page.words();
  progress.max = state.total;
  progress.value = state.done;
  progress.hidden = state.status !== "running";
  cancel.disabled = state.status !== "running";
  run.disabled = state.status === "running" || (state.status === "done" && !state.isBaked);
  status.dataset["status"] = state.status;
  status.title = state.isBaked ? words.bakedFrom(page.data.version, page.data.baked?.sources ?? "") : "";
  status.textContent = {
    done: state.isBaked ? words.baked : words.done(formatNumber(state.milliseconds / 1000, language, { digits: 1 })),
    running: words.running(count(state.done), count(state.total)),
    cancelled: words.cancelled(count(state.done), count(state.total)),
    waiting: words.waiting,
    failed: words.failed(state.error?.[language] ?? ""),
  }[state.status];
}

function scenarioSelect(page: Page, side: "baseline" | "alternative"): HTMLElement | null {
  const { document, choice, shelf, kernel } = page;
  const chosen = choice[side];
  if (chosen === null) return null;
  const { language } = kernel.state();
  const folder = chosen.includes("/") ? chosen.split("/")[0] : null;
  const offered = shelf.list().filter(({ id }) => (folder === null ? !id.includes("/") : id.startsWith(`${folder}/`)));
  const own = side === "alternative" && choice.alternativeText !== null;
  const select = element(
    document,
    "select",
    {
      "data-scenario": side,
      change: () =>
        choose(page, {
          ...choiceNow(page),
          [side]: select.value,
          ...(side === "alternative" && { alternativeText: null }),
        }),
    },
    own &&
      element(
        document,
        "option",
        { value: chosen, selected: true },
        `${kernel.state().alternative?.title[language]} *`,
      ),
    ...offered.map(({ id, title }) =>
      element(document, "option", { value: id, selected: !own && id === chosen }, title[language]),
    ),
  );
  const label = element(document, "span", { class: `line ${side}` }, page.words()[side]);
  return element(document, "label", { class: "scenario" }, label, select);
}

function choiceNow({ choice }: Page): Page["choice"] {
  return choice;
}

function swap(page: Page): void {
  const { baseline, alternative } = page.choice;
  choose(page, { baseline: alternative, alternative: baseline, alternativeText: null });
  page.onRestored();
}

/** The scenarios, the luck and the controls as the notebook came with them; edits of code stay. */
function resetBar(page: Page): void {
  const { baseline, alternative, seed, runs } = page.original.front;
  const { text } = savedOf(page);
  restore(page, { text, baseline, alternative, alternativeText: null, seed, runs, controls: {} });
  page.onRestored();
  page.onChanged();
}

function seedField(page: Page): HTMLElement {
  const { document, kernel } = page;
  const input = element(document, "input", {
    type: "text",
    value: kernel.state().seed,
    size: 9,
    "data-field": "seed",
    change: () => {
      kernel.update({ seed: input.value.trim() || "1" });
      page.onChanged();
    },
  });
  return element(document, "label", { class: "small" }, page.words().seed, input);
}

function runsSelect(page: Page): HTMLElement {
  const { document, kernel } = page;
  const { runs, language } = kernel.state();
  const offered = [...new Set([...RUNS, runs])].sort((a, b) => a - b);
  const select = element(
    document,
    "select",
    {
      "data-field": "runs",
      change: () => {
        kernel.update({ runs: Number(select.value) });
        page.onChanged();
      },
    },
    ...offered.map((count) =>
      element(document, "option", { value: count, selected: count === runs }, formatNumber(count, language)),
    ),
  );
  return element(document, "label", { class: "small" }, page.words().runs, select);
}
