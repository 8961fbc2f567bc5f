import { EquilibriumError, nearest, ObservableError, ScenarioError, TooManyRunsError } from "@andromede/sim-core";
import { errorText, LANGUAGES, sentenceText } from "@andromede/wording";
import { Command, CommanderError } from "commander";
import { registerAudit } from "./audit/register-audit.ts";
import { registerBacktest } from "./backtest/register-backtest.ts";
import { registerCalibrate } from "./calibrate/register-calibrate.ts";
import { registerCheck } from "./commands/check.ts";
import { registerChunk } from "./commands/chunk.ts";
import { registerCompare } from "./commands/compare.ts";
import { registerList } from "./commands/list.ts";
import { registerMerge } from "./commands/merge.ts";
import { registerNew } from "./commands/new.ts";
import { registerRun } from "./commands/run.ts";
import { registerStart } from "./commands/start.ts";
import { registerDiscover } from "./discover/register-discover.ts";
import { ExecutorError } from "./executors/executor-error.ts";
import { registerExplain } from "./explain/register-explain.ts";
import { languageOf } from "./input/language.ts";
import { typedFaults } from "./input/typed-faults.ts";
import { UsageError } from "./input/usage-error.ts";
import { registerOptimise } from "./optimise/register-optimise.ts";
import { registerReport } from "./report/register-report.ts";
import { registerVerify } from "./results/register-verify.ts";
import { ResultsError } from "./results/results-error.ts";
import { registerSensitivity } from "./sensitivity/register-sensitivity.ts";
import { registerNotebooks } from "./serve/serve-notebooks.ts";
import { openSession, type Register, type Session } from "./session.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { VERSION } from "./version.ts";

/** Every command, in the order of the help. */
const COMMANDS: readonly Register[] = [
  registerList,
  registerCheck,
  registerRun,
  registerCompare,
  registerExplain,
  registerAudit,
  registerSensitivity,
  registerDiscover,
  registerOptimise,
  registerCalibrate,
  registerBacktest,
  registerReport,
  registerVerify,
  registerChunk,
  registerMerge,
  registerNew,
  registerStart,
  registerNotebooks,
];

/** Runs `whatif` with the words that were typed after it, and gives the exit code. */
export async function whatif(args: readonly string[], terminal: Terminal): Promise<number> {
  const { language, refused } = languageOf(args, terminal.environment);
  let code = 0;
  const session = openSession(terminal, language, (ended) => {
    code = ended;
  });
  try {
    if (refused !== null) throw unknownLanguage(refused, session);
    await programOf(session).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return tell(error, args, session);
  }
}

function unknownLanguage(text: string, { words }: Session): UsageError {
  return new UsageError([words.fault.choice("--lang", text, LANGUAGES, nearest(text, LANGUAGES))]);
}

function programOf(session: Session): Command {
  const { words, terminal } = session;
  const program = new Command("whatif")
    .description(words.help.whatif)
    .version(VERSION, "--version", words.help.version)
    .helpCommand("help [command]", words.help.help)
    .addHelpText("after", `\n${words.help.examples}\n\n${words.help.exitCodes}`);
  for (const register of COMMANDS) register(program, session);
  for (const command of [program, ...program.commands]) {
    command
      .option("--lang <name>", words.help.lang)
      .helpOption("-h, --help", words.help.helpOption)
      .configureHelp({ styleTitle: (title) => words.help.headings[title as keyof typeof words.help.headings] ?? title })
      .configureOutput({
        writeOut: terminal.out,
        writeErr: terminal.err,
        outputError: () => undefined,
        getOutHelpWidth: () => terminal.columns,
      })
      .exitOverride();
  }
  // Typed without a command: show what there is.
  program.allowExcessArguments().action(() => {
    const [word] = program.args;
    if (word === undefined) return program.outputHelp();
    const near = nearest(
      word,
      program.commands.map((command) => command.name()),
    );
    throw new UsageError([`${words.fault.unknownCommand(word, near)} ${words.fault.seeHelp("npx whatif")}`]);
  });
  return program;
}

/** Says what went wrong, without a stack trace, and gives the exit code. */
function tell(error: unknown, args: readonly string[], session: Session): number {
  const { terminal, words } = session;
  if (terminal.signal.aborted) {
    terminal.err(`${words.fault.cancelled}\n`);
    return 130;
  }
  if (error instanceof CommanderError) return tellCommander(error, args, session);
  if (error instanceof ResultsError) {
    terminal.err(`${error.message}\n`);
    return 2;
  }
  const faults = faultsIn(error, session);
  if (faults === null) {
    terminal.err(`${words.fault.unexpected(error instanceof Error ? error.message : String(error))}\n`);
    return 1;
  }
  terminal.err(`${faults.join("\n\n")}\n\n${words.fault.close(faults.length)}\n`);
  return 2;
}

/** What is wrong with the input, one by one; null where the error is not about the input. */
function faultsIn(error: unknown, { words, language }: Session): readonly string[] | null {
  if (error instanceof UsageError) return error.faults;
  if (error instanceof ScenarioError) return error.faults.map(words.fault.scenario);
  if (error instanceof EquilibriumError) return [words.fault.equilibrium(sentenceText(error.says, language))];
  if (error instanceof ExecutorError) return [error.says[language]];
  if (error instanceof TooManyRunsError) return [words.fault.tooManyForMemory(error)];
  const isOfInput = error instanceof ObservableError || error instanceof RangeError;
  return isOfInput ? [errorText(error, language)] : null;
}

/** Commander's own refusals, in the reader's language and all of them. */
function tellCommander(error: CommanderError, args: readonly string[], session: Session): number {
  if (error.exitCode === 0) return 0;
  const { fault } = session.words;
  const program = programOf(session);
  const names = program.commands.map((each) => each.name());
  const name = args.find((word) => names.includes(word));
  const command = program.commands.find((each) => each.name() === name) ?? program;
  const typed = args.filter((_, at) => at !== args.indexOf(name ?? ""));
  const found = typedFaults(command, typed, fault);
  const faults = found.length > 0 ? found : [error.message];
  const help = fault.seeHelp(command === program ? "npx whatif" : `npx whatif ${command.name()}`);
  session.terminal.err(`${faults.join("\n\n")} ${help}\n\n${fault.close(faults.length)}\n`);
  return 2;
}
