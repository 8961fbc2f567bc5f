/** Options that decide what is observed, as typed. */
export interface AskedOptions {
  readonly outcomes: readonly string[];
  readonly series: boolean;
  /** A table of a comparison observes net cost besides. */
  readonly format?: string;
}

/** What has to be said to run something again. */
export interface Invocation {
  readonly command: "run" | "compare" | "report";
  /** Scenarios as given: paths, or ids of those that ship. */
  readonly files: readonly string[];
  readonly settings: readonly { readonly path: string; readonly to: string }[];
  readonly runs: number;
  readonly seed: string;
  readonly centre: boolean;
  readonly asked?: AskedOptions;
}

/** The `whatif` command of an invocation, ready to be pasted into a shell. */
export function commandLine({ command, files, settings, runs, seed, centre, asked }: Invocation): string {
  const words = ["npx", "whatif", command, ...files.map(asArgument)];
  for (const { path, to } of settings) words.push(option("--set", `${path}=${to}`));
  words.push("--runs", String(runs), option("--seed", seed));
  if (centre) words.push("--centre");
  for (const outcome of asked?.outcomes ?? []) words.push(option("--outcome", outcome));
  if (asked?.series) words.push("--series");
  if (asked?.format !== undefined && asked.format !== "table") words.push(option("--format", asked.format));
  return words.join(" ");
}

/** A file whose name begins with a dash would be read as an option. */
function asArgument(file: string): string {
  return quoted(file.startsWith("-") ? `./${file}` : file);
}

function option(name: string, value: string): string {
  return value.startsWith("-") ? `${name}=${quoted(value)}` : `${name} ${quoted(value)}`;
}

/** A word of a POSIX shell. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
