import type { Scenario } from "@andromede/sim-core";
import fc from "fast-check";
import { entrant, foreignFirm, homeFirm, type MarketInWords, marketOf, type Words } from "./market.ts";

const number = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true });
const eur = (low: number, high: number) => number(low, high).map((millions) => `${millions} MEUR`);
const perQuarter = (low: number, high: number) => number(low, high).map((millions) => `${millions} MEUR/quarter`);
const on = fc.boolean();

/** Firms of the first quarter: `local` sells at home prices in equilibrium, `abroad` at world prices, others by any rule. */
const incumbents = fc
  .record({
    share: number(0.1, 1),
    price: number(40, 110),
    more: fc.record({
      fixedCost: perQuarter(0, 3),
      researchShareOfRevenue: number(0, 0.1),
      additionality: number(0, 1.3),
      followOn: number(0, 2),
    }),
    awareness: number(0.1, 1),
    others: fc.array(
      fc.record({
        isHome: on,
        share: number(0.05, 0.6),
        price: number(40, 110),
        awareness: number(0.05, 1),
        rule: fc.constantFrom<Words>(
          { rule: "nash" },
          { rule: "markup", markup: 0.4 },
          { rule: "follower", leader: "abroad", ratio: 0.9, belowCost: 0.2 },
        ),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ share, price, awareness, more, others }): Record<string, Words> => {
    const firms: Record<string, Words> = {
      local: homeFirm(share, price, { ...more, base: { awareness }, type: "general" }),
      abroad: foreignFirm(0.8, 70, { price: { rule: "world" }, type: "general" }),
    };
    for (const [index, other] of others.entries()) {
      const make = other.isHome ? homeFirm : foreignFirm;
      const more = { base: { awareness: other.awareness }, price: other.rule, type: "special" };
      // A follower of the first quarter has the price that its rule says.
      firms[`other${index}`] = make(other.share, other.rule["rule"] === "follower" ? 63 : other.price, more);
    }
    return firms;
  });

/** A venture that two home owners and the State pay for. */
const venture: fc.Arbitrary<Words> = fc
  .record({
    founded: fc.nat(3),
    fixedCost: perQuarter(1, 6),
    platformCapex: eur(0, 10),
    promised: number(20, 100),
    awarenessAtLaunch: number(0.02, 0.4),
    buildProgressAtStart: fc.constantFrom(0, 0.5, 1),
    parentPlatform: on,
    captive: perQuarter(0, 1),
    additionality: number(0, 1),
  })
  .map(({ founded, promised, awarenessAtLaunch, buildProgressAtStart, parentPlatform, captive, ...more }) =>
    entrant(founded, {
      entry: { awarenessAtLaunch, buildProgressAtStart, parentPlatform, qualityLuckSd: 0.5, luckShared: 0.7 },
      owners: { telecom: 0.7, software: 0.3 },
      parent: "telecom",
      funding: { promised: `${promised} MEUR`, publicPartOfPromise: `${promised / 3} MEUR` },
      captive: { sales: captive },
      type: "general",
      ...more,
    }),
  );

const hosts: Words = {
  country: "FR",
  type: "special",
  count: 3,
  sizeSpread: 0.6,
  exitHazard: "5 %/quarter",
  base: { share: 0.1, price: "55 EUR/unit", awareness: 0.2 },
};

const uses = fc.constantFrom<Words>(
  { capital: 1, research: 0, advertising: 0 },
  { capital: 0.4, research: 0.3, advertising: 0.3 },
);

/** Each kind of instrument, at a random size; `venture` and `local` are who gets it. */
export const instrumentsOfAnySize: Readonly<Record<string, fc.Arbitrary<Words>>> = {
  equity: fc.record({
    kind: fc.constant("equity"),
    from: fc.constant("2012-Q1"),
    amount: eur(1, 40),
    recipients: fc.constant(["venture"]),
    label: on,
  }),
  grant: fc.record({
    kind: fc.constant("grant"),
    from: fc.constant("2012-Q3"),
    amount: eur(1, 40),
    recipients: fc.constantFrom(["local"], ["hosts"], ["local", "hosts"]),
    over: fc.constant("4 quarter"),
    uses,
    label: on,
  }),
  loan: fc.record({
    kind: fc.constant("loan"),
    from: fc.constant("2012-Q2"),
    amount: eur(1, 20),
    recipients: fc.constant(["local"]),
    over: fc.constant("2 quarter"),
    uses,
    repayFrom: fc.constant("2013-Q1"),
    repayOver: fc.constant("4 quarter"),
  }),
  matching: fc.record({
    kind: fc.constant("matching"),
    from: fc.constant("2012-Q2"),
    amount: eur(1, 20),
    recipients: fc.constant(["local"]),
    over: fc.constant("4 quarter"),
    uses,
    publicPerPrivate: number(0.2, 2),
  }),
  quota: fc.record({
    kind: fc.constant("quota"),
    from: fc.constant("2012-Q2"),
    eligible: fc.constant(["local", "hosts"]),
    share: number(0.05, 0.6),
    priceCap: number(0, 0.2),
    envelope: eur(0.5, 10),
  }),
  framework: fc.record({
    kind: fc.constant("framework"),
    from: fc.constant("2012-Q2"),
    listed: fc.constant(["hosts"]),
    attentionLift: number(0.05, 0.8),
    runningCost: perQuarter(0, 0.5),
  }),
  voucher: fc.record({
    kind: fc.constant("voucher"),
    from: fc.constant("2012-Q2"),
    eligible: fc.constant(["local"]),
    rate: number(0.05, 0.4),
    envelope: eur(0.5, 10),
  }),
  credit: fc.record({
    kind: fc.constant("tax-credit"),
    from: fc.constant("2012-Q2"),
    eligible: fc.constant(["local"]),
    rate: number(0.05, 0.5),
  }),
};

const events: Readonly<Record<string, Words>> = {
  shock: { kind: "trust-shock", date: "2012-Q3", size: 0.5, fadesOver: "4 quarter", captured: 0.2 },
  cut: { kind: "price-cut", date: "2012-Q4" },
  opening: { kind: "opening", date: "2013-Q1", firm: "abroad" },
  distraction: { kind: "distraction", date: "2012-Q2", firm: "venture", quarters: "3 quarter", share: 0.4 },
  parent: { kind: "parent-shock", date: "2013-Q2", firm: "venture", stopsCaptive: true },
  stop: { kind: "funder-stop", date: "2013-Q3" },
  debt: { kind: "debt", date: "2012-Q3", firm: "local", amount: "5 MEUR" },
  merger: { kind: "merger", date: "2013-Q4", firms: ["local", "venture"], probability: 0.5 },
};

const rules = fc.record({
  priceSensitivity: number(1.5, 4),
  nestSimilarity: number(0, 0.6),
  reconsidered: number(0.01, 1),
  nests: fc.constantFrom("none", "origin", "type"),
  taste: number(0, 1.5),
  publicWeight: number(0.05, 0.4),
  kappa: number(0, 0.6),
  scaleSlope: number(0, 0.3),
  progressRatio: number(0.85, 1),
  trend: number(0, 25),
  growth: number(0.95, 1.15),
  isEndogenous: on,
  recovery: number(0, 0.5),
});

/** A market drawn at random, in words: firms under every price rule, a venture on called money, small hosts, events. */
export const anyMarketInWords: fc.Arbitrary<MarketInWords> = fc
  .record({ firms: incumbents, venture, rules, kept: fc.subarray(Object.keys(events)) })
  .map(({ firms, venture, rules, kept }) => ({
    quarters: 12,
    spend: { formula: `60 * ${rules.growth} ^ (4 * (year - 2012))`, unit: "MEUR/quarter" },
    market: {
      nests: rules.nests,
      referencePrice: "70 EUR/unit",
      segments: {
        state: { weight: rules.publicWeight, publicSector: true, sovereigntyTaste: rules.taste, labelTaste: 0.3 },
        others: { weight: 1 - rules.publicWeight, sovereigntyTaste: rules.taste / 4 },
      },
      ...(rules.isEndogenous ? { diffusion: DIFFUSION } : {}),
    },
    firms: { ...firms, hosts, venture },
    owners: { telecom: { country: "FR" }, software: { country: "US" } },
    events: Object.fromEntries(kept.map((id) => [id, events[id]!])),
    demand: {
      priceSensitivity: rules.priceSensitivity,
      nestSimilarity: rules.nestSimilarity,
      reconsideredShare: `${100 * rules.reconsidered} %/quarter`,
    },
    awareness: { fromMarketShare: "1 %/quarter", fromAdvertising: "3 %/quarter", forgetting: "2 %/quarter" },
    quality: { weight: rules.kappa, emulation: 0.05 },
    technology: {
      scaleSlope: rules.scaleSlope,
      progressRatio: rules.progressRatio,
      experienceSpillover: 0.3,
      experienceForgetting: "2 %/quarter",
      costTrend: `${rules.trend} %/year`,
    },
    finance: { recoveryRate: rules.recovery, profitTaxRate: 0.2 },
    refinancing: { voteStop: 2, votePerOwner: 0.4, voteParentShock: 1 },
    build: { spendElasticity: 0.4 },
  }));

const DIFFUSION: Words = {
  innovation: "3 %/year",
  imitation: "38 %/year",
  adoptedAtStart: 0.1,
  spendAtCeiling: "600 MEUR/quarter",
  priceElasticity: 1.3,
  outsideShareAtStart: 0.2,
};

/** A policy of some of the instruments. */
export const anyPolicy: fc.Arbitrary<Readonly<Record<string, Words>>> = fc
  .tuple(fc.record(instrumentsOfAnySize), fc.subarray(Object.keys(instrumentsOfAnySize)))
  .map(([all, chosen]) => Object.fromEntries(chosen.map((id) => [id, all[id]!])));

export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(anyMarketInWords, anyPolicy)
  .map(([market, instruments]) => marketOf({ ...market, instruments }));
