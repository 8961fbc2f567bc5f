import type { Ledger } from "../accounts/ledger.ts";
import type { Luck, Purpose } from "../random/luck.ts";
import type { RunRecord } from "./record.ts";
import type { State } from "./state.ts";
import type { World } from "./world.ts";

/** Everything that the step of one quarter works on. */
export interface Simulation {
  readonly world: World;
  readonly state: State;
  readonly ledger: Ledger;
  readonly record: RunRecord;
  readonly luck: Luck;
  readonly purposes: readonly FirmPurposes[];
}

/** The names of one firm's luck; one number for each quarter of the horizon, used or not. */
export interface FirmPurposes {
  readonly vote: Purpose;
  readonly absorption: Purpose;
  readonly closing: Purpose;
  readonly exit: Purpose;
}
