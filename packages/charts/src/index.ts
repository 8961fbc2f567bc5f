/** The pictures: charts of runs and comparisons as functions, each with its headline, its table and its alternative text. */

export { quantileDotplot } from "./charts/quantile-dotplot.ts";
export { type TrajectoryData, type TrajectoryPanel, trajectories } from "./charts/trajectories.ts";
export { actorsOf, type ChartActor, isHomeFirm } from "./colours/actors.ts";
export { contrast } from "./colours/contrast.ts";
export { type PairedOutcome, pairedOutcomeOf } from "./data/paired.ts";
export { evenRows, type Series, type SeriesPoint, seriesFrom, seriesObservables, seriesOf } from "./data/series.ts";
export type { Chart, ChartOptions, ChartTable } from "./frame/chart.ts";
