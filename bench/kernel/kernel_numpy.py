"""The price kernel as an analyst would write it in numpy: whole arrays of segments by firms, the same map, the same start.

Use: python3 kernel_numpy.py INPUT OUTPUT, with the files that kernel.c reads and writes.
"""

import sys
import time

import numpy as np

TABLES = 2 * 64 + 5 * 129 + 2


def read_case(path):
    numbers = np.fromfile(path)[TABLES:]
    firms, segments, nests, active = numbers[:4].astype(int)
    sigma, outside = numbers[4:6]
    at = 6

    def take(count, shape=None):
        nonlocal at
        part = numbers[at : at + count]
        at += count
        return part.reshape(shape) if shape else part

    market = dict(firms=firms, segments=segments, nests=nests, sigma=sigma, outside=outside)
    market["active"] = take(firms).astype(int)[:active]
    for name in ("nest", "owner", "is_free", "owns_several"):
        market[name] = take(firms).astype(int)
    for name in ("attention", "value"):
        market[name] = take(firms * segments, (segments, firms))
    for name in ("alpha", "contestable"):
        market[name] = take(segments)
    for name in ("cost", "price", "paid", "start"):
        market[name] = take(firms)
    return market, int(take(1)[0])


def prepare(market):
    """Everything by active firm only, and who owns and resembles whom."""
    a = market["active"]
    nest = np.eye(market["nests"])[market["nest"][a]]
    owner = np.where(market["owns_several"][a] > 0, market["owner"][a], -1 - np.arange(len(a)))
    return dict(
        nest=nest,
        free=market["is_free"][a] > 0,
        owned=(owner[:, None] == owner[None, :]).astype(float),
        near=(nest @ nest.T),
        log_attention=np.log(market["attention"][:, a]),
        value=market["value"][:, a],
        cost=market["cost"][a],
        price=market["price"][a],
        paid=market["paid"][a],
        start=market["start"][a],
    )


def shares(market, m, price):
    sigma = market["sigma"]
    utility = m["value"] - market["alpha"][:, None] * np.log(price * m["paid"])
    weight = np.exp(m["log_attention"] + utility / (1 - sigma))
    nest_sum = weight @ m["nest"]
    raised = nest_sum ** (1 - sigma)
    total = raised.sum(axis=1) + market["outside"]
    within = weight / (nest_sum @ m["nest"].T)
    share = within * ((raised / total[:, None]) @ m["nest"].T)
    return share, within


def solve(market, m):
    sigma = market["sigma"]
    alpha = market["alpha"][:, None]
    same_nest = m["owned"] * m["near"] * (sigma / (1 - sigma))
    lerner = np.where(m["free"], m["start"], 1 - m["cost"] / m["price"])
    for passes in range(1, 401):
        price = np.where(m["free"], m["cost"] / (1 - lerner), m["price"])
        share, within = shares(market, m, price)
        spend = share * market["contestable"][:, None]
        worth = (lerner * share) @ m["owned"] + (lerner * within) @ same_nest
        mapped = (spend * (1 + alpha * worth)).sum(axis=0) / (spend * (1 + alpha / (1 - sigma))).sum(axis=0)
        mapped = np.where(m["free"], mapped, lerner)
        gap = np.abs((mapped - lerner) / (1 - mapped)).max()
        if gap < 1e-12:
            return price, lerner, share, within, passes, gap
        lerner = mapped
    raise SystemExit("no equilibrium")


def main():
    market, repetitions = read_case(sys.argv[1])
    m = prepare(market)
    price, lerner, share, within, passes, gap = solve(market, m)
    begun = time.process_time()
    for _ in range(repetitions):
        solve(market, m)
    nanoseconds = 1e9 * (time.process_time() - begun) / repetitions if repetitions else 0
    firms, segments, a = market["firms"], market["segments"], market["active"]
    columns = [np.zeros(firms), np.zeros(firms), np.zeros((segments, firms)), np.zeros((segments, firms))]
    columns[0][a], columns[1][a], columns[2][:, a], columns[3][:, a] = price, lerner, share, within
    nothing = np.full(2 * segments, np.nan)
    np.concatenate([[nanoseconds, passes, gap]] + [c.ravel() for c in columns] + [nothing]).tofile(sys.argv[2])


main()
