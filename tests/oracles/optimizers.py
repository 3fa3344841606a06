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


def run(make):
    parameters = [torch.tensor(v, requires_grad=True) for v in (W1, B1, W2, B2)]
    w1, b1, w2, b2 = parameters
    x, y = torch.tensor(X), torch.tensor(Y)
    optimizer = make(parameters)
    recorded = {}
    for step in range(1, 1001):
        optimizer.zero_grad()
        prediction = torch.sigmoid(torch.tanh(x @ w1.T + b1) @ w2.T + b2)
        loss = (0.5 * (prediction - y) ** 2).sum() / len(X)
        loss.backward()
        optimizer.step()
        if step in RECORDED:
            recorded[str(step)] = {
                "loss": loss.item(),
                "parameters": [v for p in parameters for v in p.detach().flatten().tolist()],
            }
    return recorded


def case(rule, numbers, make):
    return {"rule": rule, "numbers": numbers, "steps": run(make)}


SGD, ADAM = torch.optim.SGD, torch.optim.Adam
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
