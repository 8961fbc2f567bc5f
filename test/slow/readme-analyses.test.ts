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

describe("the table that README shows", () => {
  test("is what npm start prints", async () => {
    const program = join(root, "packages/cli/bin/whatif.mjs");
    const asked = [program, "start", "--no-serve", "--lang", "en"];
    const { stdout } = await promisify(execFile)(process.execPath, asked, { cwd: root });
    const [, shown] = /```\n(What if the 150[\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
    // The line below the table is longer on the screen.
    const rows = shown!.split("\n").filter((line) => line !== "" && !line.startsWith("clear:"));
    expect(rows.length).toBeGreaterThan(16);
    for (const row of rows) expect(stdout.split("\n")).toContain(row);
  }, 600_000);
});

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
