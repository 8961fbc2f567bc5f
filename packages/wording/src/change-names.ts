import type { ChangeBetween, Localised, Scenario } from "@andromede/sim-core";
import type { Language } from "./language.ts";
import { actorName } from "./names.ts";

/** What a change does, in a few words: "no Cloudwatt", "with Andromède", "taxe: rate = 0.1". */
export function changeName(change: ChangeBetween, language: Language, scenarios: readonly Scenario[]): string {
  const words = WORDS[language];
  const [thing, rest] = thingAt(change.path);
  const name = thing === null ? change.path : nameOfThing(thing, language, scenarios);
  const isThere = (change.kind === "remove") === (change.side === "undone");
  if (thing !== null && rest === "" && change.kind !== "set") return isThere ? words.with(name) : words.without(name);
  const field = thing === null || rest === "" ? name : words.field(name, rest);
  if (change.side === "undone") return words.undone(field);
  return change.kind === "remove" ? words.without(field) : words.set(field, change.written);
}

const WORDS = {
  en: {
    with: (name: string) => `with ${name}`,
    without: (name: string) => `no ${name}`,
    field: (name: string, field: string) => `${name}: ${field}`,
    set: (field: string, value: string) => `${field} = ${value}`,
    undone: (field: string) => `${field} as before`,
  },
  fr: {
    with: (name: string) => `avec ${name}`,
    without: (name: string) => `sans ${name}`,
    field: (name: string, field: string) => `${name} : ${field}`,
    set: (field: string, value: string) => `${field} = ${value}`,
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

function nameOfThing({ kind, id }: Thing, language: Language, scenarios: readonly Scenario[]): string {
  for (const scenario of scenarios) {
    const { firms, owners, events, policy } = scenario.data;
    if (kind === "firms" && firms[id]) return actorName(id, language, scenario).replace(/ \(.*\)$/, "");
    const thing: { readonly name?: Localised | undefined } | undefined =
      kind === "owners" ? owners[id] : kind === "events" ? events[id] : policy.instruments[id];
    if (thing?.name) return thing.name[language];
  }
  return id;
}
