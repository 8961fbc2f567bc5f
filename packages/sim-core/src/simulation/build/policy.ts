import type { ScenarioData } from "../../scenario/schema/scenario.ts";
import type { PolicyNumbers } from "../policy-numbers.ts";
import type { State } from "../state.ts";
import type { World } from "../world.ts";
import { type BuildContext, firstStepOf, lastStepOf, maskOf } from "./context.ts";
import { emptyPolicy, type PolicyDraft } from "./empty-policy.ts";
import { putLabel } from "./labels.ts";
import { addPayments } from "./payments.ts";

type Instrument = ScenarioData["policy"]["instruments"][string];
type Rule = Extract<Instrument, { kind: "quota" | "framework" | "voucher" | "tax-credit" | "label" }>;

/** Lays out the policy in columns: what is promised, paid when, reserved for whom. */
export function buildPolicy(context: BuildContext, world: World, base: State): PolicyNumbers {
  const policy = emptyPolicy(context.roster.firmIds.length);
  for (const [index, [id, instrument]] of Object.entries(context.scenario.data.policy.instruments).entries()) {
    if (isRule(instrument)) addRule(context, policy, index, instrument);
    else addPayments(context, world, base, policy, id, instrument);
  }
  return policy;
}

/** Whether an instrument changes the rules of demand or research, rather than pay firms by a schedule. */
function isRule(instrument: Instrument): instrument is Rule {
  return !("recipients" in instrument);
}

function addRule(context: BuildContext, policy: PolicyDraft, index: number, instrument: Rule): void {
  const { draw, roster } = context;
  const from = firstStepOf(context, instrument.from);
  const until = lastStepOf(context, instrument.until);
  const firms = maskOf(roster, instrument.kind === "framework" ? instrument.listed : instrument.eligible);
  switch (instrument.kind) {
    case "quota": {
      const { share, priceCap, envelope } = instrument;
      const envelopeEur = envelope ? draw.number(envelope) : Number.POSITIVE_INFINITY;
      const numbers = { share: draw.number(share), priceCap: draw.number(priceCap), envelopeEur };
      policy.quotas.push({ from, until, eligible: firms, ...numbers });
      if (envelope) policy.promisedEur += envelopeEur;
      else policy.hasOpenQuota = true;
      break;
    }
    case "framework": {
      const attentionLift = draw.number(instrument.attentionLift);
      const runningCostEur = draw.number(instrument.runningCost);
      policy.frameworks.push({ from, until, listed: firms, attentionLift, runningCostEur });
      break;
    }
    case "voucher": {
      const numbers = { rate: draw.number(instrument.rate), envelopeEur: draw.number(instrument.envelope) };
      policy.promisedEur += numbers.envelopeEur;
      policy.vouchers.push({ from, until, eligible: firms, ...numbers });
      break;
    }
    case "tax-credit":
      policy.taxCredits.push({ from, until, eligible: firms, rate: draw.number(instrument.rate) });
      break;
    default:
      putLabel(policy, firms, from, until, () => roster.firmIds.length + index);
  }
}
