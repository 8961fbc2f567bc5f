import { floor } from "../../math/arithmetic.ts";
import { stream } from "../../random/stream.ts";

/** Who is in: entry i is player i. */
export type Coalition = readonly boolean[];

/** A player joins a coalition: the coalition before and after, and in how many of the orders this happens. */
export interface JoinStep {
  readonly before: number;
  readonly after: number;
  readonly orders: number;
}

/** Which coalitions have to be valued, and what each player's value is made of. */
export interface CoalitionPlan {
  readonly playerCount: number;
  /** Whether every order counts; else some orders were drawn. */
  readonly isExact: boolean;
  /** How many orders count. */
  readonly orderCount: number;
  /** Each once, the empty one first and that of all players last. */
  readonly coalitions: readonly Coalition[];
  /** Of each player. */
  readonly steps: readonly (readonly JoinStep[])[];
  /** Of drawn orders, the players in their order and the coalitions passed; two orders, a pair, mirror each other. */
  readonly drawn: readonly DrawnOrder[];
}

export interface DrawnOrder {
  readonly players: readonly number[];
  /** One more than players: from the empty coalition to that of all. */
  readonly passed: readonly number[];
}

export interface PlanOptions {
  readonly playerCount: number;
  /** Whether a coalition can stand at all. Defaults to all of them. */
  readonly allows: (coalition: Coalition) => boolean;
  readonly mostCoalitions: number;
  readonly orders: number;
  readonly seed: string | number;
}

/** All orders where their coalitions are few enough, else drawn ones. Null where no order leads from none to all. */
export function planCoalitions(options: PlanOptions): CoalitionPlan | null {
  const { playerCount } = options;
  const allows = remembered(options.allows);
  const levels = levelsOf(playerCount, allows, options.mostCoalitions);
  if (levels === null) return planOfDrawn({ ...options, allows });
  return levels.at(-1)!.size === 0 ? null : planOfAll(playerCount, levels);
}

/** The key of a coalition among others. */
function keyOfCoalition(coalition: Coalition): string {
  return coalition.map((isIn) => (isIn ? "1" : "0")).join("");
}

function remembered(allows: PlanOptions["allows"]): PlanOptions["allows"] {
  const known = new Map<string, boolean>();
  return (coalition) => {
    const key = keyOfCoalition(coalition);
    const answer = known.get(key) ?? allows(coalition);
    known.set(key, answer);
    return answer;
  };
}

function joined(coalition: Coalition, player: number): Coalition {
  return coalition.map((isIn, index) => isIn || index === player);
}

/** Each larger coalition, by the player who joined. */
function* largerThan(coalition: Coalition): Generator<readonly [larger: Coalition, player: number]> {
  for (const [player, isIn] of coalition.entries()) if (!isIn) yield [joined(coalition, player), player];
}

type Level = Map<string, Coalition>;

/** The coalitions that can be reached one player at a time, by size; null where they are more than `most`. */
function levelsOf(playerCount: number, allows: PlanOptions["allows"], most: number): Level[] | null {
  const none: Coalition = Array.from({ length: playerCount }, () => false);
  const levels: Level[] = [new Map([[keyOfCoalition(none), none]])];
  let count = 1;
  while (levels.length <= playerCount) {
    const larger = [...levels.at(-1)!.values()].flatMap((coalition) => [...largerThan(coalition)]);
    const next: Level = new Map();
    for (const [coalition] of larger) if (allows(coalition)) next.set(keyOfCoalition(coalition), coalition);
    count += next.size;
    if (count > most) return null;
    levels.push(next);
  }
  return levels;
}

/**
 * Counts the orders that pass each coalition: those that lead to it from none, times those that lead from it to all. A
 * coalition from which no order leads on counts for nothing and is left out.
 */
function planOfAll(playerCount: number, levels: readonly Level[]): CoalitionPlan {
  const towards = new Map<string, number>([[[...levels[0]!.keys()][0]!, 1]]);
  const onwards = new Map<string, number>([[[...levels.at(-1)!.keys()][0]!, 1]]);
  const joins = joinsOf(levels);
  const add = (to: Map<string, number>, key: string, more: number): void => {
    to.set(key, (to.get(key) ?? 0) + more);
  };
  for (const { from, to } of joins) add(towards, to, towards.get(from)!);
  for (const { from, to } of [...joins].reverse()) add(onwards, from, onwards.get(to) ?? 0);
  const used = levels.flatMap((level) => [...level].filter(([key]) => (onwards.get(key) ?? 0) > 0));
  const index = new Map(used.map(([key], at) => [key, at]));
  const steps: JoinStep[][] = Array.from({ length: playerCount }, () => []);
  for (const { from, to, player } of joins) {
    const orders = towards.get(from)! * (onwards.get(to) ?? 0);
    if (orders > 0) steps[player]!.push({ before: index.get(from)!, after: index.get(to)!, orders });
  }
  const orderCount = onwards.get([...levels[0]!.keys()][0]!)!;
  const coalitions = used.map(([, coalition]) => coalition);
  return { playerCount, isExact: true, orderCount, coalitions, steps, drawn: [] };
}

interface Join {
  readonly from: string;
  readonly to: string;
  readonly player: number;
}

/** Every way of joining, the small coalitions first. */
function joinsOf(levels: readonly Level[]): Join[] {
  return levels
    .slice(0, -1)
    .flatMap((level, size) =>
      [...level].flatMap(([from, coalition]) =>
        [...largerThan(coalition)]
          .map(([larger, player]) => ({ from, to: keyOfCoalition(larger), player }))
          .filter(({ to }) => levels[size + 1]!.has(to)),
      ),
    );
}

/** Draws orders in pairs: a queue and the same queue backwards, in which each player joins as early as it can. */
function planOfDrawn({ playerCount, allows, orders, seed }: PlanOptions): CoalitionPlan | null {
  const luck = stream(seed, "shapley", "orders");
  const index = new Map<string, number>();
  const coalitions: Coalition[] = [];
  const indexOf = (coalition: Coalition): number => {
    const key = keyOfCoalition(coalition);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, coalitions.length);
    return coalitions.push(coalition) - 1;
  };
  const drawn: DrawnOrder[] = [];
  while (drawn.length < orders) {
    const queue = shuffled(playerCount, luck.next);
    for (const each of [queue, [...queue].reverse()]) {
      const order = orderOf(each, allows);
      if (order === null) return null;
      drawn.push({ players: order, passed: passedBy(order).map(indexOf) });
    }
  }
  return {
    playerCount,
    isExact: false,
    orderCount: drawn.length,
    coalitions,
    steps: stepsOf(playerCount, drawn),
    drawn,
  };
}

function shuffled(count: number, next: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = floor(next() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

function orderOf(queue: readonly number[], allows: PlanOptions["allows"]): number[] | null {
  let coalition: Coalition = queue.map(() => false);
  const order: number[] = [];
  while (order.length < queue.length) {
    const next = queue.find((player) => !coalition[player] && allows(joined(coalition, player)));
    if (next === undefined) return null;
    coalition = joined(coalition, next);
    order.push(next);
  }
  return order;
}

function passedBy(order: readonly number[]): Coalition[] {
  const none: Coalition = order.map(() => false);
  const passed = [none];
  for (const player of order) passed.push(joined(passed.at(-1)!, player));
  return passed;
}

function stepsOf(playerCount: number, drawn: readonly DrawnOrder[]): JoinStep[][] {
  const steps = Array.from({ length: playerCount }, () => new Map<string, JoinStep>());
  for (const { players, passed } of drawn)
    for (const [at, player] of players.entries()) {
      const [before, after] = [passed[at]!, passed[at + 1]!];
      const key = `${before} ${after}`;
      steps[player]!.set(key, { before, after, orders: 1 + (steps[player]!.get(key)?.orders ?? 0) });
    }
  return steps.map((each) => [...each.values()]);
}
