import type { TreeNode } from "@andromede/sim-core";
import { assumptionName, formatAssumption, formatNumber } from "@andromede/wording";
import type { Session } from "../session.ts";
import { wrap } from "../terminal/text.ts";
import type { Discovered } from "./run-discover.ts";
import { discoverWords } from "./words.ts";

/** The questions as indented lines, with the worlds held out and those in which the first leads. */
export function treeLines({ found, policies }: Discovered, session: Session): string[] {
  const { language, terminal, colour } = session;
  const words = discoverWords(language);
  if (found.tree.split === null) return [words.noTree];
  const counts = ({ cases, worlds }: TreeNode): string =>
    words.leaf(formatNumber(cases, language), formatNumber(worlds, language));
  const below = (node: TreeNode, depth: number): string[] => {
    if (node.split === null) return [];
    const { input, value } = node.split;
    const assumption = found.drawn.assumptions[input]!;
    const name = assumptionName(assumption, language, policies[0]);
    const at = formatAssumption(value, assumption.unit, language);
    return (["below", "above"] as const).flatMap((side) => {
      const next = node.split![side];
      return [`${"  ".repeat(depth)}${words.answer(words[side](name, at), counts(next))}`, ...below(next, depth + 1)];
    });
  };
  const heading = colour.bold(words.tree(policies[0].title[language]));
  return [wrap(words.answer(heading, counts(found.tree)), terminal.columns), ...below(found.tree, 1)];
}
