// The last line of .ci/run: adds up the closing lines of logs, each given as a file. Needs only Node, so that it can also
// say that nothing could be installed: a log that does not end with a count counts as one failed.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { line, isPassed } = sumClosingLines(process.argv.slice(2).map(textOf));
  console.log(line);
  process.exitCode = isPassed ? 0 : 1;
}

/**
 * @param {readonly string[]} logs
 * @returns {{ line: string, isPassed: boolean }}
 */
export function sumClosingLines(logs) {
  let [passed, failed, skipped] = [0, 0, 0];
  for (const log of logs) {
    const last = log.trimEnd().split("\n").at(-1) ?? "";
    const counts = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last);
    passed += Number(counts?.[1] ?? 0);
    failed += Number(counts?.[2] ?? 1);
    skipped += Number(counts?.[3] ?? 0);
  }
  const isPassed = failed === 0 && passed > 0;
  return { line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`, isPassed };
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
