import { loadScenarios } from "../input/load.ts";
import { addRunOptions, type Defaults, type RunFlags, readRunFlags } from "../input/options.ts";
import { serveNotebooks } from "../serve/serve-notebooks.ts";
import type { Register } from "../session.ts";
import { startText } from "../tables/start-text.ts";
import { runPolicies } from "./run-policies.ts";

/** What the policies are measured against. */
const BASE = "french-cloud/history";

/** Who might have got the money, and how else the State might have acted. What undoes an event, or a plan, is no policy. */
export const POLICIES: readonly string[] = [
  "no-subsidy",
  "one-champion",
  "andromede-2011",
  "fifty-grants",
  "back-ovh",
  "merger-2014",
  "milestone-tranches",
  "patient-state",
  "european-alliance",
  "public-procurement",
  "procurement-framework",
  "vouchers",
  "label-only",
];

/** Enough for a verdict to hold, few enough for a minute on two cores. */
const USUAL: Defaults = { runs: 500, seed: "start" };

interface StartFlags extends RunFlags {
  /** False with `--no-serve`. */
  readonly serve: boolean;
}

export const registerStart: Register = (program, session) => {
  const { help, fault } = session.words;
  const command = program.command("start").description(help.start).option("--no-serve", help.noServe);
  addRunOptions(command, help, USUAL, START_OPTIONS).action(async (flags: StartFlags) => {
    const settings = readRunFlags(flags, USUAL, fault);
    const scenarios = loadScenarios([BASE, ...POLICIES.map((id) => `french-cloud/${id}`)], settings.settings, fault);
    const result = await runPolicies(scenarios, settings, session);
    session.terminal.out(startText(result, settings, session));
    if (flags.serve) await serveNotebooks(session);
  });
};

/** What would change what is printed into something else is not taken here: `compare` is for that. */
const START_OPTIONS = ["runs", "seed", "executor", "workers", "verbose"] as const;
