import { existsSync } from "node:fs";
import { nearest, type Scenario, type Setting, withSettings } from "@andromede/sim-core";
import { faultsOf, loadScenario } from "../input/load.ts";
import type { Session } from "../session.ts";
import { type Draft, USUAL_BASE } from "./draft.ts";

type Ask = (question: string) => Promise<string | null>;

/** Ends the questions: the person left. */
class Left extends Error {}

/** Asks for a scenario, each answer checked before the next question; null where the person leaves. */
export async function askForScenario(session: Session, ask: Ask): Promise<Draft | null> {
  const { new: words } = session.words;
  session.terminal.err(`${words.intro}\n\n`);
  const answer = async (question: string): Promise<string> => {
    const text = await ask(question);
    if (text === null) throw new Left();
    return text.trim();
  };
  try {
    const title = await untilSaid(words.title, answer);
    const [base, scenario] = await untilRight(session, async () => {
      const name = (await answer(words.base(USUAL_BASE))) || USUAL_BASE;
      return [name, loadScenario(name, [], session.words.fault)] as const;
    });
    const changes = await askForChanges(scenario, session, answer);
    const file = await askForFile(title, session, answer);
    return { title, base, changes, file };
  } catch (error) {
    if (error instanceof Left) return null;
    throw error;
  }
}

type Answer = (question: string) => Promise<string>;

async function askForChanges(scenario: Scenario, session: Session, answer: Answer): Promise<Draft["changes"]> {
  const { new: words } = session.words;
  const changes: (Setting & { because: string })[] = [];
  for (;;) {
    const path = await answer(changes.length === 0 ? words.path : words.pathAgain);
    if (path === "" && changes.length > 0) return changes;
    const now = writtenAt(scenario, path);
    if (now === null) {
      session.terminal.err(`  ${session.words.fault.noPath(path, nearest(path, pathsOf(scenario)))}\n`);
      continue;
    }
    const to = await untilRight(session, async () => {
      const value = await answer(words.value(now));
      withSettings(scenario, [...changes, { path, to: value }]);
      return value;
    });
    changes.push({ path, to, because: await untilSaid(words.because, answer) });
  }
}

async function askForFile(title: string, session: Session, answer: Answer): Promise<string> {
  const { new: words } = session.words;
  const usual = `${
    title
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036f]/g, "")
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "scenario"
  }.yaml`;
  for (;;) {
    const file = (await answer(words.file(usual))) || usual;
    const fault = !/\.(ya?ml|json)$/i.test(file) ? words.ending(file) : existsSync(file) ? words.exists(file) : null;
    if (fault === null) return file;
    session.terminal.err(`  ${fault}\n`);
  }
}

/** Asks again until something is said. */
async function untilSaid(question: string, answer: Answer): Promise<string> {
  for (;;) {
    const text = await answer(question);
    if (text !== "") return text;
  }
}

/** Tries again after telling what is wrong. */
async function untilRight<T>(session: Session, attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof Left) throw error;
      session.terminal.err(`  ${faultsOf(error, session.words.fault).join("\n  ")}\n`);
    }
  }
}

/** What stands at a path of the scenario, as one line; null where nothing does. */
function writtenAt(scenario: Scenario, path: string): string | null {
  let value: unknown = scenario.resolved;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string, unknown>)[step];
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Every path that can be set. */
function pathsOf(scenario: Scenario): string[] {
  const paths: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (path !== "") paths.push(path);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [key, below] of Object.entries(value)) visit(below, path === "" ? key : `${path}.${key}`);
  };
  visit(scenario.resolved, "");
  return paths;
}
