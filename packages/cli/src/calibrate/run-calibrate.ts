import { type Calibration, calibrate, type Scenario } from "@andromede/sim-core";
import { loadFacts } from "../analysis/facts-file.ts";
import { handOver } from "../analysis/hand-over.ts";
import { loadScenario } from "../input/load.ts";
import { type RunSettings, readCount, readRunFlags } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import { refuseFile, writeFileWhole } from "../results/new-file.ts";
import { resultWords } from "../results/words.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { calibrationJson, calibrationTable } from "./calibrate-data.ts";
import { type CalibrateFlags, USUAL, USUAL_MOVES, USUAL_PARTICLES } from "./calibrate-flags.ts";
import { calibrationPicture, calibrationText } from "./calibrate-text.ts";
import { calibrateWords } from "./words.ts";

/** As the library has it: fewer draws are no distribution. */
const LEAST_PARTICLES = 20;

interface Asked {
  readonly settings: RunSettings;
  readonly particles: number;
  readonly moves: number;
}

/** Fits a scenario to facts, and says what they taught. */
export async function runCalibrate(file: string, flags: CalibrateFlags, session: Session): Promise<void> {
  const asked = readFlags(flags, session);
  const scenario = loadScenario(file, asked.settings.settings, session.words.fault);
  const facts = loadFacts(scenario, flags.facts, session).filter(({ use }) => use === "fit");
  const replacing = { force: flags.force === true, words: resultWords(session.language) };
  if (flags.posterior !== undefined) refuseFile(flags.posterior, replacing);
  await handOver(flags.out, asked.settings, session, async () => {
    const found = await fitted(scenario, facts, asked, session);
    const posterior = `${JSON.stringify(found.posterior.file, null, 1)}\n`;
    if (flags.posterior !== undefined) {
      writeFileWhole(flags.posterior, posterior, replacing);
      session.terminal.err(`${calibrateWords(session.language).wrote(flags.posterior)}\n`);
    }
    const { picture, note } = calibrationPicture(scenario, found, session);
    return {
      name: "calibration",
      text: calibrationText(scenario, found, asked.settings, session),
      json: calibrationJson(scenario, found, asked.settings),
      table: calibrationTable(found),
      pictures: [picture],
      files: { "posterior.json": posterior },
      note,
    };
  });
}

function readFlags(flags: CalibrateFlags, session: Session): Asked {
  const { fault } = session.words;
  const particles = readCount("--particles", flags.particles, USUAL_PARTICLES, fault);
  const moves = readCount("--moves", flags.moves, USUAL_MOVES, fault);
  const faults = [particles, moves].filter((each) => typeof each === "string");
  const settings = readRunFlags(flags, USUAL, fault, faults);
  if (Number(particles) < LEAST_PARTICLES)
    refuseTogether([calibrateWords(session.language).tooFew(String(particles), String(LEAST_PARTICLES))]);
  return { settings, particles: Number(particles), moves: Number(moves) };
}

async function fitted(
  scenario: Scenario,
  facts: Parameters<typeof calibrate>[2]["facts"],
  { settings, particles, moves }: Asked,
  session: Session,
): Promise<Calibration> {
  const { executor, close } = settings.openExecutor();
  const { signal } = session.terminal;
  try {
    return await withProgress(session.terminal, calibrateWords(session.language).progress, (onProgress) =>
      calibrate(executor, scenario, {
        facts,
        seed: settings.seed,
        particles,
        moves,
        signal,
        onProgress: (_passes, temperature) => onProgress(Math.round(100 * temperature), 100),
      }),
    );
  } finally {
    await close();
  }
}
