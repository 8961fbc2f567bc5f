import type { ChunkRequest, ChunkResult } from "@andromede/sim-core";
import { type Answer, createSender, type Task, unpackedResult } from "./travel.ts";

/** What the pool uses of a worker. */
export interface WorkerLike {
  postMessage(task: Task): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Pool {
  readonly size: number;
  /**
   * Does a piece of work as soon as a worker is free; pieces with earlier runs go first. A piece that is not wanted any
   * more when its turn comes is dropped without an answer.
   */
  run(request: ChunkRequest, isWanted: () => boolean): Promise<ChunkResult>;
  /** Ends all workers; what was not done is refused. */
  close(): void;
}

export interface PoolOptions {
  readonly size: number;
  readonly create: () => WorkerLike;
  /** A worker that has not answered for so long is ended and replaced. */
  readonly patienceMs?: number;
}

interface Waiting {
  readonly number: number;
  readonly request: ChunkRequest;
  readonly resolve: (result: ChunkResult) => void;
  readonly reject: (error: unknown) => void;
  readonly isWanted: () => boolean;
}

interface Seat {
  worker: WorkerLike | null;
  /** Words a task for this worker, which knows what it was told before. */
  taskFor: ReturnType<typeof createSender>;
  busyWith: Waiting | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Workers that stay warm between batches. A worker that is at a piece which nobody wants any more finishes it, a
 * fraction of a second, and what it says is dropped.
 */
export function createPool({ size, create, patienceMs = 30_000 }: PoolOptions): Pool {
  const seats = Array.from({ length: size }, emptySeat);
  const queue: Waiting[] = [];
  let numbered = 0;

  const serve = (): void => {
    for (const seat of seats) {
      if (seat.busyWith) continue;
      const task = nextOf(queue);
      if (!task) return;
      seat.worker ??= hire(seat, create, serve);
      seat.busyWith = task;
      const silence = new Error(`a worker gave no answer for ${patienceMs / 1000} seconds and was ended`);
      seat.timer = setTimeout(() => dismiss(seat, silence, serve), patienceMs);
      seat.worker.postMessage(seat.taskFor(task.number, task.request));
    }
  };
  return {
    size,
    run: (request, isWanted) =>
      new Promise((resolve, reject) => {
        queue.push({ number: numbered++, request, resolve, reject, isWanted });
        serve();
      }),
    close() {
      for (const task of queue.splice(0)) task.reject(new StoppedError());
      for (const seat of seats) dismiss(seat, new StoppedError(), serve);
    },
  };
}

function emptySeat(): Seat {
  return { worker: null, taskFor: createSender(), busyWith: null, timer: undefined };
}

/** Starts a worker on a seat; it is given more to do (`serve`) whenever it has answered. */
function hire(seat: Seat, create: PoolOptions["create"], serve: () => void): WorkerLike {
  const worker = create();
  seat.taskFor = createSender();
  worker.onmessage = ({ data }) => {
    const task = leave(seat);
    if (task) settle(task, data);
    serve();
  };
  worker.onerror = (event) => dismiss(seat, new Error(event.message || "a worker of the page could not start"), serve);
  return worker;
}

/** Ends a seat's worker and refuses what it was at. */
function dismiss(seat: Seat, error: Error, serve: () => void): void {
  seat.worker?.terminate();
  seat.worker = null;
  leave(seat)?.reject(error);
  serve();
}

/** What a seat was busy with, which it is no longer. */
function leave(seat: Seat): Waiting | null {
  clearTimeout(seat.timer);
  const task = seat.busyWith;
  seat.busyWith = null;
  return task;
}

/** The work was stopped because nobody wants it any more. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";

  constructor() {
    super("stopped");
  }
}

/** Takes the wanted task with the earliest runs out of the queue, and drops those that nobody wants. */
function nextOf(queue: Waiting[]): Waiting | null {
  const wanted = queue.filter(({ isWanted }) => isWanted());
  wanted.sort((a, b) => a.request.firstRun - b.request.firstRun || a.number - b.number);
  const next = wanted.shift() ?? null;
  queue.splice(0, queue.length, ...wanted);
  return next;
}

function settle(task: Waiting, answer: Answer): void {
  if ("error" in answer) task.reject(Object.assign(new Error(answer.error), { says: answer.says }));
  else task.resolve(unpackedResult(answer.result));
}
