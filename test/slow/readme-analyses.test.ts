// The analyses that README shows, typed as they stand there: each takes a minute or so.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const commands = [
  ...readFileSync(join(root, "README.md"), "utf8").matchAll(
    /^npx whatif ((?:audit|sensitivity|discover|optimise) .*?)(?: +#.*)?$/gm,
  ),
].map(([, command]) => command!);

describe("analyses that README shows", () => {
  test("are there", () => {
    expect(commands.length).toBeGreaterThanOrEqual(4);
  });

  test.each(commands)(
    "%s",
    async (command) => {
      const program = join(root, "packages/cli/bin/whatif.mjs");
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...command.split(" ")], { cwd: root });
      expect(stdout.split("\n").length).toBeGreaterThan(8);
      expect(stdout).not.toMatch(/NaN|undefined|\[object/);
    },
    900_000,
  );
});
