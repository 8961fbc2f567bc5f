import { describe, expect, test } from "vitest";
import { sumClosingLines } from "./sum-closing-lines.mjs";
import { closingLine, skippedTests, sumTallies, tallyOfVitest, type VitestReport } from "./tally.ts";

function report(...statuses: string[]): VitestReport {
  const assertionResults = statuses.map((status, index) => ({ fullName: `test ${index}`, status }));
  return {
    testResults: [{ name: "a.test.ts", status: statuses.includes("failed") ? "failed" : "passed", assertionResults }],
  };
}

describe("the count at the end of npm test", () => {
  test("counts tests by what became of them, whatever is not passed or failed being skipped", () => {
    const tests = report("passed", "failed", "passed", "skipped", "todo", "pending");
    expect(tallyOfVitest(tests, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 });
    expect(skippedTests(tests)).toEqual(["a.test.ts: test 3", "a.test.ts: test 4", "a.test.ts: test 5"]);
  });

  test("lets no failure go uncounted", () => {
    const brokenFile: VitestReport = { testResults: [{ name: "b.test.ts", status: "failed", assertionResults: [] }] };
    expect(tallyOfVitest(brokenFile, 1).failed, "a file that cannot be loaded").toBe(1);
    expect(tallyOfVitest(undefined, 0).failed, "no report").toBe(1);
    expect(tallyOfVitest(report(), 0).failed, "no test").toBe(1);
    expect(tallyOfVitest(report("skipped"), 0).failed, "nothing but skipped tests").toBe(1);
    expect(tallyOfVitest(report("passed"), 1).failed, "an error outside of every test").toBe(1);
  });

  test("is one plain line", () => {
    const total = sumTallies([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 3, skipped: 0 },
    ]);
    expect(closingLine(total)).toBe("3 passed, 3 failed");
    expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe("3 passed, 0 failed, 2 skipped");
  });
});

describe("the count at the end of CI", () => {
  test("sums the closing lines", () => {
    const logs = ["ok  tests\n\n12 passed, 0 failed\n", "3 passed, 0 failed\n"];
    expect(sumClosingLines(logs)).toEqual({ line: "15 passed, 0 failed", isPassed: true });
    expect(sumClosingLines([...logs, "x\n1 passed, 2 failed, 1 skipped"])).toEqual({
      line: "16 passed, 2 failed, 1 skipped",
      isPassed: false,
    });
  });

  test("counts what did not come to its end as failed", () => {
    expect(sumClosingLines(["12 passed, 0 failed\nKilled", ""])).toEqual({
      line: "0 passed, 2 failed",
      isPassed: false,
    });
    expect(sumClosingLines(["0 passed, 0 failed"]).isPassed).toBe(false);
  });
});
