import { simulate } from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { entrant, foreignFirm, homeFirm, marketOf, type Words } from "./support/market.ts";
import { flowPath, path, sum } from "./support/runs.ts";

// docs/model.md 1.1 and 1.3: what goes on after a merger, and what a purchase moves.

const calm = { price: { rule: "markup", markup: 0.25 } };
const owners = { group: { country: "FR" }, house: { country: "FR" }, fund: { country: "US" } };

function twoVentures(events: Words, more: Words = {}) {
  return marketOf({
    quarters: 12,
    owners,
    mechanisms: { entryLag: false },
    events: events as Record<string, Words>,
    firms: {
      old: homeFirm(0.5, 60, calm),
      other: foreignFirm(0.5, 60, calm),
      first: entrant(1, { ...calm, captive: { sales: "1 MEUR/quarter" }, ...more }),
      second: entrant(1, { ...calm, captive: { sales: "3 MEUR/quarter" } }),
    },
  });
}
const merger = { kind: "merger", date: "2013-Q1", firms: ["first", "second"] };

describe("a merger", () => {
  test("leaves the parents of both firms as customers of the one that goes on", () => {
    const orders = flowPath(simulate(twoVentures({ merger })), "captive-sales", "first");
    expect(orders[3]).toBe(1e6);
    expect(orders.slice(4)).toEqual(Array(8).fill(4e6));
  });

  test("and a shock to one parent stops its own orders only", () => {
    const shock = { kind: "parent-shock", date: "2013-Q4", firm: "second", stopsCaptive: true };
    const orders = flowPath(simulate(twoVentures({ merger, shock })), "captive-sales", "first");
    expect(orders.slice(4, 7)).toEqual([4e6, 4e6, 4e6]);
    expect(orders.slice(7)).toEqual(Array(5).fill(1e6));
  });

  test("a debt that the joining firm raises later comes to the one that goes on", () => {
    const debt = { kind: "debt", date: "2013-Q3", firm: "second", amount: "5 MEUR" };
    const run = simulate(twoVentures({ merger, debt }));
    expect(flowPath(run, "debt", "first")[6]).toBe(5e6);
    expect(sum(flowPath(run, "debt", "second"))).toBe(0);
  });
});

describe("a purchase", () => {
  const funded = { funding: { promised: "90 MEUR", calls: "always" }, fixedCost: "2 MEUR/quarter" };
  const state = {
    instruments: {
      equity: {
        kind: "equity",
        amount: "30 MEUR",
        recipients: ["first"],
        from: "2012-Q1",
        split: { rule: "equal" },
        label: false,
      },
    },
  };
  const bought = { kind: "purchase", date: "2013-Q3", firm: "first", buyer: "fund", price: "40 MEUR" };
  const market = (events: Words) =>
    simulate(
      marketOf({
        quarters: 12,
        owners,
        mechanisms: { entryLag: false },
        events: events as Record<string, Words>,
        ...state,
        firms: {
          old: homeFirm(0.5, 60, calm),
          other: foreignFirm(0.5, 60, calm),
          first: entrant(1, { ...calm, ...funded }),
        },
      }),
    );

  test("pays the State its part of the price, once, and takes the firm abroad", () => {
    const run = market({ bought });
    const recovered = flowPath(run, "stake-bought", "first");
    const [publicPaid, privatePaid] = [
      flowPath(run, "public-equity", "first"),
      flowPath(run, "private-equity", "first"),
    ];
    const until = (column: readonly number[]): number => sum(column.slice(0, 6));
    expect(until(publicPaid)).toBeGreaterThan(0);
    expect(recovered[6]! / 40e6).toBeCloseTo(until(publicPaid) / (until(publicPaid) + until(privatePaid)), 12);
    expect(sum(recovered)).toBe(recovered[6]);
    expect(sum(publicPaid.slice(6))).toBe(0);
    expect(path(run, "homeOwnedShare", "first").slice(4, 8)).toEqual([1, 1, 0, 0]);
  });

  test("of a firm that is not there moves nothing", () => {
    const early = { ...bought, date: "2012-Q1" };
    const run = market({ early });
    expect(sum(flowPath(run, "stake-bought"))).toBe(0);
    expect(path(run, "homeOwnedShare", "first")).toEqual(Array(12).fill(1));
  });
});
