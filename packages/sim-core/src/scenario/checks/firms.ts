import { abs } from "../../math/arithmetic.ts";
import { say } from "../../sentence/sentence.ts";
import type { ScenarioData } from "../schema/scenario.ts";
import { treeAt } from "../tree.ts";
import { type Examined, isWritten, report } from "./report.ts";
import { sumOfCentres } from "./sums.ts";

type Firm = ScenarioData["firms"][string];

/** Names of actors in results; no firm may be called so. */
const ACTORS = ["market", "home", "foreign", "state"];

/** What the schema cannot say of one firm alone. */
export function checkFirms(examined: Examined): void {
  const { firms } = examined.data;
  for (const [id, firm] of Object.entries(firms)) {
    if (ACTORS.includes(id))
      report(examined, ["firms", id], say`\`${id}\` names an actor of the results`, say`Call the firm otherwise.`);
    checkPlace(examined, id, firm);
    checkPrices(examined, id, firm);
    checkOwners(examined, id, firm);
  }
  if (!declaredFirms(examined).some((id) => isWritten(examined, ["firms", id, "base"]))) {
    report(
      examined,
      ["firms"],
      say`no firm sells in the first quarter`,
      say`Give at least one firm a \`base: { share: ..., price: ... }\`.`,
    );
  }
}

function declaredFirms({ tree }: Examined): string[] {
  const firms = treeAt(tree, ["firms"]);
  return firms?.kind === "map" ? [...firms.entries.keys()] : [];
}

function checkPlace(examined: Examined, id: string, firm: Firm): void {
  if (firm.base && firm.entry) {
    report(
      examined,
      ["firms", id, "entry"],
      say`${id} has a \`base\` and an \`entry\``,
      say`A firm is there at the start or enters later; remove one.`,
    );
  }
  if (!["base", "entry"].some((field) => isWritten(examined, ["firms", id, field]))) {
    const wayOut = say`Write base: { share: 12 %, price: ... } for a firm of the first quarter, entry: { founded: 2014-Q2 } for a later one.`;
    report(examined, ["firms", id], say`${id} has neither \`base\` nor \`entry\``, wayOut);
  }
  if (firm.count && !isWritten(examined, ["firms", id, "base"]))
    report(
      examined,
      ["firms", id, "count"],
      say`only firms with a \`base\` are drawn in numbers`,
      say`Give it a \`base\`.`,
    );
}

function checkPrices(examined: Examined, id: string, firm: Firm): void {
  const { base, price } = firm;
  const hasReference = isWritten(examined, ["market", "referencePrice"]);
  if (base && (base.price === undefined) === (base.priceRatio === undefined)) {
    const rule = base.price
      ? say`the base of ${id} has both \`price\` and \`priceRatio\``
      : say`the base of ${id} has neither \`price\` nor \`priceRatio\``;
    report(examined, ["firms", id, "base"], rule, say`Write one of the two.`);
  }
  if (base?.priceRatio && !hasReference) {
    report(
      examined,
      ["firms", id, "base", "priceRatio"],
      say`\`priceRatio\` refers to no price`,
      say`Set market.referencePrice.`,
    );
  }
  if (price.rule === "world" && !hasReference) {
    report(
      examined,
      ["firms", id, "price"],
      say`the rule \`world\` needs the market's reference price`,
      say`Set market.referencePrice.`,
    );
  }
  if (price.rule === "follower" && price.leader === id) {
    report(examined, ["firms", id, "price", "leader"], say`${id} follows itself`, say`Name another firm as leader.`);
  }
}

function checkOwners(examined: Examined, id: string, firm: Firm): void {
  const stakes = Object.values(firm.owners ?? {});
  if (stakes.length === 0) {
    if (firm.country === undefined)
      report(
        examined,
        ["firms", id],
        say`${id} has neither \`country\` nor \`owners\``,
        say`Write for example country: FR.`,
      );
    return;
  }
  const sum = sumOfCentres(stakes);
  if (abs(sum - 1) > 1e-6) {
    report(
      examined,
      ["firms", id, "owners"],
      say`the stakes sum to ${Number(sum.toFixed(6))}, not 1`,
      say`Give each private owner its part; the State's comes on top.`,
    );
  }
}
