"""Records PyTorch's losses and their gradients by the last layer's weighted inputs: losses.json.

Run with: /usr/bin/python3 tests/oracles/losses.py   (Debian package python3-torch)
Each case is a batch of examples. "z" are the weighted inputs of the last layer, and "activation" makes predictions of them; "gradient" is
the derivative of the loss of the whole batch by each z. What PyTorch does not have is worked by the published formula, in plain Python:
Keras 3 (keras/src/losses/losses.py, keras/src/backend/numpy/nn.py) and scikit-learn 1.2 (sklearn/neural_network/_base.py); its "origin" says so.
"""
import json
import math
import os

import torch
import torch.nn as nn

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

REAL_Z = [[0.3, -1.2], [2.5, 0.7], [-0.4, 0.05]]
REAL_Y = [[0.1, 0.4], [-1.0, 0.7], [-0.4, 3.0]]
RATE_Z = [[0.3, 1.2], [2.5, 0.7], [0.4, 0.05]]
RATE_Y = [[0.0, 2.0], [3.0, 1.0], [0.5, 0.0]]
SIGN_Z = [[0.3, -1.2], [2.5, 0.7], [-0.4, 1.0]]
SIGN_Y = [[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0]]
YES_NO_Z = [[0.3, -1.2], [4.0, 0.7], [-2.0, 0.05]]
YES_NO_Y = [[1.0, 0.0], [0.25, 1.0], [0.0, 0.5]]
SURE_Z = [[40.0, -40.0], [-800.0, 800.0], [-30.0, 36.0], [110.0, -110.0]]
SURE_Y = [[0.0, 1.0], [1.0, 0.0], [1.0, 0.0], [0.25, 1.0]]
CLASS_Z = [[0.5, -0.3, 1.2], [-0.7, 0.1, 0.4], [2.0, 0.3, -1.5], [0.0, 0.2, 0.1]]
CLASSES = [2, 0, 0, 1]
CLASS_Y = [[1.0 if k == c else 0.0 for k in range(3)] for c in CLASSES]
SHARE_Y = [[0.5, 0.25, 0.25], [0.0, 0.125, 0.875], [1.0, 0.0, 0.0], [0.25, 0.25, 0.5]]
SURE_CLASS_Z = [[50.0, 0.0, -3.0], [0.0, 900.0, 1.0], [0.0, 20.0, 0.5]]
SURE_CLASS_Y = [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]
WEIGHTS = [0.5, 2.0, 1.25]

cases = []


def add(loss, activation, z, y, value, gradient, **more):
    cases.append({"loss": loss, "activation": activation, "z": z, "y": y, "value": value, "gradient": gradient, **more})


def torch_case(loss, activation, z, y, function, **more):
    """function(weighted inputs, predictions) is the loss of the batch."""
    weighted = torch.tensor(z, requires_grad=True)
    prediction = {"identity": lambda v: v, "sigmoid": torch.sigmoid, "softmax": lambda v: torch.softmax(v, 1)}[activation](weighted)
    value = function(weighted, prediction)
    value.backward()
    add(loss, activation, z, y, value.item(), weighted.grad.tolist(), origin="PyTorch", **more)


def on_predictions(module, y):
    return lambda z, p: module(p, torch.tensor(y))


for reduction in ("mean", "sum"):
    # PyTorch's mean is over outputs and examples at once, its sum likewise.
    both = {"outputs": reduction, "reduction": reduction}
    torch_case("mean-squared-error", "identity", REAL_Z, REAL_Y, on_predictions(nn.MSELoss(reduction=reduction), REAL_Y), **both)
    torch_case("absolute-error", "identity", REAL_Z, REAL_Y, on_predictions(nn.L1Loss(reduction=reduction), REAL_Y), **both)
    for delta in (1.0, 0.3, 2.5):
        torch_case("huber", "identity", REAL_Z, REAL_Y, on_predictions(nn.HuberLoss(reduction=reduction, delta=delta), REAL_Y), parameter=delta, **both)
        torch_case("smooth-l1", "identity", REAL_Z, REAL_Y, on_predictions(nn.SmoothL1Loss(reduction=reduction, beta=delta), REAL_Y), parameter=delta, **both)
    torch_case("poisson", "identity", RATE_Z, RATE_Y, on_predictions(nn.PoissonNLLLoss(log_input=False, eps=0.0, reduction=reduction), RATE_Y), **both)
    # From logits: exact, as the textbook convention has it.
    for z, y in ((YES_NO_Z, YES_NO_Y), (SURE_Z, SURE_Y)):
        module = nn.BCEWithLogitsLoss(reduction=reduction)
        torch_case("binary-cross-entropy", "sigmoid", z, y, lambda v, p, m=module, t=y: m(v, torch.tensor(t)), convention="textbook", **both)
        # On probabilities: the clamped logarithm.
        torch_case("binary-cross-entropy", "sigmoid", z, y, on_predictions(nn.BCELoss(reduction=reduction), y), convention="pytorch", **both)
    for weights in (None, WEIGHTS):
        for smoothing in (0.0, 0.1):
            module = nn.CrossEntropyLoss(
                weight=None if weights is None else torch.tensor(weights), label_smoothing=smoothing, reduction=reduction
            )
            torch_case(
                "cross-entropy", "softmax", CLASS_Z, CLASS_Y, lambda v, p, m=module: m(v, torch.tensor(CLASSES)),
                convention="pytorch", outputs="sum", reduction=reduction, labelSmoothing=smoothing, **({} if weights is None else {"classWeights": weights}),
            )
    module = nn.CrossEntropyLoss(reduction=reduction)
    for y, z in ((SHARE_Y, CLASS_Z), (SURE_CLASS_Y, SURE_CLASS_Z)):
        torch_case(
            "cross-entropy", "softmax", z, y, lambda v, p, m=module, t=y: m(v, torch.tensor(t)), convention="pytorch", outputs="sum", reduction=reduction
        )
    module = nn.KLDivLoss(reduction="batchmean" if reduction == "mean" else "sum")
    torch_case(
        "kl-divergence", "softmax", CLASS_Z, SHARE_Y, lambda v, p, m=module: m(torch.log_softmax(v, 1), torch.tensor(SHARE_Y)),
        convention="pytorch", outputs="sum", reduction=reduction,
    )


def formula_case(loss, activation, z, y, term, slope, origin, outputs="mean", through=None, **more):
    """term(p, y) and slope(p, y), its derivative by p, of one output; through(p, y) is the derivative by z where the system has its own."""
    value, gradient = 0.0, []
    for row, targets in zip(z, y):
        k, n = (len(row) if outputs == "mean" else 1), len(z)
        if activation == "softmax":
            powers = [math.exp(v - max(row)) for v in row]
            p = [v / math.fsum(powers) for v in powers]
        else:
            p = [{"identity": lambda v: v, "sigmoid": lambda v: 1 / (1 + math.exp(-v)) if v > -700 else 0.0}[activation](v) for v in row]
        value += math.fsum(term(a, t) for a, t in zip(p, targets)) / k / n
        by_p = [slope(a, t) for a, t in zip(p, targets)]
        if through is not None:
            by_z = [through(a, t) for a, t in zip(p, targets)]
        elif activation == "softmax":
            by_z = [math.fsum(g * a * ((i == j) - p[j]) for i, (g, a) in enumerate(zip(by_p, p))) for j in range(len(p))]
        else:
            by_z = [g * (a * (1 - a) if activation == "sigmoid" else 1.0) for g, a in zip(by_p, p)]
        gradient.append([g / k / n for g in by_z])
    add(loss, activation, z, y, value, gradient, origin=origin, outputs=outputs, reduction="mean", **more)


KERAS = "Keras 3, by its published formula"
SKLEARN = "scikit-learn 1.2, by its published formula"
formula_case("hinge", "identity", SIGN_Z, SIGN_Y, lambda p, y: max(1 - y * p, 0.0), lambda p, y: -y if 1 - y * p > 0 else 0.0, KERAS)
formula_case("squared-hinge", "identity", SIGN_Z, SIGN_Y, lambda p, y: max(1 - y * p, 0.0) ** 2, lambda p, y: -2 * y * max(1 - y * p, 0.0), KERAS)
formula_case(
    "log-cosh", "identity", REAL_Z, REAL_Y, lambda p, y: (p - y) + math.log1p(math.exp(-2 * (p - y))) - math.log(2), lambda p, y: math.tanh(p - y), KERAS
)

EPSILON = 1e-7


def clip(p, least, most):
    return min(max(p, least), most)


def inside(p, least, most):
    return 1.0 if least <= p <= most else 0.0


def binary(p, y):
    return -(y * math.log(p) + (1 - y) * math.log(1 - p))


def binary_slope(p, y):
    return -y / p + (1 - y) / (1 - p)


for z, y in ((YES_NO_Z, YES_NO_Y), (SURE_Z, SURE_Y)):
    formula_case(
        "binary-cross-entropy", "sigmoid", z, y,
        lambda p, t: binary(clip(p, EPSILON, 1 - EPSILON), t),
        lambda p, t: inside(p, EPSILON, 1 - EPSILON) * (binary_slope(p, t) if inside(p, EPSILON, 1 - EPSILON) else 0.0),
        KERAS, convention="keras",
    )
for z, y in ((CLASS_Z, SHARE_Y), (SURE_CLASS_Z, SURE_CLASS_Y)):
    formula_case(
        "cross-entropy", "softmax", z, y,
        lambda p, t: -t * math.log(clip(p, EPSILON, 1 - EPSILON)),
        lambda p, t: -t / p if inside(p, EPSILON, 1 - EPSILON) else 0.0,
        KERAS, outputs="sum", convention="keras",
    )
    formula_case(
        "kl-divergence", "softmax", z, y,
        lambda p, t: clip(t, EPSILON, 1) * math.log(clip(t, EPSILON, 1) / clip(p, EPSILON, 1)),
        lambda p, t: -clip(t, EPSILON, 1) / p if inside(p, EPSILON, 1) else 0.0,
        KERAS, outputs="sum", convention="keras",
    )

MACHINE = 2.0**-52
for z, y in ((YES_NO_Z, YES_NO_Y), (SURE_Z, SURE_Y)):
    # xlogy: 0 · ln 0 is 0. Backpropagation takes prediction minus target.
    formula_case(
        "binary-cross-entropy", "sigmoid", z, y, lambda p, t: binary(clip(p, MACHINE, 1 - MACHINE), t), lambda p, t: 0.0,
        SKLEARN, outputs="sum", through=lambda p, t: p - t, convention="sklearn",
    )
for z, y in ((CLASS_Z, CLASS_Y), (SURE_CLASS_Z, SURE_CLASS_Y)):
    formula_case(
        "cross-entropy", "softmax", z, y, lambda p, t: -t * math.log(clip(p, MACHINE, 1 - MACHINE)), lambda p, t: 0.0,
        SKLEARN, outputs="sum", through=lambda p, t: p - t, convention="sklearn",
    )

document = {
    "origin": "PyTorch autograd in double precision, and published formulas where a case says so, by tests/oracles/losses.py",
    "version": torch.__version__ + " (Debian python3-torch 1.13.1+dfsg-4)",
    "date": "2026-11-22",
    "cases": cases,
}
with open(os.path.join(os.path.dirname(__file__), "losses.json"), "w", encoding="utf-8") as file:
    json.dump(document, file, indent=1)
    file.write("\n")
