import { defineConfig } from "vitest/config";

/** What needs a browser, another version of Node or a cluster: `npm run test:slow`. */
export default defineConfig({
  test: {
    include: ["test/slow/**/*.test.ts"],
    setupFiles: ["tools/vitest-setup.ts"],
    expect: { requireAssertions: true },
    // Files one after another: browsers and clusters want the machine for themselves.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
