import * as charts from "@andromede/charts";
import * as core from "@andromede/sim-core";
import * as wording from "@andromede/wording";
import * as Inputs from "@observablehq/inputs";
import * as Plot from "@observablehq/plot";
import * as htl from "htl";
import { type Batches, comparisonOf } from "../batch/batches.ts";
import { centreOf } from "../batch/centre.ts";
import { scenarioBuilder } from "../builder/builder.ts";
import { choose } from "../controls/choose.ts";
import type { ControlSpec } from "../controls/control.ts";
import { controlsElement } from "../controls/controls.ts";
import { reveal, sourceList, vote, yamlEditor } from "../controls/elements.ts";
import { envelope } from "../controls/envelope.ts";
import { driversOfLead, fifthsOfLead, leadOfBatch, ofLead } from "../discovery/leads.ts";
import { bestCards, boxes } from "../discovery/told.ts";
import { counted } from "../figure/counted.ts";
import { drawnColumns } from "../figure/drivers.ts";
import { type FigureSpec, figure } from "../figure/figure.ts";
import { adjusted } from "../scenarios/settings.ts";
import { analysisNames } from "./analysis-names.ts";
import { classNames } from "./class-names.ts";
import { formatIn } from "./format.ts";
import { input, mutable, observe } from "./generators.ts";
import type { Kernel, KernelOptions, KernelState } from "./kernel.ts";
import { markdownTag } from "./markdown.ts";

type Context = KernelOptions & Pick<Kernel, "batches" | "analyses" | "figures" | "memory" | "labels">;

/** What cells know by name and what never changes, and what they can import. */
export function fixedNames(context: Context): Parameters<typeof import("./engine.ts").createEngine>[0] {
  const { document, shelf, writeMath } = context;
  const given: Readonly<Record<string, unknown>> = {
    ...core,
    ...wording,
    ...charts,
    Plot,
    Inputs,
    htl,
    html: htl.html,
    svg: htl.svg,
    Generators: { observe, input },
    Mutable: mutable,
    adjusted,
    comparisonOf,
    counted,
    drawnColumns,
    leadOfBatch,
    ofLead,
    fifthsOfLead,
    driversOfLead,
    centreRun: (scenario: core.Scenario) => core.simulate(scenario, { centre: true }),
    centreOf,
    scenario: shelf.scenario,
    titleOf: shelf.titleOf,
    shelf,
    facts: shelf.facts(),
    factsFor: (asked: { readonly measure: string; readonly actor: string }) => charts.factPoints(shelf.facts(), asked),
  };
  const builtins = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, () => value]));
  return {
    builtins: { ...builtins, md: () => markdownTag(document, writeMath) },
    libraries: {
      "@andromede/sim-core": async () => core,
      "@andromede/wording": async () => wording,
      "@andromede/charts": async () => charts,
      "@observablehq/plot": async () => Plot,
      "@observablehq/inputs": async () => Inputs,
      htl: async () => htl,
    },
  };
}

export interface ChangingName {
  readonly name: string;
  readonly dependsOn: readonly (keyof KernelState)[];
  readonly make: (state: KernelState) => unknown;
}

/** What cells know by name and what changes with the page: cells that use it run again when it does. */
export function changingNames(context: Context): readonly ChangingName[] {
  const { document, batches, figures, memory, labels, announce, queue, executor } = context;
  const plain = (["language", "theme", "width", "baseline", "alternative", "seed", "runs"] as const).map(
    (name): ChangingName => ({ name, dependsOn: [name], make: (state) => state[name] }),
  );
  const page = (state: KernelState) => ({ document, language: state.language });
  return [
    ...plain,
    {
      name: "say",
      dependsOn: ["language"],
      make:
        ({ language }) =>
        (text: wording.InBoth) =>
          text[language],
    },
    { name: "format", dependsOn: ["language"], make: ({ language }) => formatIn(language) },
    {
      name: "figure",
      dependsOn: ["language", "theme", "width", "isPresenting"],
      make: ({ language, theme, width, isPresenting }) => {
        const options = { document, language, theme, width, presentation: isPresenting };
        return (spec: FigureSpec) => figure(spec, { options, figures, labels, announce, queue, executor });
      },
    },
    {
      name: "batch",
      dependsOn: ["seed", "runs"],
      make: ({ seed, runs }) => batchWith(batches, seed, runs),
    },
    {
      name: "controls",
      dependsOn: ["language", "baseline", "alternative"],
      make: (state) => (specs: readonly ControlSpec[]) => {
        const scenarios = [state.baseline, state.alternative].filter((each) => each !== null);
        return controlsElement(specs, { ...page(state), scenarios, memory, labels });
      },
    },
    { name: "vote", dependsOn: ["language"], make: (state) => vote({ ...page(state), memory }) },
    { name: "choose", dependsOn: ["language"], make: (state) => choose({ ...page(state), memory }) },
    { name: "envelope", dependsOn: ["language"], make: (state) => envelope({ ...page(state), memory }) },
    { name: "reveal", dependsOn: ["language"], make: (state) => reveal({ ...page(state), memory }) },
    { name: "boxes", dependsOn: ["language"], make: (state) => boxes({ ...page(state), queue }) },
    { name: "bestCards", dependsOn: ["language"], make: (state) => bestCards({ ...page(state), queue }) },
    {
      name: "yamlEditor",
      dependsOn: ["language"],
      make: (state) => yamlEditor({ ...page(state), memory }, context.shelf),
    },
    {
      name: "sourceList",
      dependsOn: ["language", "baseline"],
      make: (state) => sourceList(page(state), () => state.baseline?.sources ?? context.shelf.sources()),
    },
    {
      name: "scenarioBuilder",
      dependsOn: ["language"],
      make: (state) => scenarioBuilder({ ...page(state), memory, shelf: context.shelf }),
    },
    ...analysisNames(context),
    ...classNames(document, memory),
  ];
}

type Outcomes = readonly core.Observable[] | ((scenario: core.Scenario) => readonly core.Observable[]);

function batchWith(batches: Batches, seed: string, runs: number) {
  return (scenarios: readonly core.Scenario[], { outcomes }: { readonly outcomes?: Outcomes } = {}) => {
    const asked = scenarios.map((scenario) => {
      if (outcomes === undefined) return core.keyOutcomes(scenario);
      return typeof outcomes === "function" ? outcomes(scenario) : outcomes;
    });
    return batches.batch(scenarios, { outcomes: asked, seed, runs });
  };
}
