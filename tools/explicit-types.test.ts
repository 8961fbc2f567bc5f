import { expect, test } from "vitest";
import { explicitTypeFaults } from "./explicit-types.ts";

test("an exported name says its type", () => {
  expect(explicitTypeFaults("a.ts", "export function cashEur(): number {\n  return 1;\n}\n")).toEqual([]);
  expect(
    explicitTypeFaults("a.ts", "const inner = [1].map((x) => x + 1);\nexport const one: number = inner.length;\n"),
  ).toEqual([]);
  expect(explicitTypeFaults("a.ts", "\nexport function twice(x: number) {\n  return 2 * x;\n}\n")).toMatchObject([
    { line: 2 },
  ]);
  expect(explicitTypeFaults("a.ts", "export const shares = [1].map((x) => x + 1);\n")).toMatchObject([{ line: 1 }]);
});

test("a schema of zod is its own type", () => {
  const schema = 'import { z } from "zod";\nexport const firmSchema = z.strictObject({ name: z.string() });\n';
  expect(explicitTypeFaults("a.ts", schema)).toEqual([]);
});

test("a table that is checked against a type has one", () => {
  expect(explicitTypeFaults("a.ts", 'export const flows = [{ id: "sales" }] as const satisfies Flow[];\n')).toEqual([]);
});
