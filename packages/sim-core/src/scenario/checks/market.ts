import { round } from "../../math/arithmetic.ts";
import { say } from "../../sentence/sentence.ts";
import { formatQuarter } from "../quarters.ts";
import { reservedWords } from "../units.ts";
import { type Examined, isWritten, report } from "./report.ts";
import { sumOfCentres } from "./sums.ts";

/** Quarters; a century. */
export const LONGEST_HORIZON: number = 400;

/** Time, size and words of the market. */
export function checkMarket(examined: Examined): void {
  checkHorizon(examined);
  checkSteps(examined);
  checkWords(examined);
  const { segments } = examined.data.market;
  const [spend, diffusion] = ["spend", "diffusion"].map((field) => isWritten(examined, ["market", field]));
  if (spend === diffusion) {
    const rule = spend
      ? say`the market has both \`spend\` and \`diffusion\``
      : say`the market has neither \`spend\` nor \`diffusion\``;
    report(examined, ["market"], rule, say`Write one of the two, for example spend: 100 MEUR/quarter.`);
  }
  const weights = sumOfCentres(Object.values(segments).map(({ weight }) => weight));
  if (weights <= 0)
    report(
      examined,
      ["market", "segments"],
      say`the weights of the segments sum to 0`,
      say`Give one at least a weight.`,
    );
}

function checkHorizon(examined: Examined): void {
  const { start, end } = examined.data.horizon;
  if (end <= start)
    report(
      examined,
      ["horizon", "end"],
      say`the horizon ends before it has begun`,
      say`Write a quarter after ${formatQuarter(start)}.`,
    );
  const quarters = end - start + 1;
  if (quarters > LONGEST_HORIZON) {
    report(
      examined,
      ["horizon", "end"],
      say`the horizon has ${quarters} quarters, more than ${LONGEST_HORIZON}`,
      say`Shorten it.`,
    );
  }
  for (const [id, { entry }] of Object.entries(examined.data.firms)) {
    if (!entry || start >= end || !(entry.founded < start || entry.founded > end)) continue;
    report(
      examined,
      ["firms", id, "entry", "founded"],
      say`${formatQuarter(entry.founded)} lies outside the horizon`,
      say`The horizon is ${formatQuarter(start)} to ${formatQuarter(end)}.`,
    );
  }
}

/** A quarter has a whole number of steps, the same in every world. */
function checkSteps(examined: Examined): void {
  const steps = examined.data.horizon.stepsPerQuarter;
  if (!steps || (steps.spec.kind === "constant" && round(steps.spec.value) === steps.spec.value)) return;
  const rule = say`the number of steps in a quarter is one whole number`;
  report(examined, ["horizon", "stepsPerQuarter"], rule, say`Write for example ${2}.`);
}

/** A market's own words may not change the meaning of the common ones. */
function checkWords(examined: Examined): void {
  const { units, currencies } = examined.data.market;
  const taken = reservedWords();
  const fail = (path: string[], word: string): void =>
    report(examined, path, say`\`${word}\` has a meaning of its own in units`, say`Choose another word.`);
  if (units.quantity !== "unit" && taken.includes(units.quantity))
    fail(["market", "units", "quantity"], units.quantity);
  if (units.capacity !== "machine" && taken.includes(units.capacity))
    fail(["market", "units", "capacity"], units.capacity);
  if (units.capacity === units.quantity) fail(["market", "units", "capacity"], units.capacity);
  for (const currency of Object.keys(currencies)) {
    if (taken.includes(currency) || currency === units.quantity || currency === units.capacity)
      fail(["market", "currencies", currency], currency);
  }
}
