import type { Executor, Scenario, Setting } from "@andromede/sim-core";
import type { Baked } from "../batch/baked.ts";
import type { ControlSettings } from "../controls/controls.ts";
import { readYaml } from "../controls/elements.ts";
import type { Kernel } from "../engine/kernel.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { parseNotebook } from "../notebook/parse.ts";
import { writeNotebook } from "../notebook/write.ts";
import { WRITTEN_PATH } from "../scenarios/reproduce.ts";
import { adjusted } from "../scenarios/settings.ts";
import type { Shelf } from "../scenarios/shelf.ts";
import { PAGE_WORDS } from "../words/page.ts";
import type { PageWords } from "../words/page-words.ts";
import type { Cells } from "./cells.ts";
import type { Saved } from "./saved.ts";

/** What the build has put into a page. */
export interface PageData {
  /** Name of the notebook's file without its ending. */
  readonly id: string;
  readonly text: string;
  readonly version: string;
  /** What somebody saved in this very file; null in a fresh one. */
  readonly saved: Saved | null;
  /** What was run when the page was built; null in a page without runs. */
  readonly baked: Baked | null;
  /** Whether a gallery stands beside this page. */
  readonly hasGallery: boolean;
}

/** Which scenarios the bar shows. */
export interface Choice {
  readonly baseline: string | null;
  readonly alternative: string | null;
  /** The alternative as the reader wrote it; null where it is a shipped file. */
  readonly alternativeText: string | null;
}

/** What all parts of a page share. */
export interface Page {
  readonly document: Document;
  readonly data: PageData;
  readonly shelf: Shelf;
  readonly kernel: Kernel;
  readonly executor: Executor;
  readonly cells: Cells;
  /** The notebook as it came. */
  readonly original: Notebook;
  notebook: Notebook;
  choice: Choice;
  /** What the controls change now. */
  settings: ControlSettings;
  readonly words: () => PageWords;
  /** Says something to everybody, seen and heard, for a while. */
  readonly tell: (message: string) => void;
  /** Told after each change that is worth keeping. */
  readonly onChanged: () => void;
  /** Told when another notebook or other choices were put into the page. */
  readonly onRestored: () => void;
}

export function wordsOf(kernel: Kernel): PageWords {
  return PAGE_WORDS[kernel.state().language];
}

/** Before the path of an assumption, in what the page remembers of its controls: what the reader put in place of its prior. */
export const ASSUMPTION = "assumption ";

/** The assumptions that the reader has changed in the drawer. */
export function changedAssumptions({ kernel }: Page): Setting[] {
  return [...kernel.memory.values].flatMap(([key, to]) =>
    key.startsWith(ASSUMPTION) ? [{ path: key.slice(ASSUMPTION.length), to }] : [],
  );
}

/** Runs everything again on what the drawer says now. */
export function changeAssumptions(page: Page): void {
  page.kernel.update(scenariosNow(page));
  page.onChanged();
}

/** The scenarios of the bar with the assumptions that the reader has changed. */
function scenariosNow(page: Page): ReturnType<typeof scenariosFor> {
  const { baseline, alternative } = scenariosFor(page.shelf, page.choice);
  const changed = changedAssumptions(page);
  return {
    baseline: baseline && adjusted(baseline, changed),
    alternative: alternative && adjusted(alternative, changed),
  };
}

/** Puts other scenarios into the bar. */
export function choose(page: Page, choice: Choice): void {
  page.choice = choice;
  page.kernel.update(scenariosNow(page));
  page.onChanged();
}

/** The scenarios of a choice; a file of the reader's that has faults gives way to the shipped one. */
export function scenariosFor(
  shelf: Shelf,
  { baseline, alternative, alternativeText }: Choice,
): { readonly baseline: Scenario | null; readonly alternative: Scenario | null } {
  const written = alternativeText === null ? null : readYaml(alternativeText, WRITTEN_PATH, shelf).scenario;
  return {
    baseline: baseline === null ? null : shelf.scenario(baseline),
    alternative: written ?? (alternative === null ? null : shelf.scenario(alternative)),
  };
}

/** The notebook's text with the edits and the scenarios chosen. */
export function currentText({ notebook, cells, choice, kernel }: Page): string {
  const { seed, runs } = kernel.state();
  const { baseline, alternative } = choice;
  return writeNotebook({ front: { ...notebook.front, baseline, alternative, seed, runs }, cells: cells.current() });
}

/** Everything that the reader has made of the notebook. */
export function savedOf(page: Page): Saved {
  const { notebook, cells, kernel, choice } = page;
  const edited = writeNotebook({ ...notebook, cells: cells.current() });
  const { seed, runs } = kernel.state();
  const isEdited = edited !== writeNotebook(page.original);
  const controls = Object.fromEntries(kernel.memory.values);
  return { text: isEdited ? edited : null, ...choice, seed, runs, controls };
}

/** Shows what somebody made of the notebook. @throws NotebookError */
export function restore(page: Page, saved: Saved): void {
  const notebook = saved.text === null ? page.original : parseNotebook(saved.text);
  page.notebook = notebook;
  page.kernel.memory.values.clear();
  for (const [path, value] of Object.entries(saved.controls)) page.kernel.memory.values.set(path, value);
  const { baseline, alternative, alternativeText } = saved;
  page.kernel.update({ seed: saved.seed, runs: saved.runs });
  page.choice = { baseline, alternative, alternativeText };
  page.kernel.refresh(scenariosNow(page));
  page.cells.load(notebook);
}

/** The state in which a notebook comes. */
export function untouched({ front }: Notebook): Saved {
  const { baseline, alternative, seed, runs } = front;
  return { text: null, baseline, alternative, alternativeText: null, seed, runs, controls: {} };
}

/** The two scenarios with what the controls change. */
export function changedScenarios({ kernel, settings }: Page): readonly Scenario[] {
  const { baseline, alternative } = kernel.state();
  return [
    ...(baseline ? [adjusted(baseline, settings.baseline)] : []),
    ...(alternative ? [adjusted(alternative, settings.alternative)] : []),
  ];
}
