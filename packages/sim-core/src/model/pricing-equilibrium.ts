import { abs, max, min } from "../math/arithmetic.ts";
import { say } from "../sentence/sentence.ts";
import { bestReplies } from "./best-replies.ts";
import { EquilibriumError } from "./equilibrium-error.ts";
import type { Choice } from "./logit-choice.ts";
import { ownersMargins } from "./ownership-blocks.ts";
import { atomisticMargin, slopeOfMargin } from "./pricing-form.ts";
import { choiceAtMargins, type PricingMarket } from "./pricing-market.ts";

/** Margins from which no owner wishes to move; one entry per block of an owner's products in a nest. */
export interface PricingEquilibrium {
  readonly margin: Float64Array;
  readonly choice: Choice;
  readonly iterations: number;
}

interface Search {
  readonly end: Position;
  readonly steps: number;
  readonly isSettled: boolean;
}

interface Position {
  readonly margin: Float64Array;
  readonly choice: Choice;
  /** Largest distance of a margin from what the first-order conditions ask at these shares, relative to the margin. */
  readonly residual: number;
  readonly worstBlock: number;
}

/** Below this residual we only wait for rounding to stop the improvement. */
const SETTLED = 1e-9;
/** Utilities of a million are known to ten digits after the point only: so are prices then, but never worse than 1e-6. */
const SETTLED_PER_LOG_WEIGHT = 1e-15;
const SETTLED_AT_WORST = 1e-6;
/** Steps without gain after which a position that is settled is the best that rounding allows. */
const PATIENCE = 2;
const MAXIMUM_ZETA_STEPS = 100;
const MAXIMUM_ROUNDS_OF_REPLIES = 1000;
/** Above this Lerner index, a price of twenty times the cost, demand is not sensitive enough for the log form. */
const MAXIMUM_LERNER = 0.95;

/**
 * Solves the first-order conditions of all owners together.
 *
 * First the zeta map, which is quick and does not mind a dominant firm; should it dawdle, owners reply in turn to each
 * other, each reply found in a bracket. An EquilibriumError says when no equilibrium exists or none was found.
 */
export function pricingEquilibrium(subject: string, market: PricingMarket): PricingEquilibrium {
  refuseMonopolyOfNecessity(subject, market);
  const start = new Float64Array(market.blocks.count).fill(atomisticMargin(market.form));
  const quick = settle(market, positionAt(market, start), zetaStep, MAXIMUM_ZETA_STEPS);
  const reply = (m: PricingMarket, { margin }: Position) => bestReplies(m, margin);
  const found = quick.isSettled ? quick : settle(market, quick.end, reply, MAXIMUM_ROUNDS_OF_REPLIES);
  refuseUnsettled(subject, market, found.end);
  if (market.form.form === "log") refuseExcessiveLerner(subject, market, found.end);
  const steps = found === quick ? quick.steps : quick.steps + found.steps;
  return { margin: found.end.margin, choice: found.end.choice, iterations: steps };
}

/**
 * One step of the zeta map. What an owner earns elsewhere goes to the right of its first-order condition, as it is; what a
 * margin recaptures within its nest is split between the two sides so that a margin's own slope vanishes where its nest's
 * condition holds. Convergence is then quadratic for a lone firm, however dominant, where the markup map diverges.
 *
 * Source: Morrow, W. R. and Skerlos, S. (2011), Fixed-point approaches to computing Bertrand-Nash equilibrium prices
 * under mixed-logit demand, Operations Research 59(2), 328-345, doi:10.1287/opre.1100.0894, whose map this is for sigma
 * = 0; carried here to nests, and to owners of several products.
 */
function zetaStep({ form, blocks }: PricingMarket, { margin, choice }: Position): Float64Array {
  const { alpha, beta, sigma, revenueTerm } = form;
  const profit = new Float64Array(blocks.ownerCount);
  for (let b = 0; b < blocks.count; b++) profit[blocks.owner[b]!]! += margin[b]! * choice.share[b]!;
  return margin.map((x, b) => {
    const within = choice.withinNestShare[b]!;
    const shared = within * (1 - within);
    const kept = shared > 0 ? -beta * sigma * x * slopeOfMargin(form, x) * shared : 0;
    const worth = 1 + alpha * profit[blocks.owner[b]!]!;
    return (worth + kept * x) / (revenueTerm + beta * (1 - sigma * within) + kept);
  });
}

/** Repeats a step until rounding alone moves the margins; returns the position with the smallest residual. */
function settle(
  market: PricingMarket,
  start: Position,
  step: (market: PricingMarket, position: Position) => Float64Array,
  maximumSteps: number,
): Search {
  const settled = settledAt(market);
  let [end, position, stepsWithoutGain] = [start, start, 0];
  for (let steps = 1; steps <= maximumSteps; steps++) {
    position = positionAt(market, step(market, position));
    stepsWithoutGain = position.residual < end.residual ? 0 : stepsWithoutGain + 1;
    if (stepsWithoutGain === 0) end = position;
    if (end.residual <= settled && stepsWithoutGain === PATIENCE) return { end, steps, isSettled: true };
  }
  return { end, steps: maximumSteps, isSettled: false };
}

function positionAt(market: PricingMarket, margin: Float64Array): Position {
  const choice = choiceAtMargins(market, margin);
  const asked = ownersMargins(market.blocks, market.form, choice.share, choice.withinNestShare);
  let [residual, worstBlock] = [0, 0];
  for (let b = 0; b < margin.length; b++) {
    const distance = abs(margin[b]! - asked[b]!) / margin[b]!;
    if (distance > residual) worstBlock = b;
    residual = max(residual, distance);
  }
  return { margin, choice, residual, worstBlock };
}

function refuseMonopolyOfNecessity(subject: string, { blocks, outsideGood }: PricingMarket): void {
  if (outsideGood || blocks.owner.some((owner) => owner !== blocks.owner[0])) return;
  const whose = blocks.count === 0 ? say`nobody sells anything that is known` : say`one owner sells everything`;
  throw new EquilibriumError(
    say`${subject}: ${whose} and there is no outside good, so that no price is high enough: add a rival, or an outside good (outsideGood: true)`,
  );
}

function refuseUnsettled(subject: string, market: PricingMarket, { residual, worstBlock }: Position): void {
  if (residual <= settledAt(market)) return;
  const product = market.blocks.blockOf.indexOf(worstBlock);
  throw new EquilibriumError(
    say`${subject}: no equilibrium found; product ${product} is still ${residual} (relative to its markup) away from its first-order condition: look for a quality, a cost or a priceSensitivity out of scale with the others`,
  );
}

function refuseExcessiveLerner(subject: string, { blocks }: PricingMarket, { margin }: Position): void {
  const excessive = margin.findIndex((lerner) => lerner >= MAXIMUM_LERNER);
  if (excessive < 0) return;
  const product = blocks.blockOf.indexOf(excessive);
  throw new EquilibriumError(
    say`${subject}: the Lerner index of product ${product} would be ${margin[excessive]!}, above the limit of ${MAXIMUM_LERNER} (a price twenty times its cost): raise priceSensitivity, or add rivals or an outside good`,
  );
}

function settledAt({ logWeightAtCost }: PricingMarket): number {
  const largest = logWeightAtCost.reduce((size, weight) => max(size, abs(weight)), 0);
  return min(SETTLED + SETTLED_PER_LOG_WEIGHT * largest, SETTLED_AT_WORST);
}
