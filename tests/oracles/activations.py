"""Records the activations and their derivatives in 1,000 digits, rounded to the nearest double: activations.json.

Run with: /usr/bin/python3 tests/oracles/activations.py   (Debian packages python3-mpmath, python3-torch)
The formulas are the textbook's, written out below with mpmath; no stable form is needed with so many digits. Every derivative is
checked against a central difference in the same digits, and both against PyTorch 1.13 where it has the function. "pytorch" holds
the largest difference from it, relative to the larger of 1e-3 and the number: what PyTorch itself loses stays in it.
"""
import json
import os
import re

import torch
import torch.nn.functional as F
from mpmath import cosh, erf, exp, log, mp, mpf, pi, sqrt, tanh

mp.dps = 1000
torch.set_default_dtype(torch.float64)

EXTREME = [0.0, 1e-8, 37.0, 710.0, 745.2, 1e4, 1e9]
ORDINARY = [-30.25, -17.5, -9.7, -6.3, -4.2, -3.4, -2.6, -2.2, -1.3, -0.8, -0.3, -0.04,
            0.013, 0.06, 0.2, 0.45, 0.9, 1.7, 2.4, 2.9, 4.6, 5.9, 8.1, 13.7, 25.5]
POINTS = [0.0] + [s * z for z in EXTREME[1:] for s in (1.0, -1.0)] + ORDINARY

LAMBDA = mpf("1.0507009873554804934193349852946")
ALPHA = mpf("1.6732632423543772848170429916717")
HALF, SIXTH = mpf(1) / 2, mpf(1) / 6


def sigma(z):
    return 1 / (1 + exp(-z))


def phi(z):
    return exp(-z * z / 2) / sqrt(2 * pi)


def inner(z):
    return sqrt(2 / pi) * (z + mpf("0.044715") * z**3)


def inner_slope(z):
    return sqrt(2 / pi) * (1 + 3 * mpf("0.044715") * z**2)


def elu(a):
    return lambda z: z if z > 0 else a * (exp(z) - 1), lambda z: mpf(1) if z > 0 else a * exp(z)


def celu(a):
    return lambda z: z if z > 0 else a * (exp(z / a) - 1), lambda z: mpf(1) if z > 0 else exp(z / a)


def soft_shrink(l):
    return lambda z: z - l if z > l else z + l if z < -l else mpf(0), lambda z: mpf(1 if abs(z) > l else 0)


def hard_shrink(l):
    return lambda z: z if abs(z) > l else mpf(0), lambda z: mpf(1 if abs(z) > l else 0)


def clipped(f, low, high, edge_low, edge_high, slope):
    """f between two edges, constant beyond; the derivative at an edge is 0."""
    return (lambda z: mpf(low) if z <= edge_low else mpf(high) if z >= edge_high else f(z),
            lambda z: slope if edge_low < z < edge_high else mpf(0))


def swish(b):
    return lambda z: z * sigma(b * z), lambda z: sigma(b * z) * (1 + b * z * sigma(-b * z))


def mish_slope(z):
    t = tanh(log(1 + exp(z)))
    return t + z * (1 - t * t) * sigma(z)


# name, convention, parameter, value, derivative, PyTorch's function
CASES = [
    ("identity", "textbook", None, lambda z: z, lambda z: mpf(1), lambda v: v * 1.0),
    ("binary-step", "textbook", None, lambda z: mpf(1 if z >= 0 else 0), lambda z: mpf(0), None),
    ("sigmoid", "textbook", None, sigma, lambda z: sigma(z) * sigma(-z), torch.sigmoid),
    ("tanh", "textbook", None, tanh, lambda z: 1 / cosh(z) ** 2, torch.tanh),
    ("relu", "textbook", None, lambda z: max(z, mpf(0)), lambda z: mpf(1 if z > 0 else 0), torch.relu),
    ("leaky-relu", "textbook", 0.01, lambda z: z if z > 0 else z / 100, lambda z: mpf(1) if z > 0 else mpf(1) / 100, lambda v: F.leaky_relu(v, 0.01)),
    ("prelu", "textbook", 0.25, lambda z: z if z > 0 else z / 4, lambda z: mpf(1) if z > 0 else mpf(1) / 4, lambda v: F.prelu(v, torch.tensor(0.25))),
    ("elu", "textbook", 1.0, *elu(mpf(1)), F.elu),
    ("elu", "textbook", 0.3, *elu(mpf(0.3)), lambda v: F.elu(v, 0.3)),
    ("selu", "textbook", None, lambda z: LAMBDA * elu(ALPHA)[0](z), lambda z: LAMBDA * elu(ALPHA)[1](z), F.selu),
    ("celu", "textbook", 1.0, *celu(mpf(1)), F.celu),
    ("celu", "textbook", 2.5, *celu(mpf(2.5)), lambda v: F.celu(v, 2.5)),
    ("gelu", "textbook", None, lambda z: z * (1 + erf(z / sqrt(mpf(2)))) / 2, lambda z: (1 + erf(z / sqrt(mpf(2)))) / 2 + z * phi(z), F.gelu),
    ("gelu-tanh", "textbook", None, lambda z: z * (1 + tanh(inner(z))) / 2,
     lambda z: (1 + tanh(inner(z))) / 2 + z * (1 - tanh(inner(z)) ** 2) * inner_slope(z) / 2, lambda v: F.gelu(v, approximate="tanh")),
    ("silu", "textbook", None, lambda z: z * sigma(z), lambda z: sigma(z) * (1 + z * sigma(-z)), F.silu),
    ("swish", "textbook", 1.0, lambda z: z * sigma(z), lambda z: sigma(z) * (1 + z * sigma(-z)), F.silu),
    ("swish", "textbook", 1.5, *swish(mpf(1.5)), lambda v: v * torch.sigmoid(1.5 * v)),
    ("mish", "textbook", None, lambda z: z * tanh(log(1 + exp(z))), mish_slope, F.mish),
    ("softplus", "textbook", None, lambda z: log(1 + exp(z)), sigma, lambda v: F.softplus(v, threshold=40.0)),
    ("softsign", "textbook", None, lambda z: z / (1 + abs(z)), lambda z: 1 / (1 + abs(z)) ** 2, F.softsign),
    ("hard-sigmoid", "textbook", None, *clipped(lambda z: z / 5 + HALF, 0, 1, -mpf(5) / 2, mpf(5) / 2, mpf(1) / 5), None),
    ("hard-sigmoid", "pytorch", None, *clipped(lambda z: z / 6 + HALF, 0, 1, mpf(-3), mpf(3), SIXTH), F.hardsigmoid),
    ("hard-sigmoid", "keras", None, *clipped(lambda z: z / 6 + HALF, 0, 1, mpf(-3), mpf(3), SIXTH), F.hardsigmoid),
    ("hard-sigmoid", "onnx", None, *clipped(lambda z: z / 5 + HALF, 0, 1, -mpf(5) / 2, mpf(5) / 2, mpf(1) / 5), None),
    ("hard-swish", "textbook", None, lambda z: z if z > 3 else mpf(0) if z < -3 else z * (z + 3) / 6,
     lambda z: mpf(1) if z > 3 else mpf(0) if z < -3 else z / 3 + HALF, F.hardswish),
    ("hard-tanh", "textbook", None, *clipped(lambda z: z, -1, 1, mpf(-1), mpf(1), mpf(1)), F.hardtanh),
    ("relu6", "textbook", None, *clipped(lambda z: z, 0, 6, mpf(0), mpf(6), mpf(1)), F.relu6),
    ("log-sigmoid", "textbook", None, lambda z: -log(1 + exp(-z)), lambda z: sigma(-z), F.logsigmoid),
    ("gaussian", "textbook", None, lambda z: exp(-z * z), lambda z: -2 * z * exp(-z * z), lambda v: torch.exp(-v * v)),
    ("exponential", "textbook", None, exp, exp, torch.exp),
    ("soft-shrink", "textbook", 0.5, *soft_shrink(HALF), F.softshrink),
    ("soft-shrink", "textbook", 0.35, *soft_shrink(mpf(0.35)), lambda v: F.softshrink(v, 0.35)),
    ("hard-shrink", "textbook", 0.5, *hard_shrink(HALF), F.hardshrink),
    ("tanh-shrink", "textbook", None, lambda z: z - tanh(z), lambda z: tanh(z) ** 2, F.tanhshrink),
]

# The derivatives that PyTorch takes at kinks: name, z, what torch gives (and the contract asks for under "pytorch").
KINKS = [
    ("relu", torch.relu, [0.0]), ("leaky-relu", lambda v: F.leaky_relu(v, 0.01), [0.0]), ("elu 0.3", lambda v: F.elu(v, 0.3), [0.0]),
    ("selu", F.selu, [0.0]), ("hard-sigmoid", F.hardsigmoid, [-3.0, 3.0]), ("hard-swish", F.hardswish, [-3.0, 3.0]),
    ("hard-tanh", F.hardtanh, [-1.0, 1.0]), ("relu6", F.relu6, [0.0, 6.0]), ("soft-shrink", F.softshrink, [-0.5, 0.5]),
    ("hard-shrink", F.hardshrink, [-0.5, 0.5]),
]


def by_torch(function, z):
    v = torch.tensor(z, requires_grad=True)
    a = function(v)
    a.backward()
    return a.item(), v.grad.item()


def nearest(x):
    """The nearest double; None where there is none."""
    value = float(x)
    return None if value in (float("inf"), float("-inf")) else value + 0.0


def record(name, convention, parameter, value, derivative, function):
    points, worst = [], 0.0
    for z in POINTS:
        x = mpf(z)
        f, slope = value(x), derivative(x)
        h = mpf(10) ** -40
        if z != 0.0:
            assert abs((value(x + h) - value(x - h)) / (2 * h) - slope) <= mpf(10) ** -60 * max(1, abs(slope)), (name, z)
        points.append([z, nearest(f), nearest(slope)])
        if function is not None:
            for ours, theirs in zip(points[-1][1:], by_torch(function, z)):
                if ours is not None:
                    difference = abs(ours - theirs) / max(1e-3, abs(ours)) if theirs == theirs else float("inf")
                    worst = max(worst, difference)
    worst = "not there" if function is None else "NaN somewhere" if worst == float("inf") else float("%.1g" % worst)
    print(name, convention, parameter, worst)
    return {"name": name, "convention": convention, "parameter": parameter, "pytorch": worst, "points": points}


recorded = {
    "origin": "tests/oracles/activations.py: the textbook formulas in 1,000 digits (mpmath), rounded to double",
    "functions": [record(*case) for case in CASES],
    "kinks of PyTorch 1.13": [{"name": n, "z": z, "derivative": by_torch(f, z)[1]} for n, f, zs in KINKS for z in zs],
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "activations.json")
with open(path, "w", encoding="utf-8") as file:
    text = json.dumps(recorded, indent=1)
    # One point a line.
    file.write(re.sub(r"\[\s+(-?[^\[\]]*?),\s+([^\[\]]*?),\s+([^\[\]]*?)\s+\]", r"[\1, \2, \3]", text) + "\n")
