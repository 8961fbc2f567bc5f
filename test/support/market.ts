import { parseScenario, type Scenario } from "@andromede/sim-core";

/** A part of a scenario file, as YAML says it. */
export type Words = Readonly<Record<string, unknown>>;

/** A market to test with: what a scenario file says, less what every test would repeat. */
export interface MarketInWords {
  /** Length of the horizon from 2012-Q1 on; defaults to 8. */
  readonly quarters?: number;
  /** Market spend; defaults to 100 MEUR/quarter. Not used where `market` has a diffusion. */
  readonly spend?: unknown;
  readonly market?: Words;
  readonly firms: Readonly<Record<string, Words>>;
  /** The policy's instruments. */
  readonly instruments?: Readonly<Record<string, Words>>;
  readonly events?: Readonly<Record<string, Words>>;
  readonly owners?: Readonly<Record<string, Words>>;
  readonly demand?: Words;
  readonly awareness?: Words;
  readonly quality?: Words;
  readonly technology?: Words;
  readonly build?: Words;
  readonly finance?: Words;
  readonly refinancing?: Words;
  readonly absorption?: Words;
  readonly captiveLearning?: unknown;
  readonly mechanisms?: Words;
}

/** Reads a small market through the same door as any file (a scenario may be written in JSON). */
export function marketOf({ quarters = 8, spend, market, instruments, ...rest }: MarketInWords): Scenario {
  const size = market && "diffusion" in market ? {} : { spend: spend ?? "100 MEUR/quarter" };
  const words = {
    title: "A market to test with",
    horizon: { start: "2012-Q1", end: quarterOf(quarters - 1) },
    market: { home: "FR", ...size, ...market },
    ...(instruments ? { policy: { instruments } } : {}),
    ...rest,
  };
  return parseScenario(JSON.stringify(words), { path: "market.yaml" });
}

/** Name of the quarter that is `index` quarters after 2012-Q1. */
export function quarterOf(index: number): string {
  return `${2012 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** A firm of the first quarter, owned at home. Known to half of the users unless `more` says otherwise. */
export function homeFirm(share: number, priceEur: number, more: Words = {}): Words {
  return baseFirm("FR", share, priceEur, more);
}

/** A firm of the first quarter, owned abroad. */
export function foreignFirm(share: number, priceEur: number, more: Words = {}): Words {
  return baseFirm("US", share, priceEur, more);
}

function baseFirm(country: string, share: number, priceEur: number, { base, ...more }: Words): Words {
  return { country, base: { share, price: `${priceEur} EUR/unit`, awareness: 0.5, ...(base as Words) }, ...more };
}

/** A home firm that is founded in a quarter counted from 0. It lives on no called money unless `more` says so. */
export function entrant(foundedAt: number, { entry, ...more }: Words = {}): Words {
  return { country: "FR", entry: { founded: quarterOf(foundedAt), ...(entry as Words) }, ...more };
}
