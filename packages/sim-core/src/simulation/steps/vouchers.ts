import { voucherEur } from "../../policy/procurement.ts";
import type { Voucher } from "../policy-numbers.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Vouchers pay a part of every eligible bill, new or old, while the envelope lasts: not a gift for signing up. The last
 * of an envelope is divided in proportion to the bills.
 */
export function payVouchers(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  state.voucherPaidEur.fill(0);
  world.policy.vouchers.forEach((voucher, index) => {
    const left = state.policy.voucherLeftEur[index]!;
    if (quarter < voucher.from || quarter > voucher.until || left <= 0) return;
    const dueEur = dueByFirm(simulation, voucher);
    const due = dueEur.reduce((sum, each) => sum + each, 0);
    if (due <= 0) return;
    const paidShare = due < left ? 1 : left / due;
    state.policy.voucherLeftEur[index] = due < left ? left - due : 0;
    for (const [firm, each] of dueEur.entries())
      state.voucherPaidEur[firm] = state.voucherPaidEur[firm]! + paidShare * each;
  });
}

function dueByFirm({ world, state }: Simulation, voucher: Voucher): Float64Array {
  return Float64Array.from({ length: world.firmCount }, (_, firm) => {
    if (!voucher.eligible[firm]) return 0;
    let spend = 0;
    for (let cell = firm; cell < state.wonEur.length; cell += world.firmCount)
      spend += state.keptEur[cell]! + state.wonEur[cell]!;
    return voucherEur(spend, voucher.rate);
  });
}
