"""Records 1,000 steps of PyTorch's optimizers on a small network, in double precision: optimizers.json.

Run with: /usr/bin/python3 tests/oracles/optimizers.py   (Debian package python3-torch)
The network is 2-3-1: tanh, then sigmoid; half the squared error, mean over the three examples; gradients by autograd.
"""
import json
import os

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

W1 = [[0.15, -0.20], [0.25, 0.30], [-0.40, 0.10]]
B1 = [0.35, -0.15, 0.05]
W2 = [[0.40, -0.45, 0.55]]
B2 = [0.60]
X = [[0.05, 0.10], [0.90, -0.30], [-0.70, 0.80]]
Y = [[0.01], [0.99], [0.40]]
RECORDED = [1, 2, 3, 5, 10, 30, 100, 300, 1000]


def run(make, schedule=None):
    parameters = [torch.tensor(v, requires_grad=True) for v in (W1, B1, W2, B2)]
    w1, b1, w2, b2 = parameters
    x, y = torch.tensor(X), torch.tensor(Y)
    optimizer = make(parameters)
    scheduler = schedule(optimizer) if schedule else None
    recorded = {}
    for step in range(1, 1001):
        optimizer.zero_grad()
        prediction = torch.sigmoid(torch.tanh(x @ w1.T + b1) @ w2.T + b2)
        loss = (0.5 * (prediction - y) ** 2).sum() / len(X)
        loss.backward()
        optimizer.step()
        if scheduler and step < 1000:
            scheduler.step()
        if step in RECORDED:
            recorded[str(step)] = {
                "loss": loss.item(),
                "parameters": [v for p in parameters for v in p.detach().flatten().tolist()],
            }
    return recorded


def case(rule, numbers, make, scheduled=None, schedule=None):
    own = {"rule": rule, "numbers": numbers}
    if scheduled:
        own["schedule"] = scheduled
    return {**own, "steps": run(make, schedule)}


def scheduled(name, numbers, schedule, rate=0.5):
    return case("sgd", {"learningRate": rate}, lambda p: SGD(p, lr=rate), {"name": name, "numbers": numbers}, schedule)


SGD, ADAM = torch.optim.SGD, torch.optim.Adam
RULES, RATES = torch.optim, torch.optim.lr_scheduler
cases = {
    "sgd": case("sgd", {"learningRate": 0.5}, lambda p: SGD(p, lr=0.5)),
    "sgd with weight decay": case(
        "sgd", {"learningRate": 0.5, "weightDecay": 0.01}, lambda p: SGD(p, lr=0.5, weight_decay=0.01)
    ),
    "momentum": case(
        "momentum", {"learningRate": 0.1, "momentum": 0.9}, lambda p: SGD(p, lr=0.1, momentum=0.9)
    ),
    "momentum with dampening": case(
        "momentum",
        {"learningRate": 0.1, "momentum": 0.8, "dampening": 0.3},
        lambda p: SGD(p, lr=0.1, momentum=0.8, dampening=0.3),
    ),
    "adam": case("adam", {"learningRate": 0.01}, lambda p: ADAM(p, lr=0.01)),
    "adam with other numbers": case(
        "adam",
        {"learningRate": 0.005, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-4},
        lambda p: ADAM(p, lr=0.005, betas=(0.8, 0.99), eps=1e-4),
    ),
    "adam with weight decay": case(
        "adam", {"learningRate": 0.01, "weightDecay": 0.02}, lambda p: ADAM(p, lr=0.01, weight_decay=0.02)
    ),
    "nesterov": case(
        "nesterov", {"learningRate": 0.1, "momentum": 0.9}, lambda p: SGD(p, lr=0.1, momentum=0.9, nesterov=True)
    ),
    "nesterov with weight decay": case(
        "nesterov",
        {"learningRate": 0.1, "momentum": 0.7, "weightDecay": 0.01},
        lambda p: SGD(p, lr=0.1, momentum=0.7, nesterov=True, weight_decay=0.01),
    ),
    "adagrad": case("adagrad", {"learningRate": 0.05}, lambda p: RULES.Adagrad(p, lr=0.05)),
    "adagrad with other numbers": case(
        "adagrad",
        {"learningRate": 0.2, "initialAccumulator": 0.3, "epsilon": 1e-3, "learningRateDecay": 0.01},
        lambda p: RULES.Adagrad(p, lr=0.2, initial_accumulator_value=0.3, eps=1e-3, lr_decay=0.01),
    ),
    "adadelta": case("adadelta", {"learningRate": 1.0}, lambda p: RULES.Adadelta(p, lr=1.0)),
    "adadelta with other numbers": case(
        "adadelta",
        {"learningRate": 0.5, "rho": 0.8, "epsilon": 1e-4},
        lambda p: RULES.Adadelta(p, lr=0.5, rho=0.8, eps=1e-4),
    ),
    "rmsprop": case("rmsprop", {"learningRate": 0.001}, lambda p: RULES.RMSprop(p, lr=0.001)),
    "rmsprop with momentum": case(
        "rmsprop",
        {"learningRate": 0.001, "rho": 0.9, "epsilon": 1e-3, "momentum": 0.8},
        lambda p: RULES.RMSprop(p, lr=0.001, alpha=0.9, eps=1e-3, momentum=0.8),
    ),
    "rmsprop centered": case(
        "rmsprop",
        {"learningRate": 0.001, "rho": 0.95, "epsilon": 1e-3, "centered": 1},
        lambda p: RULES.RMSprop(p, lr=0.001, alpha=0.95, eps=1e-3, centered=True),
    ),
    "rmsprop centered with momentum": case(
        "rmsprop",
        {"learningRate": 0.001, "rho": 0.95, "epsilon": 1e-3, "momentum": 0.5, "centered": 1},
        lambda p: RULES.RMSprop(p, lr=0.001, alpha=0.95, eps=1e-3, momentum=0.5, centered=True),
    ),
    "amsgrad": case("amsgrad", {"learningRate": 0.01}, lambda p: ADAM(p, lr=0.01, amsgrad=True)),
    "adamw": case(
        "adamw", {"learningRate": 0.01, "weightDecay": 0.05}, lambda p: RULES.AdamW(p, lr=0.01, weight_decay=0.05)
    ),
    "adamax": case("adamax", {"learningRate": 0.01}, lambda p: RULES.Adamax(p, lr=0.01)),
    "adamax with other numbers": case(
        "adamax",
        {"learningRate": 0.005, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-4},
        lambda p: RULES.Adamax(p, lr=0.005, betas=(0.8, 0.99), eps=1e-4),
    ),
    # foreach: the other path of 1.13 has one mu too many in the product for the next step.
    "nadam": case("nadam", {"learningRate": 0.01}, lambda p: RULES.NAdam(p, lr=0.01, foreach=True)),
    "nadam with weight decay": case(
        "nadam",
        {"learningRate": 0.002, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-3, "weightDecay": 0.01},
        lambda p: RULES.NAdam(p, lr=0.002, betas=(0.8, 0.99), eps=1e-3, weight_decay=0.01, foreach=True),
    ),
    "radam": case("radam", {"learningRate": 0.01}, lambda p: RULES.RAdam(p, lr=0.01)),
    "radam with other numbers": case(
        "radam",
        {"learningRate": 0.005, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-4},
        lambda p: RULES.RAdam(p, lr=0.005, betas=(0.8, 0.99), eps=1e-4),
    ),
    # A largest step that keeps the run from settling: where gradients vanish, their sign is rounding.
    "rprop": case(
        "rprop",
        {"learningRate": 0.0005, "maxStep": 0.002, "etaMinus": 0.6, "etaPlus": 1.1},
        lambda p: RULES.Rprop(p, lr=0.0005, etas=(0.6, 1.1), step_sizes=(1e-6, 0.002)),
    ),
    "rprop with a least step": case(
        "rprop",
        {"learningRate": 0.01, "minStep": 0.001, "maxStep": 0.02},
        lambda p: RULES.Rprop(p, lr=0.01, step_sizes=(0.001, 0.02)),
    ),
    "step schedule": scheduled("step", {"stepSize": 150, "gamma": 0.6}, lambda o: RATES.StepLR(o, 150, 0.6)),
    "exponential schedule": scheduled("exponential", {"gamma": 0.997}, lambda o: RATES.ExponentialLR(o, 0.997)),
    "cosine schedule": scheduled(
        "cosine", {"totalSteps": 1000, "minimum": 0.05}, lambda o: RATES.CosineAnnealingLR(o, 1000, 0.05)
    ),
    "warm-up": scheduled(
        "warm-up", {"steps": 200}, lambda o: RATES.LinearLR(o, start_factor=1 / 200, total_iters=199)
    ),
    "one-cycle": scheduled(
        "one-cycle",
        {"totalSteps": 1000, "maximum": 0.5, "riseShare": 0.3, "finalDivisor": 1e4},
        lambda o: RATES.OneCycleLR(o, max_lr=0.5, total_steps=1000, cycle_momentum=False),
        rate=0.5 / 25.0,
    ),
}
document = {
    "origin": "PyTorch, torch.optim, double precision, by tests/oracles/optimizers.py",
    "version": torch.__version__ + " (Debian python3-torch 1.13.1+dfsg-4)",
    "date": "2026-11-22",
    "convention": "pytorch",
    "cases": cases,
}
with open(os.path.join(os.path.dirname(__file__), "optimizers.json"), "w", encoding="utf-8") as file:
    json.dump(document, file, indent=1)
    file.write("\n")
