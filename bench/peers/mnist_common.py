"""Shared by the peers of the mnist benchmark: command line, images, and the clock that stands still while the test images are predicted."""
import argparse, json, time
import numpy as np

def args():
    p = argparse.ArgumentParser()
    p.add_argument("--folder", required=True)
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--goal", type=float, default=0.97)
    p.add_argument("--epochs", type=int, default=20)
    return p.parse_args()

def images(folder, part):
    x = np.fromfile(f"{folder}/{part}-images-idx3-ubyte", np.uint8)[16:].reshape(-1, 784).astype(np.float32) / 255
    return x, np.fromfile(f"{folder}/{part}-labels-idx1-ubyte", np.uint8)[8:].astype(np.int64)

def run(a, epoch, accuracy, name):
    """epoch() trains one epoch; accuracy() predicts the test images."""
    seconds = 0.0
    for n in range(1, a.epochs + 1):
        start = time.perf_counter()
        epoch()
        seconds += time.perf_counter() - start
        reached = float(accuracy())
        if reached >= a.goal:
            break
    print(json.dumps({"name": name, "seconds": seconds, "epochs": n, "accuracy": reached, "reached": reached >= a.goal}), flush=True)
