"""Records 1,000 steps of the update rules that PyTorch does not have: optimizers_formula.json.

Plain Python, from the published formulas, with no library. The network is the one of optimizers.py; its gradient is written out
by hand below, with the sums over examples and units in full.

textbook  v <- mu v + eta g;                  w <- w - v            Rumelhart, Hinton and Williams, 1986, equation 9
keras     v <- mu v - eta g;                  w <- w + v            keras.optimizers.SGD, Keras 3
keras     w <- w - (eta sqrt(1 - b2^t) / (1 - b1^t)) m / (sqrt v + eps)       keras.optimizers.Adam, Keras 3
onnx      V <- a V + b G, b = 1 at T = 0;     w <- w - R V          ai.onnx.preview.training.Momentum
textbook  v <- mu v + eta g(w - mu v);        w <- w - v            Sutskever, Martens, Dahl and Hinton, 2013, equations 3, 4
keras     v <- mu v - eta g;                  w <- w + mu v - eta g                 keras.optimizers.SGD(nesterov), Keras 3
onnx      V <- a V + b G, b = 1 at T = 0;     w <- w - R (G + a V)  ai.onnx.preview.training.Momentum, mode nesterov
textbook  r <- r + g^2;                       w <- w - eta g / (sqrt r + eps)       Duchi, Hazan and Singer, 2011
keras     r <- r + g^2, r = 0.1 at first;     w <- w - eta g / sqrt(r + eps)        keras.optimizers.Adagrad, Keras 3
onnx      r as textbook; eta / (1 + T decay) in place of eta                        ai.onnx.preview.training.Adagrad
textbook  v <- rho v + (1 - rho) g^2;         w <- w - eta g / (sqrt v + eps)       Tieleman and Hinton, 2012
keras     the same v (less m^2, centered);    w <- w - eta g / sqrt(v + eps)        keras.optimizers.RMSprop, Keras 3
textbook, keras  d = sqrt(u + eps) / sqrt(v + eps) g, u <- rho u + (1 - rho) d^2    Zeiler, 2012; keras.optimizers.Adadelta
textbook  adam: m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + eps)                       Kingma and Ba, 2015, algorithm 1
textbook  adamw, nadam, adamax, radam as PyTorch, written out again from the papers
keras     amsgrad: u <- max(u, v);            w <- w - rate m / (sqrt u + eps)      keras.optimizers.Adam(amsgrad), Keras 3
lion      c = b1 m + (1 - b1) g;  w <- w - eta sign(c);  m <- b2 m + (1 - b2) g     Chen et al., 2023, program 1
rprop     iRprop-, Igel and Huesken, 2003, figure 3
inverse-scaling  eta / t^k                    scikit-learn, SGDOptimizer(lr_schedule="invscaling")
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


def run(update, start=(0.0, 0.0, 0.0), ahead=None):
    p = [v for row in W1 for v in row] + B1 + W2 + [B2]
    memory = [list(start) for _ in p]
    recorded = {}
    for t in range(1, 1001):
        g, loss = gradient([ahead(w, m) for w, m in zip(p, memory)] if ahead else p)
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


def nesterov_keras(w, g, m, t, eta=0.1, mu=0.9):
    m[0] = mu * m[0] - eta * g
    return w + mu * m[0] - eta * g


def nesterov_onnx(w, g, m, t, eta=0.1, mu=0.9, d=0.25):
    m[0] = mu * m[0] + (1.0 if t == 1 else 1.0 - d) * g
    return w - eta * (g + mu * m[0])


def adagrad(eps, inside=False, decay=0.0):
    def update(w, g, m, t, eta=0.05):
        m[0] += g * g
        rate = eta / (1.0 + (t - 1) * decay)
        return w - rate * g / (math.sqrt(m[0] + eps) if inside else math.sqrt(m[0]) + eps)

    return update


def rmsprop(eps, inside=False, mu=0.0, centered=False):
    def update(w, g, m, t, eta=0.0003, rho=0.9):
        m[0] = rho * m[0] + (1.0 - rho) * g * g
        m[1] = rho * m[1] + (1.0 - rho) * g
        spread = m[0] - m[1] * m[1] if centered else m[0]
        scaled = g / (math.sqrt(spread + eps) if inside else math.sqrt(spread) + eps)
        if inside:
            m[2] = mu * m[2] + eta * scaled
            return w - m[2]
        m[2] = mu * m[2] + scaled
        return w - eta * m[2]

    return update


def adadelta(eps, rho=0.95):
    def update(w, g, m, t, eta=1.0):
        m[0] = rho * m[0] + (1.0 - rho) * g * g
        d = math.sqrt((m[1] + eps) / (m[0] + eps)) * g
        m[1] = rho * m[1] + (1.0 - rho) * d * d
        return w - eta * d

    return update


def adam_textbook(w, g, m, t, eta=0.01, b1=0.9, b2=0.999, eps=1e-8, decay=0.0):
    moments(g, m, b1, b2)
    step = (m[0] / (1.0 - b1**t)) / (math.sqrt(m[1] / (1.0 - b2**t)) + eps)
    return w - eta * (step + decay * w)


def adamw_textbook(w, g, m, t):
    return adam_textbook(w, g, m, t, decay=0.05)


def adamw_keras(w, g, m, t):
    return adam(1e-7)(w - 0.01 * 0.05 * w, g, m, t)


def amsgrad_textbook(w, g, m, t, eta=0.01, b1=0.9, b2=0.999, eps=1e-8):
    moments(g, m, b1, b2)
    m[2] = max(m[2], m[1])
    return w - eta * (m[0] / (1.0 - b1**t)) / (math.sqrt(m[2] / (1.0 - b2**t)) + eps)


def amsgrad_keras(w, g, m, t, eta=0.01, b1=0.9, b2=0.999, eps=1e-7):
    moments(g, m, b1, b2)
    m[2] = max(m[2], m[1])
    return w - eta * math.sqrt(1.0 - b2**t) / (1.0 - b1**t) * m[0] / (math.sqrt(m[2]) + eps)


def adamax(eps):
    def update(w, g, m, t, eta=0.01, b1=0.9, b2=0.999):
        m[0] = b1 * m[0] + (1.0 - b1) * g
        m[1] = max(b2 * m[1], abs(g) + eps)
        return w - eta / (1.0 - b1**t) * m[0] / m[1]

    return update


def nadam(eps):
    def update(w, g, m, t, eta=0.01, b1=0.9, b2=0.999):
        moments(g, m, b1, b2)
        now, after = (b1 * (1.0 - 0.5 * 0.96 ** (0.004 * s)) for s in (t, t + 1))
        m[2] *= now
        look = (1.0 - now) * g / (1.0 - m[2]) + after * m[0] / (1.0 - m[2] * after)
        return w - eta * look / (math.sqrt(m[1] / (1.0 - b2**t)) + eps)

    return update


def radam(w, g, m, t, eta=0.01, b1=0.9, b2=0.999, eps=1e-8):
    moments(g, m, b1, b2)
    most = 2.0 / (1.0 - b2) - 1.0
    length = most - 2.0 * t * b2**t / (1.0 - b2**t)
    mean = m[0] / (1.0 - b1**t)
    if length <= 5.0:
        return w - eta * mean
    r = math.sqrt((length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length))
    return w - eta * r * mean * math.sqrt(1.0 - b2**t) / (math.sqrt(m[1]) + eps)


def lion(w, g, m, t, eta=1e-4, b1=0.9, b2=0.99):
    c = b1 * m[0] + (1.0 - b1) * g
    m[0] = b2 * m[0] + (1.0 - b2) * g
    return w - eta * math.copysign(1.0, c) if c != 0.0 else w


def rprop(w, g, m, t, down=0.6, up=1.1, least=1e-6, most=0.002):
    if m[1] * g > 0.0:
        m[0] = min(m[0] * up, most)
    elif m[1] * g < 0.0:
        m[0] = max(m[0] * down, least)
        g = 0.0
    m[1] = g
    return w - m[0] * (math.copysign(1.0, g) if g != 0.0 else 0.0)


def descent(rate):
    return lambda w, g, m, t: w - rate(t) * g


def case(convention, rule, numbers, update, start=(0.0, 0.0, 0.0), ahead=None, schedule=None):
    own = {"convention": convention, "rule": rule, "numbers": numbers}
    if schedule:
        own["schedule"] = schedule
    return {**own, "steps": run(update, start, ahead)}


MOMENTUM = {"learningRate": 0.1, "momentum": 0.9}
cases = {
    "textbook momentum": case("textbook", "momentum", {**MOMENTUM, "dampening": 0.2}, velocity),
    "keras momentum": case("keras", "momentum", MOMENTUM, signed),
    "keras momentum with decay": case("keras", "momentum", {**MOMENTUM, "weightDecay": 0.01}, signed_with_decay),
    "keras adam": case("keras", "adam", {"learningRate": 0.01}, adam(1e-7)),
    "sklearn adam": case("sklearn", "adam", {"learningRate": 0.01}, adam(1e-8)),
    "onnx momentum": case("onnx", "momentum", {**MOMENTUM, "dampening": 0.25}, momentum_onnx),
    "onnx adam": case("onnx", "adam", {"learningRate": 0.01}, adam_onnx),
    "textbook nesterov": case(
        "textbook", "nesterov", {**MOMENTUM, "dampening": 0.2}, velocity, ahead=lambda w, m: w - 0.9 * m[0]
    ),
    "keras nesterov": case("keras", "nesterov", MOMENTUM, nesterov_keras),
    "sklearn nesterov": case("sklearn", "nesterov", MOMENTUM, nesterov_keras),
    "sklearn momentum": case("sklearn", "momentum", MOMENTUM, signed),
    "onnx nesterov": case("onnx", "nesterov", {**MOMENTUM, "dampening": 0.25}, nesterov_onnx),
    "textbook adagrad": case("textbook", "adagrad", {"learningRate": 0.05}, adagrad(1e-8)),
    "keras adagrad": case("keras", "adagrad", {"learningRate": 0.05}, adagrad(1e-7, inside=True), start=(0.1, 0.0, 0.0)),
    "onnx adagrad": case(
        "onnx", "adagrad", {"learningRate": 0.05, "learningRateDecay": 0.01}, adagrad(1e-6, decay=0.01)
    ),
    "textbook rmsprop": case("textbook", "rmsprop", {"learningRate": 0.0003}, rmsprop(1e-8)),
    "keras rmsprop": case("keras", "rmsprop", {"learningRate": 0.0003}, rmsprop(1e-7, inside=True)),
    "keras rmsprop centered with momentum": case(
        "keras",
        "rmsprop",
        {"learningRate": 0.0003, "epsilon": 1e-4, "momentum": 0.5, "centered": 1},
        rmsprop(1e-4, inside=True, mu=0.5, centered=True),
    ),
    "textbook adadelta": case("textbook", "adadelta", {}, adadelta(1e-6)),
    "keras adadelta": case("keras", "adadelta", {}, adadelta(1e-7)),
    "textbook adam": case("textbook", "adam", {"learningRate": 0.01}, adam_textbook),
    "textbook adamw": case("textbook", "adamw", {"learningRate": 0.01, "weightDecay": 0.05}, adamw_textbook),
    "keras adamw": case("keras", "adamw", {"learningRate": 0.01, "weightDecay": 0.05}, adamw_keras),
    "textbook amsgrad": case("textbook", "amsgrad", {"learningRate": 0.01}, amsgrad_textbook),
    "keras amsgrad": case("keras", "amsgrad", {"learningRate": 0.01}, amsgrad_keras),
    "textbook adamax": case("textbook", "adamax", {"learningRate": 0.01}, adamax(1e-8)),
    "textbook nadam": case("textbook", "nadam", {"learningRate": 0.01}, nadam(1e-8), start=(0.0, 0.0, 1.0)),
    "textbook radam": case("textbook", "radam", {"learningRate": 0.01}, radam),
    "textbook lion": case("textbook", "lion", {}, lion),
    "textbook rprop": case(
        "textbook",
        "rprop",
        {"learningRate": 0.0005, "maxStep": 0.002, "etaMinus": 0.6, "etaPlus": 1.1},
        rprop,
        start=(0.0005, 0.0, 0.0),
    ),
    "textbook sgd": case("textbook", "sgd", {}, descent(lambda t: 0.5)),
    "inverse scaling": case(
        "sklearn",
        "sgd",
        {"learningRate": 2.0},
        descent(lambda t: 2.0 / t**0.3),
        schedule={"name": "inverse-scaling", "numbers": {"power": 0.3}},
    ),
    "constant": case("textbook", "sgd", {}, descent(lambda t: 0.5), schedule={"name": "constant", "numbers": {}}),
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
