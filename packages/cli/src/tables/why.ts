import type { Ensemble } from "@andromede/sim-core";
import { formatMoneyEur, formatNumber, shortActor } from "@andromede/wording";
import type { Session } from "../session.ts";

/** An actor, or several together. */
interface Part {
  readonly id: string;
  readonly name: string;
  /** Mean change of its share of the market, in points. */
  readonly points: number;
}

/**
 * One sentence on why a policy ends where it ends: whose share grew and whose shrank (means over the worlds, which add
 * up), what the State paid and what came back. All of it counted in the runs.
 */
export function whySentence(base: Ensemble, alternative: Ensemble, session: Session): string {
  const parts = partsOf(base, alternative, session);
  return `${[sharesText(parts, base, alternative, session), moneyText(alternative, session)].join(session.words.start.separator)}.`;
}

function partsOf(base: Ensemble, alternative: Ensemble, { language, words }: Session): Part[] {
  const [before, after] = [sharesOf(base), sharesOf(alternative)];
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => {
    const scenario = after.has(id) ? alternative.scenario : base.scenario;
    const name = id === "foreign" ? words.start.foreign : shortActor(id, language, scenario);
    return { id, name, points: 100 * ((after.get(id) ?? 0) - (before.get(id) ?? 0)) };
  });
}

/** Mean share of each firm that was asked for, and of the foreign ones together. */
function sharesOf({ outcomes }: Ensemble): Map<string, number> {
  const shares = outcomes.filter(({ measure }) => measure === "market-share");
  return new Map(shares.map(({ actor, values }) => [actor, meanOf(values)]));
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What rounds to nothing at one decimal is not told. */
const LEAST_POINTS = 0.05;
const MOST_NAMES = 2;

function sharesText(parts: readonly Part[], base: Ensemble, alternative: Ensemble, session: Session): string {
  const { start } = session.words;
  const isTold = parts.some(({ points }) => Math.abs(points) >= LEAST_POINTS);
  const gained = isTold
    ? listed(
        parts.filter(({ points }) => points > 0),
        session,
      )
    : "";
  const lost = isTold
    ? listed(
        parts.filter(({ points }) => points < 0),
        session,
      )
    : "";
  const owners = ownersPart(parts, base, alternative);
  const texts = [
    ...(gained === "" ? [] : [start.gained(gained)]),
    ...(lost === "" ? [] : [start.lost(lost)]),
    ...(Math.abs(owners) < LEAST_POINTS ? [] : [start.ownership(signed(owners, session))]),
  ];
  if (texts.length > 0) return texts.join(start.separator);
  const isSame = parts.every(({ points }) => points === 0);
  return isSame ? start.same : start.nothingMoves(formatNumber(0.1, session.language, { digits: 1 }));
}

/** The largest by name, the rest together: what is listed adds up. */
function listed(parts: readonly Part[], session: Session): string {
  const { language, words } = session;
  const sorted = [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const named = sorted.filter(({ points }, at) => at < MOST_NAMES && Math.abs(points) >= LEAST_POINTS);
  const rest = sorted.slice(named.length).reduce((sum, { points }) => sum + points, 0);
  const all = Math.abs(rest) >= LEAST_POINTS ? [...named, { id: "", name: words.start.others, points: rest }] : named;
  return all.map(({ name, points }) => `${name} ${formatNumber(Math.abs(points), language, { digits: 1 })}`).join(", ");
}

/** What changes of owners, the State among them, do to the home-owned share beyond what the firms' shares do. */
function ownersPart(parts: readonly Part[], base: Ensemble, alternative: Ensemble): number {
  const homeShare = ({ outcomes }: Ensemble): number =>
    meanOf(outcomes.find(({ measure }) => measure === "home-share")!.values);
  const foreign = parts.find(({ id }) => id === "foreign")!.points;
  return 100 * (homeShare(alternative) - homeShare(base)) + foreign;
}

function signed(points: number, { language }: Session): string {
  return formatNumber(points, language, { digits: 1, sign: true });
}

function moneyText({ outcomes }: Ensemble, { language, words }: Session): string {
  const column = (name: string): Float64Array => outcomes.find(({ measure }) => measure === name)!.values;
  const [gross, net] = [column("public-cost-gross"), column("public-cost-net")];
  const recovered = gross.map((value, run) => value - net[run]!);
  const [paid, back] = [meanOf(gross), meanOf(recovered)];
  const sum = (eur: number, values: Float64Array): string =>
    formatMoneyEur(eur, language, { error: errorOfMean(values) });
  if (paid < LEAST_EUR) return words.start.noMoney;
  const returned = back < LEAST_EUR ? words.start.nothingBack : words.start.back(sum(back, recovered));
  return `${words.start.paid(sum(paid, gross))}, ${returned}`;
}

/** Simulation error of a mean. */
function errorOfMean(values: Float64Array): number {
  const middle = meanOf(values);
  const spread = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(spread) / values.length;
}

/** Less is told as nothing. */
const LEAST_EUR = 50_000;
