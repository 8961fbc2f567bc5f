import fc from "fast-check";
import { irr, npv } from "../../packages/sim-core/src/accounts/net-present-value.ts";
import { bassPeak } from "../../packages/sim-core/src/model/bass-diffusion.ts";
import { berryInversion } from "../../packages/sim-core/src/model/berry-inversion.ts";
import { bertrandPrices } from "../../packages/sim-core/src/model/bertrand-prices.ts";
import { createChoiceColumns, setWeights, updateShares } from "../../packages/sim-core/src/model/choice-columns.ts";
import {
  compensatingMarginalCost,
  compensatingReductionOfTwo,
  upwardPricingPressure,
} from "../../packages/sim-core/src/model/compensating-marginal-cost.ts";
import { concentrationRatio, herfindahl } from "../../packages/sim-core/src/model/concentration.ts";
import { logSumSurplus } from "../../packages/sim-core/src/model/consumer-surplus.ts";
import { diversionRatios, elasticities, marketElasticity } from "../../packages/sim-core/src/model/elasticities.ts";
import { bertrandMarkups } from "../../packages/sim-core/src/model/markups.ts";
import { nestedLogitShares } from "../../packages/sim-core/src/model/nested-logit.ts";
import { lernerByZetaMap, type PriceColumns } from "../../packages/sim-core/src/model/price-equilibrium.ts";
import { divideEnvelope } from "../../packages/sim-core/src/policy/split.ts";

/** One market, small enough to be laid out in tables for a formula of columns. */
export interface SmallMarket {
  readonly meanUtility: readonly number[];
  readonly attention: readonly number[];
  readonly cost: readonly number[];
  readonly nest: readonly number[];
  readonly owner: readonly number[];
  readonly ownerAfter: readonly number[];
  readonly sigma: number;
  readonly outsideGood: boolean;
  readonly sensitivity: readonly [number, number];
  readonly contestable: readonly [number, number];
}

/** What a formula is given, and what the function of its name makes of the same. */
export interface Instance {
  readonly scope: Readonly<Record<string, number | readonly number[] | readonly (readonly number[])[]>>;
  readonly actual: number | readonly number[] | readonly (readonly number[])[];
}

/** Numbers in even steps: no denormals, and the ends of the range often. */
function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.nat({ max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000);
}

const columnOf = (size: number, min: number, max: number) =>
  fc.array(between(min, max), { minLength: size, maxLength: size });
const labelsOf = (size: number, labels: number) =>
  fc.array(fc.nat({ max: labels }), { minLength: size, maxLength: size });

/** Markets of two to five products. The two last products never have one owner with the first, so that there is a rival. */
export const smallMarkets: fc.Arbitrary<SmallMarket> = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.record({
    meanUtility: columnOf(size, -2, 2),
    attention: columnOf(size, 0.05, 1),
    cost: columnOf(size, 0.5, 2),
    nest: labelsOf(size, 2),
    owner: labelsOf(size, 2),
    ownerAfter: labelsOf(size, 1),
    sigma: between(0, 0.8),
    outsideGood: fc.boolean(),
    sensitivity: fc.tuple(between(0.8, 4), between(0.8, 4)),
    contestable: fc.tuple(between(1e6, 1e8), between(1e6, 1e8)),
  }),
);

const isInNest = ({ nest }: SmallMarket): number[][] =>
  [...new Set(nest)].map((label) => nest.map((each) => (each === label ? 1 : 0)));
const sameLabel = (labels: readonly number[]): number[][] =>
  labels.map((label) => labels.map((other) => (other === label ? 1 : 0)));

/** What all formulas of demand are given. */
function demandScope(market: SmallMarket) {
  const { meanUtility, attention, sigma, outsideGood } = market;
  return { meanUtility, attention, sigma, isInNest: isInNest(market), outside: outsideGood ? 1 : 0 };
}

/** Shares of the market with an outside good, and what all formulas of slopes are given. */
function observed(market: SmallMarket) {
  const { meanUtility, attention, nest, sigma, cost, sensitivity } = market;
  const { share, withinNestShare, outsideShare } = nestedLogitShares({ meanUtility, attention, nest, sigma });
  const price = cost.map((c, j) => c + 0.3 + 0.1 * j);
  const scope = { alpha: sensitivity[0], share, withinNestShare, sigma, isNear: sameLabel(nest) };
  const input = { share, price, nest, sigma, priceSensitivity: sensitivity[0] };
  return { scope, input, price, outsideShare };
}

/** The zeta map of one firm in two segments, with owners of several offers. */
function zetaMap(market: SmallMarket): Instance {
  const { attention, nest, owner, sigma, sensitivity, contestable, meanUtility, outsideGood } = market;
  const count = nest.length;
  const choice = createChoiceColumns(count, 2, Int32Array.from(nest));
  choice.active.set(nest.map((_, j) => j));
  choice.activeCount = count;
  choice.nestSimilarity = sigma;
  choice.outsideWeight = outsideGood ? 1 : 0;
  choice.priceSensitivity.set(sensitivity);
  choice.attentionShare.set([...attention, ...attention]);
  choice.valueUtility.set([...meanUtility, ...meanUtility.toReversed()]);
  setWeights(choice);
  updateShares(choice);
  const lerner = meanUtility.map((utility) => 0.2 + 0.05 * utility);
  const prices = {
    owner: Int32Array.from(owner),
    ownsSeveral: Uint8Array.from(owner, (label) => (owner.filter((each) => each === label).length > 1 ? 1 : 0)),
    lernerIndex: Float64Array.from(lerner),
    contestableEur: Float64Array.from(contestable),
  } as Partial<PriceColumns> as PriceColumns;
  const rows = (column: Float64Array) => [Array.from(column.slice(0, count)), Array.from(column.slice(count))];
  const share = rows(choice.share);
  return {
    scope: {
      ownShare: share.map((row) => row[0]!),
      contestableEur: contestable,
      share,
      withinNestShare: rows(choice.withinNestShare),
      isOwned: sameLabel(owner)[0]!,
      isNear: sameLabel(nest)[0]!,
      lerner,
      alpha: sensitivity,
      sigma,
    },
    actual: lernerByZetaMap(choice, prices, 0),
  };
}

/** Prices in equilibrium, for the line that holds at them. */
function equilibrium(market: SmallMarket): Instance {
  const { meanUtility: quality, cost, nest, owner, sigma, attention, sensitivity } = market;
  const { price, share } = bertrandPrices({
    quality,
    cost,
    nest,
    owner,
    sigma,
    attention,
    priceSensitivity: sensitivity[0],
  });
  const ofNest = share.map((_, j) => share.reduce((sum, s, k) => sum + (nest[k] === nest[j] ? s : 0), 0));
  const withinNestShare = share.map((s, j) => s / ofNest[j]!);
  return {
    scope: {
      cost,
      share,
      withinNestShare,
      alpha: sensitivity[0],
      sigma,
      isNear: sameLabel(nest),
      isOwned: sameLabel(owner),
    },
    actual: price,
  };
}

/** An instance of each formula of columns, by its name. */
export const INSTANCES: Readonly<Record<string, (market: SmallMarket) => Instance>> = {
  nestedLogitShares: (market) => ({ scope: demandScope(market), actual: nestedLogitShares(market).share }),
  logSumSurplus: (market) => {
    const money = { priceSensitivity: market.sensitivity[0], marketSize: market.contestable[0] };
    return { scope: { ...demandScope(market), ...money }, actual: logSumSurplus({ ...market, ...money }) };
  },
  lernerByZetaMap: zetaMap,
  herfindahl: ({ cost }) => ({ scope: { size: cost }, actual: herfindahl(cost) }),
  concentrationRatio: ({ cost }) => ({ scope: { size: cost, firms: 2 }, actual: concentrationRatio(cost, 2) }),
  berryInversion: (market) => {
    const { input, outsideShare } = observed(market);
    const { share, nest, sigma } = input;
    const { attention } = market;
    return {
      scope: { share, attention, sigma, outsideShare, isInNest: isInNest(market) },
      actual: berryInversion({ share, nest, sigma, attention, outsideShare }),
    };
  },
  divideEnvelope: ({ contestable, attention }) => ({
    scope: { envelopeEur: contestable[0], weights: attention },
    actual: divideEnvelope(contestable[0], attention),
  }),
  bertrandMarkups: (market) => {
    const { scope, input } = observed(market);
    const { owner } = market;
    return { scope: { ...scope, isOwned: sameLabel(owner) }, actual: bertrandMarkups({ ...input, owner }) };
  },
  bertrandPrices: equilibrium,
  elasticities: (market) => {
    const { scope, input, price } = observed(market);
    return { scope: { ...scope, price }, actual: elasticities(input) };
  },
  diversionRatios: (market) => {
    const { scope, input } = observed(market);
    return { scope, actual: diversionRatios(input) };
  },
  marketElasticity: (market) => {
    const { scope, input, price } = observed(market);
    return { scope: { alpha: scope.alpha, share: scope.share, price }, actual: marketElasticity(input) };
  },
  compensatingMarginalCost: (market) => {
    const { scope, input, price } = observed(market);
    const { ownerAfter, cost } = market;
    const { compensatingCost } = compensatingMarginalCost({ ...input, cost, ownerAfter });
    return { scope: { ...scope, price, isOwnedAfter: sameLabel(ownerAfter) }, actual: compensatingCost };
  },
  compensatingReductionOfTwo: ({ attention, sigma, sensitivity }) => {
    const [lerner, diversion] = [
      [0.9 * attention[0]!, sigma],
      [sigma, 0.9 * attention[1]!],
    ] as [[number, number], [number, number]];
    const priceRatio = sensitivity[0];
    return {
      scope: { lerner, diversion, priceRatio },
      actual: compensatingReductionOfTwo({ lerner, diversion, priceRatio }),
    };
  },
  upwardPricingPressure: (market) => {
    const { input, price } = observed(market);
    const { owner, ownerAfter, cost, attention } = market;
    const [before, after] = [sameLabel(owner), sameLabel(ownerAfter)];
    const isNewSister = after.map((row, j) => row.map((joined, k) => (j !== k && !before[j]![k] ? joined : 0)));
    const savingShare = attention.map((each) => each / 5);
    return {
      scope: { diversionTable: diversionRatios(input), isNewSister, price, cost, savingShare },
      actual: upwardPricingPressure({ ...input, cost, ownerAfter, ownerBefore: owner, savingShare }),
    };
  },
  bassPeak: ({ sigma, sensitivity }) => {
    const [innovation, imitation] = [0.01 + sigma / 10, sensitivity[0]];
    const { time, adoptionRateShare } = bassPeak({ innovation, imitation });
    return { scope: { innovation, imitation }, actual: [time, adoptionRateShare] };
  },
  npv: ({ meanUtility, sigma }) => ({
    scope: { payment: meanUtility, rate: sigma, period: meanUtility.map((_, t) => t + 1) },
    actual: npv(sigma, meanUtility),
  }),
  worthAtInternalRate: ({ cost }) => {
    const payment = [-cost.reduce((sum, each) => sum + each, 0), ...cost.map((each) => 1.2 * each)];
    const rate = irr(payment)!;
    return { scope: { payment, rate, period: payment.map((_, t) => t + 1) }, actual: 0 };
  },
};
