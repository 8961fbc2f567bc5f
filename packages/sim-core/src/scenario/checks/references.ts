import { NOTHING, type Sentence, say } from "../../sentence/sentence.ts";
import type { ScenarioData } from "../schema/scenario.ts";
import { didYouMean } from "../suggest.ts";
import { faultAt, type Place, placeAt, treeAt } from "../tree.ts";
import { type Examined, report } from "./report.ts";

type Path = readonly (string | number)[];

/** One place where a scenario names a thing that it declares elsewhere. */
interface Reference {
  readonly path: Path;
  readonly id: string;
  readonly to: "firms" | "owners" | "market.segments";
  /** Names that are known beside the declared ones. */
  readonly also?: readonly string[];
}

/** Every name stands for something that is declared; names left behind by a `remove` are told at the `remove`. */
export function checkReferences(examined: Examined): void {
  const leftBehind = new Map<string, Reference[]>();
  for (const reference of referencesOf(examined.data)) {
    const known = [...declared(examined, reference.to), ...(reference.also ?? [])];
    const target = `${reference.to}.${reference.id}`;
    if (known.includes(reference.id)) continue;
    if (examined.removed.has(target)) leftBehind.set(target, [...(leftBehind.get(target) ?? []), reference]);
    else reportUnknown(examined, reference, known);
  }
  for (const [target, references] of leftBehind) reportLeftBehind(examined, target, references);
}

const UNKNOWN: Readonly<Record<Reference["to"], (id: string) => Sentence>> = {
  firms: (id) => say`there is no firm \`${id}\``,
  owners: (id) => say`there is no owner \`${id}\``,
  "market.segments": (id) => say`there is no segment \`${id}\``,
};

function reportUnknown(examined: Examined, { path, id, to }: Reference, known: readonly string[]): void {
  const advice = known.length > 0 ? didYouMean(id, known) : say`Declare it under ${to}.`;
  report(examined, path, UNKNOWN[to](id), advice);
}

function reportLeftBehind(examined: Examined, target: string, references: readonly Reference[]): void {
  const place = examined.removed.get(target);
  if (!place) return;
  const where = references.map(({ path }) => `${spot(placeAt(examined.tree, path))} ${path.join(".")}`);
  examined.faults.push(
    faultAt(
      place,
      target,
      target,
      where.length === 1
        ? say`${target} is still named in 1 place: ${where.join("; ")}`
        : say`${target} is still named in ${where.length} places: ${where.join("; ")}`,
      say`Remove or set these too: { set: ..., to: ..., because: ... }.`,
    ),
  );
}

function spot(place: Place): string {
  const { file, line, column } = faultAt(place, "", "", NOTHING);
  return `${file}:${line}:${column}`;
}

/** Whatever is written counts, right or wrong. */
function declared({ tree }: Examined, where: Reference["to"]): string[] {
  const things = treeAt(tree, where.split("."));
  return things?.kind === "map" ? [...things.entries.keys()] : [];
}

function referencesOf(data: ScenarioData): Reference[] {
  return [...firmReferences(data), ...instrumentReferences(data), ...eventReferences(data)];
}

function firmReferences({ firms }: ScenarioData): Reference[] {
  return Object.entries(firms).flatMap(([id, firm]) => {
    const references: Reference[] = Object.keys(firm.owners ?? {}).map((owner) => ({
      path: ["firms", id, "owners", owner],
      id: owner,
      to: "owners",
    }));
    if (firm.parent !== undefined) references.push({ path: ["firms", id, "parent"], id: firm.parent, to: "owners" });
    if (firm.price.rule === "follower")
      references.push({ path: ["firms", id, "price", "leader"], id: firm.price.leader, to: "firms" });
    return references;
  });
}

function instrumentReferences({ policy, firms }: ScenarioData): Reference[] {
  const groups = Object.values(firms).flatMap(({ cloneGroup }) => cloneGroup ?? []);
  return Object.entries(policy.instruments).flatMap(([id, instrument]) => {
    const at = ["policy", "instruments", id];
    const named = (field: string, ids: readonly string[]): Reference[] =>
      ids.map((firm, index) => ({ path: [...at, field, index], id: firm, to: "firms", also: groups }));
    if ("eligible" in instrument) return named("eligible", instrument.eligible);
    if ("listed" in instrument) return named("listed", instrument.listed);
    return [...named("recipients", instrument.recipients), ...splitReferences(instrument.split, [...at, "split"])];
  });
}

type Split = Extract<ScenarioData["policy"]["instruments"][string], { split: unknown }>["split"];

/** Weights need no look: each has to be a recipient, which is checked elsewhere. */
function splitReferences(split: Split, at: Path): Reference[] {
  if (split.rule === "champion") return [{ path: [...at, "firm"], id: split.firm, to: "firms" }];
  if (split.rule === "by-segment") return [{ path: [...at, "segment"], id: split.segment, to: "market.segments" }];
  return [];
}

function eventReferences({ events }: ScenarioData): Reference[] {
  return Object.entries(events).flatMap(([id, event]) => {
    const references: Reference[] = [];
    if ("firm" in event) references.push({ path: ["events", id, "firm"], id: event.firm, to: "firms" });
    if ("firms" in event)
      references.push(
        ...event.firms.map((firm, index) => ({ path: ["events", id, "firms", index], id: firm, to: "firms" as const })),
      );
    // The State is an owner that no scenario has to declare.
    if ("buyer" in event)
      references.push({ path: ["events", id, "buyer"], id: event.buyer, to: "owners", also: ["state"] });
    return references;
  });
}
