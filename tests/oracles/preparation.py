"""Records what scikit-learn makes of some rows of real tables: preparation.json.

Run with: /usr/bin/python3 tests/oracles/preparation.py   (Debian package python3-sklearn)
Each case names the rows that are fitted and the rows that are then turned. Missing numbers become the mean (SimpleImputer), numbers are scaled
(StandardScaler, MinMaxScaler), texts become one column a category (OneHotEncoder; a missing text no category, handle_unknown="ignore").
"""
import csv
import json
import os

import numpy as np
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import LabelBinarizer, MinMaxScaler, OneHotEncoder, StandardScaler

HERE = os.path.dirname(os.path.abspath(__file__))


def table(name):
    with open(os.path.join(HERE, "..", "data", name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def prepared(rows, fitted, turned, target, scaler, texts):
    columns = []
    for name in rows[0]:
        if name == target:
            continue
        values = [row[name] for row in rows]
        if name in texts:
            known = sorted({v for v in values if v != "NA"})
            encoder = OneHotEncoder(categories=[known], handle_unknown="ignore").fit(np.array(known)[:, None])
            columns.append(encoder.transform(np.array(values)[turned][:, None]).toarray())
            continue
        numbers = np.array([float("nan") if v == "NA" else float(v) for v in values])[:, None]
        imputer = SimpleImputer().fit(numbers[fitted])
        # A missing value takes no part in the scale: scikit-learn's scalers leave NaN out.
        scale = scaler().fit(numbers[fitted])
        columns.append(scale.transform(imputer.transform(numbers[turned])))
    return np.hstack(columns)


def case(file, target, scaling, step, texts=()):
    rows = table(file)
    turned = list(range(0, len(rows), 7))
    fitted = list(range(0, len(rows), step))
    scaler = {"standard": StandardScaler, "min-max": MinMaxScaler}[scaling]
    x = prepared(rows, fitted, turned, target, scaler, texts)
    labels = [row[target] for row in rows]
    binarizer = LabelBinarizer().fit(labels)
    y = binarizer.transform([labels[i] for i in turned])
    return {
        "file": file, "target": target, "scaling": scaling, "fitted": fitted, "turned": turned,
        "classes": list(binarizer.classes_), "x": x.tolist(), "y": y.astype(float).tolist(),
    }


def regression():
    rows = table("diabetes.csv")
    y = np.array([float(row["progression"]) for row in rows])[:, None]
    fitted = list(range(0, len(rows), 3))
    scale = StandardScaler().fit(y[fitted])
    return {"fitted": fitted, "y": scale.transform(y).ravel().tolist()}


cases = [
    case("iris.csv", "species", "standard", 2),
    case("iris.csv", "species", "min-max", 3),
    case("wine.csv", "cultivar", "standard", 3),
    case("breast-cancer.csv", "diagnosis", "standard", 5),
    case("penguins.csv", "species", "standard", 2, ("island", "sex")),
    case("penguins.csv", "species", "min-max", 3, ("island", "sex")),
]
with open(os.path.join(HERE, "preparation.json"), "w", encoding="utf-8") as f:
    json.dump({"source": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}", "cases": cases, "regression": regression()}, f, separators=(",", ":"))
    f.write("\n")
