import {
  type OutcomeSensitivity,
  observableFaults,
  outcomeSensitivity,
  type Question,
  type SensitivityOptions,
} from "@andromede/sim-core";
import { askedOutcome } from "../analysis/asked-outcome.ts";
import { type Analysed, handOver } from "../analysis/hand-over.ts";
import { refuseQuestions } from "../commands/run.ts";
import { loadScenarios } from "../input/load.ts";
import { type RunSettings, readChoice, readRunFlags } from "../input/options.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { sensitivityJson, sensitivityTable } from "./sensitivity-data.ts";
import { ESTIMATORS, POINTS, type SensitivityFlags, USUAL, USUAL_OF_TWO } from "./sensitivity-flags.ts";
import { sensitivityPicture, sensitivityText } from "./sensitivity-text.ts";
import { sensitivityWords } from "./words.ts";

/** Which assumption matters for one outcome of a scenario, or of its difference from a base. */
export async function runSensitivity(file: string, flags: SensitivityFlags, session: Session): Promise<void> {
  const faults: string[] = [];
  const asked = studyOf(flags, session, faults);
  const settings = readRunFlags(flags, flags.base === undefined ? USUAL : USUAL_OF_TWO, session.words.fault, faults);
  const names = flags.base === undefined ? [file] : [file, flags.base];
  const [scenario, base] = loadScenarios(names, settings.settings, session.words.fault);
  const outcome = askedOutcome(settings, session);
  const question: Question = { scenario: scenario!, base, outcome };
  const questions = { ...settings, outcomes: [outcome] };
  refuseQuestions(base ? [scenario!, base] : [scenario!], questions, session, observableFaults);
  await handOver(flags.out, settings, session, async () =>
    analysed(question, await analyse(question, asked, settings, session), settings, session),
  );
}

type Study = Pick<SensitivityOptions, "groups" | "firstOrder" | "scrambled">;

function studyOf({ group = [], estimator, points }: SensitivityFlags, session: Session, faults: string[]): Study {
  const { fault } = session.words;
  return {
    groups: group,
    firstOrder: readChoice("--estimator", estimator ?? ESTIMATORS[0], ESTIMATORS, fault, faults),
    scrambled: readChoice("--points", points ?? POINTS[0], POINTS, fault, faults) === "scrambled",
  };
}

async function analyse(
  question: Question,
  asked: Study,
  settings: RunSettings,
  session: Session,
): Promise<OutcomeSensitivity> {
  const { runs, seed } = settings;
  const { executor, close } = settings.openExecutor();
  try {
    const { progress } = sensitivityWords(session.language);
    return await withProgress(session.terminal, progress, (onProgress) =>
      outcomeSensitivity(question, {
        executor,
        seed,
        ...asked,
        samples: Math.max(2, runs),
        signal: session.terminal.signal,
        onProgress,
      }),
    );
  } finally {
    await close();
  }
}

function analysed(question: Question, found: OutcomeSensitivity, settings: RunSettings, session: Session): Analysed {
  const { picture, note } = sensitivityPicture(question, found, session);
  return {
    name: "sensitivity",
    text: sensitivityText(question, found, settings, session),
    json: sensitivityJson(question, found, settings),
    table: sensitivityTable(found),
    pictures: [picture],
    note,
  };
}
