import type { Theme } from "@andromede/charts";
import type { Executor, Scenario } from "@andromede/sim-core";
import type { InBoth, Language } from "@andromede/wording";
import { type Analyses, createAnalyses } from "../analysis/analyses.ts";
import type { BakedAnalyses } from "../analysis/live-analysis.ts";
import { type Analyst, analystHere } from "../analysis/work.ts";
import type { BakedBatches } from "../batch/baked.ts";
import { type Batches, createBatches } from "../batch/batches.ts";
import type { ControlMemory } from "../controls/controls.ts";
import type { DrawQueue } from "../figure/draw-queue.ts";
import type { FigureElement } from "../figure/figure.ts";
import type { Shelf } from "../scenarios/shelf.ts";
import { createEngine, type Engine } from "./engine.ts";
import { changingNames, fixedNames } from "./library.ts";
import type { MathWriter } from "./markdown.ts";
import { atOnce, type Pace } from "./pace.ts";

/** What the reader has chosen, and what the page is like. */
export interface KernelState {
  readonly language: Language;
  readonly theme: Theme;
  /** Width for figures in pixels. */
  readonly width: number;
  readonly isPresenting: boolean;
  readonly baseline: Scenario | null;
  readonly alternative: Scenario | null;
  readonly seed: string;
  readonly runs: number;
}

export interface KernelOptions {
  readonly document: Document;
  readonly shelf: Shelf;
  readonly executor: Executor;
  /** Batches that were run when the page was built; defaults to none. */
  readonly baked?: BakedBatches;
  /** Does analyses; defaults to doing them here. */
  readonly analyst?: Analyst;
  /** Analyses that were done when the page was built; defaults to none. */
  readonly bakedAnalyses?: BakedAnalyses;
  /** Whether analyses start by themselves; defaults to false: a reader starts them. */
  readonly startsAnalyses?: boolean;
  readonly state: KernelState;
  /** Writes the formulas of the prose. */
  readonly writeMath: MathWriter;
  /** Told what a figure says once it stands. */
  readonly announce: (id: string, headline: string) => void;
  readonly onControls: ControlMemory["onChange"];
  /** Says when figures are drawn. */
  readonly queue: DrawQueue;
  /** When cells pause; defaults to never. */
  readonly pace?: Pace;
}

/** What runs a notebook, on a page or without one: the cells' engine with all that cells know by name. */
export interface Kernel {
  readonly engine: Engine;
  readonly batches: Batches;
  readonly analyses: Analyses;
  readonly figures: Map<string, FigureElement>;
  readonly memory: ControlMemory;
  readonly labels: Map<string, InBoth>;
  readonly state: () => KernelState;
  /** Changes what the reader has chosen; the cells that use it run again. */
  readonly update: (change: Partial<KernelState>) => void;
  /** The same, and everything that keeps values of its own is made again from the memory. */
  readonly refresh: (change: Partial<KernelState>) => void;
}

export function createKernel(options: KernelOptions): Kernel {
  let state = options.state;
  const batches = createBatches(options);
  const analyses = analysesFor(options);
  const figures = new Map<string, FigureElement>();
  const labels = new Map<string, InBoth>();
  const memory: ControlMemory = { values: new Map(), onChange: options.onControls };
  const context = { ...options, batches, analyses, figures, labels, memory };
  const { builtins, libraries } = fixedNames(context);
  const engine = createEngine({ builtins, libraries, onCalm: options.queue.calm, pace: options.pace ?? atOnce });
  const changing = changingNames(context);
  for (const { name, make } of changing) engine.set(name, make(state));
  return {
    engine,
    batches,
    analyses,
    figures,
    memory,
    labels,
    state: () => state,
    refresh(change) {
      state = { ...state, ...change };
      for (const { name, make } of changing) engine.set(name, make(state));
    },
    update(change) {
      const changed = (Object.keys(change) as (keyof KernelState)[]).filter((key) => change[key] !== state[key]);
      state = { ...state, ...change };
      for (const { name, dependsOn, make } of changing) {
        if (dependsOn.some((key) => changed.includes(key))) engine.set(name, make(state));
      }
    },
  };
}

function analysesFor({
  analyst,
  executor,
  bakedAnalyses = new Map(),
  startsAnalyses = false,
}: KernelOptions): Analyses {
  return createAnalyses({ analyst: analyst ?? analystHere(executor), baked: bakedAnalyses, startsAll: startsAnalyses });
}
