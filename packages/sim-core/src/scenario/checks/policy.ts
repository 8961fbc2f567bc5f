import { abs } from "../../math/arithmetic.ts";
import { say } from "../../sentence/sentence.ts";
import { formatQuarter } from "../quarters.ts";
import type { ScenarioData } from "../schema/scenario.ts";
import { checkQuotas } from "./quotas.ts";
import { type Examined, report } from "./report.ts";
import { sumOfCentres } from "./sums.ts";

type Instrument = ScenarioData["policy"]["instruments"][string];

/** What the schema cannot say of one instrument alone: dates in order, parts that sum up. */
export function checkPolicy(examined: Examined): void {
  for (const [id, instrument] of Object.entries(examined.data.policy.instruments)) {
    const path = ["policy", "instruments", id];
    checkDates(examined, path, instrument);
    checkUses(examined, path, instrument);
    checkMilestones(examined, path, instrument);
    checkWeights(examined, path, instrument);
  }
  checkQuotas(examined);
}

function checkDates(examined: Examined, path: readonly string[], instrument: Instrument): void {
  const { start, end } = examined.data.horizon;
  const { from } = instrument;
  if (start < end && (from < start || from > end)) {
    report(
      examined,
      [...path, "from"],
      say`${formatQuarter(from)} lies outside the horizon`,
      say`The horizon is ${formatQuarter(start)} to ${formatQuarter(end)}.`,
    );
  }
  if ("until" in instrument && instrument.until !== undefined && instrument.until < from) {
    report(
      examined,
      [...path, "until"],
      say`\`until\` lies before \`from\``,
      say`Write ${formatQuarter(from)} or later.`,
    );
  }
  if ("repayFrom" in instrument && instrument.repayFrom < from) {
    report(
      examined,
      [...path, "repayFrom"],
      say`repayment begins before the loan`,
      say`Write ${formatQuarter(from)} or later.`,
    );
  }
}

function checkUses(examined: Examined, path: readonly string[], instrument: Instrument): void {
  if (!("uses" in instrument)) return;
  const { capital, research, advertising } = instrument.uses;
  const sum = sumOfCentres([capital, research, advertising]);
  if (abs(sum - 1) > 1e-6) {
    report(
      examined,
      [...path, "uses"],
      say`the uses sum to ${Number(sum.toFixed(6))}, not 1`,
      say`capital, research and advertising are parts of the whole.`,
    );
  }
}

function checkMilestones(examined: Examined, path: readonly string[], instrument: Instrument): void {
  if (!("milestones" in instrument) || !instrument.milestones) return;
  const sum = sumOfCentres(instrument.milestones.map(({ part }) => part));
  if (sum > 1 + 1e-6) {
    report(
      examined,
      [...path, "milestones"],
      say`the parts sum to ${Number(sum.toFixed(6))}, more than 1`,
      say`Each is a part of the amount.`,
    );
  }
  for (const [index, { by }] of instrument.milestones.entries()) {
    if (by === undefined || !(by < instrument.from)) continue;
    report(
      examined,
      [...path, "milestones", index, "by"],
      say`\`by\` lies before \`from\``,
      say`Write ${formatQuarter(instrument.from)} or later.`,
    );
  }
}

function checkWeights(examined: Examined, path: readonly string[], instrument: Instrument): void {
  if (!("split" in instrument) || instrument.split.rule !== "weights") return;
  const { weights } = instrument.split;
  for (const id of Object.keys(weights)) {
    if (instrument.recipients.includes(id)) continue;
    report(
      examined,
      [...path, "split", "weights", id],
      say`\`${id}\` is no recipient`,
      say`Recipients are ${instrument.recipients.join(", ")}.`,
    );
  }
  const sum = sumOfCentres(Object.values(weights));
  if (!(sum > 0 || Number.isNaN(sum)))
    report(
      examined,
      [...path, "split", "weights"],
      say`the weights sum to 0`,
      say`Give one recipient at least a weight.`,
    );
}
