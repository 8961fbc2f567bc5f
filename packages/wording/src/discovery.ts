import type { Box, LeadPattern, LeadWorlds, PrimResult, Scenario, TreeNode, Uncertain } from "@andromede/sim-core";
import { assumptionName, formatAssumption } from "./assumptions.ts";
import { DISCOVERY_WORDS } from "./discovery-words.ts";
import type { Language } from "./language.ts";
import { formatNumber, formatWorlds } from "./numbers.ts";

/** What sentences about a lead need to know of it. */
export interface LeadTold {
  /** Its worlds and assumptions. */
  readonly worlds: LeadWorlds;
  /** The policies: the first is the one whose lead it is. */
  readonly policies: readonly [Scenario, Scenario];
}

/** Where the first policy leads, and where the second: a sentence a box, or one that says that there is none. */
export function boxSentences(pattern: LeadPattern, told: LeadTold, language: Language): string[] {
  const [first, second] = told.policies;
  return [
    ...sentencesFor(pattern.first, pattern.firstDense, first, told, language),
    ...sentencesFor(pattern.second, pattern.secondDense, second, told, language),
  ];
}

/** How much denser a smaller box has to be, among the worlds held out, to be told beside a larger one. */
const MUCH_DENSER = 0.05;

function sentencesFor(
  result: PrimResult,
  dense: PrimResult,
  leader: Scenario,
  told: LeadTold,
  language: Language,
): string[] {
  const [wide] = result.boxes;
  const isDenser = ({ heldOut }: Box): boolean =>
    wide === undefined || heldOut.density > wide.heldOut.density + MUCH_DENSER;
  const boxes = [...result.boxes, ...dense.boxes.filter(isDenser)];
  if (boxes.length === 0) return [DISCOVERY_WORDS[language].noBox(leader.title[language])];
  return boxes.map((box) => boxSentence(box, result.boxes.indexOf(box) > 0, leader, told, language));
}

/** A box that comes after another is judged on the worlds that are in none before it. */
function boxSentence(
  box: Box,
  isElsewhere: boolean,
  leader: Scenario,
  { worlds, policies }: LeadTold,
  language: Language,
): string {
  const words = DISCOVERY_WORDS[language];
  const { density, coverage, mass, worlds: inside } = box.heldOut;
  const conditions = box.limits.map(({ input, side, value }) =>
    conditionOf(worlds.assumptions[input]!, side, value, policies[0], language),
  );
  return words[isElsewhere ? "boxElsewhere" : "box"]({
    conditions: conditions.join(words.and),
    leader: leader.title[language],
    density: formatWorlds(100 * density),
    base: formatWorlds((100 * density * mass) / coverage),
    coverage: formatWorlds(100 * coverage),
    worlds: formatNumber(inside / mass, language),
    quasiP: box.quasiP.map((p) => chance(p, language)).join(", "),
  });
}

function conditionOf(
  assumption: Uncertain,
  side: "below" | "above",
  value: number,
  scenario: Scenario,
  language: Language,
): string {
  const name = assumptionName(assumption, language, scenario);
  return DISCOVERY_WORDS[language][side](name, formatAssumption(value, assumption.unit, language));
}

function chance(p: number, language: Language): string {
  const [sign, shown] = p < 0.001 ? ["<", 0.001] : ["=", p];
  return `p ${sign} ${formatNumber(shown, language, { digits: 3 })}`;
}

/** An answer to a question of a tree, as deep as it stands in it. */
export interface TreeLine {
  readonly depth: number;
  readonly text: string;
}

/** The questions of a tree from the root, with the worlds held out and those in which the first leads; none without a split. */
export function treeLines(tree: TreeNode, told: LeadTold, language: Language): TreeLine[] {
  if (tree.split === null) return [];
  const words = DISCOVERY_WORDS[language];
  const counts = ({ cases, worlds }: TreeNode): string =>
    words.leaf(formatNumber(cases, language), formatNumber(worlds, language));
  const under = ({ split }: TreeNode, depth: number): TreeLine[] => {
    if (split === null) return [];
    const assumption = told.worlds.assumptions[split.input]!;
    return (["below", "above"] as const).flatMap((side) => {
      const condition = conditionOf(assumption, side, split.value, told.policies[0], language);
      return [{ depth, text: words.answer(condition, counts(split[side])) }, ...under(split[side], depth + 1)];
    });
  };
  const root = words.answer(words.tree(told.policies[0].title[language]), counts(tree));
  return [{ depth: 0, text: root }, ...under(tree, 1)];
}
