// `npm run test:slow`: what needs browsers, other versions of Node or a cluster, and minutes. Ends as `npm test` does.
import { close, runTests } from "./run-checks.ts";

close([runTests("slow tests", "vitest.slow.config.ts")]);
