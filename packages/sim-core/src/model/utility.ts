import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";

/**
 * What research has built, as users feel it: the more there is, the less a euro adds. Source: Sutton (1991).
 * docs/model.md 5.7.
 */
export function qualityUtility(qualityWeight: number, qualityStockEur: number, referenceStockEur: number): number {
  return qualityWeight * log(1 + qualityStockEur / referenceStockEur);
}

/**
 * Utility of a home-owned supplier: the taste of the segment, raised while trust in foreign suppliers is shaken.
 * docs/model.md 5.8.
 */
export function sovereigntyUtility(sovereigntyTaste: number, trustShock: number, homeOwnedShare: number): number {
  return sovereigntyTaste * (1 + trustShock) * homeOwnedShare;
}

/**
 * Utility of a foreign supplier located at home: the taste for location, and the part of a trust shock it captures.
 * docs/model.md 5.9.
 */
export function locationUtility(
  locationTaste: number,
  sovereigntyTaste: number,
  trustShock: number,
  capturedShare: number,
  foreignLocatedShare: number,
): number {
  return (locationTaste + sovereigntyTaste * trustShock * capturedShare) * foreignLocatedShare;
}

/** The shaken trust, `quartersSince` a revelation of size `shockSize`; 0 before it. docs/model.md 1.2. */
export function trustShockAfter(shockSize: number, quartersSince: number, fadesOverQuarters: number): number {
  return shockSize * exp(-quartersSince / fadesOverQuarters);
}

/** Mean utility of an offer: what users value, less what they feel of its price. docs/model.md 5.10. */
export function meanUtility(valueUtility: number, priceSensitivity: number, pricePaidRatio: number): number {
  return valueUtility - priceSensitivity * log(pricePaidRatio);
}
