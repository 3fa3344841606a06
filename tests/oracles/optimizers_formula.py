"""Records 1,000 steps of the update rules that PyTorch does not have: optimizers_formula.json.

Plain Python, from the published formulas, with no library. The network is the one of optimizers.py; its gradient is written out
by hand below, with the sums over examples and units in full.

textbook  v <- mu v + eta g;                  w <- w - v            Rumelhart, Hinton and Williams, 1986, equation 9
keras     v <- mu v - eta g;                  w <- w + v            keras.optimizers.SGD, Keras 3
keras     w <- w - (eta sqrt(1 - b2^t) / (1 - b1^t)) m / (sqrt v + eps)       keras.optimizers.Adam, Keras 3
onnx      V <- a V + b G, b = 1 at T = 0;     w <- w - R V          ai.onnx.preview.training.Momentum
onnx      at T = 0: w <- w - R m / (sqrt v + eps); at T > 0: as keras with t = T     ai.onnx.preview.training.Adam
"""
import json
import math
import os
import sys

W1 = [[0.15, -0.20], [0.25, 0.30], [-0.40, 0.10]]
B1 = [0.35, -0.15, 0.05]
W2 = [0.40, -0.45, 0.55]
B2 = 0.60
X = [[0.05, 0.10], [0.90, -0.30], [-0.70, 0.80]]
Y = [0.01, 0.99, 0.40]
RECORDED = [1, 2, 3, 5, 10, 30, 100, 300, 1000]


def gradient(p):
    """p = w1 (6, row-major), b1 (3), w2 (3), b2 (1)."""
    w1, b1, w2, b2 = p[0:6], p[6:9], p[9:12], p[12]
    g, total = [0.0] * 13, 0.0
    for x, y in zip(X, Y):
        h = [math.tanh(w1[2 * j] * x[0] + w1[2 * j + 1] * x[1] + b1[j]) for j in range(3)]
        prediction = 1.0 / (1.0 + math.exp(-(sum(w2[j] * h[j] for j in range(3)) + b2)))
        total += 0.5 * (prediction - y) ** 2
        outer = (prediction - y) * prediction * (1.0 - prediction)
        for j in range(3):
            inner = outer * w2[j] * (1.0 - h[j] ** 2)
            g[2 * j] += inner * x[0]
            g[2 * j + 1] += inner * x[1]
            g[6 + j] += inner
            g[9 + j] += outer * h[j]
        g[12] += outer
    return [v / 3.0 for v in g], total / 3.0


def run(update):
    p = [v for row in W1 for v in row] + B1 + W2 + [B2]
    memory = [[0.0, 0.0] for _ in p]
    recorded = {}
    for t in range(1, 1001):
        g, loss = gradient(p)
        p = [update(w, d, m, t) for w, d, m in zip(p, g, memory)]
        if t in RECORDED:
            recorded[str(t)] = {"loss": loss, "parameters": p}
    return recorded


def velocity(w, g, m, t, eta=0.1, mu=0.9, d=0.2):
    m[0] = mu * m[0] + eta * (1.0 - d) * g
    return w - m[0]


def signed(w, g, m, t, eta=0.1, mu=0.9):
    m[0] = mu * m[0] - eta * g
    return w + m[0]


def signed_with_decay(w, g, m, t, eta=0.1, mu=0.9, decay=0.01):
    return signed(w - eta * decay * w, g, m, t, eta, mu)


def moments(g, m, b1, b2):
    m[0] = b1 * m[0] + (1.0 - b1) * g
    m[1] = b2 * m[1] + (1.0 - b2) * g * g


def adam(eps):
    def update(w, g, m, t, eta=0.01, b1=0.9, b2=0.999):
        moments(g, m, b1, b2)
        rate = eta * math.sqrt(1.0 - b2**t) / (1.0 - b1**t)
        return w - rate * m[0] / (math.sqrt(m[1]) + eps)

    return update


def adam_onnx(w, g, m, t, eta=0.01, b1=0.9, b2=0.999, eps=1e-6):
    moments(g, m, b1, b2)
    big_t = t - 1
    rate = eta if big_t == 0 else eta * math.sqrt(1.0 - b2**big_t) / (1.0 - b1**big_t)
    return w - rate * m[0] / (math.sqrt(m[1]) + eps)


def momentum_onnx(w, g, m, t, eta=0.1, mu=0.9, d=0.25):
    m[0] = mu * m[0] + (1.0 if t == 1 else 1.0 - d) * g
    return w - eta * m[0]


def case(convention, rule, numbers, update):
    return {"convention": convention, "rule": rule, "numbers": numbers, "steps": run(update)}


MOMENTUM = {"learningRate": 0.1, "momentum": 0.9}
cases = {
    "textbook momentum": case("textbook", "momentum", {**MOMENTUM, "dampening": 0.2}, velocity),
    "keras momentum": case("keras", "momentum", MOMENTUM, signed),
    "keras momentum with decay": case("keras", "momentum", {**MOMENTUM, "weightDecay": 0.01}, signed_with_decay),
    "keras adam": case("keras", "adam", {"learningRate": 0.01}, adam(1e-7)),
    "sklearn adam": case("sklearn", "adam", {"learningRate": 0.01}, adam(1e-8)),
    "onnx momentum": case("onnx", "momentum", {**MOMENTUM, "dampening": 0.25}, momentum_onnx),
    "onnx adam": case("onnx", "adam", {"learningRate": 0.01}, adam_onnx),
}
document = {
    "origin": "the published formulas in plain Python, by tests/oracles/optimizers_formula.py",
    "version": "Python " + ".".join(str(v) for v in sys.version_info[:3]),
    "date": "2026-11-22",
    "cases": cases,
}
with open(os.path.join(os.path.dirname(__file__), "optimizers_formula.json"), "w", encoding="utf-8") as file:
    json.dump(document, file, indent=1)
    file.write("\n")
