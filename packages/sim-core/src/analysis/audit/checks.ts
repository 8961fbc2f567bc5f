import type { Observable, Scenario, Setting } from "../../scenario/parameters.ts";
import { withSettings } from "../../scenario/settings.ts";
import { type Sentence, say } from "../../sentence/sentence.ts";
import type { AuditRow } from "./audit-row.ts";
import { BASE_STOCKS, type BaseStock, type End, movedStocks } from "./base-stocks.ts";
import { renamed, withFirmsRenamed, withFirmsReversed, withStepHalved } from "./rewrite.ts";

/** A base and what is compared with it. */
export type Pair = readonly [base: Scenario, other: Scenario];

/** One thing that is varied, and the two pairs whose differences are set side by side. */
export interface AuditCheck extends Pick<AuditRow, "id" | "kind" | "subject" | "isIdentity"> {
  /** Makes the pair as varied; null where it cannot be done, and `reason` says why. */
  readonly vary: (() => Pair) | null;
  readonly reason?: Sentence;
  /** What it is compared with; defaults to the pair as it is. */
  readonly before?: () => Pair;
  readonly outcome?: Observable;
  /** Under another seed. */
  readonly seed?: string;
}

type Vary = (scenario: Scenario) => Scenario;
const both = ([base, other]: Pair, vary: Vary): Pair => [vary(base), vary(other)];
const off = (...names: readonly string[]): Setting[] =>
  names.map((name) => ({ path: `mechanisms.${name}`, to: "false" }));

/** What may change nothing at all, and what may change the size of a difference but had better not its sign. */
export function checksOf(pair: Pair, outcome: Observable, seed: string): AuditCheck[] {
  return [
    ...nameChecks(pair, outcome),
    ...firmsToClone(pair).flatMap((firm) => cloneChecks(pair, firm, outcome)),
    ...timeChecks(pair),
    { id: "luck", kind: "luck", subject: "", isIdentity: false, vary: () => pair, seed: `${seed} again` },
    ...choiceChecks(pair),
    ...mechanismChecks(pair),
    ...BASE_STOCKS.flatMap((stock) => [stockCheck(pair, stock, "low"), stockCheck(pair, stock, "high")]),
  ];
}

function nameChecks(pair: Pair, outcome: Observable): AuditCheck[] {
  const { actor } = outcome;
  const isFirm = actor !== undefined && pair.some(({ data }) => data.firms[actor]);
  return [
    {
      id: "names",
      kind: "names",
      subject: "",
      isIdentity: true,
      vary: () => both(pair, withFirmsRenamed),
      ...(isFirm ? { outcome: { ...outcome, actor: renamed(actor) } } : {}),
    },
    { id: "order", kind: "order", subject: "", isIdentity: true, vary: () => both(pair, withFirmsReversed) },
  ];
}

/** The mechanisms that tell a half from the whole: with them off, two halves are the whole. */
const SIZE_MATTERS = ["scale", "learning", "quality", "entryLag"] as const;

const COUNTING = new Set(["hhi", "c3"]);
const COUNTS: Sentence = say`the measure itself counts firms`;

function cloneChecks(pair: Pair, firm: string, { measure }: Observable): AuditCheck[] {
  const about = { kind: "clones", subject: firm } as const;
  const [together, apart] = [
    { ...about, id: `clones:${firm}`, isIdentity: true },
    { ...about, id: `halves:${firm}`, isIdentity: false },
  ];
  const reason = COUNTING.has(measure) ? COUNTS : pair.some((each) => merges(each, firm)) ? MERGES : null;
  if (reason) return [together, apart].map((each) => ({ ...each, vary: null, reason }));
  const cloned: Vary = (scenario) =>
    scenario.data.firms[firm] ? withSettings(scenario, [{ path: `firms.${firm}.clones`, to: "2" }]) : scenario;
  const sizeless: Vary = (scenario) => withSettings(scenario, off(...SIZE_MATTERS));
  return [
    {
      ...together,
      before: () => both(pair, sizeless),
      vary: () => both(pair, (scenario) => cloned(sizeless(scenario))),
    },
    { ...apart, vary: () => both(pair, cloned) },
  ];
}

const MERGES: Sentence = say`it merges in one of the scenarios, and each clone would merge by itself`;

function merges({ data }: Scenario, firm: string): boolean {
  return Object.values(data.events).some((event) => event.kind === "merger" && event.firms.includes(firm));
}

/** Firms that the policies name, and the largest home firm of the base; drawn groups are many already. */
function firmsToClone(pair: Pair): string[] {
  const named = pair.flatMap(({ data }) => Object.values(data.policy.instruments).flatMap(recipientsOf));
  return [...new Set([...pair.map(largestHomeFirm), ...named])].filter(
    (id) => id !== null && pair.some(({ data }) => data.firms[id] && !data.firms[id].count),
  ) as string[];
}

type Instrument = Scenario["data"]["policy"]["instruments"][string];

function recipientsOf(instrument: Instrument): readonly string[] {
  if ("recipients" in instrument) return instrument.recipients;
  return "eligible" in instrument ? instrument.eligible : instrument.listed;
}

function largestHomeFirm({ data }: Scenario): string | null {
  const shares = Object.entries(data.firms).flatMap(([id, { base, country, count }]) =>
    base && !count && (country ?? data.market.home) === data.market.home ? [[id, base.share.centre!] as const] : [],
  );
  return shares.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A step half as long; and machines a quarter later, as far as a sign hangs on what one step delays. */
function timeChecks(pair: Pair): AuditCheck[] {
  const later: Vary = (scenario) => {
    const lag = scenario.data.technology.deliveryLag;
    return withSettings(scenario, [{ path: "technology.deliveryLag", to: `${lag.centre! + 1} quarter` }]);
  };
  return [
    { id: "step", kind: "time", subject: "step", isIdentity: false, vary: () => both(pair, withStepHalved) },
    { id: "lag", kind: "time", subject: "lag", isIdentity: false, vary: () => both(pair, later) },
  ];
}

function choiceChecks(pair: Pair): AuditCheck[] {
  const about = { kind: "choice", isIdentity: false } as const;
  const nested = pair.some(({ data }) => data.mechanisms.nests && data.market.nests !== "none");
  const other = pair[0].data.market.nests === "type" ? "origin" : "type";
  const grouped: Vary = (scenario) => withSettings(scenario, [{ path: "market.nests", to: other }]);
  return nested
    ? [
        { ...about, id: "logit", subject: "plain", vary: () => both(pair, (each) => withSettings(each, off("nests"))) },
        { ...about, id: "nests", subject: other, vary: () => both(pair, grouped) },
      ]
    : [{ ...about, id: "logit", subject: "plain", vary: null, reason: PLAIN_ALREADY }];
}

const PLAIN_ALREADY: Sentence = say`users choose by the plain logit already`;

function mechanismChecks(pair: Pair): AuditCheck[] {
  const names = Object.entries(pair[0].data.mechanisms).flatMap(([name]) => (name === "nests" ? [] : [name]));
  const isOn = (name: string): boolean =>
    pair.some(({ data }) => data.mechanisms[name as keyof typeof data.mechanisms]);
  return names.filter(isOn).map((name) => ({
    id: `mechanism:${name}`,
    kind: "mechanism",
    subject: name,
    isIdentity: false,
    vary: () => both(pair, (scenario) => withSettings(scenario, off(name))),
  }));
}

function stockCheck(pair: Pair, stock: BaseStock, end: End): AuditCheck {
  const about = { id: `base:${stock}:${end}`, kind: "base", subject: `${stock}:${end}`, isIdentity: false } as const;
  const isThere = pair.every((scenario) => movedStocks(scenario, stock, end).length > 0);
  if (!isThere) return { ...about, vary: null, reason: NO_STOCK };
  return { ...about, vary: () => both(pair, (each) => withSettings(each, movedStocks(each, stock, end))) };
}

const NO_STOCK: Sentence = say`no home firm of the base has one`;
