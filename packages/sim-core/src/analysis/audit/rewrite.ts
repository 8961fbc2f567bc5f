import type { Scenario } from "../../scenario/parameters.ts";
import { portableOf, scenarioFrom } from "../../simulation/chunk.ts";
import { stepsPerQuarterOf } from "../../simulation/shorter-steps.ts";

type Plain = Record<string, unknown>;

/** The scenario with its resolved text rewritten, as if it had been written so. */
function rewritten(scenario: Scenario, rewrite: (plain: Plain) => Plain): Scenario {
  const { path, text } = portableOf(scenario);
  return scenarioFrom({ path, text: JSON.stringify(rewrite(JSON.parse(text))) });
}

/**
 * The scenario with every step of the model half as long: the same dates, the same draws, and each number said in the new
 * unit of time. Halved again, a step is a quarter of a quarter.
 */
export function withStepHalved(scenario: Scenario): Scenario {
  const stepsPerQuarter = 2 * stepsPerQuarterOf(scenario);
  return rewritten(scenario, (plain) => ({ ...plain, horizon: { ...(plain["horizon"] as Plain), stepsPerQuarter } }));
}

/** The same firms in the opposite order. */
export function withFirmsReversed(scenario: Scenario): Scenario {
  return rewritten(scenario, (plain) => ({
    ...plain,
    firms: Object.fromEntries(Object.entries(plain["firms"] as Plain).reverse()),
  }));
}

/** What a firm is called once all are renamed. */
export function renamed(id: string): string {
  return `renamed-${id}`;
}

/**
 * Every firm under another name, with the luck that it had under its own: luck belongs to names, so that without this a
 * renamed firm would be another draw, as good as the first and not the same. An owner of a firm's name is renamed with it.
 */
export function withFirmsRenamed(scenario: Scenario): Scenario {
  const firms = new Set(Object.keys(scenario.data.firms));
  const nameOf = (id: string): string => (firms.has(id) ? renamed(id) : id);
  const keysOf = (value: unknown): Plain =>
    Object.fromEntries(Object.entries(value as Plain).map(([id, each]) => [nameOf(id), each]));
  return rewritten(scenario, (plain) => ({
    ...plain,
    firms: keysOf(
      Object.fromEntries(
        Object.entries(plain["firms"] as Plain).map(([id, firm]) => [
          id,
          firmRenamed(id, firm as Plain, nameOf, keysOf),
        ]),
      ),
    ),
    ...(plain["owners"] ? { owners: keysOf(plain["owners"]) } : {}),
    ...(plain["events"] ? { events: referencesRenamed(plain["events"], nameOf, keysOf) } : {}),
    ...(plain["policy"] ? { policy: referencesRenamed(plain["policy"], nameOf, keysOf) } : {}),
  }));
}

function firmRenamed(
  id: string,
  firm: Plain,
  nameOf: (id: string) => string,
  keysOf: (value: unknown) => Plain,
): Plain {
  const price = firm["price"] as Plain | undefined;
  return {
    ...firm,
    luck: firm["luck"] ?? id,
    ...(firm["owners"] ? { owners: keysOf(firm["owners"]) } : {}),
    ...(typeof firm["parent"] === "string" ? { parent: nameOf(firm["parent"]) } : {}),
    ...(typeof price?.["leader"] === "string" ? { price: { ...price, leader: nameOf(price["leader"]) } } : {}),
  };
}

const NAMES = new Set(["firm", "buyer"]);
const LISTS = new Set(["recipients", "eligible", "listed", "firms"]);

/** Events and instruments name firms in these fields, and in the keys of weights. */
function referencesRenamed(value: unknown, nameOf: (id: string) => string, keysOf: (value: unknown) => Plain): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => referencesRenamed(each, nameOf, keysOf));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (NAMES.has(key) && typeof each === "string") return [key, nameOf(each)];
      if (LISTS.has(key) && Array.isArray(each)) return [key, each.map((id) => nameOf(String(id)))];
      if (key === "weights" && typeof each === "object" && each !== null) return [key, keysOf(each)];
      return [key, referencesRenamed(each, nameOf, keysOf)];
    }),
  );
}
