import type { Language } from "@andromede/wording";
import { assumptionsOf, sourcesOf } from "./assumptions.ts";
import { citationOf } from "./cite.ts";
import { type AskedOptions, commandLine, quoted } from "./command-line.ts";
import { digestOfAll } from "./json.ts";
import { FORMAT, type Manifest, type ManifestFile, type ManifestScenario } from "./manifest.ts";
import { type Results, resolvedOf } from "./tables.ts";

/** What the results cannot say of themselves. */
export interface Circumstances {
  /** Scenarios as given on the command line, the base first. */
  readonly files: readonly string[];
  readonly asked?: AskedOptions;
  readonly centre: boolean;
  /** Of the words in pictures. */
  readonly language: Language;
  /** The folder as the reader named it. */
  readonly folder: string;
  readonly now: Date;
}

export function manifestOf(results: Results, circumstances: Circumstances, files: readonly ManifestFile[]): Manifest {
  const { ensembles, comparison, version } = results;
  const { centre, folder, now, asked, language } = circumstances;
  const { seed, runs } = ensembles[0]!;
  const scenarios = ensembles.map(({ scenario }) => scenario);
  const command = comparison ? "compare" : "run";
  const settings = scenarios[0]!.settings;
  const again = commandLine({
    command,
    files: circumstances.files,
    settings,
    runs,
    seed,
    centre,
    ...(asked && { asked }),
  });
  const digest = digestOfAll(ensembles);
  const assumptions = assumptionsOf(scenarios);
  const cited = { titles: scenarios.map(({ title }) => title), version, runs, seed, digest, command: again };
  return {
    format: FORMAT,
    program: { name: "andromede", version },
    written: now.toISOString(),
    command,
    seed,
    runs,
    centre,
    language,
    digest,
    paired: pairedMeasures(results),
    scenarios: ensembles.map((ensemble, index) => scenarioRow(ensemble, circumstances.files[index]!)),
    assumptions,
    sources: sourcesOf(assumptions, scenarios),
    reproduce: { run: again, verify: `npx whatif verify ${quoted(folder)}` },
    cite: citationOf({ ...cited, year: String(now.getUTCFullYear()) }),
    files: [...files],
  };
}

/** Measures of the comparison that no scenario has alone. */
function pairedMeasures({ comparison, ensembles }: Results): string[] {
  const alone = new Set(ensembles[0]!.outcomes.map(({ measure }) => measure));
  const compared = (comparison?.outcomes ?? []).map(({ measure }) => measure);
  return [...new Set(compared)].filter((measure) => !alone.has(measure));
}

function scenarioRow(ensemble: Results["ensembles"][number], file: string): ManifestScenario {
  const { scenario, digest, outcomes } = ensemble;
  return {
    id: scenario.id,
    file,
    title: { ...scenario.title },
    outcomes: outcomes.map(({ measure, actor, segment, counterparty, quarter }) => ({
      measure,
      actor,
      segment,
      ...(counterparty !== undefined && { counterparty }),
      quarter,
    })),
    digest,
    settings: scenario.settings.map(({ path, to }) => ({ path, to })),
    changes: scenario.changes.map(({ kind, path, written, because }) => ({ kind, path, written, because })),
    resolved: resolvedOf(ensemble),
  };
}
