import { abs } from "../../math/arithmetic.ts";
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
      report(examined, ["firms", id], `\`${id}\` names an actor of the results`, "Call the firm otherwise.");
    checkPlace(examined, id, firm);
    checkPrices(examined, id, firm);
    checkOwners(examined, id, firm);
  }
  if (!declaredFirms(examined).some((id) => isWritten(examined, ["firms", id, "base"]))) {
    report(
      examined,
      ["firms"],
      "no firm sells in the first quarter",
      "Give at least one firm a `base: { share: ..., price: ... }`.",
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
      `${id} has a \`base\` and an \`entry\``,
      "A firm is there at the start or enters later; remove one.",
    );
  }
  if (!["base", "entry"].some((field) => isWritten(examined, ["firms", id, field]))) {
    const wayOut =
      "Write base: { share: 12 %, price: ... } for a firm of the first quarter, entry: { founded: 2014-Q2 } for a later one.";
    report(examined, ["firms", id], `${id} has neither \`base\` nor \`entry\``, wayOut);
  }
  if (firm.count && !isWritten(examined, ["firms", id, "base"]))
    report(examined, ["firms", id, "count"], "only firms with a `base` are drawn in numbers", "Give it a `base`.");
}

function checkPrices(examined: Examined, id: string, firm: Firm): void {
  const { base, price } = firm;
  const hasReference = isWritten(examined, ["market", "referencePrice"]);
  if (base && (base.price === undefined) === (base.priceRatio === undefined)) {
    const rule = base.price ? "has both `price` and `priceRatio`" : "has neither `price` nor `priceRatio`";
    report(examined, ["firms", id, "base"], `the base of ${id} ${rule}`, "Write one of the two.");
  }
  if (base?.priceRatio && !hasReference) {
    report(
      examined,
      ["firms", id, "base", "priceRatio"],
      "`priceRatio` refers to no price",
      "Set market.referencePrice.",
    );
  }
  if (price.rule === "world" && !hasReference) {
    report(
      examined,
      ["firms", id, "price"],
      "the rule `world` needs the market's reference price",
      "Set market.referencePrice.",
    );
  }
  if (price.rule === "follower" && price.leader === id) {
    report(examined, ["firms", id, "price", "leader"], `${id} follows itself`, "Name another firm as leader.");
  }
}

function checkOwners(examined: Examined, id: string, firm: Firm): void {
  const stakes = Object.values(firm.owners ?? {});
  if (stakes.length === 0) {
    if (firm.country === undefined)
      report(examined, ["firms", id], `${id} has neither \`country\` nor \`owners\``, "Write for example country: FR.");
    return;
  }
  const sum = sumOfCentres(stakes);
  if (abs(sum - 1) > 1e-6) {
    report(
      examined,
      ["firms", id, "owners"],
      `the stakes sum to ${Number(sum.toFixed(6))}, not 1`,
      "Give each private owner its part; the State's comes on top.",
    );
  }
}
