import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "tools/**/*.test.ts"],
    // Minutes, browsers, a cluster: vitest.slow.config.ts.
    exclude: ["test/slow/**"],
    setupFiles: ["tools/vitest-setup.ts"],
    expect: { requireAssertions: true },
    // The smallest machine has two cores. On a busy one a run of the whole model is slow, which is not a failure.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
