#!/usr/bin/env python3
"""Records e^x, ln x, ln(1 + x), e^x - 1, tanh x and 1 + erf x in elementary.json: from mpmath 1.3.0 in 60 digits, at arguments that
are doubles, as the sum of two doubles.

    python3 tests/oracles/elementary.py
"""
import json
import math
import pathlib
import random

from mpmath import erfc, exp, expm1, log, log1p, mp, mpf, tanh

mp.dps = 60
COUNT = 160


def uniform(a, b):
    return lambda: random.uniform(a, b)


def scaled(a, b, sign=True):
    """Of all sizes from a to b, of either sign."""
    return lambda: (random.choice([-1, 1]) if sign else 1) * math.exp(random.uniform(math.log(a), math.log(b)))


FUNCTIONS = {
    "Exp": (exp, [uniform(-745.13, 709.78), uniform(-1, 1), scaled(1e-18, 10), uniform(-745.13, -708), uniform(0.34, 0.36)]),
    "Log": (log, [scaled(5e-324, 1.7e308, False), uniform(0.4, 2.5), lambda: 1 + scaled(1e-15, 0.1)(), uniform(1.38, 1.42)]),
    "LogOnePlus": (
        log1p,
        [uniform(-0.999999, 3), scaled(1e-300, 0.9), scaled(1e-3, 1e308, False), lambda: -1 + scaled(1e-15, 1, False)(), uniform(1.58, 1.62)],
    ),
    "ExpMinusOne": (expm1, [uniform(-3, 3), uniform(-40, 709.78), scaled(1e-300, 1), uniform(0.34, 0.40)]),
    "Tanh": (tanh, [uniform(-2, 2), uniform(-20, 20), scaled(1e-300, 1), uniform(0.17, 0.28)]),
    "OnePlusErf": (
        lambda x: erfc(-x),
        [uniform(-27.2, 1), uniform(-3, 3), scaled(1e-20, 1), uniform(-1, 0), uniform(-27.2, -26), uniform(1, 6)],
    ),
}

EDGES = {
    "Exp": [-745.1, -745.0, -744.4400719213812, -708.4, -1.0, 1.0, 37.0, 709.78],
    "Log": [5e-324, 2.2250738585072014e-308, 0.5, 2.0, 1.7976931348623157e308, 0.9999999999999999, 1.0000000000000002],
    "LogOnePlus": [5e-324, -5e-324, 1.1e-16, -0.9999999999999999, 1.0, 1.7976931348623157e308],
    "ExpMinusOne": [5e-324, -5e-324, -745.0, -38.0, 709.78],
    "Tanh": [5e-324, -5e-324, 1e-8, 19.06, -19.07, 40.0],
    "OnePlusErf": [-27.226, -27.2, -26.6, -26.5, -26.0, -5.0, -1e-300, 1e-300, 5.9, 6.0],
}


def main():
    random.seed(20261122)
    result = {"source": "mpmath 1.3.0, 60 digits: argument, value, rest of the value"}
    for name, (f, ranges) in FUNCTIONS.items():
        rows = []
        for x in EDGES[name] + [pick() for pick in ranges for _ in range(COUNT)]:
            y = f(mpf(x))
            high = float(y)
            rows.append([x, high, float(y - mpf(high))])
        result[name] = rows
    path = pathlib.Path(__file__).with_suffix(".json")
    text = json.dumps(result).replace("]], ", "]],\n").replace("], [", "],\n[").replace('": [[', '":\n[[')
    path.write_text(text + "\n")


if __name__ == "__main__":
    main()
