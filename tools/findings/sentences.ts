import { formatNumber } from "@andromede/wording";
import { differenceOf, type Evidence, ranksOf } from "./evidence.ts";
import type { Sentence } from "./sentence.ts";
import { arithmeticSentences } from "./sentences-of-arithmetic.ts";
import { decisive } from "./turning.ts";
import { above, money, plainPoints, points, worldsText } from "./words.ts";

/** Every conclusion of docs/findings.md, with what it stands on. */
export function sentencesOf(evidence: Evidence): Sentence[] {
  return [...findings(evidence), ...assumptions(evidence), ...arithmeticSentences(evidence)];
}

function findings(evidence: Evidence): Sentence[] {
  return [
    spread(evidence),
    champion(evidence),
    championsCost(evidence),
    grants(evidence),
    grantsCost(evidence),
    nothing(evidence),
    merger(evidence),
    neverFirst(evidence),
  ];
}

function spread(evidence: Evidence): Sentence {
  const { sd } = differenceOf(evidence, "one-champion").base;
  const largest = Math.max(...evidence.policies.map(({ id }) => Math.abs(differenceOf(evidence, id).difference.mean!)));
  return {
    id: "F1",
    kind: "finding",
    says: `Worlds differ more than policies do: the French share at the end of the history has a standard deviation of ${plainPoints(sd!)} between worlds, and no policy moves its mean by more than ${plainPoints(largest)}.`,
    quantity: "standard deviation of the share over the largest mean effect",
    value: formatNumber(sd! / largest, "en", { digits: 1 }),
    range: "",
    condition: "above 1.5",
    holds: sd! / largest > 1.5,
  };
}

function champion(evidence: Evidence): Sentence {
  const row = differenceOf(evidence, "one-champion");
  const { value, range } = points(row);
  return {
    id: "F2",
    kind: "finding",
    says: `One champion instead of two: no clear difference in the French share, ${value} ${range}, above the history in ${worldsText(above(row))}. The split was not what decided it.`,
    ...{ quantity: "share, one champion less history", value, range },
    condition: "fewer than 95 of 100 on one side, mean within half a point",
    holds: above(row) < 95 && above(row) > 5 && Math.abs(row.difference.mean!) < 0.005,
  };
}

function championsCost(evidence: Evidence): Sentence {
  const row = differenceOf(evidence, "one-champion", "welfare");
  const { value, range } = money(row);
  return {
    id: "F3",
    kind: "finding",
    says: `It is cheaper, though: welfare is higher in ${worldsText(above(row))}, by ${value} on average ${range}, since one platform is not paid for twice.`,
    ...{ quantity: "welfare, one champion less history", value, range },
    condition: "above in 80 of 100 or more",
    holds: above(row) >= 80,
  };
}

function grants(evidence: Evidence): Sentence {
  const row = differenceOf(evidence, "fifty-grants");
  const { value, range } = points(row);
  return {
    id: "F4",
    kind: "finding",
    says: `Fifty grants raise the French share in nearly every world and by little: ${value} ${range}, in ${worldsText(above(row))}.`,
    ...{ quantity: "share, fifty grants less history", value, range },
    condition: "above in 90 of 100 or more, mean below one point",
    holds: above(row) >= 90 && row.difference.mean! < 0.01,
  };
}

function grantsCost(evidence: Evidence): Sentence {
  const row = differenceOf(evidence, "fifty-grants", "welfare");
  const { value, range } = money(row);
  return {
    id: "F5",
    kind: "finding",
    says: `They are spent to the last euro, and what they bring does not repay it in this market: welfare is lower in ${worldsText(100 - above(row))}, by ${value} on average ${range}. What a region or a rare breakthrough is worth is not in it.`,
    ...{ quantity: "welfare, fifty grants less history", value, range },
    condition: "below in 80 of 100 or more",
    holds: above(row) <= 20,
  };
}

function nothing(evidence: Evidence): Sentence {
  const row = differenceOf(evidence, "no-subsidy");
  const { value, range } = points(row);
  return {
    id: "F6",
    kind: "finding",
    says: `Without any public money the French share ends where it did, within a point in nine worlds of ten: ${value} ${range}.`,
    ...{ quantity: "share, no subsidy less history", value, range },
    condition: "both ends within one point",
    holds: row.difference.p05! > -0.01 && row.difference.p95! < 0.01,
  };
}

function merger(evidence: Evidence): Sentence {
  const row = differenceOf(evidence, "merger-2014");
  const { value, range } = points(row);
  return {
    id: "F7",
    kind: "finding",
    says: `To merge the two in 2014 comes too late to be seen: ${value} ${range}, above the history in ${worldsText(above(row))}.`,
    ...{ quantity: "share, merger of 2014 less history", value, range },
    condition: "fewer than 95 of 100 on one side, mean within half a point",
    holds: above(row) < 95 && above(row) > 5 && Math.abs(row.difference.mean!) < 0.005,
  };
}

function neverFirst(evidence: Evidence): Sentence {
  const row = ranksOf(evidence).find(({ scenario }) => scenario === evidence.history.id)!;
  return {
    id: "F8",
    kind: "finding",
    says: `What was done is first among ${evidence.policies.length + 1} in ${worldsText(row.firstOf100)}: whatever one assumes within the ranges, something else would have given a higher French share.`,
    ...{ quantity: "worlds in which the history is first", value: worldsText(row.firstOf100), range: "" },
    condition: "at most 5 of 100",
    holds: row.firstOf100 <= 5,
  };
}

function assumptions(evidence: Evidence): Sentence[] {
  return [demandFirst(evidence), quotaOrVouchers(evidence), label(evidence), unmoved(evidence)];
}

/** Policies that act on buyers, of whom the model assumes how many follow. */
const DEMAND_SIDE = ["public-procurement", "vouchers", "procurement-framework", "label-only"];

function demandFirst(evidence: Evidence): Sentence {
  const first = ranksOf(evidence)
    .filter(({ scenario }) => DEMAND_SIDE.includes(scenario))
    .reduce((sum, { firstOf100 }) => sum + firstOf100, 0);
  return {
    id: "A1",
    kind: "assumption",
    says: `Policies that act on buyers are first in ${worldsText(first)}. That is put in: a quota reserves a part of spending that the scenario names, for ten years, and nobody is assumed to get round it.`,
    ...{ quantity: "worlds in which a policy for buyers is first", value: worldsText(first), range: "" },
    condition: "60 of 100 or more",
    holds: first >= 60,
  };
}

function quotaOrVouchers(evidence: Evidence): Sentence {
  const found = evidence.discoveries.get("public-procurement/vouchers")!;
  const flip = found.flips.find(({ assumption }) => assumption.path === "parameters.publicSegmentWeight")!;
  const at = flip.overWorlds[0]?.at ?? Number.NaN;
  const value = formatNumber(100 * at, "en", { digits: 1 });
  return {
    id: "A2",
    kind: "assumption",
    says: `Whether the quota or the vouchers lead hangs on one number that nobody has published: the public sector's part of the market. Beyond some ${value}% of it the quota leads, below it the vouchers do.`,
    ...{ quantity: "part of the public sector at which the lead turns, in worlds", value: `${value}%`, range: "" },
    condition: "a flip within 2 to 10%",
    holds: at > 0.02 && at < 0.1,
  };
}

function label(evidence: Evidence): Sentence {
  const row = differenceOf(evidence, "label-only");
  const { value, range } = points(row);
  return {
    id: "A3",
    kind: "assumption",
    says: `A label alone seems to do more than fifty grants, for nothing: ${value} ${range}. It is a taste for labels that is assumed, between none and strong, and that no source measures.`,
    ...{ quantity: "share, label only less history", value, range },
    condition: "mean above that of fifty grants",
    holds: row.difference.mean! > differenceOf(evidence, "fifty-grants").difference.mean!,
  };
}

function unmoved(evidence: Evidence): Sentence {
  const { posterior, assumptions: all } = evidence.history;
  const moved = posterior?.paths.length ?? 0;
  const first = decisive(evidence).slice(0, 3);
  const known = first.filter(({ assumption }) => posterior?.paths.includes(assumption.path)).length;
  return {
    id: "A4",
    kind: "assumption",
    says: `The facts moved ${moved} of ${all.length} assumptions, and ${known === 0 ? "none" : formatNumber(known, "en")} of the three that decide the ranking: the history of two ventures says little about what other policies would have done.`,
    ...{ quantity: "assumptions moved by the facts", value: `${moved} of ${all.length}`, range: "" },
    condition: "fewer than half, and at most one of the three",
    holds: moved < all.length / 2 && known <= 1,
  };
}
