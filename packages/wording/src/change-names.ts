import type { ChangeBetween, Localised, Scenario } from "@andromede/sim-core";
import type { Language } from "./language.ts";
import { actorName } from "./names.ts";

/** What a change does, in a few words: "no Cloudwatt", "with Andromède", "aid: amount = 0 EUR". */
export function changeName(change: ChangeBetween, language: Language, scenarios: readonly Scenario[]): string {
  const [thing, rest] = thingAt(change.path);
  if (thing !== null && rest === "" && change.kind !== "set") return comingAndGoing(change, thing, language, scenarios);
  const words = WORDS[language];
  const field = thing === null ? change.path : words.field(fieldOwner(thing, language, scenarios), rest);
  if (change.side === "undone") return words.undone(field);
  if (change.kind === "remove") return words.without(field);
  // A text or a whole record would fill the line.
  return change.written.startsWith("{") ? field : `${field} = ${change.written}`;
}

const WORDS = {
  en: {
    with: (name: string) => `with ${name}`,
    without: (name: string) => `no ${name}`,
    event: (name: string) => `event: ${name}`,
    noEvent: (name: string) => `no event: ${name}`,
    field: (name: string, field: string) => `${name}: ${field}`,
    undone: (field: string) => `${field} as before`,
  },
  fr: {
    with: (name: string) => `avec ${name}`,
    without: (name: string) => `sans ${name}`,
    event: (name: string) => `événement : ${name}`,
    noEvent: (name: string) => `sans l’événement : ${name}`,
    field: (name: string, field: string) => `${name} : ${field}`,
    undone: (field: string) => `${field} comme avant`,
  },
} as const;

interface Thing {
  readonly kind: "firms" | "owners" | "events" | "policy.instruments";
  readonly id: string;
}

/** The named thing that a path is in, and what of it. */
function thingAt(path: string): readonly [thing: Thing | null, rest: string] {
  const [, kind, id, rest = ""] = /^(firms|owners|events|policy\.instruments)\.([^.]+)\.?(.*)$/.exec(path) ?? [];
  return id === undefined ? [null, path] : [{ kind: kind as Thing["kind"], id }, rest];
}

function comingAndGoing(
  { kind, side }: ChangeBetween,
  thing: Thing,
  language: Language,
  scenarios: readonly Scenario[],
): string {
  const words = WORDS[language];
  const isThere = (kind === "remove") === (side === "undone");
  const name = nameOfThing(thing, language, scenarios);
  if (thing.kind === "events") return isThere ? words.event(name) : words.noEvent(name);
  return isThere ? words.with(name) : words.without(name);
}

/** A field stands under the name of its firm or owner, but under the id of an instrument or event, whose names are long. */
function fieldOwner(thing: Thing, language: Language, scenarios: readonly Scenario[]): string {
  const isShort = thing.kind === "firms" || thing.kind === "owners";
  return isShort ? nameOfThing(thing, language, scenarios) : thing.id;
}

function nameOfThing(thing: Thing, language: Language, scenarios: readonly Scenario[]): string {
  const names = scenarios.map((scenario) => nameIn(scenario, thing, language));
  return names.find((name) => name !== null) ?? thing.id;
}

function nameIn(scenario: Scenario, { kind, id }: Thing, language: Language): string | null {
  const { firms, owners, events, policy } = scenario.data;
  if (kind === "firms") return firms[id] ? actorName(id, language, scenario).replace(/ \(.*\)$/, "") : null;
  const things: Readonly<Record<string, { readonly name?: Localised | undefined }>> =
    kind === "owners" ? owners : kind === "events" ? events : policy.instruments;
  return things[id]?.name?.[language] ?? null;
}
