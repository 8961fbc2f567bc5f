import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whatif } from "../packages/cli/src/program.ts";
import type { Terminal } from "../packages/cli/src/terminal/terminal.ts";
import { wrap } from "../packages/cli/src/terminal/text.ts";
import { wordsIn } from "../packages/cli/src/words/words.ts";

const root = join(import.meta.dirname, "..");
const bin = join(root, "packages", "cli", "bin", "whatif.mjs");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whatif-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Where extends Partial<Pick<Terminal, "columns" | "hasColour" | "environment" | "signal">> {
  /** What is answered to questions, in order; nobody is there where nothing is said. */
  readonly answers?: readonly string[];
}

/** Types a command into a terminal of the test's own. */
async function typed(line: string | readonly string[], where: Where = {}): Promise<Typed> {
  const { answers, ...terminal } = where;
  const rest = [...(answers ?? [])];
  const said = { out: "", err: "" };
  const code = await whatif(typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    columns: 100,
    hasColour: false,
    progress: null,
    environment: {},
    signal: new AbortController().signal,
    ask: answers === undefined ? null : async () => rest.shift() ?? null,
    ...terminal,
  });
  return { code, ...said };
}

/** As a user does: another process. */
function spawned(args: readonly string[], env: Record<string, string> = {}): Typed {
  const { PATH = "" } = process.env;
  const result = spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: "utf8", env: { PATH, ...env } });
  return { code: result.status ?? -1, out: result.stdout, err: result.stderr };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const MARKET = `title: Two makers
horizon: { start: 2024-Q1, end: 2025-Q4 }
market: { home: DE, spend: 100 MEUR/quarter }
demand: { nestSimilarity: { value: "uniform(0, 0.5)", centre: 0.2 } }
firms:
  nord: { country: DE, base: { share: 40 %, price: 90 EUR/unit } }
  south: { country: KR, base: { share: 60 %, price: 80 EUR/unit } }
`;

describe("a scenario compared with itself", () => {
  it("differs by exactly 0, in a process of its own, with nothing but JSON on standard output", () => {
    const { code, out, err } = spawned(["compare", "history", "history", "--runs", "50", "--format", "json"]);
    expect([code, err]).toEqual([0, ""]);
    const { outcomes, runs, seed, base } = JSON.parse(out);
    expect({ runs, seed, base }).toEqual({ runs: 50, seed: "1", base: "history" });
    const plain = outcomes.filter(({ difference }: Outcome) => difference.mean !== null);
    expect(plain.length).toBeGreaterThan(20);
    for (const { difference, verdict, probabilityGreater, runsUnpairedWouldNeed } of plain as Outcome[]) {
      const { mean, se, low95, high95, p05, p25, p50, p75, p95 } = difference;
      expect([mean, se, low95, high95, p05, p25, p50, p75, p95].every((value) => value === 0)).toBe(true);
      expect([verdict?.word, probabilityGreater, runsUnpairedWouldNeed]).toEqual(["equal", 0.5, null]);
    }
  });

  it("is told so in words", async () => {
    const { out } = await typed("compare two-makers two-makers --runs 5");
    expect(out).toContain("equal in every world: difference exactly 0");
  });
});

interface Outcome {
  readonly difference: Readonly<Record<string, number | null>>;
  readonly verdict: { readonly word: string } | null;
  readonly probabilityGreater: number | null;
  readonly runsUnpairedWouldNeed: number | null;
}

describe("the exit code", () => {
  it("is 0 when the work is done, and no colour goes into a pipe", () => {
    const { code, out, err } = spawned(["list"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("fifty-grants");
    expect(out).not.toContain("\u001b");
  });

  it("is 2 when the input is wrong: no stack trace, nothing on standard output", () => {
    const { code, out, err } = spawned(["run", "histroy"], { LANG: "fr_FR.UTF-8" });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Vouliez-vous dire history ?");
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("is 1 when a claim fails, and 0 when all hold", async () => {
    const claim = (is: string): string =>
      `${MARKET}expect:\n  - { that: { measure: home-share, quarter: end }, is: ${is}, than: 0.9, worlds: 90, says: Most of it is ours. }\n`;
    const fails = await typed(["check", "--claims", "--runs", "10", written("fails.yaml", claim("above"))]);
    expect([fails.code, fails.out]).toEqual([1, expect.stringContaining("FAILS in 0 of 100 worlds (90 due): Most")]);
    const holds = await typed(["check", "--claims", "--runs", "10", written("holds.yaml", claim("below"))]);
    expect([holds.code, holds.out]).toEqual([0, expect.stringContaining("holds in 100 of 100 worlds")]);
  });

  it("is 130 when Ctrl-C ends the work", async () => {
    const { code, err } = await typed("run two-makers --runs 1000 --executor inline", { signal: AbortSignal.abort() });
    expect([code, err]).toEqual([130, expect.stringContaining("Stopped.")]);
  });
});

describe("what is typed wrong", () => {
  it("is told all at once", async () => {
    const line = "run history --runs 0 --format xml --set a --executor gpu --workers x --outcome a+b";
    const { code, err, out } = await typed(line);
    expect([code, out]).toEqual([2, ""]);
    for (const option of ["--runs 0", "--format xml", "--set a", "--executor gpu", "--workers x", "--outcome a+b"])
      expect(err).toContain(option);
    expect(err).toContain("6 faults; nothing was run and nothing was written.");
  });

  it.each([
    ["rum", 'There is no command "rum". Did you mean run?'],
    ["run", "FILE is missing."],
    ["run history --rusn 3", "There is no option --rusn here. Did you mean --runs?"],
    ["run history --runs", "A value is missing after --runs"],
    ["run history no-subsidy", 'Too much was typed: "no-subsidy"'],
    ["explain history state-funding --runs 1e12", "which no machine would finish"],
    ["run history --runs 1.5e3", "a whole number from 1 is due"],
    ["run history --outcome homeshare", "Did you mean `home-share`?"],
    ["run history --set demand.nestSimilarity=3", "--set 1:1:23 demand.nestSimilarity: 3 is above 0.95"],
    ["run nowhere.yaml", "nowhere.yaml:1:1: there is no such file."],
    ["run packages/cli", "packages/cli:1:1: a folder, not a file."],
    ["list --lang de", "--lang de: there is no such choice."],
    ["list --lang", "A value is missing after --lang"],
    ["new", "There is nobody to ask here. Say --title"],
  ])("%s", async (line, told) => {
    const { code, err } = await typed(line);
    expect(err).toContain(told);
    expect(code).toBe(2);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("is told of every word: options that there are not, values and arguments that are missing", async () => {
    const { code, err } = await typed("run --rusn 3 --oputcome x --seed");
    expect(code).toBe(2);
    for (const told of ["no option --rusn here. Did you mean --runs?", "no option --oputcome", "missing after --seed"])
      expect(err).toContain(told);
    expect(err).toContain("3 faults; nothing was run");
    expect((await typed("explain --lang fr")).err).toMatch(/Il manque BASE[\s\S]*Il manque FILE[\s\S]*2 fautes/);
  });

  it("is told in French of files, settings, questions and analyses as well", async () => {
    const told = async (...line: string[]): Promise<string> => (await typed([...line, "--lang", "fr"])).err;
    expect(await told("check", written("mal.yaml", MARKET.replace("40 %", "-0.2")))).toContain(
      "firms.nord.base.share\u00a0: -0.2 est inférieur à 0. Une part est comprise entre 0 et 1",
    );
    expect(await told("run", "history", "--set", "demand.nestSimilarity=3")).toContain(
      "--set 1:1:23 demand.nestSimilarity\u00a0: 3 est supérieur à 0.95.",
    );
    expect(await told("run", "history", "--outcome", "homeshare")).toContain(
      "Il n’y a pas de mesure «\u00a0homeshare\u00a0». Vouliez-vous dire `home-share`\u202f?",
    );
    expect(await told("explain", "history", "history")).toContain("il n’y a pas d’écart à expliquer");
  });

  it("is told of every file, each fault at its place", async () => {
    const files = [
      written("bad.yaml", MARKET.replace("horizon", "horizn").replace("40 %", "-0.2")),
      written("binary.yaml", "\u0000\u0001"),
      written("round.yaml", "title: a\nextends: again.yaml\n"),
      written("again.yaml", "title: a\nextends: round.yaml\n"),
      written("long.yaml", "a".repeat(10_000_001)),
    ];
    writeFileSync(join(folder, "latin.yaml"), Buffer.from([0x74, 0x3a, 0xe9]));
    const { code, err } = await typed(["check", ...files, join(folder, "latin.yaml")]);
    expect(code).toBe(2);
    const places = [...err.matchAll(/([\w-]+\.yaml):(\d+):(\d+)/g)].map(([place]) => place);
    expect(places).toEqual(
      expect.arrayContaining([
        "bad.yaml:2:1",
        "bad.yaml:6:39",
        "binary.yaml:1:1",
        "again.yaml:2:10",
        "round.yaml:2:10",
        "long.yaml:1:1",
        "latin.yaml:1:1",
      ]),
    );
    expect(err).toContain("in a circle");
  });
});

describe("the language", () => {
  it("is asked for by --lang, else taken from the environment, else English", async () => {
    const french = "les scénarios fournis";
    expect((await typed("--help --lang fr")).out).toContain(french);
    expect((await typed("--help", { environment: { LANG: "fr_FR.UTF-8" } })).out).toContain(french);
    expect((await typed("--help --lang=en", { environment: { LANG: "fr_FR.UTF-8" } })).out).not.toContain(french);
    expect((await typed("--help", { environment: { LC_ALL: "C", LANG: "fr_FR" } })).out).not.toContain(french);
  });

  it("is complete: no text of one language stands in the other", () => {
    const [english, french] = [textsOf(wordsIn("en")), textsOf(wordsIn("fr"))];
    expect([...french.keys()]).toEqual([...english.keys()]);
    const same = [...english].filter(([path, text]) => french.get(path) === text).map(([path]) => path);
    // Words that the two languages share.
    expect(same).toEqual(expect.arrayContaining(["table.verdict"]));
    expect(same.filter((path) => !SHARED.test(path))).toEqual([]);
  });

  it.each(["list", "check", "run", "compare", "verify", "new", "start"])(
    "%s --help says all in both",
    async (command) => {
      const [english, french] = [await typed(`${command} --help`), await typed(`${command} --help --lang fr`)];
      expect([english.code, french.code]).toEqual([0, 0]);
      const descriptions = (help: string): string[] => help.split("\n").filter((line) => /^ {2}\S/.test(line));
      for (const line of descriptions(english.out))
        expect(line.length > 30 && descriptions(french.out).includes(line), line).toBe(false);
    },
  );
});

const SHARED = /^(table\.(verdict|net)|run\.(range)|language)/;

/** Every plain text of the words, by path. */
function textsOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[path, value]]);
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, below]) => [...textsOf(below, path === "" ? key : `${path}.${key}`)]),
  );
}

describe("the table of policies", () => {
  it.each([
    ["en", 100, ["policy", "French share", "against history", "worlds", "net", "first"]],
    ["fr", 100, ["politique", "part française", "écart à l’histoire", "mondes", "net", "1re"]],
    ["en", 80, ["policy", "French share", "against history", "worlds"]],
    ["fr", 80, ["politique", "écart à l’histoire", "mondes"]],
  ] as const)("in %s fits %s columns", async (language, columns, headings) => {
    const { code, out } = await typed(`start --no-serve --runs 8 --lang ${language}`, { columns });
    expect(code).toBe(0);
    const lines = out.split("\n");
    for (const line of lines.filter((each) => !each.includes("npx whatif")))
      expect([...line].length, line).toBeLessThanOrEqual(columns);
    const rule = lines.findIndex((line) => /^-+$/.test(line));
    for (const heading of headings) expect(lines[rule - 2]! + lines[rule - 1]!).toContain(heading);
    const rows = lines.slice(rule + 1, lines.indexOf("", rule));
    expect(rows.length).toBe(14);
    expect(rows.at(-1)).toContain(language === "fr" ? "référence" : "reference");
    if (columns === 100) {
      const firsts = rows.slice(0, -1).map((row) => Number(/(\d+)$/.exec(row)![1]));
      expect(firsts).toEqual([...firsts].sort((a, b) => b - a));
    }
    expect(out).not.toMatch(/[-\u2212]0[.,]0\b|NaN|undefined|null/);
    expect(out).toContain(language === "fr" ? "Hors modèle" : "Not in it");
    expect(out).toMatch(/npx whatif compare history [\w-]+/);
  });

  it("says what was paid and what came back, and who gained what others lost", async () => {
    const { out } = await typed("start --no-serve --runs 8", { columns: 400 });
    const why = out.split("\n").find((line) => line.startsWith("Back OVH ") && line.includes("gained by"))!;
    expect(why).toMatch(/gained by OVH \d/);
    expect(why).toContain("EUR 150 million of public money, none back.");
    const [gained, lost] = why.split("; lost by") as [string, string];
    expect(sumOfNumbers(gained.split("gained by")[1]!)).toBeCloseTo(sumOfNumbers(lost.split(";")[0]!), 0);
  });

  it("colours nothing that words do not say too", async () => {
    const line = "compare two-makers two-makers --runs 5";
    const [plain, coloured] = [await typed(line), await typed(line, { hasColour: true })];
    expect(coloured.out).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.out);
  });
});

function sumOfNumbers(text: string): number {
  return [...text.matchAll(/\d+\.\d/g)].reduce((sum, [number]) => sum + Number(number), 0);
}

describe("a measure that takes two scenarios", () => {
  it("is told in the difference, beside what it is made of", async () => {
    const { out, code } = await typed("compare history fifty-grants --runs 4 --outcome leverage-causal");
    expect(code).toBe(0);
    expect(out).toMatch(/private euros that each public euro brou/);
    expect(out).toMatch(/private money put into firms/);
  });
});

describe("formats", () => {
  it("run: JSON has the scenario, its luck and a digest, and rows of outcomes in units of the files", async () => {
    const { out } = await typed(
      "run two-makers --runs 5 --format json --outcome home-share --outcome revenue:nord@2025-Q4",
    );
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(["scenario", "seed", "runs", "version", "digest", "outcomes", "series"]),
    );
    expect(result.outcomes[0]).toMatchObject({ measure: "home-share", actor: "market", quarter: "end", unit: "1" });
    expect(result.series[0]).toMatchObject({ measure: "revenue", actor: "nord", quarter: "2025-Q4", unit: "EUR" });
    expect(result.outcomes[0].p50).toBeGreaterThan(0);
    expect(result.outcomes[0].p50).toBeLessThan(1);
  });

  it("run: CSV is tidy, a row a run", async () => {
    const { out } = await typed("run two-makers --runs 5 --format csv --outcome home-share");
    const [header, ...rows] = out.trim().split("\n");
    expect(header).toBe("scenario,run,quarter,actor,counterparty,segment,measure,unit,value");
    expect(rows.map((row) => row.split(",")[1])).toEqual(["0", "1", "2", "3", "4"]);
    expect(rows[0]).toMatch(/^two-makers,0,end,market,,all,home-share,1,0\.\d+$/);
  });

  it("compare: JSON has rows with base, value, difference, verdict, rank and what pairing saved", async () => {
    const other = written("other.yaml", MARKET.replace("price: 90", "price: 95"));
    const base = written("base.yaml", MARKET);
    const { out } = await typed([
      "compare",
      base,
      other,
      "--runs",
      "10",
      "--format",
      "json",
      "--outcome",
      "home-share",
    ]);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ base: "base", scenarios: ["base", "other"], runs: 10 });
    expect(Object.keys(result.outcomes[0])).toEqual(
      expect.arrayContaining([
        ...["scenario", "measure", "actor", "segment", "quarter", "unit", "base", "value", "difference"],
        ...["probabilityGreater", "verdict", "rank", "runsUnpairedWouldNeed"],
      ]),
    );
    expect(Object.keys(result.outcomes[0].difference)).toEqual(
      expect.arrayContaining(["mean", "se", "low95", "high95", "p05", "p25", "p50", "p75", "p95"]),
    );
  });

  it("an outcome that is not defined is null, with its reason", async () => {
    const { out } = await typed("compare two-makers two-makers --runs 3 --format json --outcome leverage-accounting");
    const [row] = JSON.parse(out).outcomes;
    expect([row.value.p50, row.difference.mean, row.verdict]).toEqual([null, null, null]);
    expect(row.reason).toContain("no public money");
  });

  it("list: JSON and CSV for other programs", async () => {
    const { out } = await typed("list --format json");
    expect(JSON.parse(out)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: "history", case: "french-cloud" })]),
    );
    expect((await typed("list --format csv")).out).toMatch(/^case,id,title,question,path\nbattery-cells,two-makers,/);
  });
});

describe("options", () => {
  it("--set changes the market that is run, --seed its luck, and the same words give the same result", async () => {
    const of = async (more: string): Promise<unknown> =>
      JSON.parse((await typed(`run two-makers --runs 3 --format json ${more}`)).out).digest;
    const usual = await of("");
    expect(await of("")).toBe(usual);
    expect(await of("--set firms.nord.base.share=0.3")).not.toBe(usual);
    expect(await of("--executor inline --workers 1")).toBe(usual);
  });

  it("--centre runs the middle of every assumption once, and says that this is not sure", async () => {
    const { out } = await typed(["run", written("centre.yaml", MARKET), "--centre"]);
    expect(out).toContain("every assumption at its centre");
    expect(out).not.toContain("[90]");
  });

  it("--centre compares without a verdict: one world is no count", async () => {
    const other = written("centre-other.yaml", MARKET.replace("price: 90", "price: 95"));
    const { out } = await typed(["compare", written("centre.yaml", MARKET), other, "--centre"]);
    expect(out).toContain("every assumption at its centre");
    expect(out).not.toMatch(/clear|leans|of 100|\[90\]/);
  });

  it("--verbose adds the simulation error", async () => {
    const file = written("verbose.yaml", MARKET);
    expect((await typed(["run", file, "--runs", "10", "--verbose"])).out).toContain("simulation error");
  });

  it("a file and the id of a scenario that ships are both scenarios, and their facts are told by check", async () => {
    const { code, out } = await typed(["check", "french-cloud/no-subsidy", written("fine.yaml", MARKET)]);
    expect(code).toBe(0);
    expect(out).toMatch(/no-subsidy\.yaml: fine\. \d+ firms, \d+ numbers, of which \d+ uncertain; \d+ changes/);
    expect(out).toContain("2 firms, ");
  });
});

describe("whatif new", () => {
  const change = ["--set", "policy.instruments.cdc-equity.amount=75 MEUR", "--because", "Half of the money"];

  it("writes from its options a file that check accepts, and never over another", async () => {
    const file = join(folder, "half.yaml");
    const line = ["new", "--title", "Half", "--file", file, ...change];
    expect((await typed(line)).code).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("to: 75 MEUR");
    expect((await typed(["check", file])).code).toBe(0);
    const again = await typed(line);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("is not written over")]);
  });

  it("writes nothing where a change is wrong or has no reason", async () => {
    const file = join(folder, "wrong.yaml");
    const wrong = ["new", "--title", "Wrong", "--file", file, "--set", "firms.ovh.base.share=-1", "--because", "x"];
    const told = await typed(wrong);
    expect([told.code, told.err]).toEqual([2, expect.stringContaining("is below 0")]);
    const reasonless = await typed(["new", "--title", "Wrong", "--file", file, "--set", "a=1"]);
    expect([reasonless.code, reasonless.err]).toEqual([2, expect.stringContaining("each change needs its reason")]);
    expect(existsSync(file)).toBe(false);
  });

  it("asks, says at once what is wrong with an answer, and writes what was meant", async () => {
    const file = join(folder, "asked.yaml");
    const answers = [
      ...["Asked", "histry", "history", "policy.instruments.cdc-equity.amont", "policy.instruments.cdc-equity.amount"],
      ...["75 MEUR/year", "75 MEUR", "Half of the money", "", file],
    ];
    const { code, err } = await typed("new", { answers });
    expect(code).toBe(0);
    expect(err).toContain("Did you mean history?");
    expect(err).toContain("Did you mean policy.instruments.cdc-equity.amount?");
    expect(err).toContain("money per time, and money is due");
    expect((await typed(["check", file])).code).toBe(0);
  });

  it("writes nothing for who leaves in the middle", async () => {
    const { code, err } = await typed("new", { answers: ["Left", "history"] });
    expect([code, err]).toEqual([0, expect.stringContaining("Nothing was written.")]);
  });
});

describe("text in a terminal", () => {
  it("is broken between words, never inside an interval or before a French sign", () => {
    expect(wrap("ahead in 64 worlds, [-1.9, +3.6] points", 26, "  ")).toBe(
      "ahead in 64 worlds,\n  [-1.9, +3.6] points",
    );
    expect(wrap("devant : derrière", 8)).toBe("devant :\nderrière");
  });
});

describe("the README", () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const fenced = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  const blocks = (language: string): string[] =>
    fenced.filter(([, name]) => name === language).map(([, , block]) => block!);
  const inFolder = (word: string): string =>
    /^(half\.yaml|results|report\.html)$/.test(word) ? join(folder, word) : word;

  /** The commands that are shown, one by one, each with few runs. */
  const commands = blocks("sh")
    .join("")
    .split("\n")
    .map((line) => line.replace(/ +#.*$/, ""))
    .filter((line) => line.startsWith("npx whatif "))
    .map((line) => line.replace("npx whatif ", ""));

  it("shows a scenario that can be written so", async () => {
    const [scenario] = blocks("yaml");
    written("half.yaml", scenario!.replace("extends: ", `extends: ${root}/`));
    expect((await typed(["check", "--claims", "--runs", "5", join(folder, "half.yaml")])).code).toBe(0);
  });

  // Analyses run hundreds of scenarios: their own tests and the slow ones, which type these as they stand, do that.
  it.each(commands.filter((command) => !/^(new|audit|sensitivity|discover|optimise)/.test(command)))(
    "shows a command that can be typed: %s",
    async (command) => {
      const takesRuns = /^(run|compare|explain|report|backtest|check --claims)/.test(command);
      const few = takesRuns ? ["--runs", "5", ...(command.startsWith("check") ? [] : ["--executor", "inline"])] : [];
      if (command.startsWith("calibrate")) few.push("--particles", "20", "--moves", "1", "--executor", "inline");
      const { code, err } = await typed([...command.split(" ").map(inFolder), ...few]);
      // Five worlds are too few for a claim about 95 of 100 of them, and nothing is wrong with the command.
      expect(command.startsWith("check") ? code < 2 : code === 0, err).toBe(true);
    },
  );

  it("shows a table as it is printed", async () => {
    const table = blocks("").find((block) => block.includes("paired worlds"))!;
    const { out } = await typed("start --no-serve --runs 8");
    const shape = (lines: string): string[] =>
      lines
        .split("\n")
        .slice(3, 5)
        .map((line) => line.replaceAll(/ +/g, " "));
    expect(shape(table)).toEqual(shape(out));
    const names = (lines: string): string[] =>
      [...lines.matchAll(/^(\S.+?) {2,}\d+ \[/gm)].map(([, name]) => name!).sort();
    expect(names(table)).toEqual(names(out));
  });
});
