"""Records the metrics of scikit-learn on random predictions: metrics.json.

Run with: /usr/bin/python3 tests/oracles/metrics.py   (Debian package python3-sklearn)
Scores of each example are rounded to 6 decimals, so that the file holds exactly what was measured. Some cases leave a class out of the
targets, some never predict one, one predicts a class that does not occur: there quotients are 0/0.
"""
import json
import os
import warnings

import numpy as np
import sklearn
from sklearn import metrics

warnings.filterwarnings("ignore")
random = np.random.RandomState(7)


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def classification(n, classes, absent=(), never=()):
    targets = random.choice([k for k in range(classes) if k not in absent], n)
    scores = np.round(random.randn(n, classes) + 1.5 * np.eye(classes)[targets], 6)
    scores[:, list(never)] -= 50
    predicted = scores.argmax(axis=1)
    labels = list(range(classes))
    each = metrics.precision_recall_fscore_support(targets, predicted, labels=labels, zero_division=0)
    macro = metrics.precision_recall_fscore_support(targets, predicted, average="macro", zero_division=0)
    return {
        "targets": targets.tolist(),
        "scores": scores.tolist(),
        "confusion": metrics.confusion_matrix(targets, predicted, labels=labels).tolist(),
        "accuracy": metrics.accuracy_score(targets, predicted),
        "top": [metrics.top_k_accuracy_score(targets, scores, k=k, labels=labels) for k in range(1, classes)],
        "precision": each[0].tolist(), "recall": each[1].tolist(), "f1": each[2].tolist(),
        "macroPrecision": macro[0], "macroRecall": macro[1], "macroF1": macro[2],
        "logLoss": metrics.log_loss(targets, softmax(scores), labels=labels, eps=1e-300),
    }


def regression(n, outputs, constant=False, exact=False):
    y = np.round(10 * random.randn(n, outputs) + 3, 6)
    if constant:
        y[:, 0] = 4.25
    p = y.copy() if exact else np.round(y + random.randn(n, outputs), 6)
    return {
        "targets": y.tolist(), "predictions": p.tolist(),
        "mae": metrics.mean_absolute_error(y, p),
        "rmse": metrics.mean_squared_error(y, p, squared=False),
        "r2": metrics.r2_score(y, p),
        "mse": metrics.mean_squared_error(y, p),
    }


recorded = {
    "source": f"scikit-learn {sklearn.__version__}, NumPy {np.__version__}",
    "classification": [
        classification(40, 3), classification(60, 5), classification(25, 4, absent=[2]), classification(25, 4, never=[0]),
        classification(30, 4, absent=[1], never=[1]), classification(1, 3),
    ],
    "regression": [
        regression(30, 1), regression(20, 3), regression(12, 2, constant=True), regression(9, 2, constant=True, exact=True), regression(7, 1, exact=True),
    ],
}
with open(os.path.join(os.path.dirname(__file__), "metrics.json"), "w", encoding="utf-8") as file:
    json.dump(recorded, file, indent=1)
    file.write("\n")
