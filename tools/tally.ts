/** How many checks passed, failed and could not be run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Counts tests, and so that no failure goes uncounted: a file that could not be loaded counts as one failed, and so does
 * a run without a report, a run of no test at all, and a run that ended badly although every test passed.
 */
export function tallyOfVitest(report: VitestReport | undefined, exitCode: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const statuses = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((status) => status === "passed").length;
  const failedTests = statuses.filter((status) => status === "failed").length;
  const brokenFiles = report.testResults.filter(isBroken).length;
  const skipped = statuses.length - passed - failedTests;
  const failed = failedTests + brokenFiles;
  const isBadEnd = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isBadEnd ? 1 : failed, skipped };
}

/** The tests that did not run, by file and name. */
export function skippedTests(report: VitestReport): string[] {
  return report.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName }) => `${file.name}: ${fullName}`),
  );
}

/** The last line of `npm test`, in the form that programs read: `12 passed, 0 failed`. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function isBroken(file: VitestFile): boolean {
  return file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed");
}
