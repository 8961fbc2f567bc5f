import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// Each text is planted in a file of its own beside a copy of the linter's configuration, which must refuse it by this rule.
const planted: readonly (readonly [text: string, rule: string])[] = [
  ["export const value: number = Math.abs(2);", "lint/style/noRestrictedGlobals"],
  ["const { log } = Math; export const value: number = log(2);", "lint/style/noRestrictedGlobals"],
  ["export const value: number = Date.now();", "lint/style/noRestrictedGlobals"],
  ["export const value: number = performance.now();", "lint/style/noRestrictedGlobals"],
  ["console.error(2);", "lint/style/noRestrictedGlobals"],
  ["export const value: unknown = process.argv;", "lint/style/noRestrictedGlobals"],
  ['export const value: unknown = fetch("https://example.org");', "lint/style/noRestrictedGlobals"],
  ["export const value: unknown = globalThis;", "lint/style/noRestrictedGlobals"],
  ['export const value: unknown = new Intl.NumberFormat("fr");', "lint/style/noRestrictedGlobals"],
  ["export const value: unknown = crypto.randomUUID();", "lint/style/noRestrictedGlobals"],
  ["setTimeout(() => undefined, 1);", "lint/style/noRestrictedGlobals"],
  ['export const value: unknown = new Function("return 1");', "lint/style/noRestrictedGlobals"],
  ["export const value: number = 2 ** 3;", "plugin"],
  ["export const value: number[] = [1, 2].map((x) => 1 + x ** 2);", "plugin"],
  ["let value = 2; value **= 3; export const cube: number = value;", "plugin"],
  ["const value = [2]; value[value[0] === 2 ? 0 : 1] **= 3;", "plugin"],
  ['export const value: number = "a".localeCompare("b");', "plugin"],
  ['export const value: string = (3).toLocaleString("fr");', "plugin"],
  [
    'import { readFileSync } from "node:fs"; export const value: unknown = readFileSync;',
    "lint/correctness/noNodejsModules",
  ],
  ["export default 3;", "lint/style/noDefaultExport"],
  ['export * from "./other.ts";', "lint/performance/noReExportAll"],
  ["export enum Kind { Firm }", "lint/style/noEnum"],
  ["export const value: any = 3;", "lint/suspicious/noExplicitAny"],
];

const repository = resolve(import.meta.dirname, "..");
const arithmetic = "packages/sim-core/src/math/arithmetic.ts";
const exp = "packages/sim-core/src/math/exp.ts";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pure-core-"));
  for (const file of ["biome.jsonc", "tools/pure-core.grit"]) cpSync(join(repository, file), join(folder, file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the linter keeps the core pure", () => {
  let rulesBroken: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    for (const [index, [text]] of planted.entries()) plant(plantedFile(index), text);
    plant(arithmetic, "export const abs: (x: number) => number = Math.abs;");
    plant(exp, 'import { abs } from "./arithmetic.ts";\nexport const one: number = abs(-1);');
    rulesBroken = lint();
  });

  test.each(planted.map(([text, rule], index) => [text, rule, index] as const))("it refuses %s", (_, rule, index) => {
    expect(rulesBroken.get(plantedFile(index))).toContain(rule);
  });

  test("it lets exact arithmetic through, in the one file that may take it from the engine", () => {
    expect(rulesBroken.get(arithmetic)).toBeUndefined();
    expect(rulesBroken.get(exp)).toBeUndefined();
  });
});

test.each([
  ["Math.exp(2)", "plugin"],
  ["Math.random()", "plugin"],
  ["2 ** 3", "plugin"],
  ["Date.now()", "lint/style/noRestrictedGlobals"],
])("even the file of exact arithmetic may not say %s", (text, rule) => {
  plant(arithmetic, `export const value: number = ${text};`);
  expect(lint(arithmetic).get(arithmetic)).toContain(rule);
});

function plantedFile(index: number): string {
  return `packages/sim-core/src/model/planted-${index}.ts`;
}

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
}

/** The rules that each file breaks, by file. */
function lint(file = "."): ReadonlyMap<string, readonly string[]> {
  const biome = join(repository, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--error-on-warnings", "--max-diagnostics=none", "--reporter=json", file];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  const rules = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    rules.set(location.path, [...(rules.get(location.path) ?? []), category]);
  }
  return rules;
}
