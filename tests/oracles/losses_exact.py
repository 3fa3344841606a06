"""Losses to fifty digits at numbers that overflow or lose their digits in a careless form: losses_exact.json.

Run with: /usr/bin/python3 tests/oracles/losses_exact.py   (Debian package python3-mpmath)
Each row is a loss at doubles: its value and its derivative, as the nearest double, "inf" where there is none. "onPredictions" are of one
output by its prediction; "onWeightedInputs" are of a whole example by the weighted inputs of its last layer, through the canonical activation.
"""
import json
import os

from mpmath import e, inf, log, log1p, mp, mpf, sign, tanh

mp.dps = 50

NUMBERS = [0.0, 1e-8, -1e-8, 37.0, -37.0, 710.0, -710.0, 745.2, -745.2, 1e4, -1e4, 1e9, -1e9]
PROBABILITIES = [0.0, 1e-8, 0.3, 0.5, 1.0 - 1e-8, 1.0]
RATES = [0.0] + [n for n in NUMBERS if n > 0] + [0.3]


def log_cosh(d):
    return abs(d) + log1p(e ** (-2 * abs(d))) - log(2) if abs(d) > 1e-3 else d**2 / 2 - d**4 / 12 + d**6 / 45 - 17 * d**8 / 2520


def huber(d, p):
    return p * (abs(d) - p / 2) if abs(d) > p else d * d / 2


def huber_slope(d, p):
    return p * sign(d) if abs(d) > p else d


def times_log(y, x):
    return mpf(0) if y == 0 else inf * -sign(y) if x == 0 else y * log(x)


def over(y, p):
    return mpf(0) if y == 0 else inf if p == 0 else y / p


LOSSES = {
    "half-squared-error": (NUMBERS, NUMBERS, None, lambda p, y, c: (p - y) ** 2 / 2, lambda p, y, c: p - y),
    "squared-error": (NUMBERS, NUMBERS, None, lambda p, y, c: (p - y) ** 2, lambda p, y, c: 2 * (p - y)),
    "absolute-error": (NUMBERS, NUMBERS, None, lambda p, y, c: abs(p - y), lambda p, y, c: sign(p - y)),
    "log-cosh": (NUMBERS + [0.5, 1.5], NUMBERS, None, lambda p, y, c: log_cosh(p - y), lambda p, y, c: tanh(p - y)),
    "hinge": (NUMBERS, [-1.0, 1.0], None, lambda p, y, c: max(1 - y * p, 0), lambda p, y, c: -y if y * p < 1 else 0),
    "squared-hinge": (NUMBERS, [-1.0, 1.0], None, lambda p, y, c: max(1 - y * p, 0) ** 2, lambda p, y, c: -2 * y * max(1 - y * p, 0)),
    "huber": (NUMBERS, NUMBERS, [1.0, 1e-3, 1e6], lambda p, y, c: huber(p - y, c), lambda p, y, c: huber_slope(p - y, c)),
    "smooth-l1": (NUMBERS, NUMBERS, [1.0, 1e-3, 1e6], lambda p, y, c: huber(p - y, c) / c, lambda p, y, c: huber_slope(p - y, c) / c),
    "binary-cross-entropy": (
        PROBABILITIES, PROBABILITIES, None,
        lambda p, y, c: -(times_log(y, p) + times_log(1 - y, 1 - p)),
        lambda p, y, c: over(1 - y, 1 - p) - over(y, p),
    ),
    "cross-entropy": (PROBABILITIES, PROBABILITIES, None, lambda p, y, c: -times_log(y, p), lambda p, y, c: -over(y, p)),
    "kl-divergence": (
        PROBABILITIES, PROBABILITIES, None,
        lambda p, y, c: mpf(0) if y == 0 else inf if p == 0 else y * log(y / p),
        lambda p, y, c: -over(y, p),
    ),
    "poisson": (RATES, RATES, None, lambda p, y, c: p - times_log(y, p), lambda p, y, c: 1 - over(y, p)),
}


def double(x):
    return "inf" if mp.isinf(x) or abs(x) > mpf(2) ** 1024 else float(x)


rows = []
for name, (predictions, targets, parameters, value, slope) in LOSSES.items():
    for c in parameters or [None]:
        for p in predictions:
            for y in targets:
                at = (mpf(p), mpf(y), None if c is None else mpf(c))
                row = {"loss": name, "prediction": p, "target": y, "value": double(value(*at)), "derivative": double(slope(*at))}
                rows.append(row if c is None else row | {"parameter": c})

weighted = []
for z in NUMBERS:
    for y in PROBABILITIES:
        zm, ym = mpf(z), mpf(y)
        value = ym * log1p(e**-zm) + (1 - ym) * log1p(e**zm)
        weighted.append({"loss": "binary-cross-entropy", "activation": "sigmoid", "z": [z], "y": [y], "value": double(value), "delta": [double(1 / (1 + e**-zm) - ym)]})
    for y in RATES:
        zm, ym = mpf(z), mpf(y)
        weighted.append({"loss": "poisson", "activation": "exponential", "z": [z], "y": [y], "value": double(e**zm - ym * zm), "delta": [double(e**zm - ym)]})
    for others in ([0.0], [0.0, -z], [0.0, z, 1.5]):
        zs = [z] + others
        for y in ([1.0] + [0.0] * len(others), [0.0, 1.0] + [0.0] * (len(others) - 1), [0.25, 0.75] + [0.0] * (len(others) - 1)):
            total = sum(e ** mpf(v) for v in zs)
            p = [e ** mpf(v) / total for v in zs]
            cross = sum(mpf(t) * log1p(sum(e ** (mpf(v) - mpf(w)) for k, v in enumerate(zs) if k != j)) for j, (t, w) in enumerate(zip(y, zs)))
            entropy = -sum(times_log(mpf(t), mpf(t)) for t in y)
            delta = [double(a - mpf(t)) for a, t in zip(p, y)]
            weighted.append({"loss": "cross-entropy", "activation": "softmax", "z": zs, "y": y, "value": double(cross), "delta": delta})
            weighted.append({"loss": "kl-divergence", "activation": "softmax", "z": zs, "y": y, "value": double(cross - entropy), "delta": delta})

document = {
    "origin": "mpmath at fifty digits, rounded to the nearest double, by tests/oracles/losses_exact.py",
    "date": "2026-11-22",
    "onPredictions": rows,
    "onWeightedInputs": weighted,
}
with open(os.path.join(os.path.dirname(__file__), "losses_exact.json"), "w", encoding="utf-8") as file:
    file.write("{\n")
    file.write(",\n".join(f' "{k}": {json.dumps(v)}' for k, v in document.items() if isinstance(v, str)))
    for k in ("onPredictions", "onWeightedInputs"):
        file.write(f',\n "{k}": [\n  ' + ",\n  ".join(json.dumps(row) for row in document[k]) + "\n ]")
    file.write("\n}\n")
