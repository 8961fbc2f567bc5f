// A test that asserts nothing fails (vitest.config.ts asks for an assertion in every test). A property that holds in all
// of fast-check's examples is an assertion too: its reporter says so to vitest.
import fc from "fast-check";
import { expect } from "vitest";

fc.configureGlobal({
  // The same examples in every run, so that a result can be had again; another seed looks elsewhere.
  seed: Number(process.env.FAST_CHECK_SEED ?? 2012),
  reporter(details) {
    const counterexample = fc.defaultReportMessage(details);
    if (counterexample !== undefined) throw new Error(counterexample, { cause: details.errorInstance });
    expect(details.failed).toBe(false);
  },
});
