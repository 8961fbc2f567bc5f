import { floor, min, sqrt } from "../../math/arithmetic.ts";
import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import type { Stream } from "../../random/stream.ts";
import type { Target } from "./tempered.ts";

/** The particles as they stand; a pass of moves changes them in place. */
export interface Cloud {
  readonly normal: Float64Array;
  readonly luck: Int32Array;
  readonly logLikelihood: Float64Array;
  /** The particle of the prior that each comes from. */
  readonly ancestor: Int32Array;
}

/** Parts of the moves that draw luck anew and leave all numbers, and that go along the line through two others. */
const LUCK_ONLY = 0.2;
const ALONG_OTHERS = 0.4;
const WANTED_ACCEPTANCE = 0.25;

/** Proposals for some of the particles: numbers, luck, and what the prior says to each against where it was. */
interface Proposals {
  readonly normal: Float64Array;
  readonly luck: Int32Array;
  readonly logPriorGain: Float64Array;
  /** Which block was shifted; -1 where the move was another. */
  readonly shiftBlock: Int8Array;
}

/**
 * Moves of two halves in turn, each looking only at the other: shifts towards the prior whose length is set so that about
 * a quarter are taken, steps along the difference of two particles, which follow ridges (ter Braak, C. (2006),
 * doi:10.1007/s11222-006-8769-1), and luck drawn anew.
 */
export class Mover {
  readonly #target: Target;
  readonly #luck: Stream;
  readonly #half: number;
  readonly #count: number;
  /** One number, a few, and all: what is loosely known moves far, what is tightly known a little at a time. */
  readonly #blocks: readonly number[];
  /** Length of a shift in a block of each size. */
  readonly #lengths: number[];
  #nextLuck: number;

  constructor(target: Target, count: number, luck: Stream) {
    this.#target = target;
    this.#luck = luck;
    this.#count = count;
    this.#half = floor(count / 2);
    this.#nextLuck = count;
    this.#blocks = [1, 4, 16, target.dimensions].map((size) => min(size, target.dimensions));
    this.#lengths = this.#blocks.map(() => 1);
  }

  /** Proposes a move to every particle and takes those that the tempered posterior takes; returns their part. */
  async pass(cloud: Cloud, temperature: number): Promise<number> {
    const first = await this.#passOver(cloud, temperature, 0, this.#half);
    const second = await this.#passOver(cloud, temperature, this.#half, this.#count);
    return (first + second) / this.#count;
  }

  async #passOver(cloud: Cloud, temperature: number, from: number, to: number): Promise<number> {
    const proposals = this.#propose(cloud, from, to);
    const { normal, luck, shiftBlock } = proposals;
    const found = await this.#target.logLikelihood({ count: to - from, normal, luck });
    let taken = 0;
    const wasTaken = new Uint8Array(to - from);
    for (let row = from; row < to; row++) {
      const at = row - from;
      const gain = temperature * (found[at]! - cloud.logLikelihood[row]!) + proposals.logPriorGain[at]!;
      if (!(log(this.#luck.next()) < gain)) continue;
      take(cloud, row, proposals, at, this.#target.dimensions);
      cloud.logLikelihood[row] = found[at]!;
      taken++;
      wasTaken[at] = 1;
    }
    this.#adapt(shiftBlock, wasTaken);
    return taken;
  }

  /** Longer shifts where more than wanted were taken, shorter ones where fewer. */
  #adapt(shiftBlock: Int8Array, wasTaken: Uint8Array): void {
    for (const block of this.#lengths.keys()) {
      const tried = shiftBlock.reduce((sum, each) => sum + (each === block ? 1 : 0), 0);
      if (tried === 0) continue;
      const taken = shiftBlock.reduce((sum, each, at) => sum + (each === block ? wasTaken[at]! : 0), 0);
      this.#lengths[block] = min(1, this.#lengths[block]! * exp(taken / tried - WANTED_ACCEPTANCE));
    }
  }

  #propose(cloud: Cloud, from: number, to: number): Proposals {
    const { dimensions } = this.#target;
    const proposals: Proposals = {
      normal: cloud.normal.slice(from * dimensions, to * dimensions),
      luck: cloud.luck.slice(from, to),
      logPriorGain: new Float64Array(to - from),
      shiftBlock: new Int8Array(to - from).fill(-1),
    };
    for (let at = 0; at < to - from; at++) {
      const kind = this.#luck.next();
      const numbers = proposals.normal.subarray(at * dimensions, (at + 1) * dimensions);
      if (kind < LUCK_ONLY) proposals.luck[at] = this.#nextLuck++;
      else if (kind < LUCK_ONLY + ALONG_OTHERS) proposals.logPriorGain[at] = this.#goAlong(numbers, cloud, from === 0);
      else proposals.shiftBlock[at] = this.#shift(numbers);
    }
    return proposals;
  }

  /** Each number of a block a little towards 0 and a little at random: what was standard normal stays so. Returns the block. */
  #shift(numbers: Float64Array): number {
    const block = this.#drawnBelow(this.#blocks.length);
    const size = this.#blocks[block]!;
    const step = this.#lengths[block]!;
    const kept = sqrt(1 - step * step);
    for (let each = 0; each < size; each++) {
      const at = size === numbers.length ? each : this.#drawnBelow(numbers.length);
      numbers[at] = kept * numbers[at]! + step * normalQuantile(this.#luck.next());
    }
    return block;
  }

  /** Adds the difference of two particles of the other half, in a block; returns the log of the prior's ratio. */
  #goAlong(numbers: Float64Array, { normal }: Cloud, isFirstHalf: boolean): number {
    const { dimensions } = this.#target;
    const [start, size] = isFirstHalf ? [this.#half, this.#count - this.#half] : [0, this.#half];
    const one = (start + this.#drawnBelow(size)) * dimensions;
    const other = (start + this.#drawnBelow(size)) * dimensions;
    const block = this.#blocks[this.#drawnBelow(this.#blocks.length)]!;
    const scale = this.#luck.next() < 0.1 ? 1 : (2.38 / sqrt(2 * block)) * this.#luck.next();
    let gain = 0;
    for (let each = 0; each < block; each++) {
      const at = block === dimensions ? each : this.#drawnBelow(dimensions);
      const before = numbers[at]!;
      const after = before + scale * (normal[one + at]! - normal[other + at]!);
      numbers[at] = after;
      gain += (before * before - after * after) / 2;
    }
    return gain;
  }

  #drawnBelow(count: number): number {
    return floor(this.#luck.next() * count);
  }
}

function take(cloud: Cloud, row: number, { normal, luck }: Proposals, at: number, dimensions: number): void {
  cloud.normal.set(normal.subarray(at * dimensions, (at + 1) * dimensions), row * dimensions);
  cloud.luck[row] = luck[at]!;
}
