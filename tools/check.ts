// `npm test`: every check, one after the other and all of them whatever fails, then the true count as the last line.
import { type Check, close, runCheck, runTests } from "./run-checks.ts";

const checks: readonly Check[] = [
  {
    name: "format and lint",
    program: ["@biomejs/biome", "biome"],
    args: ["ci", "--error-on-warnings", "--max-diagnostics=50", `--colors=${process.stdout.isTTY ? "force" : "off"}`],
    remedy: "`npm run format` repairs what can be repaired",
  },
  { name: "import rules", program: ["tsx", "tsx"], args: ["tools/check-sources.ts"] },
  { name: "types", program: ["typescript", "tsc"], args: ["--build"] },
  { name: "dead code", program: ["knip", "knip"], args: ["--no-progress"] },
  {
    name: "generated files",
    program: ["tsx", "tsx"],
    args: ["tools/generate.ts", "--check"],
    remedy: "`npm run generate` writes them again",
  },
];

close([...checks.map(runCheck), runTests("tests", "vitest.config.ts")]);
