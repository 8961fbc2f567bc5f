import type { AuditRow } from "@andromede/sim-core";
import { formatNumber } from "@andromede/wording";
import type { Evidence } from "./evidence.ts";
import type { Sentence } from "./sentence.ts";

/** What audits say: identities that must hold, and signs that may be lost. */
export function arithmeticSentences({ audits }: Evidence): Sentence[] {
  const rows = [...audits.values()].flatMap((audit) => audit.rows);
  return [identities(rows), signOfGrants(audits.get("fifty-grants")!.rows), halvedStep(rows)];
}

function identities(rows: readonly AuditRow[]): Sentence {
  const tried = rows.filter(({ isIdentity, result }) => isIdentity && result !== "untested");
  const broken = tried.filter(({ result }) => result === "broken");
  return {
    id: "R1",
    kind: "arithmetic",
    says: `Names, the order of the file and counting one firm as two change nothing: ${tried.length} trials, ${broken.length === 0 ? "none" : formatNumber(broken.length, "en")} broken.`,
    ...{ quantity: "identities broken", value: `${broken.length} of ${tried.length}`, range: "" },
    condition: "none",
    holds: broken.length === 0 && tried.length > 0,
  };
}

function signOfGrants(rows: readonly AuditRow[]): Sentence {
  const moved = rows.filter(({ isIdentity, result }) => !isIdentity && result !== "untested");
  const held = moved.filter(({ result }) => result === "held");
  const others = moved.filter(({ result }) => result !== "held").map(({ id }) => `\`${id}\``);
  return {
    id: "R2",
    kind: "arithmetic",
    says: `The sign of the fifty grants holds in ${held.length} of ${moved.length} other markets (a mechanism off, plain logit, base stocks moved, another reading of no subsidy)${others.length === 0 ? "" : `; not with ${others.join(", ")}`}.`,
    ...{ quantity: "markets in which the sign holds", value: `${held.length} of ${moved.length}`, range: "" },
    condition: "three quarters or more",
    holds: held.length >= 0.75 * moved.length,
  };
}

/** Whether worlds agree on the sign, or do not, in steps of half a quarter as in quarters. */
function halvedStep(rows: readonly AuditRow[]): Sentence {
  const tried = rows.filter(({ id, result }) => id === "step" && result !== "untested");
  const kept = tried.filter(({ result }) => result === "held" || result === "none");
  const missing = new Set(rows.filter(({ result }) => result === "untested").map(({ id }) => `\`${id}\``));
  return {
    id: "R3",
    kind: "arithmetic",
    says: `In steps of half a quarter worlds agree on the sign, or do not, as in quarters: ${kept.length} of ${tried.length} differences. What could not be tried: ${[...missing].join(", ") || "nothing"}.`,
    ...{
      quantity: "differences that keep their verdict in half steps",
      value: `${kept.length} of ${tried.length}`,
      range: "",
    },
    condition: "all",
    holds: tried.length > 0 && kept.length === tried.length && missing.size <= 2,
  };
}
