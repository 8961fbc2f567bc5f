import type { Scenario } from "@andromede/sim-core";
import { loadScenarios } from "../input/load.ts";
import { type RunSettings, readRunFlags } from "../input/options.ts";
import { withDistinctNames } from "../results/distinct-names.ts";
import { type OpenFolder, openFolder } from "../results/folder.ts";
import { refuseFile, writeFileWhole } from "../results/new-file.ts";
import { type ResultWords, resultWords } from "../results/words.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { VERSION } from "../version.ts";
import { type ReportContext, reportContext } from "./context.ts";
import { factsBeside } from "./facts.ts";
import { reportPage } from "./page.ts";
import { allPictures, type Pictures, picturesOf } from "./pictures.ts";
import { gatherReport, type ReportData } from "./report-data.ts";
import { type ReportFlags, USUAL } from "./report-flags.ts";
import { writePictures } from "./write-pictures.ts";

/** Runs the scenarios and writes the page, and the pictures where they are asked for. */
export async function report(files: readonly string[], flags: ReportFlags, session: Session): Promise<void> {
  const words = resultWords(session.language);
  const settings = readRunFlags(flags, USUAL, session.words.fault);
  const scenarios = withDistinctNames(loadScenarios(files, settings.settings, session.words.fault));
  const { out, force = false } = flags;
  refuseFile(out, { force, words });
  const folder = flags.pictures === undefined ? null : openFolder(flags.pictures, { force, words });
  try {
    const data = await gather(scenarios, settings, session);
    const context = reportContext({
      data,
      files,
      language: session.language,
      version: VERSION,
      now: new Date(),
      facts: factsBeside(scenarios[0]!),
    });
    const pictures = picturesOf(context);
    writeFileWhole(out, reportPage(context, pictures), { force, words });
    session.terminal.err(`${words.writtenFile(out)}\n`);
    if (folder) await savePictures(folder, flags.pictures!, pictures, context, { words, session });
  } finally {
    folder?.abandon();
  }
}

async function gather(scenarios: readonly Scenario[], settings: RunSettings, session: Session): Promise<ReportData> {
  const { runs, seed } = settings;
  const { executor, close } = settings.openExecutor();
  try {
    return await withProgress(session.terminal, session.words.start.progress, (onProgress) =>
      gatherReport(scenarios, { executor, runs, seed, signal: session.terminal.signal, onProgress }),
    );
  } finally {
    await close();
  }
}

async function savePictures(
  folder: OpenFolder,
  path: string,
  pictures: Pictures,
  context: ReportContext,
  { words, session }: { readonly words: ResultWords; readonly session: Session },
): Promise<void> {
  const hasFonts = await writePictures(folder, allPictures(pictures), context, { path, words });
  session.terminal.err(`${words.writtenFile(path)}\n`);
  if (!hasFonts) session.terminal.err(`${words.noFonts}\n`);
}
