import { type BestWorld, type Box, type BoxFit, measureOf, type PrimResult, type TreeNode } from "@andromede/sim-core";
import type { Cell } from "../analysis/hand-over.ts";
import { VERSION } from "../version.ts";
import type { Discovered } from "./run-discover.ts";

/** The result as plain data; assumptions by their paths, leads in the unit of the outcome. */
export function discoveryJson({ policies, outcome, found, settings }: Discovered): object {
  const { assumptions } = found.drawn;
  const pathOf = (input: number): string => assumptions[input]!.path;
  const { worlds, aheadOf100, levelOf100 } = found;
  return {
    policies: policies.map(({ id }) => id),
    ...{
      outcome,
      unit: measureOf(outcome.measure)?.unit ?? "1",
      seed: settings.seed,
      runs: settings.runs,
      version: VERSION,
    },
    ...{ worlds, aheadOf100, levelOf100 },
    first: boxesOf(found.first, pathOf),
    second: boxesOf(found.second, pathOf),
    firstDense: boxesOf(found.firstDense, pathOf),
    secondDense: boxesOf(found.secondDense, pathOf),
    tree: treeOf(found.tree, pathOf),
    flips: found.flips.map(({ assumption, values, leads, ...rest }) => ({
      assumption: assumption.path,
      values: Array.from(values),
      leads: Array.from(leads),
      ...rest,
    })),
    best: found.best.map(bestOf),
  };
}

type PathOf = (input: number) => string;

function boxesOf({ boxes, ...rest }: PrimResult, pathOf: PathOf): object {
  const limits = (box: Box): object[] =>
    box.limits.map(({ input, side, value }, at) => ({
      assumption: pathOf(input),
      side,
      value,
      quasiP: box.quasiP[at],
    }));
  const fitted = ({ coverage, density, ...counts }: BoxFit): object => ({
    ...counts,
    coverage: Number.isFinite(coverage) ? coverage : null,
    density: Number.isFinite(density) ? density : null,
  });
  return {
    ...rest,
    boxes: boxes.map((box) => ({
      limits: limits(box),
      found: fitted(box.found),
      heldOut: fitted(box.heldOut),
      pValue: box.pValue,
    })),
  };
}

function treeOf({ split, ...counts }: TreeNode, pathOf: PathOf): object {
  if (split === null) return counts;
  const { input, value, below, above } = split;
  const sides = { below: treeOf(below, pathOf), above: treeOf(above, pathOf) };
  return { ...counts, split: { assumption: pathOf(input), value, ...sides } };
}

function bestOf({ policy, conditions, ...rest }: BestWorld): object {
  return {
    policy: policy.id,
    conditions: conditions.map(({ assumption, ...place }) => ({ assumption: assumption.path, ...place })),
    ...rest,
  };
}

/** A row an assumption: where it alone turns the ranking round, and the lead in the fifths of the worlds. */
export function discoveryTable({ found }: Discovered): Cell[][] {
  const fifths = [1, 2, 3, 4, 5];
  return [
    [
      ...["assumption", "unit", "flipAtCentre", "flipOverWorlds"],
      ...fifths.flatMap((fifth) => [`value${fifth}`, `lead${fifth}`, `error${fifth}`, `aheadOf100_${fifth}`]),
    ],
    ...found.flips.map(({ assumption, atCentre, overWorlds, fifths: own }): Cell[] => [
      ...[assumption.path, assumption.unit, atCentre[0]?.at ?? null, overWorlds[0]?.at ?? null],
      ...own.flatMap(({ value, lead, error, aheadOf100 }) => [value, lead, error, aheadOf100]),
    ]),
  ];
}
