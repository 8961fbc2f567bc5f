/**
 * Andromède's simulation core: scenarios in, histories out. Pure: the same input gives the same bits, in Node and in
 * every browser. The pieces of the model are useful alone and are exported with it.
 */

export { FLOWS, SECTORS, transactionMatrix } from "./accounts/ledger.ts";
export { irr, npv } from "./accounts/net-present-value.ts";
// Looking for results by arithmetic.
export { type Audit, type AuditOptions, audit } from "./analysis/audit/audit.ts";
export type { AuditKind, AuditResult, AuditRow } from "./analysis/audit/audit-row.ts";
// What would have to be true.
export { type BestDrawnWorld, bestDrawnWorld } from "./analysis/discover/best-drawn-world.ts";
export type { BestWorld } from "./analysis/discover/best-world.ts";
export type { BoxFit, Limit } from "./analysis/discover/box.ts";
export { type Flip, flipPoints } from "./analysis/discover/flip-points.ts";
export { type LeadPattern, leadPattern } from "./analysis/discover/lead-pattern.ts";
export { leadWorlds } from "./analysis/discover/lead-worlds.ts";
export { type Discovery, discover } from "./analysis/discover/policy-discovery.ts";
export { type Box, findBoxes, type PrimResult } from "./analysis/discover/prim.ts";
export { type AssumptionFlips, type LeadByFifths, leadByFifths } from "./analysis/discover/ranking-flips.ts";
export { growTree, type TreeNode } from "./analysis/discover/tree.ts";
// Why.
export { type ExplainChangesOptions, type ExplainOptions, explainChanges } from "./analysis/explain/explain-changes.ts";
export { explainMechanisms } from "./analysis/explain/explain-mechanisms.ts";
export type {
  ExplainedPart,
  Explanation,
  MoneyDifference,
  MoneyRow,
  NamedMean,
} from "./analysis/explain/explanation.ts";
export type { PartNumbers } from "./analysis/explain/part-numbers.ts";
export { type ShapleyInput, type ShapleyResult, shapley } from "./analysis/explain/shapley.ts";
// Fitting to facts, and scoring on facts.
export {
  type Backtest,
  type BacktestOptions,
  backtest,
  type FactScore,
} from "./analysis/fit/backtest.ts";
export { type CalibrateOptions, type Calibration, calibrate } from "./analysis/fit/calibrate.ts";
export { DATES } from "./analysis/fit/counterparts.ts";
export { type ModelError, USUAL_MODEL_ERROR } from "./analysis/fit/discrepancy.ts";
export type { Band, Learnt } from "./analysis/fit/learnt.ts";
export { learntBand, learntDraws } from "./analysis/fit/learnt-band.ts";
export type { NaiveForecast } from "./analysis/fit/naive.ts";
export { type RollingOptions, type RollingStep, rollingBacktest } from "./analysis/fit/rolling.ts";
export { crps } from "./analysis/fit/scores.ts";
// What does best.
export {
  type DecisionInformation,
  decisionInformation,
  payoffsIn,
} from "./analysis/information/decision-information.ts";
export { type InformationValue, valueOfInformation } from "./analysis/information/value-of-information.ts";
export { type Minimum, minimise, minimiseWith, ontoSimplex, type SearchTrace } from "./analysis/optimise/minimise.ts";
export { type PolicyOptimum, policyOptimum } from "./analysis/optimise/policy-optimum.ts";
export { instrumentOf, type Split } from "./analysis/optimise/split-levers.ts";
export type { Tried } from "./analysis/optimise/split-search.ts";
export type { Question } from "./analysis/outcome-values.ts";
export type { LeadWorlds } from "./analysis/policy-worlds.ts";
export { type MorrisEffects, morrisDesign, morrisEffects } from "./analysis/sensitivity/morris.ts";
// Which assumption matters.
export {
  type OutcomeSensitivity,
  outcomeSensitivity,
  type ScreenedAssumption,
  type SensitivityOptions,
} from "./analysis/sensitivity/outcome-sensitivity.ts";
export { type SaltelliDesign, saltelliDesign } from "./analysis/sensitivity/saltelli-design.ts";
export {
  type FirstOrderEstimator,
  type Interval,
  type SobolIndices,
  sobolEstimates,
  sobolIndices,
} from "./analysis/sensitivity/sobol-indices.ts";
export { sobolPoints } from "./analysis/sensitivity/sobol-sequence.ts";
export type { VariancePart } from "./analysis/sensitivity/variance-parts.ts";
export { normalQuantile } from "./math/normal-quantile.ts";
export { bassAdopters, bassPeak } from "./model/bass-diffusion.ts";
export { berryInversion } from "./model/berry-inversion.ts";
export { bertrandPrices } from "./model/bertrand-prices.ts";
export { compensatingMarginalCost, upwardPricingPressure } from "./model/compensating-marginal-cost.ts";
export { concentrationRatio, herfindahl } from "./model/concentration.ts";
export { logSumSurplus } from "./model/consumer-surplus.ts";
export { diversionRatios, elasticities, marketElasticity } from "./model/elasticities.ts";
export { EquilibriumError } from "./model/equilibrium-error.ts";
// Demand and prices.
export { nestedLogitShares } from "./model/nested-logit.ts";
export { passThrough } from "./model/pass-through.ts";
export { scaleUnitCost } from "./model/scale-cost.ts";
// Costs, diffusion, finance.
export { wrightUnitCost } from "./model/wright-learning.ts";
// Measures and verdicts.
export { businessStealing } from "./outcomes/business-stealing.ts";
export { MEASURES, measureOf } from "./outcomes/catalogue.ts";
export type { Measure, MeasureFacts, MeasureLabel } from "./outcomes/measured-run.ts";
export { type MoneyTrail, moneyTrail } from "./outcomes/money-trail.ts";
export { pairedDifference } from "./outcomes/paired-difference.ts";
export { PAIRED_MEASURES, type PairedMeasure, pairedMeasureOf } from "./outcomes/paired-measures.ts";
export { PUBLIC_MONEY_USES, type PublicMoneyUse } from "./outcomes/public-money-uses.ts";
export { quantileError } from "./outcomes/quantile-error.ts";
export { rankCorrelation } from "./outcomes/rank-correlation.ts";
export { regretTable } from "./outcomes/regret.ts";
export { type Verdict, verdictOn } from "./outcomes/verdict.ts";
// Luck.
export { type Distribution, quantileOf } from "./random/distributions.ts";
export { type Stream, stream } from "./random/stream.ts";
export type { ChangeBetween } from "./scenario/changes-between.ts";
export type { Fact } from "./scenario/facts/fact.ts";
export { parseFacts } from "./scenario/facts/parse-facts.ts";
export { type Fault, ScenarioError } from "./scenario/faults.ts";
export type {
  Change,
  Claim,
  Localised,
  Observable,
  Scenario,
  Setting,
  Source,
  Status,
  Uncertain,
} from "./scenario/parameters.ts";
// Scenarios: what people write.
export {
  type PackedScenario,
  type ParseOptions,
  packScenario,
  parseScenario,
  unpackScenario,
} from "./scenario/parse.ts";
export type { Posterior } from "./scenario/posterior.ts";
export { formatQuarter, parseQuarter } from "./scenario/quarters.ts";
export { withPosterior, withSettings } from "./scenario/settings.ts";
export { settingsAsChanges } from "./scenario/settings-as-changes.ts";
export { nearest } from "./scenario/suggest.ts";
export { withNumbers } from "./scenario/with-numbers.ts";
// What is said to people, in pieces.
export { RefusedInput } from "./sentence/refused-input.ts";
export { english, filled, type Sentence, sentenceOf } from "./sentence/sentence.ts";
export type { RunOptions } from "./simulation/build-world.ts";
export { type ClaimResult, checkClaims } from "./simulation/check-claims.ts";
export { comparableFaults, observableFaults } from "./simulation/check-observables.ts";
export {
  type ChunkRequest,
  type ChunkResult,
  type PortableScenario,
  portableOf,
  runChunk,
  scenarioFrom,
} from "./simulation/chunk.ts";
export {
  assembleComparison,
  type CompareOptions,
  type Comparison,
  compare,
  sharedOutcomes,
} from "./simulation/compare.ts";
export type { ComparedOutcome } from "./simulation/compared-outcome.ts";
export { type Design, partOf } from "./simulation/design.ts";
export { createDigest, digestOf, type RunningDigest } from "./simulation/digest.ts";
export { drawnAssumptions } from "./simulation/drawn-assumptions.ts";
export {
  type Ensemble,
  type EnsembleOptions,
  ensemble,
  ensembleOfRun,
  type OutcomeColumn,
  type Summary,
  summarise,
  TooManyRunsError,
} from "./simulation/ensemble.ts";
export {
  type CompareWithOptions,
  compareWith,
  type EnsembleSummary,
  type EnsembleWithOptions,
  type Executor,
  type ExecutorHooks,
  ensembleWith,
  inlineExecutor,
  pausingExecutor,
  type StopSignal,
  summariseWith,
} from "./simulation/executor.ts";
export { keyOutcomes } from "./simulation/key-outcomes.ts";
export { ObservableError, type Observation } from "./simulation/observe.ts";
export { withIngredients } from "./simulation/paired-ingredients.ts";
export { type RankRow, rankPolicies } from "./simulation/rank.ts";
// Runs: what comes of them.
export { type Run, simulate } from "./simulation/simulate.ts";
