import {
  assembleComparison,
  type Comparison,
  type Ensemble,
  type Executor,
  type OutcomeColumn,
  type Scenario,
} from "@andromede/sim-core";
import { observe, type Stream } from "../engine/generators.ts";
import type { BakedBatches } from "./baked.ts";
import type { BatchOptions, BatchState } from "./batch-state.ts";
import { type LiveBatch, liveBatch } from "./live-batch.ts";

/** The batches of a page: they share an executor, are started and cancelled together, and remember what they have done. */
export interface Batches {
  /** A generator for a cell: how the batch stands, again and again until it is done. */
  batch(scenarios: readonly Scenario[], options: BatchOptions): Stream<BatchState>;
  cancel(): void;
  /** Starts what waits for a word, what was cancelled, and again what came with the page. */
  run(): void;
  /** Told of every change of any batch. */
  onChange(listener: (state: BatchState) => void): void;
}

export interface BatchesOptions {
  readonly executor: Executor;
  /** Batches that were run when the page was built; defaults to none. */
  readonly baked?: BakedBatches;
  /** More runs than this, over all scenarios, wait until somebody asks for them. */
  readonly mostUnasked?: number;
  /** A slider that moves is given this long to come to rest. */
  readonly restMs?: number;
}

export function createBatches(options: BatchesOptions): Batches {
  const { executor, baked = new Map(), mostUnasked = 4000, restMs = 120 } = options;
  const finished = new Map<string, readonly Ensemble[]>();
  const lastDrawn = new Map<string, readonly Ensemble[]>();
  const live = new Set<LiveBatch>();
  const listeners: ((state: BatchState) => void)[] = [];
  return {
    batch: (scenarios, asked) =>
      observe<BatchState>((change) => {
        let told: BatchState | null = null;
        const tell = (state: BatchState): void => {
          // How far it is stands in the bar; cells run again when there is more to draw.
          if (told === null || isNews(told, state)) {
            told = state;
            change(state);
          }
          for (const listener of listeners) listener(state);
        };
        const each = liveBatch(scenarios, asked, { executor, baked, finished, lastDrawn, tell });
        live.add(each);
        each.begin(asked.runs * scenarios.length > mostUnasked ? null : restMs);
        return () => {
          live.delete(each);
          each.end();
        };
      }),
    cancel: () => {
      for (const each of live) each.cancel();
    },
    run: () => {
      for (const each of live) each.runNow();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

function isNews(before: BatchState, now: BatchState): boolean {
  return now.status !== before.status || now.ensembles !== before.ensembles || now.isStale !== before.isStale;
}

/**
 * The comparison of a batch's first scenario with the others, on what all of them have observed; null while there is
 * nothing to compare.
 */
export function comparisonOf({ ensembles }: Pick<BatchState, "ensembles">): Comparison | null {
  const [base, ...others] = ensembles ?? [];
  if (!ensembles || !base || others.length === 0) return null;
  // While a slider moves, cells ask for that of the earlier worlds again and again.
  const comparison = compared.get(ensembles) ?? comparedOnShared(base, others);
  compared.set(ensembles, comparison);
  return comparison;
}

const compared = new WeakMap<readonly Ensemble[], Comparison>();

function comparedOnShared(base: Ensemble, others: readonly Ensemble[]): Comparison {
  const shared = base.outcomes.filter((column) => others.every((other) => columnLike(other, column) !== null));
  const onShared = (each: Ensemble): Ensemble => ({
    ...each,
    outcomes: shared.map((column) => columnLike(each, column)!),
  });
  return assembleComparison(onShared(base), others.map(onShared));
}

function columnLike({ outcomes }: Ensemble, asked: OutcomeColumn): OutcomeColumn | null {
  const { measure, actor, segment, quarter } = asked;
  const isAlike = (each: OutcomeColumn): boolean =>
    each.measure === measure && each.actor === actor && each.segment === segment && each.quarter === quarter;
  return outcomes.find(isAlike) ?? null;
}
