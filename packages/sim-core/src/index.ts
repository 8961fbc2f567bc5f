/**
 * Andromède's simulation core: scenarios in, histories out. Pure: the same input gives the same bits, in Node and in
 * every browser. The pieces of the model are useful alone and are exported with it.
 */

// Scenarios: what people write.
export { parseScenario, type ParseOptions } from "./scenario/parse.ts";
export { withSettings } from "./scenario/settings.ts";
export { type Fault, ScenarioError } from "./scenario/faults.ts";
export { formatQuarter, parseQuarter } from "./scenario/quarters.ts";
export type { Change, Claim, Localised, Observable, Scenario, Setting, Source, Status, Uncertain } from "./scenario/parameters.ts";

// Runs: what comes of them.
export { type Run, simulate } from "./simulation/simulate.ts";
export type { RunOptions } from "./simulation/build-world.ts";
export { type Ensemble, ensemble, type EnsembleOptions, type OutcomeColumn, summarise, type Summary } from "./simulation/ensemble.ts";
export { assembleComparison, compare, type ComparedOutcome, type CompareOptions, type Comparison, sharedOutcomes } from "./simulation/compare.ts";
export { type ChunkRequest, type ChunkResult, type PortableScenario, portableOf, runChunk, scenarioFrom } from "./simulation/chunk.ts";
export {
  compareWith,
  type CompareWithOptions,
  ensembleWith,
  type EnsembleWithOptions,
  type Executor,
  type ExecutorHooks,
  inlineExecutor,
  type StopSignal,
} from "./simulation/executor.ts";
export { digestOf } from "./simulation/digest.ts";
export { drawnAssumptions } from "./simulation/drawn-assumptions.ts";
export { keyOutcomes } from "./simulation/key-outcomes.ts";
export { ObservableError, type Observation } from "./simulation/observe.ts";
export { rankPolicies, type RankRow } from "./simulation/rank.ts";
export { checkClaims, type ClaimResult } from "./simulation/check-claims.ts";

// Measures and verdicts.
export { measureOf, MEASURES } from "./outcomes/catalogue.ts";
export type { Measure, MeasureLabel } from "./outcomes/measured-run.ts";
export { type Verdict, verdictOn } from "./outcomes/verdict.ts";
export { pairedDifference } from "./outcomes/paired-difference.ts";
export { regretTable } from "./outcomes/regret.ts";

// Demand and prices.
export { nestedLogitShares } from "./model/nested-logit.ts";
export { bertrandPrices } from "./model/bertrand-prices.ts";
export { berryInversion } from "./model/berry-inversion.ts";
export { diversionRatios, elasticities, marketElasticity } from "./model/elasticities.ts";
export { passThrough } from "./model/pass-through.ts";
export { compensatingMarginalCost, upwardPricingPressure } from "./model/compensating-marginal-cost.ts";
export { logSumSurplus } from "./model/consumer-surplus.ts";
export { concentrationRatio, herfindahl } from "./model/concentration.ts";
export { EquilibriumError } from "./model/equilibrium-error.ts";

// Costs, diffusion, finance.
export { wrightUnitCost } from "./model/wright-learning.ts";
export { scaleUnitCost } from "./model/scale-cost.ts";
export { bassAdopters, bassPeak } from "./model/bass-diffusion.ts";
export { irr, npv } from "./accounts/net-present-value.ts";
export { FLOWS, SECTORS, transactionMatrix } from "./accounts/ledger.ts";

// Luck.
export { stream, type Stream } from "./random/stream.ts";
