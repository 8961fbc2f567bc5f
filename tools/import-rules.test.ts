import { describe, expect, test } from "vitest";
import { importFaults } from "./import-rules.ts";

const core = "packages/sim-core/src";

function messages(file: string, text: string): string[] {
  return importFaults(file, text).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("the arrows between the folders of the core", () => {
  test.each([
    ["math/pow.ts", 'import { exp } from "./exp.ts";'],
    ["model/demand.ts", 'import { exp } from "../math/exp.ts";'],
    ["model/demand.ts", 'import type { FirmParameters } from "../scenario/parameters.ts";'],
    ["outcomes/share.ts", 'import type { World } from "../simulation/world.ts";'],
    ["policy/grant.ts", 'import { book } from "../accounts/ledger.ts";'],
    ["random/stream.ts", 'import alea from "seedrandom/lib/alea.js";'],
    ["scenario/parse.ts", 'import * as z from "zod";\nimport { parseDocument } from "yaml";'],
    [
      "simulation/quarter.ts",
      'import { prices } from "../model/prices.ts";\nimport { stream } from "../random/stream.ts";',
    ],
    ["analysis/sobol.ts", 'import { ensemble } from "../simulation/ensemble.ts";'],
    ["index.ts", 'export { prices } from "./model/prices.ts";\nexport { stream } from "./random/stream.ts";'],
  ])("let %s through with %s", (file, text) => {
    expect(messages(`${core}/${file}`, text)).toEqual([]);
  });

  test.each([
    ["math/pow.ts", 'import { shares } from "../model/demand.ts";', "math may not import model"],
    ["math/pow.ts", 'import type { World } from "../simulation/world.ts";', "math may not import simulation"],
    ["model/demand.ts", 'import { book } from "../accounts/ledger.ts";', "model may not import accounts"],
    ["model/demand.ts", 'export { stream } from "../random/stream.ts";', "model may not import random"],
    ["model/demand.ts", 'const s = await import("../random/stream.ts");', "model may not import random"],
    ["model/demand.ts", "const s = await import(name);", 'model may not import "(computed)"'],
    ["model/demand.ts", 'type S = import("../scenario/parse.ts").Scenario;', "model may not import scenario"],
    ["model/demand.ts", 'import { defaults } from "../scenario/parameters.ts";', 'write "import type"'],
    ["model/demand.ts", 'import { type FirmParameters } from "../scenario/parameters.ts";', 'write "import type"'],
    ["accounts/cash.ts", 'import { grant } from "../policy/grant.ts";', "accounts may not import policy"],
    [
      "outcomes/share.ts",
      'import { simulate } from "../simulation/simulate.ts";',
      "outcomes may not import simulation",
    ],
    ["policy/grant.ts", 'import { z } from "zod";', 'only scenario imports "zod", not policy'],
    ["scenario/parse.ts", 'import alea from "seedrandom/lib/alea.js";', 'only random imports "seedrandom/lib/alea.js"'],
    ["scenario/units.ts", 'import { all } from "mathjs";', 'scenario may not import "mathjs"'],
    ["simulation/simulate.ts", 'import { sobol } from "../analysis/sobol.ts";', "simulation may not import analysis"],
    ["model/demand.ts", 'import { readFileSync } from "node:fs";', "the core knows no Node"],
    ["model/demand.ts", 'import { prices } from "../index.ts";', "is the index"],
    ["misc/helpers.ts", "export {};", 'no folder of the core is called "misc"'],
    ["model/demand.ts", 'import { run } from "../../../cli/src/run.ts";', "leaves the package"],
  ])("stop %s with %s", (file, text, expected) => {
    const faults = messages(`${core}/${file}`, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });
});

test("packages meet by name only", () => {
  const file = "packages/cli/src/commands/run.ts";
  expect(messages(file, 'import { ensemble } from "@andromede/sim-core";')).toEqual([]);
  expect(messages(file, '\n  import { ensemble } from "../../../sim-core/src/index.ts";')[0]).toMatch(
    /^2:3 .*leaves the package/,
  );
  expect(messages(file, 'import { exp } from "@andromede/sim-core/src/math/exp.ts";')[0]).toContain("reaches inside");
});

describe("the arrows between the packages", () => {
  test.each([
    ["packages/wording/src/verdict.ts", "@andromede/sim-core"],
    ["packages/charts/src/table.ts", "@andromede/wording"],
    ["packages/charts/src/bands.ts", "@observablehq/plot"],
    ["packages/cli/src/report.ts", "@andromede/charts"],
    ["packages/cli/src/report.ts", "node:fs"],
    ["packages/notebooks/src/editor.ts", "@codemirror/view"],
  ])("let %s import %s", (file, specifier) => {
    expect(messages(file, `import { x } from "${specifier}";`)).toEqual([]);
  });

  test.each([
    ["packages/sim-core/src/scenario/parse.ts", "@andromede/wording", "sim-core may not import wording"],
    ["packages/wording/src/verdict.ts", "@andromede/charts", "wording may not import charts"],
    ["packages/wording/src/verdict.ts", "node:fs", "wording imports no library"],
    ["packages/charts/src/table.ts", "d3", "charts imports only @observablehq/plot"],
    ["packages/charts/src/table.ts", "@andromede/cli", "charts may not import cli"],
    ["packages/cli/src/serve.ts", "@andromede/notebooks", "cli may not import notebooks"],
    ["packages/notebooks/src/main.ts", "@andromede/cli", "notebooks may not import cli"],
    ["packages/maps/src/main.ts", "@andromede/sim-core", 'no package is called "maps"'],
  ])("stop %s from importing %s", (file, specifier, expected) => {
    const faults = messages(file, `import { x } from "${specifier}";`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });
});
