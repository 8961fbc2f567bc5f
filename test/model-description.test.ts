import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import {
  all,
  create,
  isConditionalNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  type MathNode,
  type Matrix,
} from "mathjs";
import { beforeAll, describe, expect, test } from "vitest";
import { choiceShare, choiceWeight, nestWeight } from "../packages/sim-core/src/model/choice.ts";
import { createChoiceColumns, setWeights, updateShares } from "../packages/sim-core/src/model/choice-columns.ts";
import {
  createPriceColumns,
  lernerByZetaMap,
  solvePriceEquilibrium,
} from "../packages/sim-core/src/model/price-equilibrium.ts";
import { meanUtility } from "../packages/sim-core/src/model/utility.ts";
import {
  CONSTANTS,
  type Formula,
  headingsOf,
  type Sentence,
  sentencesOf,
  type Variable,
  withNotation,
} from "../tools/model-description.ts";
import { INSTANCES, type SmallMarket, smallMarkets } from "./support/formula-instances.ts";
import { evaluateWithUnits, hasUnit, quantity } from "./support/formula-units.ts";

// docs/model.md says what the model is. Here each of its formulas is computed and compared with the function of its name.

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, "utf8");
const page = read("docs/model.md");
const sentences = sentencesOf(page);
const math = create(all ?? {});
const core = "packages/sim-core/src/";

type Value = number | boolean;
type Numbers = Readonly<Record<string, number>>;
type Equation = (...numbers: readonly (number | Numbers)[]) => Value;

/** Functions exported by the equations that need no sentence of their own, each with its reason. */
const WITHOUT_SENTENCE: Readonly<Record<string, string>> = {
  createChoiceColumns: "room for the columns of 6.3",
  setWeights: "6.1 for all offers at once",
  updateSegmentShares: "6.3 for one segment",
  outsideTerm: "the outside good in the sums of 6.4",
  createPriceColumns: "room for the columns of 5.12",
  checkRoom: "room for the rows on which 5.12 is solved",
  fillTable: "the columns of 5.12 in rows",
  leaveIndices: "the rows of 5.12 back in columns",
  leaveShares: "6.3 from rows to columns",
  weigh: "6.3 in rows, at the indices of a pass of 5.12",
  mapIndices: "5.12 for all rows",
  atomisticLerner: "5.12 at shares of 0",
  stepBack: "how 5.12 is solved in few passes",
  takeStep: "how 5.12 is solved in few passes",
  nestedLogitChoice: "6.4 with the log-sum of 6.5, on behalf of other functions",
  attentiveLogWeight: "the logarithm of 6.1",
  choose: "6.4 on logarithms of weights",
  logSumByNest: "the logarithm of the sums in 6.4",
  pricesOfProducts: "5.11 for the products of 15.4",
  bestReplies: "how 15.4 is found where the zeta map is slow",
  pricingEquilibrium: "how 15.4 is found",
  ownershipBlocks: "products of one owner and nest, which carry one markup in 15.3",
  ownersMargins: "15.3 by owner and nest",
  pricingForm: "what the two forms of demand share in 15.3 and 15.4",
  atomisticMargin: "15.1 and 15.2 at shares of 0",
  priceAtMargin: "5.11, or cost plus markup",
  disutilityOfPrice: "what 5.10 takes off for the price",
  logWeightOfMargin: "what a margin does to the logarithm of 6.1",
  slopeOfMargin: "the derivative of that",
  pricingMarket: "the market of 15.4, checked and laid out",
  logWeightsAt: "the logarithm of 6.1 at prices",
  choiceAtMargins: "6.4 at margins",
  indexLabels: "labels as numbers",
  oneNest: "a nest for all",
  oneOwnerEach: "an owner for each",
  sumByLabel: "sums by label",
  refuseFaults: "errors",
  numberFaults: "errors",
  columnFaults: "errors",
  createLedger: "empty books of 7.7",
  emptyLedger: "empty books of 7.7",
  flowOf: "reads the books of 7.7",
  flowTotalEur: "reads the books of 7.7",
};

/** The functions of the description, by file and name. */
const functions = new Map<string, Equation>();
const keyOf = (file: string, name: string): string => `${file} ${name}`;
const equationFiles = ["model", "accounts", "policy"].flatMap((folder) =>
  readdirSync(`${root}${core}${folder}`).map((name) => `${core}${folder}/${name}`),
);

beforeAll(async () => {
  for (const file of equationFiles) {
    const module = (await import(`${root}${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (typeof value === "function") functions.set(keyOf(file, name), value as Equation);
  }
});

function fileOf(sentence: Sentence, name: string): string {
  return sentence.code.find((link) => link.name === name)?.file ?? "no file";
}

const formulas = sentences.flatMap((sentence) =>
  sentence.formulas.map((formula) => ({ label: `${sentence.number} ${formula.name}`, sentence, formula })),
);

describe("the order of the description", () => {
  test("sections and sentences are numbered without a gap", () => {
    const headings = headingsOf(page);
    const sections = headings.filter(({ level }) => level === 2).map(({ number }) => Number(number));
    expect(sections).toEqual(sections.map((_, index) => index));
    for (const section of sections) {
      const within = headings.filter(({ level, number }) => level === 3 && number.startsWith(`${section}.`));
      expect(within.map(({ number }) => number)).toEqual(within.map((_, index) => `${section}.${index + 1}`));
    }
    const order = headings.map(({ line }) => line);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("its first eleven sections are the lines of one quarter, in their order", () => {
    let section = 0;
    for (const line of read(`${core}simulation/quarter.ts`).split("\n")) {
      const call = /^ {2}(\w+)\(simulation(?:, quarter)?\);(?: \/\/ +(\d+) )?/.exec(line);
      if (!call || call[1] === "openQuarter") continue;
      if (call[2]) expect(Number(call[2])).toBe(++section);
      const start = page.indexOf(`\n## ${section} `);
      const text = page.slice(start, page.indexOf("\n## ", start + 1));
      expect(text, `section ${section} does not name ${call[1]}`).toContain(`[\`${call[1]}\`](`);
    }
    expect(section).toBe(11);
  });

  test("each sentence begins with plain words", () => {
    for (const { number, text } of sentences) {
      const words = text.slice(0, text.search(/^(?:\$\$|```|\||- )/m)).trim();
      expect(words.length, `${number} begins with a formula`).toBeGreaterThan(40);
    }
  });

  test("a reference to another sentence finds one", () => {
    const known = new Set(headingsOf(page).map(({ number }) => number));
    const prose = page.replace(/```[\s\S]*?```|\$\$[\s\S]*?\$\$/g, "");
    const references = [
      ...prose.matchAll(/\((?:T\d+, )?(\d+\.\d+)(?:, (\d+\.\d+))?\)|\b(?:of|in|as|by|With) (\d+\.\d+)\b/g),
    ];
    expect(references.length).toBeGreaterThan(40);
    for (const reference of references)
      for (const number of reference.slice(1)) if (number) expect(known, reference[0]).toContain(number);
  });
});

describe("from a sentence to its function and back", () => {
  test("each function that a sentence names stands in the file that it links to", () => {
    for (const { number, code } of sentences) {
      expect(code.length + Number(number.startsWith("0.")), `${number} names no function`).toBeGreaterThan(0);
      for (const { name, file } of code) {
        expect(existsSync(root + file), `${number}: ${file}`).toBe(true);
        const declared = new RegExp(`^(?:export )?(?:function|const|interface|type) ${name}\\b`, "m");
        expect(read(file), `${number}: ${name} is not in ${file}`).toMatch(declared);
      }
    }
  });

  test("each function with a formula names its sentence", () => {
    const missing = sentences.flatMap((sentence) =>
      [...sentence.formulas, ...sentence.columnFormulas]
        .filter(({ name }) => name !== "worthAtInternalRate")
        .filter(({ name }) => !commentOf(fileOf(sentence, name), name).includes(`docs/model.md ${sentence.number}.`))
        .map(({ name }) => `${fileOf(sentence, name)} ${name}: docs/model.md ${sentence.number}`),
    );
    expect(missing).toEqual([]);
  });

  test("each equation has a sentence, or a reason to have none", () => {
    const named = new Set(sentences.flatMap(({ code }) => code.map(({ name, file }) => keyOf(file, name))));
    const isClass = (value: unknown): boolean => /^class\b/.test(String(value));
    const without = [...functions].filter(([key, value]) => !named.has(key) && !isClass(value));
    const names = without.map(([key]) => key.split(" ")[1]!);
    expect(names.filter((name) => !(name in WITHOUT_SENTENCE))).toEqual([]);
    expect(Object.values(WITHOUT_SENTENCE).every((reason) => reason.length > 4)).toBe(true);
  });

  test("the notation above each formula is the formula", () => {
    expect(withNotation(page)).toBe(page);
  });
});

/** The comment above a function. */
function commentOf(file: string, name: string): string {
  const text = existsSync(root + file) ? read(file) : "";
  const at = text.search(new RegExp(`^export function ${name}\\b`, "m"));
  const before = at < 0 ? "" : text.slice(0, at);
  return before.slice(before.lastIndexOf("/**")).replace(/\n \* ?/g, " ");
}

describe.each(formulas)("the formula of $label", ({ sentence, formula }) => {
  const inputs = inputsOf(sentence, formula);

  test("names the arguments of the function, in their order", () => {
    const text = read(fileOf(sentence, formula.name));
    const declared = new RegExp(`export function ${formula.name}\\(([^)]*)\\)`).exec(text)?.[1] ?? "";
    const positional = [...declared.matchAll(/(\w+): number/g)].map((found) => found[1]!);
    if (positional.length > 0) expect(formula.parameters).toEqual(positional);
    else for (const name of formula.parameters) expect(text).toMatch(new RegExp(`readonly ${name}\\??:`));
    expect(sentence.variables.map(({ name }) => name)).toEqual(expect.arrayContaining([formula.name]));
  });

  test("is what the function computes", () => {
    const equation = equationOf(sentence, formula);
    fc.assert(
      fc.property(numbersIn(inputs), (numbers) => {
        expectSame(call(equation, formula, numbers), formula.expression, withConstants(numbers));
      }),
      { numRuns: 200 },
    );
  });

  test("has the unit that its table says", () => {
    const unit = sentence.variables.find(({ name }) => name === formula.name)!.unit;
    const scope = Object.fromEntries([
      ...inputs.map((input) => [input.name, quantity(middleOf(input), input.unit)]),
      ...Object.entries(CONSTANTS).map(([name, constant]) => [name, quantity(constant.value, constant.unit)]),
    ]);
    expect(hasUnit(evaluateWithUnits(formula.expression, scope), unit)).toBe(true);
  });
});

function equationOf(sentence: Sentence, formula: Formula): Equation {
  const key = keyOf(fileOf(sentence, formula.name), formula.name);
  const equation = functions.get(key);
  if (!equation) throw new Error(`docs/model.md ${sentence.number}: no function ${key}`);
  return equation;
}

function inputsOf(sentence: Sentence, formula: Formula): Variable[] {
  return formula.parameters.map((name) => {
    const variable = sentence.variables.find((each) => each.name === name);
    if (!variable) throw new Error(`docs/model.md ${sentence.number}: ${name} has no row in the table`);
    return variable;
  });
}

/** A function of one object takes the arguments by name. */
function call(equation: Equation, { parameters }: Formula, numbers: Numbers): Value {
  if (equation.length === 1 && parameters.length > 1) return equation(numbers);
  return equation(...parameters.map((name) => numbers[name]!));
}

function withConstants(numbers: Numbers): Numbers {
  return { ...numbers, ...Object.fromEntries(Object.entries(CONSTANTS).map(([name, { value }]) => [name, value])) };
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

function rangeOf({ name, range }: Variable): Range {
  const found = /^(whole, )?(\S+) to (\S+)$/.exec(range);
  if (!found)
    throw new Error(`docs/model.md: the range of ${name} is "${range}" instead of "0 to 1" or "whole, 1 to 8"`);
  return { min: Number(found[2]), max: Number(found[3]), isWhole: found[1] !== undefined };
}

function middleOf(variable: Variable): number {
  const { min, max } = rangeOf(variable);
  return (min + max) / 2;
}

/** Even steps over each range: no denormals, and the ends often. */
function numbersIn(variables: readonly Variable[]): fc.Arbitrary<Numbers> {
  return fc.record(
    Object.fromEntries(
      variables.map((variable) => {
        const { min, max, isWhole } = rangeOf(variable);
        if (isWhole) return [variable.name, fc.integer({ min, max })];
        return [variable.name, fc.nat({ max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000)];
      }),
    ),
  );
}

/** To twelve digits of the largest term that is added or compared: where terms cancel no more are left. */
function expectSame(actual: Value, expression: MathNode, numbers: Numbers): void {
  const expected = expression.evaluate({ ...numbers }) as Value;
  if (typeof expected === "boolean" || typeof actual === "boolean" || !Number.isFinite(expected)) {
    expect(actual).toBe(expected);
    return;
  }
  const scale = Math.max(...termsOf(expression).map((term) => Math.abs(Number(term.evaluate({ ...numbers })))));
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * scale);
}

/** The formula and the terms that it adds, or takes the largest or smallest of. */
function termsOf(node: MathNode): MathNode[] {
  if (isParenthesisNode(node)) return termsOf(node.content);
  if (isConditionalNode(node)) return [node, ...termsOf(node.trueExpr), ...termsOf(node.falseExpr)];
  const isSum = isOperatorNode(node) && (node.op === "+" || node.op === "-");
  const isExtreme = isFunctionNode(node) && ["max", "min"].includes(node.fn.toString());
  return [node, ...(isSum || isExtreme ? node.args.flatMap(termsOf) : [])];
}

const columnFormulas = sentences.flatMap((sentence) =>
  sentence.columnFormulas.map((formula) => ({ label: `${sentence.number} ${formula.name}`, sentence, formula })),
);

describe.each(columnFormulas)("the columns of $label", ({ sentence, formula }) => {
  const instanceOf = (market: SmallMarket) => {
    const make = INSTANCES[formula.name];
    if (!make) throw new Error(`test/support/formula-instances.ts has no instance of ${formula.name}`);
    return make(market);
  };
  const flat = (value: unknown): number[] =>
    (math.flatten(math.matrix([value as number])) as { valueOf(): unknown }).valueOf() as number[];
  const evaluated = (scope: Readonly<Record<string, unknown>>): number[] => {
    const own = Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, asMatrix(value)]));
    const known: Record<string, unknown> = { ...own, exp: entryByEntry(Math.exp), log: entryByEntry(Math.log) };
    math.evaluate(formula.text, known);
    return flat(known[formula.name]);
  };
  const asMatrix = (value: unknown): unknown => (Array.isArray(value) ? math.matrix(value) : value);

  test("are what the function computes", () => {
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const { scope, actual } = instanceOf(market);
        const size = Math.max(1, ...flat(actual).map(Math.abs));
        const expected = evaluated(scope);
        flat(actual).forEach((value, index) => {
          expect(Math.abs(value - expected[index]!) / size).toBeLessThanOrEqual(
            formula.name === "bertrandPrices" ? 1e-9 : 1e-11,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  test("have a row in the table for each name, and change with the units of money and quantity as it says", () => {
    const unitOf = (name: string): string => sentence.variables.find((each) => each.name === name)?.unit ?? "no row";
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const { scope } = instanceOf(market);
        const scaled = Object.fromEntries(
          Object.entries(scope).map(([name, value]) => [name, math.multiply(value as number[], scaleOf(unitOf(name)))]),
        );
        const factor = formula.name === "bassPeak" ? 1 : scaleOf(unitOf(formula.name));
        const [before, after] = [evaluated(scope), evaluated(formula.name === "bassPeak" ? scope : scaled)];
        const size = Math.max(1, ...before.map(Math.abs));
        before.forEach((value, index) => {
          expect(Math.abs(after[index]! / factor - value) / size).toBeLessThanOrEqual(1e-9);
        });
      }),
      { numRuns: 20 },
    );
  });
});

/** mathjs has exponentials of numbers only: here of each entry of a column. */
function entryByEntry(of: (x: number) => number): (column: number | Matrix) => unknown {
  return (column) => (typeof column === "number" ? of(column) : column.map((x: number) => of(x)));
}

/** What a number in this unit is multiplied by when euros become cents and a unit of quantity is halved. */
function scaleOf(unit: string): number {
  const scales: Readonly<Record<string, number>> = { EUR: 100, unit: 2, year: 4, "1": 1, "yes or no": 1 };
  const [above, ...below] = unit.split("/").map((name) => scales[name] ?? Number.NaN);
  const scale = below.reduce((whole, each) => whole / each, above!);
  if (Number.isNaN(scale)) throw new Error(`docs/model.md: "${unit}" is no unit of a formula of columns`);
  return scale;
}

describe("the test itself", () => {
  test("sees a formula that is off by one part in a hundred million", () => {
    for (const { sentence, formula } of formulas) {
      if (formula.name === "isBuilt") continue;
      const equation = equationOf(sentence, formula);
      const off = math.parse(`(${formula.expression.toString()}) * (1 + 1e-8)`);
      const seen = fc.check(
        fc.property(numbersIn(inputsOf(sentence, formula)), (numbers) => {
          expectSame(call(equation, formula, numbers), off, withConstants(numbers));
        }),
        { numRuns: 50 },
      );
      expect(seen.failed, formula.name).toBe(true);
    }
  });

  test("sees euros added to machines", () => {
    const scope = {
      a: quantity(1, "EUR"),
      b: quantity(1, "machine"),
      c: quantity(1, "EUR/unit"),
      d: quantity(1, "unit"),
    };
    expect(() => evaluateWithUnits(math.parse("a + b"), scope)).toThrow(/[Uu]nit/);
    expect(() => evaluateWithUnits(math.parse("max(0, a, b)"), scope)).toThrow(/unit/);
    expect(() => evaluateWithUnits(math.parse("a > 0 ? a : b"), scope)).toThrow(/unit/);
    expect(() => evaluateWithUnits(math.parse("a >= b ? a : 0"), scope)).toThrow(/unit/);
    expect(() => evaluateWithUnits(math.parse("exp(a)"), scope)).toThrow();
    expect(hasUnit(evaluateWithUnits(math.parse("a + c * d"), scope), "EUR")).toBe(true);
    expect(hasUnit(evaluateWithUnits(math.parse("a * d"), scope), "EUR")).toBe(false);
  });
});

describe("the words of the description", () => {
  const isOfTheModel = ({ number }: Sentence): boolean => Number(number.split(".")[0]) < 15;

  test("one name has one symbol and one unit, wherever it stands", () => {
    const known = new Map<string, string>();
    for (const sentence of sentences.filter(isOfTheModel)) {
      if (sentence.columnFormulas.length > 0) continue;
      for (const { name, symbol, unit } of sentence.variables) {
        const said = `${symbol} in ${unit}`;
        expect(`${name}: ${known.get(name) ?? said}`, sentence.number).toBe(`${name}: ${said}`);
        known.set(name, said);
      }
    }
    expect(known.size).toBeGreaterThan(120);
  });

  test("a unit is the one that the name ends in", () => {
    const endings: readonly (readonly [RegExp, string])[] = [
      [/EurPerUnit$/, "EUR/unit"],
      [/EurPerQuarter$/, "EUR/quarter"],
      [/EurPerPerson$/, "EUR/person"],
      [/Eur$/, "EUR"],
      [/PerMachine(At)?$/, "unit/machine"],
      [/Machines$/, "machine"],
      [/Units$/, "unit"],
      [/Quarters$/, "quarter"],
      [/Persons$/, "person"],
      [/PerYear$/, "1/year"],
      [/(Share|Ratio|Elasticity|Count)$/, "1"],
    ];
    for (const { number, variables } of sentences.filter(isOfTheModel)) {
      for (const { name, unit } of variables) {
        const expected = endings.find(([ending]) => ending.test(name))?.[1] ?? unit;
        expect(`${number} ${name}: ${unit}`).toBe(`${number} ${name}: ${expected}`);
      }
    }
  });

  test("what a scenario file may say is called as in the notation, and each mechanism has its sentence", () => {
    const notation = read("docs/notation.md");
    const known = new Set([...notation.matchAll(/^\| `([\w.<>[\]]+)`/gm)].map((found) => found[1]!));
    const said = [
      ...page.matchAll(
        /`((?:market|demand|awareness|quality|technology|build|finance|refinancing|absorption|mechanisms|firms|events|policy)\.[\w.<>]+)`/g,
      ),
    ];
    expect(said.length).toBeGreaterThan(40);
    const paths = [...known].join("\n");
    for (const [, path] of said) expect(paths).toContain(path!);
    const mechanisms = [...known].filter((path) => path.startsWith("mechanisms."));
    expect(mechanisms.filter((path) => !page.includes(`\`${path}\``))).toEqual([]);
  });

  test("a quantity of a scenario has the symbol of the notation", () => {
    const notation = [
      ...read("docs/notation.md").matchAll(/^\| `([\w.<>]+)` \|(?:[^|]*\|)? `([^`]+)` \| ([^|]+?) \|/gm),
    ];
    const symbols = new Set(notation.map(([, path, symbol]) => `${path} is ${symbol}`));
    const rows = sentences.filter(isOfTheModel).flatMap(({ variables }) => variables);
    const said = rows.flatMap(({ meaning, symbol }) => {
      const path = /, `([\w.<>]+)`$/.exec(meaning)?.[1];
      return path === undefined ? [] : [`${path} is ${plain(symbol)}`];
    });
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((row) => !symbols.has(row))).toEqual([]);
  });

  test("each closed-form limit is a test of that name", () => {
    const rows = [...page.matchAll(/^\| (T\d\d) +\| .* \| \[[^\]]+\]\(\.\.\/(test\/[\w.-]+)\) +\|$/gm)];
    expect(rows.map((row) => row[1])).toEqual(
      Array.from({ length: 25 }, (_, k) => `T${String(k + 1).padStart(2, "0")}`),
    );
    for (const [, limit, file] of rows) expect(read(file!), `${limit} in ${file}`).toContain(limit);
  });
});

/** A symbol in TeX as the notation writes it: \\bar R is Rbar. */
function plain(tex: string): string {
  return tex
    .replace(/\\bar \\?(\w+?)(?=_|$)/, "$1bar")
    .replace(/\\mathrm/g, "")
    .replace(/[\\{}]/g, "");
}

test("the choice in columns is the choice in sentences: 5.10, 6.1, 6.2 and 6.3", () => {
  fc.assert(
    fc.property(smallMarkets, ({ meanUtility: value, attention, cost, nest, sigma, outsideGood, sensitivity }) => {
      const columns = createChoiceColumns(nest.length, 1, Int32Array.from(nest));
      columns.active.set(nest.map((_, j) => j));
      columns.activeCount = nest.length;
      columns.nestSimilarity = sigma;
      columns.outsideWeight = outsideGood ? 1 : 0;
      columns.priceSensitivity.fill(sensitivity[0]);
      columns.attentionShare.set(attention);
      columns.valueUtility.set(value);
      columns.logPricePaid.set(cost.map(Math.log));
      setWeights(columns);
      updateShares(columns);
      const weight = nest.map((_, j) =>
        choiceWeight(attention[j]!, meanUtility(value[j]!, sensitivity[0], cost[j]!), sigma),
      );
      const sum = (label: number): number => weight.reduce((all_, each, j) => all_ + (nest[j] === label ? each : 0), 0);
      const total = [...new Set(nest)].reduce(
        (all_, label) => all_ + nestWeight(sum(label), sigma),
        outsideGood ? 1 : 0,
      );
      nest.forEach((label, j) => {
        const share = choiceShare(weight[j]! / sum(label), nestWeight(sum(label), sigma), total);
        expect(Math.abs(columns.share[j]! - share)).toBeLessThanOrEqual(1e-12);
      });
    }),
  );
});

test("prices in equilibrium are those that the map of 5.12 leaves where they are, for every owner and nest", () => {
  fc.assert(
    fc.property(
      smallMarkets,
      ({ meanUtility: value, attention, cost, nest, owner, sigma, sensitivity, contestable }) => {
        const count = nest.length;
        const choice = createChoiceColumns(count, 2, Int32Array.from(nest));
        choice.active.set(nest.map((_, j) => j));
        choice.activeCount = count;
        choice.nestSimilarity = sigma;
        choice.outsideWeight = 1;
        choice.priceSensitivity.set(sensitivity);
        choice.attentionShare.set([...attention, ...attention]);
        choice.valueUtility.set([...value, ...value.toReversed()]);
        const prices = createPriceColumns(count, 2);
        prices.isFree.fill(1);
        prices.owner.set(owner);
        prices.ownsSeveral.set(owner.map((label) => (owner.filter((each) => each === label).length > 1 ? 1 : 0)));
        prices.unitCostEurPerUnit.set(cost);
        prices.contestableEur.set(contestable);
        expect(solvePriceEquilibrium(choice, prices, { firstOrderResidual: 0, iterations: 0 })).toBe(true);
        const lerner = Array.from(prices.lernerIndex);
        lerner.forEach((index, firm) => {
          expect(Math.abs(lernerByZetaMap(choice, prices, firm) - index)).toBeLessThanOrEqual(1e-10);
          expect(prices.priceEurPerUnit[firm]! * (1 - index)).toBeCloseTo(cost[firm]!, 12);
        });
      },
    ),
  );
});
