"""The market of the classroom as an analyst would write it in numpy: whole arrays of runs by firms, quarter by quarter.

Attention, quality, unit costs, prices in equilibrium, the choice, inertia, full firms and what they spend on being known
and on research. Given are the draws of each run, and what the money side of the model makes of it: which firms live and
sell, and how many machines they have. Plain logit, one kind of buyers, no learning: what the classroom leaves on.

Use: python3 market_numpy.py WORLDS OUTPUT REPETITIONS BATCH. WORLDS is the JSON that worlds.ts writes; OUTPUT takes what
came out, and the seconds of processor time that a run took when so many runs were done at once.
"""

import json
import sys
import time

import numpy as np

BUILDING, SELLING, GONE = 1, 2, 3
BASE_RESEARCH_GROWTH = 0.08


def read_worlds(path):
    with open(path) as file:
        written = json.load(file)
    worlds = {name: np.array(values) for name, values in written.items()}
    for name, values in worlds.items():
        if values.ndim == 1:  # one number a run: a column beside arrays of runs by firms
            worlds[name] = values[:, None]
    return worlds


def quality_utility(w, stock):
    return w["qualityWeight"] * np.log1p(stock / w["referenceStockEur"])


def scale_factor(w, machines):
    held = np.clip(machines, w["scaleFloorMachines"], w["efficientScaleMachines"])
    part = w["irreducibleShare"]
    return part + (1 - part) * (held / w["efficientScaleMachines"]) ** -w["scaleSlope"]


def shares(weight):
    return weight / weight.sum(axis=1, keepdims=True)


def equilibrium(w, free, weight_at, price, cost, lerner):
    """Bertrand-Nash prices: each index of a free price is 1 / (1 + alpha (1 - share))."""
    for _ in range(1000):
        price = np.where(free, cost / (1 - lerner), price)
        weight = weight_at * price ** -w["alpha"]
        mapped = np.where(free, 1 / (1 + w["alpha"] * (1 - shares(weight))), lerner)
        moved = np.abs((mapped - lerner) / (1 - mapped)).max()
        if moved < 1e-12:
            return price, weight, lerner
        lerner = mapped
    raise SystemExit("no equilibrium")


def ration(weight, contestable, kept, price, export, capacity):
    """Users come evenly over the quarter; who comes after a firm is full chooses among the others."""
    won = shares(weight) * contestable
    room = np.maximum(0, capacity - kept / price * export)
    left = np.where((won / price * export > room * (1 + 1e-12)).any(axis=1, keepdims=True), 1.0, 0.0)
    won = np.where(left > 0, 0, won)
    while (left > 0).any():
        asked = shares(weight) * contestable
        rate = asked / price * export
        until_full = np.divide(room, rate, out=np.full_like(room, np.inf), where=rate > 0)
        passed = np.minimum(left, until_full.min(axis=1, keepdims=True))
        won += passed * asked
        left = left - passed
        room = np.where(passed > 0, np.maximum(0, room - passed * rate), room)
        weight = np.where((left > 0) & (rate > 0) & (room <= 1e-12 * rate), 0, weight)
    return won


def simulate(w):
    is_base, is_world, export = w["isBase"] > 0, w["isWorld"] > 0, w["exportFactor"]
    alpha, trend = w["alpha"], w["costTrendPerYear"]
    share0, spend0 = w["baseShare"], w["spendEur"][:, 0, None]
    price0 = np.where(is_base, w["basePriceEurPerUnit"], 1)
    peers = is_base & ~is_world

    def as_peers(values):
        mean = np.where(peers, values, 0).sum(axis=1, keepdims=True) / peers.sum(axis=1, keepdims=True)
        return np.where(is_base, values, mean)

    # The base: what explains the first shares and prices.
    sold0 = np.where(is_world, w["worldRevenueEur"][:, 0], spend0 * share0 * export)
    built = sold0 * w["researchShare"] / (w["qualityDecay"] + BASE_RESEARCH_GROWTH)
    quality = np.where(is_base, built, w["qualityAtStartEur"])
    attention = np.where(is_base, w["baseAttentionShare"], 0)
    choices = np.where(is_base, share0, 1) / np.where(is_base, attention, 1)
    unobserved = as_peers(np.log(choices) - quality_utility(w, quality) + alpha * np.log(price0)) + w["entrantLuck"]
    lerner0 = np.where(is_world, w["leaderLerner"], 1 / (1 + alpha * (1 - share0)))
    machines0 = (1 + w["reserve"]) * sold0 / price0 / (w["unitsPerMachine"] * w["usableShare"])
    cost_ratio = as_peers(price0 * (1 - lerner0) / scale_factor(w, machines0)) * w["costOverhead"]
    standing = w["forgetting"] * attention / np.maximum(1e-9, 1 - attention) - w["fromShare"] * share0
    standing = np.where(is_base, standing, 0)

    installed = spend0 * share0
    lerner = np.full_like(share0, 0.2)
    was_selling = is_base
    history = []
    for quarter in range(w["spendEur"].shape[1]):
        stage, machines, world_price = (w[name][:, quarter] for name in ("stage", "machines", "worldPriceEurPerUnit"))
        selling = (stage == SELLING) | ((stage == GONE) & was_selling)
        attention = np.where(selling & ~was_selling, w["awarenessAtLaunch"], attention)
        decline = np.exp(-trend * quarter / 4)

        cost = cost_ratio * decline * scale_factor(w, machines0 if quarter == 0 else machines)
        kept = (1 - w["reconsideredShare"]) * installed
        spend, all_kept = w["spendEur"][:, quarter, None], kept.sum(axis=1, keepdims=True)
        kept *= np.where(all_kept > spend, spend / all_kept, 1)
        contestable = np.maximum(0, spend - kept.sum(axis=1, keepdims=True))

        free = selling & ~is_world
        value = quality_utility(w, quality) + unobserved
        weight_at = np.where(selling, attention * np.exp(value), 0)
        given = np.where(is_world, world_price, price0)
        price, weight, lerner = equilibrium(w, free, weight_at, given, cost, lerner)
        capacity = np.where(is_world, np.inf, machines * w["unitsPerMachine"] / decline * w["usableShare"])
        won = ration(weight, contestable, kept, price, export, capacity)
        revenue = np.where(selling, kept + won, 0)

        ramp = np.where(is_base, 1, np.minimum(1, w["rampStart"] + w["rampPerQuarter"] * (quarter - w["foundedAt"])))
        living = selling | (stage == BUILDING)
        fixed = np.where(living, w["fixedCostEur"] * ramp, 0)
        advertised = np.where(selling, w["advertisingPart"] * fixed, 0)
        total = advertised.sum(axis=1, keepdims=True)
        pressure = (total / w["referenceBudgetEur"]) ** w["advertisingReturns"] * advertised / np.where(total > 0, total, 1)
        inflow = standing + w["fromShare"] * shares(revenue) + w["fromAdvertising"] * pressure
        known = np.clip(attention + (1 - attention) * inflow - w["forgetting"] * attention, 0, 1)
        attention = np.where(selling, known, attention)
        research = w["researchPart"] * fixed + w["researchShare"] * revenue * export
        research = np.where(is_world, w["researchShare"] * w["worldRevenueEur"][:, quarter], research)
        quality = np.where(living, (1 - w["qualityDecay"]) * quality + research, quality)

        history.append([np.where(selling, column, 0) for column in (price, cost, revenue, attention, quality)])
        installed = np.where(stage == GONE, 0, revenue)
        was_selling = selling & (stage != GONE)
    return np.array(history)  # [quarter, column, run, firm]


def main():
    worlds = read_worlds(sys.argv[1])
    repetitions, batch = int(sys.argv[3]), int(sys.argv[4])
    runs = worlds["alpha"].shape[0]
    parts = [{name: values[at : at + batch] for name, values in worlds.items()} for at in range(0, runs, batch)]
    history = np.concatenate([simulate(part) for part in parts], axis=2)
    begun = time.process_time()
    for _ in range(repetitions):
        for part in parts:
            simulate(part)
    seconds = (time.process_time() - begun) / (repetitions * runs) if repetitions else 0
    with open(sys.argv[2], "w") as file:
        json.dump({"seconds": seconds, "history": history.tolist()}, file)


main()
