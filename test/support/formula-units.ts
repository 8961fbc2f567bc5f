import {
  all,
  create,
  FunctionNode,
  isConditionalNode,
  isOperatorNode,
  type MathNode,
  SymbolNode,
  type Unit,
} from "mathjs";

/** mathjs with the units of the model: money, quantity, capacity, people, and a quarter that is not a year. */
const math = create(all ?? {});
for (const unit of ["EUR", "unit", "machine", "person", "quarter"]) math.createUnit(unit);

type Quantity = number | Unit;

/** A number in a unit as the description writes it: "EUR/unit", "1/year", "1". */
export function quantity(value: number, unit: string): Quantity {
  if (unit === "1" || unit === "yes or no") return value;
  const [above, ...below] = unit.split("/") as [string, ...string[]];
  const numerator: Quantity = above === "1" ? value : math.unit(value, above);
  return below.reduce<Quantity>((whole, name) => math.divide(whole, math.unit(1, name)) as Quantity, numerator);
}

/** Whether a result has the unit. */
export function hasUnit(result: unknown, unit: string): boolean {
  const expected = quantity(1, unit);
  if (!math.isUnit(expected)) return typeof result === "number" || typeof result === "boolean";
  return math.isUnit(result) && result.equalBase(expected);
}

/**
 * Evaluates a formula with units. Sums, extremes and comparisons of unlike quantities throw; of a condition both branches
 * must have one unit, whichever holds. The literals 0 and Infinity have every unit.
 */
export function evaluateWithUnits(formula: MathNode, scope: Readonly<Record<string, unknown>>): unknown {
  return withBranches(formula).evaluate({ ...scope, max: alike, min: alike, either, comparable: alike });
}

/** The formula with conditions as a function of both branches, and comparisons as one of both sides. */
function withBranches(node: MathNode): MathNode {
  if (isConditionalNode(node)) {
    const parts = [node.condition, node.trueExpr, node.falseExpr].map(withBranches);
    return new FunctionNode(new SymbolNode("either"), parts);
  }
  if (isOperatorNode(node) && [">", ">=", "<", "<=", "=="].includes(node.op))
    return new FunctionNode(new SymbolNode("comparable"), node.args.map(withBranches));
  return node.map(withBranches);
}

function either(_: unknown, whenTrue: Quantity, otherwise: Quantity): Quantity {
  return alike(whenTrue, otherwise);
}

/** The first of several quantities of one unit. */
function alike(...quantities: readonly Quantity[]): Quantity {
  const [first, ...others] = quantities.filter((each) => each !== 0 && each !== Number.POSITIVE_INFINITY);
  for (const other of others) {
    const same = math.isUnit(first) ? math.isUnit(other) && first.equalBase(other) : !math.isUnit(other);
    if (!same) throw new Error(`${String(first)} and ${String(other)} have not one unit`);
  }
  return first ?? 0;
}
