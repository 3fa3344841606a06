"""Records PyTorch's values, gradients and three steps of SGD for networks that learn a number of their activation: learned.json.

PReLU is torch.nn.functional.prelu; swish is x * sigmoid(beta * x), which PyTorch differentiates by itself.
Run with: /usr/bin/python3 tests/oracles/learned.py   (Debian package python3-torch)
"""
import json
import os

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

RATE = 0.3
FORMULAS = {"prelu": lambda z, p: F.prelu(z.unsqueeze(0), p.reshape(-1)).squeeze(0), "swish": lambda z, p: z * torch.sigmoid(p * z)}


def run(title, shapes, examples):
    parameters = [[torch.tensor(v, requires_grad=True) for v in (w, b, p)] for _, w, b, p in shapes]
    steps = []
    for _ in range(3):
        total = 0.0
        for x, y in examples:
            a = torch.tensor(x)
            for (activation, *_), (w, b, p) in zip(shapes, parameters):
                a = FORMULAS[activation](w @ a + b, p)
            total = total + 0.5 * ((a - torch.tensor(y)) ** 2).sum() / len(examples)
        for layer in parameters:
            for value in layer:
                value.grad = None
        total.backward()
        gradients = [[v.grad.tolist() for v in layer] for layer in parameters]
        with torch.no_grad():
            for layer in parameters:
                for value in layer:
                    value -= RATE * value.grad
        steps.append({"loss": total.item(), "gradients": gradients, "updated": [[v.tolist() for v in layer] for layer in parameters]})
    return {
        "title": title,
        "layers": [{"activation": a, "weights": w, "bias": b, "learned": p} for a, w, b, p in shapes],
        "examples": [{"x": x, "y": y} for x, y in examples],
        "steps": steps,
    }


EXAMPLES = [([0.5, 1.0], [0.01, 0.3]), ([-0.8, 0.4], [0.7, -0.2])]
HIDDEN, OUTPUT = [[0.15, -0.9], [0.25, 0.3]], [[0.4, 0.45], [-0.2, 0.6]]
document = {
    "origin": "PyTorch autograd, double precision, half squared error averaged over the batch, by tests/oracles/learned.py",
    "version": torch.__version__ + " (Debian python3-torch 1.13.1+dfsg-4)",
    "date": "2026-11-22",
    "learningRate": RATE,
    "networks": [
        run("a slope a unit, then a beta for the layer", [("prelu", HIDDEN, [-0.35, 0.1], [0.25, 0.1]), ("swish", OUTPUT, [0.6, 0.1], 1.0)], EXAMPLES),
        run("a beta a unit, then a slope for the layer", [("swish", HIDDEN, [-0.35, 0.1], [1.5, -0.4]), ("prelu", OUTPUT, [-0.6, 0.1], 0.25)], EXAMPLES),
    ],
}
with open(os.path.join(os.path.dirname(__file__), "learned.json"), "w", encoding="utf-8") as file:
    json.dump(document, file, indent=1)
    file.write("\n")
