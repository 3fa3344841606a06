"""Shared by the Python peers: command line, data, timing, one JSON line out."""
import argparse, json, math, time
import numpy as np

def args():
    p = argparse.ArgumentParser()
    p.add_argument("--name", default="W4")
    p.add_argument("--layers", default="784,128,10")
    p.add_argument("--act", default="relu")            # sigmoid | tanh | relu
    p.add_argument("--out", default="ce")              # ce (softmax + cross-entropy) | mse (sigmoid + MSE)
    p.add_argument("--batch", type=int, default=128)
    p.add_argument("--n", type=int, default=60000)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--task", default="train")          # train | infer (batch 1)
    p.add_argument("--opt", default="sgd")             # sgd | adam
    p.add_argument("--dtype", default="f32")
    p.add_argument("--reps", type=int, default=7)
    p.add_argument("--mintime", type=float, default=0.5)
    p.add_argument("--mode", default="")
    a = p.parse_args()
    a.layers = [int(x) for x in a.layers.split(",")]
    return a

def data(a):
    r = np.random.default_rng(1)
    t = np.float32 if a.dtype == "f32" else np.float64
    x = r.random((a.n, a.layers[0])).astype(t)
    if a.out == "ce":
        y = r.integers(0, a.layers[-1], a.n)
    else:
        y = r.random((a.n, a.layers[-1])).astype(t)
    return x, y

def init(a):
    r = np.random.default_rng(2)
    t = np.float32 if a.dtype == "f32" else np.float64
    return [(r.uniform(-1, 1, (o, i)) / np.sqrt(i)).astype(t) for i, o in zip(a.layers, a.layers[1:])]

def measure(a, step, peer, samples_per_step=None, loss=lambda: float("nan"), note=""):
    """step(k) runs step number k. Warm up, calibrate, then reps chunks of at least mintime seconds."""
    sps = samples_per_step or (1 if a.task == "infer" else a.batch)
    clock, k = time.perf_counter, 0
    t0, c = clock(), 0
    while clock() - t0 < min(0.5, a.mintime) or c < 3:
        step(k); k += 1; c += 1
    chunk = max(1, int(c / (clock() - t0) * a.mintime))
    rates = []
    for _ in range(a.reps):
        t0 = clock()
        for _ in range(chunk):
            step(k); k += 1
        rates.append(chunk * sps / (clock() - t0))
    emit(a, peer, rates, loss(), note)

def emit(a, peer, rates, loss, note=""):
    rates = sorted(rates)
    print(json.dumps(dict(peer=peer, workload=a.name, task=a.task, opt=a.opt, dtype=a.dtype, threads=a.threads,
                          samples_per_s=dict(min=rates[0], med=rates[len(rates) // 2], max=rates[-1]),
                          final_loss=loss if math.isfinite(loss) else None, note=note)), flush=True)
