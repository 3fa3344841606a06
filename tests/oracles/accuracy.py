"""Records what scikit-learn's networks reach on real data, fold by fold: accuracy.json.

Run with: OMP_NUM_THREADS=1 /usr/bin/python3 tests/oracles/accuracy.py   (Debian package python3-sklearn; some minutes)
Five folds a set, stratified where there are classes, drawn once with the seed 0; five seeds of the network. Inputs are scaled to mean 0 and
deviation 1 by the rows that are trained on, numbers to predict as well. Everything else is the default of MLPClassifier and MLPRegressor
(Adam at 0.001, relu, alpha 0.0001, batches of 200, an end when ten epochs bring less than 0.0001), with 400 epochs at most.
"""
import csv
import json
import os
import warnings

import numpy as np
import sklearn
from sklearn.metrics import accuracy_score, r2_score
from sklearn.model_selection import KFold, StratifiedKFold
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
SETS = [("iris", "species", 8), ("wine", "cultivar", 16), ("breast-cancer", "diagnosis", 16), ("digits", "digit", 64), ("diabetes", "progression", 16)]
EPOCHS = 400


def read(name):
    with open(os.path.join(HERE, "..", "data", name + ".csv"), encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return np.array([[float(value) for value in row[:-1]] for row in rows]), np.array([row[-1] for row in rows])


def score(x, y, hidden, training, held, seed, numbers):
    inputs = StandardScaler().fit(x[training])
    network = (MLPRegressor if numbers else MLPClassifier)((hidden,), max_iter=EPOCHS, random_state=seed)
    if numbers:
        y = y.astype(float)
        mean, deviation = y[training].mean(), y[training].std()
        network.fit(inputs.transform(x[training]), (y[training] - mean) / deviation)
        return r2_score(y[held], network.predict(inputs.transform(x[held])) * deviation + mean)
    network.fit(inputs.transform(x[training]), y[training])
    return accuracy_score(y[held], network.predict(inputs.transform(x[held])))


def record(name, target, hidden):
    x, y = read(name)
    numbers = name == "diabetes"
    folds = list((KFold if numbers else StratifiedKFold)(5, shuffle=True, random_state=0).split(x, y))
    fold_of = np.zeros(len(x), dtype=int)
    for fold, (_, held) in enumerate(folds):
        fold_of[held] = fold
    scores = [[score(x, y, hidden, training, held, seed, numbers) for training, held in folds] for seed in range(5)]
    means = [float(np.mean(of_seed)) for of_seed in scores]
    result = {
        "name": name, "target": target, "hidden": hidden, "epochs": EPOCHS,
        "folds": "".join(str(fold) for fold in fold_of),  # the fold that each row is held back in
        "seeds": means, "mean": float(np.mean(means)), "standardError": float(np.std(means, ddof=1) / np.sqrt(len(means))),
    }
    print(name, round(result["mean"], 4), round(result["standardError"], 4), flush=True)
    return result


recorded = {"source": f"scikit-learn {sklearn.__version__}, NumPy {np.__version__}", "sets": [record(*each) for each in SETS]}
with open(os.path.join(HERE, "accuracy.json"), "w", encoding="utf-8") as file:
    json.dump(recorded, file, indent=1)
    file.write("\n")
