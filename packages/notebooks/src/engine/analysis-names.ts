import { type AnalysisSpec, askedOf } from "../analysis/analyses.ts";
import { ofAnalysis } from "../analysis/found.ts";
import { moneyTrailTable } from "../analysis/money-trail.ts";
import { openedPart } from "../analysis/opened-part.ts";
import { auditReport, informationReport, regretReport, sensitivityReport, splitReport } from "../analysis/reports.ts";
import { runner } from "../analysis/runner.ts";
import type { Kernel, KernelOptions, KernelState } from "./kernel.ts";
import type { ChangingName } from "./library.ts";

type Context = Pick<KernelOptions, "document"> & Pick<Kernel, "analyses" | "memory" | "labels">;

/** What cells know by name of the analyses: why, what matters, what does best, what survives. */
export function analysisNames({ document, analyses, memory, labels }: Context): readonly ChangingName[] {
  const page = ({ language }: KernelState) => ({ document, language });
  return [
    {
      name: "analysis",
      dependsOn: ["seed"],
      make:
        ({ seed }) =>
        (spec: AnalysisSpec) =>
          analyses.analysis(askedOf(spec, seed)),
    },
    { name: "ofAnalysis", dependsOn: [], make: () => ofAnalysis(labels) },
    { name: "runner", dependsOn: ["language"], make: (state) => runner(page(state)) },
    { name: "openedPart", dependsOn: ["language"], make: (state) => openedPart({ ...page(state), memory, labels }) },
    { name: "moneyTrailTable", dependsOn: ["language"], make: (state) => moneyTrailTable(page(state)) },
    { name: "auditReport", dependsOn: ["language"], make: (state) => auditReport(page(state)) },
    { name: "sensitivityReport", dependsOn: ["language"], make: (state) => sensitivityReport(page(state)) },
    { name: "splitReport", dependsOn: ["language"], make: (state) => splitReport(page(state)) },
    { name: "regretReport", dependsOn: ["language"], make: (state) => regretReport(page(state)) },
    { name: "informationReport", dependsOn: ["language"], make: (state) => informationReport(page(state)) },
  ];
}
