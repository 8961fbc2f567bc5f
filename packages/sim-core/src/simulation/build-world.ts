import type { Ledger } from "../accounts/ledger.ts";
import { createLuck, type Luck, medianLuck } from "../random/luck.ts";
import type { Scenario } from "../scenario/parameters.ts";
import type { ScenarioData } from "../scenario/schema/scenario.ts";
import type { BuildContext } from "./build/context.ts";
import { emptyPolicy } from "./build/empty-policy.ts";
import { buildEvents } from "./build/events.ts";
import { buildFirms } from "./build/firms.ts";
import { buildFinance, buildMarket, buildSegments, buildTechnology } from "./build/market.ts";
import { buildRoster } from "./build/roster.ts";
import { type Design, placementOf } from "./design.ts";
import { createDraw } from "./draw.ts";
import type { RunRecord } from "./record.ts";
import { drawInSteps, stepsPerQuarterOf } from "./shorter-steps.ts";
import type { Switches, World } from "./world.ts";

export interface RunOptions {
  /** Any text or number; the same seed gives the same luck. Defaults to "1". */
  readonly seed?: string | number;
  /** Number of the run under that seed. Defaults to 0. */
  readonly run?: number;
  /** Every assumption at its centre and luck at its median. Defaults to false. */
  readonly centre?: boolean;
  /** Assumptions that an experiment places, row by row; the run needs its row. Defaults to none. */
  readonly design?: Design | undefined;
  /** A run that is no longer needed: its record and books are written over. Defaults to none. */
  readonly reuse?: { readonly record: RunRecord; readonly ledger: Ledger } | undefined;
}

export interface BuiltWorld {
  readonly world: World;
  readonly context: BuildContext;
  readonly luck: Luck;
}

/** Draws one world from a scenario and lays it out in columns. Its policy is added once the base quarter stands. */
export function buildWorld(scenario: Scenario, options: RunOptions): BuiltWorld {
  const { seed = "1", run = 0, centre = false } = options;
  const placement = options.design && placementOf(options.design, run);
  const luck = centre ? medianLuck : createLuck(seed, placement?.luckRun ?? run);
  const stepsPerQuarter = stepsPerQuarterOf(scenario);
  const draw = drawInSteps(createDraw(scenario, { seed, run, centre, luck, placement }), stepsPerQuarter);
  const { data } = scenario;
  const startQuarter = data.horizon.start;
  const quarterCount = (data.horizon.end - startQuarter + 1) * stepsPerQuarter;
  const roster = buildRoster(scenario, draw);
  const context: BuildContext = { scenario, draw, luck, startQuarter, stepsPerQuarter, quarterCount, roster };
  const market = buildMarket(context);
  const technology = buildTechnology(context);
  const world: World = {
    seed: String(seed),
    run,
    startQuarter,
    stepsPerQuarter,
    quarterCount,
    firmCount: roster.firmIds.length,
    segmentCount: Object.keys(data.market.segments).length,
    firmIds: roster.firmIds,
    luckIds: roster.luckIds,
    groupIds: roster.groupIds,
    segmentIds: Object.keys(data.market.segments),
    firms: buildFirms(context, market, technology),
    segments: buildSegments(context),
    market,
    technology,
    finance: buildFinance(context),
    policy: emptyPolicy(roster.firmIds.length),
    events: buildEvents(context),
    switches: switchesOf(data.mechanisms),
  };
  return { world, context, luck };
}

function switchesOf(on: ScenarioData["mechanisms"]): Switches {
  return {
    priceResponse: on.priceResponse,
    awareness: on.awareness,
    rationing: on.rationing,
    cashLimit: on.cashLimit,
    absorption: on.absorption,
    fringeExit: on.fringeExit,
    fringeEntry: on.fringeEntry,
    entryLag: on.entryLag,
  };
}
