import { dirname, join } from "node:path";
import { type ClaimResult, checkClaims, observableFaults, type Scenario } from "@andromede/sim-core";
import { formatWorlds, sentenceText } from "@andromede/wording";
import { faultsOf, loadScenario, loadScenarios } from "../input/load.ts";
import { readCount } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import type { Register, Session } from "../session.ts";
import { wrap } from "../terminal/text.ts";

interface CheckFlags {
  readonly claims?: boolean;
  readonly runs?: string;
  readonly seed?: string;
}

const USUAL_RUNS = 100;

export const registerCheck: Register = (program, session) => {
  const { help } = session.words;
  program
    .command("check")
    .description(help.check)
    .argument("<files...>", help.file)
    .option("--claims", help.claims)
    .option("--runs <count>", help.runs(String(USUAL_RUNS)))
    .option("--seed <text>", help.seed("1"))
    .action((files: readonly string[], flags: CheckFlags) => check(files, flags, session));
};

function check(files: readonly string[], flags: CheckFlags, session: Session): void {
  const { fault } = session.words;
  const runs = readCount("--runs", flags.runs, USUAL_RUNS, fault);
  if (typeof runs === "string") refuseTogether([runs]);
  const scenarios = loadScenarios(files, [], fault);
  const references = scenarios.map((scenario) => referencesOf(scenario, session));
  refuseTogether(references.flatMap(({ faults }) => faults));
  for (const scenario of scenarios) session.terminal.out(`${fine(scenario, session)}\n`);
  if (flags.claims !== true) return;
  const results = scenarios.map((scenario, at) => {
    session.terminal.err(`${session.words.check.running}: ${scenario.path}\n`);
    const { scenarioOf } = references[at]!;
    const found = checkClaims(scenario, { runs: Number(runs), seed: flags.seed ?? "1", scenarioOf });
    session.terminal.out(claimLines(found, session));
    return found;
  });
  const all = results.flat();
  const failed = all.filter(({ passed }) => !passed).length;
  if (failed > 0) session.terminal.out(`${session.words.check.failed(failed, all.length)}\n`);
  session.end(failed > 0 ? 1 : 0);
}

function fine({ path, data, numbers, paths, assumptions, changes }: Scenario, { words }: Session): string {
  return words.check.fine(path, {
    firms: Object.keys(data.firms).length,
    numbers: numbers.filter(({ byDefault }) => !byDefault).length + paths.length,
    uncertain: assumptions.length,
    changes: changes.length,
  });
}

interface References {
  readonly faults: readonly string[];
  readonly scenarioOf: (name: string) => Scenario;
}

/** The scenarios that claims compare with, and what is wrong with the claims. */
function referencesOf(scenario: Scenario, session: Session): References {
  const { language } = session;
  const { question } = session.words.fault;
  const known = new Map<string, Scenario>();
  const faults = scenario.claims.flatMap(({ that, than }, at) => {
    const where = `${scenario.path} expect.${at}`;
    const asked = observableFaults(scenario, [that]).map((fault) => question(where, sentenceText(fault, language)));
    if (typeof than === "number" || !("scenario" in than)) return asked;
    const { scenario: name, ...other } = than;
    const found = known.get(name) ?? besideOf(scenario, name, session);
    if (typeof found === "string") return [...asked, found];
    known.set(name, found);
    const answers = observableFaults(found, [{ ...that, ...other }]);
    return [...asked, ...answers.map((fault) => question(where, question(name, sentenceText(fault, language))))];
  });
  return { faults: [...new Set(faults)], scenarioOf: (name) => known.get(name)! };
}

/** A scenario of the same folder, by its id; what is wrong where there is none. */
function besideOf(scenario: Scenario, name: string, { words }: Session): Scenario | string {
  for (const ending of [".yaml", ".yml", ".json"]) {
    try {
      return loadScenario(join(dirname(scenario.path), name + ending), [], words.fault);
    } catch (error) {
      faultsOf(error, words.fault);
    }
  }
  try {
    return loadScenario(name, [], words.fault);
  } catch (error) {
    faultsOf(error, words.fault);
    return words.check.reference(scenario.path, name);
  }
}

function claimLines(results: readonly ClaimResult[], session: Session): string {
  const { words, language, colour, terminal } = session;
  if (results.length === 0) return `  ${words.check.noClaims}\n`;
  const lines = results.map(({ claim, holdsInOf100, passed }) => {
    const word = passed ? words.check.holds : colour.bold(words.check.fails);
    const count = words.check.claim(formatWorlds(holdsInOf100), String(claim.worlds));
    return `  ${wrap(`${word} ${count}: ${claim.says[language]}`, terminal.columns, "    ")}\n`;
  });
  return lines.join("");
}
