import { floor, min, round } from "../../math/arithmetic.ts";
import { divideEnvelope } from "../../policy/split.ts";
import { type Luck, medianLuck, type Purpose, purpose } from "../../random/luck.ts";
import type { ScenarioData } from "../../scenario/schema/scenario.ts";
import type { State } from "../state.ts";
import type { World } from "../world.ts";
import { type BuildContext, firmsOf } from "./context.ts";

type Paid = Extract<ScenarioData["policy"]["instruments"][string], { kind: "equity" | "grant" | "loan" | "matching" }>;
type SmallGrants = Extract<Paid["split"], { rule: "small-grants" }>;

/** One envelope, divided: what each firm gets, and what goes to nobody who could use it. */
export interface Allocation {
  readonly amountEur: Float64Array;
  readonly wastedEur: number;
}

/** Divides an instrument's envelope by its split rule. Money is moved, never made: the parts sum to the whole. */
export function allocate(context: BuildContext, world: World, base: State, id: string, instrument: Paid): Allocation {
  const { draw, roster } = context;
  const amount = draw.number(instrument.amount);
  const recipients = instrument.recipients
    .flatMap((each) => firmsOf(roster, each))
    .filter((firm) => roster.exists[firm]);
  if (instrument.split.rule === "small-grants")
    return smallGrants(context, id, instrument.split, amount, recipients, world);
  const weights = recipients.map((firm) => weightOf(context, world, base, instrument, firm));
  const parts = divideEnvelope(amount, weights);
  const amountEur = new Float64Array(roster.firmIds.length);
  recipients.forEach((firm, index) => {
    amountEur[firm] = parts[index]!;
  });
  return { amountEur, wastedEur: 0 };
}

function weightOf(
  { draw, roster, scenario }: BuildContext,
  world: World,
  base: State,
  instrument: Paid,
  firm: number,
): number {
  const { split } = instrument;
  const id = roster.groupIds[firm]!;
  switch (split.rule) {
    case "champion":
      return id === split.firm ? 1 : 0;
    case "weights":
      return split.weights[id] ? draw.number(split.weights[id]) / world.firms.cloneCount[firm]! : 0;
    case "by-size":
      return world.firms.baseShare[firm]!;
    case "by-segment": {
      const segment = Object.keys(scenario.data.market.segments).indexOf(split.segment);
      return base.installedEur[segment * world.firmCount + firm]!;
    }
    default:
      return 1 / world.firms.cloneCount[firm]!;
  }
}

/**
 * Many small grants, one a firm at most. Each goes, with the picker's accuracy, to the largest viable firm left, else
 * to a random applicant left; a grant to an applicant who is not viable, or beyond the viable ones, does nothing.
 */
function smallGrants(
  context: BuildContext,
  id: string,
  split: SmallGrants,
  amount: number,
  viable: readonly number[],
  world: World,
): Allocation {
  const { draw, luck, roster } = context;
  const grants = round(draw.number(split.grants));
  const accuracy = draw.number(split.pickerAccuracy);
  const left = [...viable].sort((a, b) => world.firms.relativeSize[b]! - world.firms.relativeSize[a]! || a - b);
  let applicants = round(draw.number(split.applicants));
  if (applicants < left.length) applicants = left.length;
  const amountEur = new Float64Array(roster.firmIds.length);
  let wastedEur = 0;
  const [skill, choice] = [purpose("policy", id, "picker"), purpose("policy", id, "applicant")];
  for (let grant = 0; grant < grants; grant++) {
    const at = drawOf(luck, skill, grant) < accuracy ? 0 : floor(drawOf(luck, choice, grant, 1) * applicants);
    const firm = left[at];
    if (firm === undefined) wastedEur += amount / grants;
    else {
      amountEur[firm] = amount / grants;
      left.splice(at, 1);
    }
    applicants = applicants - 1 < left.length ? left.length : applicants - 1;
  }
  return { amountEur, wastedEur: min(amount, wastedEur) };
}

/** Steps that spread points evenly over (0, 1), two kinds of them independently of each other. */
const EVEN_STEPS = [0.6180339887498949, 0.4142135623730951] as const;

/** One of many draws of a kind. At the centre they are spread evenly: fifty draws of 0.5 would be a rare world indeed. */
function drawOf(luck: Luck, what: Purpose, index: number, kind: 0 | 1 = 0): number {
  if (luck !== medianLuck) return luck.uniform(what, index);
  const at = (index + 0.5) * EVEN_STEPS[kind];
  return at - floor(at);
}
