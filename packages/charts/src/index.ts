/** The pictures: charts of runs and comparisons as functions, each with its headline, its table and its alternative text. */

export { type AuditedData, audited } from "./charts/audited.ts";
export { businessStealing, type StealingCell, type StealingData } from "./charts/business-stealing.ts";
export { type ConcentrationData, concentrationAndPrice } from "./charts/concentration-and-price.ts";
export { type ConvergenceData, convergence } from "./charts/convergence.ts";
export { costAndScale } from "./charts/cost-and-scale.ts";
export type { CostAndScaleData, PlacedFirm } from "./charts/cost-data.ts";
export { type DrawItData, drawIt, type PlotArea } from "./charts/draw-it.ts";
export { emptyChart } from "./charts/empty-chart.ts";
export { everyEuro } from "./charts/every-euro.ts";
export { type FactRow, type FactsData, factsAndWorlds } from "./charts/facts-and-worlds.ts";
export { type FrontierData, type FrontierPoint, frontier } from "./charts/frontier.ts";
export { type LeadDriversData, leadDrivers } from "./charts/lead-drivers.ts";
export { type FifthsRow, type LeadInFifthsData, leadInFifths } from "./charts/lead-in-fifths.ts";
export { type PairedPathData, pairedPath } from "./charts/paired-path.ts";
export { quantileDotplot } from "./charts/quantile-dotplot.ts";
export { ranking } from "./charts/ranking.ts";
export { rankingSlices, type SlicesData } from "./charts/ranking-slices.ts";
export { type RunwayChartData, runway } from "./charts/runway.ts";
export { type SensitivityData, type SensitivityPart, sensitivity } from "./charts/sensitivity.ts";
export { type SharesData, type SharesPanel, shares } from "./charts/shares.ts";
export { trajectories } from "./charts/trajectories.ts";
export type { TrajectoryData, TrajectoryPanel } from "./charts/trajectory-data.ts";
export { type WaterfallData, type WaterfallPart, waterfall } from "./charts/waterfall.ts";
// Colours: of the page, of the chips, of the actors.
export { actorsOf, type ChartActor, isHomeFirm } from "./colours/actors.ts";
export { contrast, inkOn } from "./colours/contrast.ts";
export {
  type ActorLook,
  CHIPS,
  type Chip,
  type ChipKind,
  lookOf,
  PLACES,
  ROLES,
  type Role,
  SHADES,
  type SymbolName,
  type Theme,
  UI,
  type UiColours,
} from "./colours/palette.ts";
// From runs to the data of a chart.
export { apportionedSubject, sensitivityOf, variancePartName } from "./data/apportioned.ts";
export { auditedOf } from "./data/audited.ts";
export { type CostLaw, relativeCosts } from "./data/cost-curve.ts";
export { dateOfPeriod, dateOfText } from "./data/dates.ts";
export { placeDots, quantileDots } from "./data/dots.ts";
export { waterfallOf } from "./data/explained.ts";
export { factPoints, type WrittenFact } from "./data/fact-file.ts";
export { type FactPoint, heldFacts, isHeld } from "./data/facts.ts";
export { frontierOf } from "./data/frontier-of.ts";
export { type PairedOutcome, pairedOutcomeOf } from "./data/paired.ts";
export { pairedPathOf } from "./data/paired-series.ts";
export { type PolicyPlaces, type Ranking, rankingOf } from "./data/places.ts";
export { type DrawnPoint, type PredictionScore, scorePrediction } from "./data/prediction.ts";
export { type RunwayData, type RunwayWorld, runwayOf } from "./data/runway.ts";
export { searchesOf } from "./data/searches.ts";
export { evenRows, type Series, type SeriesPoint, seriesFrom, seriesObservables, seriesOf } from "./data/series.ts";
export { type DrawnColumn, type Slice, type Slices, slicesOf } from "./data/slices.ts";
export { stealingOf } from "./data/stealing.ts";
export { moneyObservables, type WaffleColumn, type WaffleData, type WafflePart, wafflesOf } from "./data/waffles.ts";
// What every chart has.
export type { Chart, ChartColumn, ChartOptions, ChartTable } from "./frame/chart.ts";
export type { EventMark } from "./frame/events.ts";
export { pictureFile } from "./frame/picture-file.ts";
export { type ChartState, FEWEST_RUNS_FOR_A_BAND, stateText } from "./frame/states.ts";
export { csvOfTable, formatTable } from "./frame/table.ts";
export { MONEY_USES } from "./words/money.ts";
