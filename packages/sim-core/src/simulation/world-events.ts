/** A dated event with its numbers drawn; firms by index, quarters since the start. */
export type WorldEvent =
  | {
      readonly kind: "trust-shock";
      readonly at: number;
      readonly size: number;
      readonly fadesOver: number;
      readonly captured: number;
    }
  | {
      readonly kind: "distraction";
      readonly at: number;
      readonly firm: number;
      readonly quarters: number;
      readonly share: number;
    }
  | { readonly kind: "parent-shock"; readonly at: number; readonly firm: number; readonly stopsCaptive: boolean }
  | { readonly kind: "funder-stop"; readonly at: number }
  | { readonly kind: "opening"; readonly at: number; readonly firm: number }
  | { readonly kind: "debt"; readonly at: number; readonly firm: number; readonly amountEur: number }
  | {
      readonly kind: "merger";
      readonly at: number;
      readonly firms: readonly number[];
      readonly concluded: boolean;
      readonly leakage: number;
      readonly fixedCostSaved: number;
      readonly lag: number;
    }
  | {
      readonly kind: "alliance";
      readonly at: number;
      readonly firms: readonly number[];
      readonly pooledMachines: number;
    }
  | {
      readonly kind: "purchase";
      readonly at: number;
      readonly firm: number;
      readonly controller: number;
      readonly homeOwnedShare: number;
      readonly priceEur: number;
    };
