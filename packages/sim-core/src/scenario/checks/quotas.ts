import { say } from "../../sentence/sentence.ts";
import { type Examined, report } from "./report.ts";
import { sumOfCentres } from "./sums.ts";

/** Quotas that run at the same time reserve parts of one spend: together they cannot reserve more than all of it. */
export function checkQuotas(examined: Examined): void {
  const quotas = Object.entries(examined.data.policy.instruments).flatMap(([id, instrument]) =>
    instrument.kind === "quota" ? [{ id, ...instrument, last: instrument.until ?? examined.data.horizon.end }] : [],
  );
  for (const quota of quotas) {
    const open = quotas.filter(({ from, last }) => from <= quota.from && quota.from <= last);
    const sum = sumOfCentres(open.map(({ share }) => share));
    if (!(sum > 1 + 1e-6)) continue;
    report(
      examined,
      ["policy", "instruments", quota.id, "share"],
      say`with the quotas that run at the same time it reserves ${Number(sum.toFixed(6))} of the spend, more than 1`,
      say`Lower a share, or end one earlier: ${open.map(({ id }) => id).join(", ")}.`,
    );
  }
}
