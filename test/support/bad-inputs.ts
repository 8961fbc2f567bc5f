/** A market that is as it should be. */
export const GOOD = `title: Two cell makers
horizon: { start: 2024-Q1, end: 2030-Q4 }
market: { home: DE, units: { quantity: cell, capacity: line }, spend: 100 MEUR/quarter }
firms:
  nord: { country: DE, base: { share: 40 %, price: 90 EUR/cell } }
  south: { country: KR, base: { share: 60 %, price: 80 EUR/cell } }
policy:
  instruments:
    aid: { kind: equity, from: 2024-Q2, amount: 225 MEUR, recipients: [nord] }
events:
  loan: { kind: debt, date: 2025-Q1, firm: nord, amount: 5 MEUR }
`;

/** Files by name, the first of which is read. */
export type BadFiles = Readonly<Record<string, string>>;

/** A posterior whose one row has a sign too many. */
function posterior(): object {
  const numbers = { particles: 1, moves: 1, evaluations: 1 };
  const about = {
    scenario: "s",
    seed: "1",
    ...numbers,
    facts: [],
    factsDigest: "",
    modelError: { relative: 1, steps: 1 },
  };
  return { format: "andromede-posterior/1", about, assumptions: [{ path: "a", written: "b" }], rows: ["000"] };
}

const SPEND = "spend: 100 MEUR/quarter";
const SHARE = "share: 40 %";
const PRICE = "price: 90 EUR/cell";
const AMOUNT = "amount: 225 MEUR";
const AID = "aid: { kind: equity, from: 2024-Q2, amount: 225 MEUR, recipients: [nord] }";
const SENSITIVITY = "demand: { priceSensitivity: ";

/** What is put in the place of what, each a fault or several. */
const REPLACED: readonly (readonly [from: string, to: string])[] = [
  // Fields and kinds.
  ["horizon:", "horizn: 1\nhorizon:"],
  ["title: Two cell makers\n", ""],
  ["title: Two cell makers", "title: { en: A, de: B }"],
  ["title: Two cell makers", "title: [1]"],
  ["start: 2024-Q1", "start: 2024"],
  ["start: 2024-Q1, ", ""],
  ["home: DE, ", ""],
  ["home: DE", "home: 4"],
  ["firms:\n", "owners: 3\nfirms:\n"],
  ["recipients: [nord]", "recipients: []"],
  ["recipients: [nord]", "recipients: nord"],
  ["kind: debt", "kind: dept"],
  ["kind: debt, ", ""],
  ["kind: equity", "kind: 7"],
  ["country: DE", "country: DE, price: { rule: nahs }"],
  ["quantity: cell", "quantity: my cell"],
  ["quantity: cell", "quantity: year"],
  ["quantity: cell, ", "quantity: cell, rented: maybe, "],
  ["units:", "currencies: { USD: 0 }, units:"],
  [SHARE, "share: uniform(0.1, 0.2)"],
  ["end: 2030-Q4", "end: 2130-Q4"],
  ["end: 2030-Q4", "end: 2030-Q4, stepsPerQuarter: 1.5"],
  ["end: 2030-Q4", "end: 2023-Q4"],
  ["  nord:", "  no.rd:"],
  ["  nord:", "  market: { country: FR, base: { share: 1 %, price: 1 EUR/cell } }\n  nord:"],

  // Numbers and units.
  [SPEND, "spend: 100 MEUR"],
  [SPEND, "spend: 100"],
  [SPEND, "spend: { formula: 2 * 3 }"],
  [SPEND, "spend: { formula: 2 * 3, unit: MEUR }"],
  [SPEND, "spend: { table: { 2024: 1 MEUR/quarter }, interpolation: cubic }"],
  [SPEND, "spend: { table: {} }"],
  [SPEND, "spend: { 2024Q1: 1 MEUR/quarter }"],
  [SPEND, 'spend: { formula: "100 - 10 * quarter", unit: MEUR/quarter }'],
  [SPEND, 'spend: { formula: "1 / (quarter - 2)", unit: MEUR/quarter }'],
  [SPEND, `${SPEND}, diffusion: { ceiling: 1 MEUR/quarter }`],
  [`, ${SPEND}`, ""],
  [SHARE, "share: -0.2"],
  [SHARE, "share: 140 %"],
  [SHARE, 'share: "uniform(2, 3)"'],
  [SHARE, 'share: "uniform(-3, -2)"'],
  [SHARE, "share: { value: '\"uniform(2, 3)\"' }"],
  [SHARE, 'share: { value: "uniform(0.1, 0.2)", centre: 3 }'],
  [SHARE, 'share: { value: "uniform(0.1, 0.2)", centre: "= a" }'],
  [SHARE, "share: {}"],
  [SHARE, "share: { value: 0.1, unit: 1 }"],
  [SHARE, "share: { value: [1] }"],
  [SHARE, "share: [1]"],
  [SHARE, "share: { value: 0.1, status: sure, valeu: 1 }"],
  [SHARE, "share: { value: 0.1, status: sure }"],
  [SHARE, "share: { value: 0.1, note: 3 }"],
  [SHARE, "share: { value: 0.1, source: 3 }"],
  [SHARE, "share: { value: 1e999 }"],
  [SHARE, "share: some"],
  [SHARE, "share: '0,4'"],
  [PRICE, "price: 90 EUR/cel"],
  [PRICE, "price: 90 USD/cell"],
  [PRICE, "price: 90 xqzw/cell"],
  [PRICE, "price: 90 EUR/"],
  [PRICE, "price: 90 EUR*EUR/cell/person/line"],
  [PRICE, "price: 90"],
  [PRICE, "price: { formula: [1] }"],
  [PRICE, "price: { formula: 1, unit: [1] }"],
  [PRICE, `${PRICE}, priceRatio: 1`],
  [`, ${PRICE}`, ""],
  [`, ${PRICE}`, ", priceRatio: 1"],
  [AMOUNT, 'amount: "uniform(2, 3) MEUR"'],

  // Distributions.
  [SHARE, "share: 'uniform(3, 1)'"],
  [SHARE, "share: 'triangular(0.3, 0.9, 0.5)'"],
  [SHARE, "share: 'triangular(0.9, 0.5, 0.3)'"],
  [SHARE, "share: 'lognormal(0, 1)'"],
  [SHARE, "share: 'lognormal(3, 1)'"],
  [SHARE, "share: 'normal(0.3, -1)'"],
  [SHARE, "share: 'normal(1e999, -1)'"],
  [SHARE, "share: 'triangular(1e999, 1e999, 1e999)'"],
  [SHARE, "share: 'lognormal(1e999, 1e999)'"],
  [SHARE, "share: 'beta(1.2, -0.1)'"],
  [SHARE, "share: 'beta(0.2, 0.4)'"],
  [SHARE, "share: 'choice()'"],
  [SHARE, "share: 'choice(1e999, 1)'"],
  [SHARE, "share: 'unifrm(0.1, 0.2)'"],
  [SHARE, "share: 'xyzzy(0.1, 0.2)'"],
  [SHARE, "share: 'uniform(0.1)'"],
  [SHARE, "share: 'uniform(0.1'"],
  [PRICE, "price: 'beta(0.2, 0.1) EUR/cell'"],
  [PRICE, "price: 'uniform(1 EUR/cell, 2 EUR/cell) EUR/cell'"],
  [PRICE, "price: 'uniform(1 EUR/cell, 2)'"],
  [PRICE, "price: 'uniform(1 EUR/cell, 2 EUR)'"],

  // Firms, policy and events together.
  [
    "base: { share: 40 %, price: 90 EUR/cell }",
    "base: { share: 40 %, price: 90 EUR/cell }, entry: { founded: 2025-Q1 }",
  ],
  ["country: DE, base: { share: 40 %, price: 90 EUR/cell }", "country: DE"],
  ["country: DE, base: { share: 40 %, price: 90 EUR/cell }", "country: DE, count: 3, entry: { founded: 2055-Q1 }"],
  ["country: DE, ", ""],
  ["country: DE, ", "country: DE, price: { rule: world }, "],
  ["country: DE, ", "country: DE, price: { rule: follower, leader: nord, ratio: 1 }, "],
  ["country: DE, ", "owners: { kim: 60 % }, "],
  [
    "firms:\n",
    "owners: { kim: { country: KR } }\nfirms:\n  east: { owners: { kin: 60 % }, entry: { founded: 2025-Q1 } }\n",
  ],
  ["[nord]", "[nort]"],
  ["from: 2024-Q2", "from: 2054-Q2"],
  [
    AID,
    "aid: { kind: loan, from: 2024-Q2, amount: 2 MEUR, recipients: [nord], uses: { capital: 1, research: 1, advertising: 1 }, repayFrom: 2024-Q1, repayOver: 4 quarters }",
  ],
  [AMOUNT, `${AMOUNT}, milestones: [{ part: 0.8, by: 2024-Q1 }, { part: 0.8 }]`],
  [AMOUNT, `${AMOUNT}, split: { rule: weights, weights: { south: 1 } }`],
  [AMOUNT, `${AMOUNT}, split: { rule: weights, weights: { nord: 0 } }`],
  [AMOUNT, `${AMOUNT}, split: { rule: by-segment, segment: pubic }`],
  [
    AID,
    "a: { kind: quota, from: 2024-Q1, share: 60 %, eligible: [nord], priceCap: 0.1 }\n    b: { kind: quota, from: 2024-Q2, share: 60 %, eligible: [nord], priceCap: 0.1 }\n    c: { kind: quota, from: 2024-Q2, until: 2024-Q1, share: 1 %, eligible: [nord], priceCap: 0.1 }",
  ],
  [SPEND, `${SPEND}, segments: { one: { weight: 0 } }`],

  ["  nord: { country: DE, base: { share: 40 %, price: 90 EUR/cell } }\n", ""],
  [SPEND, 'spend: { formula: "1", unit: cell }'],
  [SPEND, "spend: 1 line*person"],
  [SPEND, "spend: 1 cell"],
  [SPEND, "spend: 3 quarter"],
  [SPEND, "spend: 3 cell/EUR"],
  [SPEND, "spend: 3 %"],
  ["events:", "demand: { priceSensitivity: 70 }\nevents:"],
  ["events:", "awareness: { referenceBudget: 0 EUR/quarter }\nevents:"],
  ["country: DE, ", "country: DE, clones: 0.5, "],
  ["country: DE, ", "country: DE, xyzzy: 1, "],
  ["country: DE, base", `country: DE, price: { rule: world, ratio: { formula: "0.001 * quarter - 3" } }, base`],

  ["units:", "currencies: { USD: dear }, units:"],
  [SHARE, "share: 'normal(0.3, 1e999)'"],
  [
    "base: { share: 40 %, price: 90 EUR/cell } }\n  south: { country: KR, base: { share: 60 %, price: 80 EUR/cell } }",
    "entry: { founded: 2025-Q1 } }",
  ],
  ["horizon:", `posterior: ${JSON.stringify(posterior())}\nhorizon:`],

  // Claims and sources.
  [
    "events:",
    "expect:\n  - { that: { measure: revenue, quarter: soon }, is: belw, than: 3, worlds: 200, says: x }\nevents:",
  ],
  [
    "events:",
    "expect:\n  - { that: { measure: '', quarter: 2026 }, is: below, than: 3, worlds: 0.5, says: x }\nevents:",
  ],
  ["events:", "expect: 3\nevents:"],
  ["horizon:", "sources: none.yaml\nhorizon:"],
  ["horizon:", "posterior: none.json\nhorizon:"],
  ["horizon:", "posterior: { format: andromede-posterior/1, rows: 3 }\nhorizon:"],
];

/** Formulas that are none. */
const FORMULAS: readonly string[] = [
  "1 +",
  "",
  "2 x",
  "1 < 2 < 3",
  "(1",
  "(1 2",
  "1 ? 2",
  "sin(1)",
  "abs(1, 2)",
  "max()",
  "* 2",
  "a = 1",
  "a.b",
  "[1]",
  "{1}",
  "'x'",
  "1; 2",
  "20 %",
  "!1",
  "2 # 3",
  "budgt",
  "1 / 0",
  "1+".repeat(1001),
  `${"(".repeat(60)}1${")".repeat(60)}`,
  `1${"+1".repeat(300)}`,
];

const PARAMETERS = `${GOOD}parameters: { budget: 3, a: "= b", b: "= a", c: [1] }\n`;

/** Files that extend another. */
const CHANGES: readonly string[] = [
  "changes:\n  - { set: firms.nort.base.share, to: 3 %, because: x }",
  "changes:\n  - { remove: firms.xyzzy, because: x }",
  "changes:\n  - { remove: xyzzy, because: x }",
  "changes:\n  - { remove: owners.xyzzy, because: x }",
  "changes:\n  - { set: firms.xyzzy, to: 3, because: x }",
  "changes:\n  - { add: firms.nord, value: {}, because: x }",
  "changes:\n  - { set: policy.instruments.aid.recipients.0, to: south, because: x }",
  "changes:\n  - { set: firms.nord.base.share, to: 3 % }",
  "changes:\n  - { set: firms.nord.base.share, to: 3 %, because: 4 }",
  "changes:\n  - { set: firms.nord.base.share, because: x }",
  "changes:\n  - { set: '', to: 3, because: x }",
  "changes:\n  - { set: firms.nord.base.share, to: 3 %, why: x, because: x }",
  "changes:\n  - { put: x }",
  "changes:\n  - { remove: firms.nord, because: x }",
  "changes:\n  - { remove: events.loan, because: x }\n  - { remove: firms.nord, because: x }",
  "changes: 3",
  "demand: { priceSensitivity: 3 }\nchange: 1",
];

/** Files that are no scenario at all. */
const BROKEN: readonly string[] = [
  "a: [1",
  "",
  "- a",
  "title: a\ntitle: b",
  "title: a\n---\ntitle: b",
  "title: a\u0000b",
  "<<: { title: a }",
  "__proto__: { title: a }",
  "? [a, b]\n: c",
  "a:\n\tb: 1",
  "a: !!binary aGk=",
  "a: b\n".repeat(1_100_000),
  `${"[".repeat(200)}${"]".repeat(200)}`,
  `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  `a: &a [${"x,".repeat(600)}]\nb: &b [${"*a,".repeat(600)}]`,
  `changes: []\n${GOOD}`,
  "extends: [b.yaml]",
  "extends: bad.yaml",
  "extends: nowhere.yaml",
];

/** Files of sources that are none. */
const SOURCES: readonly string[] = ["- a", "smith: 3", "smith-2020: { author: Smith }"];

/** Every way to write a scenario wrongly that the tests know. */
export function badFiles(): BadFiles[] {
  const sourced = `${GOOD}sources: sources.yaml\nquality: { weight: { value: 0.1, source: smith-2021 } }\n`;
  const chain = Object.fromEntries(
    Array.from({ length: 23 }, (_, at) => [`${at === 0 ? "bad" : at}.yaml`, `title: T\nextends: ${at + 1}.yaml\n`]),
  );
  return [
    ...REPLACED.map(([from, to]) => ({ "bad.yaml": replaced(from, to) })),
    ...FORMULAS.map((formula) => ({
      "bad.yaml": `${PARAMETERS}${SENSITIVITY}{ formula: ${JSON.stringify(formula)} } }\n`,
    })),
    { "bad.yaml": `${GOOD}${SENSITIVITY}"= xyzzy" }\n` },
    { "bad.yaml": `${PARAMETERS}${SENSITIVITY}"= a + c" }\n` },
    { "bad.yaml": `${PARAMETERS}${SENSITIVITY}"= c" }\n` },
    ...CHANGES.map((text) => ({
      "bad.yaml": `title: Another\nextends: good.yaml\n${text}\n`,
      "good.yaml": `${GOOD}owners: {}\n`,
    })),
    ...BROKEN.map((text) => ({ "bad.yaml": text })),
    ...SOURCES.map((text) => ({ "bad.yaml": sourced, "sources.yaml": text })),
    chain,
  ];
}

function replaced(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`The good market has no ${from}`);
  return GOOD.replace(from, to);
}

/** Files of facts that are none. */
export const BAD_FACTS: readonly string[] = [
  "a: 1",
  "facts: { a: 3 }",
  "facts: { a: { use: perhaps, says: x } }",
  "facts: { a: { use: fit, value: 1, period: { from: 2015, to: 2014 }, tolerance: { kind: relative, size: 0 }, known: soon } }",
  "facts: { a: { use: fit, value: 1, measure: 3, tolerance: { kind: some, size: 1 } } }",
];

/** Settings that cannot be made. */
export const BAD_SETTINGS: readonly { readonly path: string; readonly to: string }[] = [
  { path: "posterior", to: "other.json" },
  { path: "horizon.end", to: "" },
  { path: "firms.nord.base.share", to: "[1" },
];
