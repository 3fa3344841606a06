"""Records PyTorch's losses, gradients and deltas (dl/dz of each example's own loss) for three networks: gradients.json.

Run with: /usr/bin/python3 tests/oracles/gradients.py   (Debian package python3-torch)
"""
import json
import os

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def forward(layers, x):
    zs, a = [], x
    for layer in layers:
        z = a @ layer["w"].T + layer["b"]
        z.retain_grad()
        zs.append(z)
        kind = layer["activation"]
        a = {
            "sigmoid": torch.sigmoid,
            "tanh": torch.tanh,
            "relu": torch.relu,
            "leaky-relu": lambda v: F.leaky_relu(v, 0.01),
            "softmax": lambda v: torch.softmax(v, 0),
        }[kind](z)
    return zs, a


LOSSES = {
    "half-squared-error": lambda p, y: 0.5 * ((p - y) ** 2).sum(),
    "cross-entropy": lambda p, y: -(y * torch.log(p)).sum(),
    "binary-cross-entropy": lambda p, y: F.binary_cross_entropy(p, y, reduction="sum"),
}


def record(title, loss, shapes, examples):
    layers = [
        {
            "w": torch.tensor(w, requires_grad=True),
            "b": torch.tensor(b, requires_grad=True),
            "activation": activation,
        }
        for activation, w, b in shapes
    ]
    results, total = [], 0.0
    for x, y in examples:
        zs, prediction = forward(layers, torch.tensor(x))
        value = LOSSES[loss](prediction, torch.tensor(y))
        (value / len(examples)).backward()
        total += value.item() / len(examples)
        results.append(
            {
                "x": x,
                "y": y,
                "loss": value.item(),
                "prediction": prediction.tolist(),
                "deltas": [(z.grad * len(examples)).tolist() for z in zs],
            }
        )
    return {
        "title": title,
        "loss": loss,
        "layers": [{"activation": a, "weights": w, "bias": b} for a, w, b in shapes],
        "examples": results,
        "batchLoss": total,
        "gradients": [{"weights": l["w"].grad.tolist(), "bias": l["b"].grad.tolist()} for l in layers],
    }


networks = [
    record(
        "2-2-1 sigmoid: the textbook network; a number as bias is one bias that the layer shares",
        "half-squared-error",
        [("sigmoid", [[0.15, 0.20], [0.25, 0.30]], 0.35), ("sigmoid", [[0.40, 0.45]], 0.60)],
        [([0.05, 0.10], [0.01])],
    ),
    record(
        "3-4-3 tanh, softmax, cross-entropy, a batch of three",
        "cross-entropy",
        [
            (
                "tanh",
                [[0.3, -0.5, 0.2], [-0.7, 0.1, 0.4], [0.6, 0.8, -0.3], [0.05, -0.2, 0.9]],
                [0.1, -0.2, 0.3, 0.0],
            ),
            (
                "softmax",
                [[0.5, -0.4, 0.3, 0.2], [-0.6, 0.7, 0.1, -0.8], [0.25, 0.35, -0.45, 0.55]],
                [0.05, -0.05, 0.15],
            ),
        ],
        [([1.0, -0.5, 0.25], [1.0, 0.0, 0.0]), ([-0.3, 0.8, 0.6], [0.0, 0.0, 1.0]), ([0.2, 0.1, -0.9], [0.25, 0.5, 0.25])],
    ),
    record(
        "2-3-3-2 relu, leaky-relu, sigmoid, binary cross-entropy, two outputs, a batch of two",
        "binary-cross-entropy",
        [
            ("relu", [[0.6, -0.4], [-0.9, 0.3], [0.2, 0.7]], [0.1, 0.05, -0.2]),
            ("leaky-relu", [[0.5, -0.3, 0.8], [-0.6, 0.4, -0.7], [0.9, 0.2, -0.1]], [0.0, 0.1, -0.3]),
            ("sigmoid", [[1.1, -0.8, 0.4], [-0.5, 0.6, 0.7]], [-0.2, 0.3]),
        ],
        [([0.5, 0.8], [1.0, 0.0]), ([-0.7, 0.4], [0.3, 0.9])],
    ),
]
document = {
    "origin": "PyTorch autograd, double precision, by tests/oracles/gradients.py",
    "version": torch.__version__ + " (Debian python3-torch 1.13.1+dfsg-4)",
    "date": "2026-11-22",
    "networks": networks,
}
with open(os.path.join(os.path.dirname(__file__), "gradients.json"), "w", encoding="utf-8") as file:
    json.dump(document, file, indent=1)
    file.write("\n")
