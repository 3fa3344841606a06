#!/usr/bin/env python3
"""Runs every installed peer over the ladder, one process at a time; prints a table and writes JSON lines.

run_all.py [--out FILE] [--peers a,b] [--workloads W0,W4] [--threads 1,2] [--reps 7] [--mintime 0.5] [--dtype f32|f64]
           [--rounds 5] [--extra 'NAME=COMMAND']

--extra adds a peer of your own with the same command line; it may be given more than once. What is run is in peers.json
and ladder.json, which the project's own runner reads as well.
"""
import argparse, json, os, statistics, subprocess, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
TMP = tempfile.gettempdir()
PLACES = {
    "here": HERE,
    "bin": os.environ.get("PEER_BIN", TMP + "/peer-bin"),
    "node": os.environ.get("PEER_NODE", TMP + "/jspeers/node_modules"),
    "python": os.environ.get("PEER_PYTHON", "/usr/bin/python3"),
}


def data(name):
    with open(os.path.join(HERE, name)) as f:
        return json.load(f)


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--out", default=TMP + "/peers.jsonl")
    p.add_argument("--peers")
    p.add_argument("--workloads")
    p.add_argument("--threads", default="1,2")
    p.add_argument("--reps", default="7")
    p.add_argument("--mintime", default="0.5")
    p.add_argument("--dtype", default="f32", choices=["f32", "f64"])
    p.add_argument("--extra", action="append", default=[])
    p.add_argument("--rounds", type=int, default=1, help="visit the peers of a row in turn; ratios are then per round")
    p.add_argument("--limit", type=int, default=120, help="seconds a process may take")
    return p.parse_args()


def peers(a):
    every = {p["name"]: p for p in data("peers.json")}
    for extra in a.extra:
        name, command = extra.split("=", 1)
        every[name] = dict(name=name, command=command.split(), commandFloat64=command.split())
    return [every[n] for n in a.peers.split(",")] if a.peers else list(every.values())


def runs(peer, w, threads):
    return (
        threads in peer.get("threads", (1, 2))
        and w["name"] in peer.get("workloads", [w["name"]])
        and w["opt"] in peer.get("optimizers", [w["opt"]])
    )


def measure(a, peer, w, threads):
    """The JSON line of one process; None where the peer is not there or has none, and says why where that is news."""
    command = peer.get("commandFloat64") if a.dtype == "f64" else peer["command"]
    if command is None or not runs(peer, w, threads):
        return None
    command = [c.format(net=w["name"][:2].lower(), **PLACES) for c in command]
    if command[0].startswith("/") and not os.path.exists(command[0]):
        return None
    e = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    e.update({k: v.format(**PLACES) for k, v in peer.get("environment", {}).items()})
    e.update({k: str(threads) for k in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})
    if threads > 1:
        e["DOTNET_PROCESSOR_COUNT"] = str(threads)
    for k in ("name", "layers", "act", "out", "batch", "n", "task", "opt"):
        command += ["--" + k, str(w[k])]
    command += ["--threads", str(threads), "--reps", a.reps, "--mintime", a.mintime, "--dtype", a.dtype]
    label = f"# {peer['name']} {w['name']} {threads}T:"
    try:
        r = subprocess.run(command, env=e, capture_output=True, text=True, timeout=a.limit)
    except subprocess.TimeoutExpired:
        print(f"{label} over {a.limit}s", flush=True)
        return None
    except OSError as x:
        print(f"{label} {x}", flush=True)
        return None
    lines = [x for x in r.stdout.splitlines() if x.startswith("{")]
    if not lines:
        print(f"{label} rc {r.returncode} {r.stderr.strip().splitlines()[-1:]}", flush=True)
        return None
    return dict(json.loads(lines[-1]), peer=peer["name"])


def nominal_flops(w):
    d = [int(x) for x in w["layers"].split(",")]
    return (6 if w["task"] == "train" else 2) * sum(i * o for i, o in zip(d, d[1:]))


def ratios(rows, w, threads, names):
    """Medians and, of each pair, the median of the ratios of the rounds that both have."""
    by = {n: {r["round"]: r["samples_per_s"]["med"] for r in rows if r["peer"] == n} for n in names}
    by = {n: v for n, v in by.items() if v}
    for n, v in sorted(by.items(), key=lambda x: -statistics.median(x[1].values())):
        pairs = [(o, [v[k] / u[k] for k in v if k in u]) for o, u in by.items() if o != n]
        rel = "  ".join(f"/{o} {statistics.median(q):.2f}" for o, q in pairs if q)
        print(f"{w:7}{threads}T  {n:14} median {statistics.median(v.values()):14,.0f} samples/s  {rel}")


def main():
    a = arguments()
    chosen, rows = peers(a), []
    ladder = [w for w in data("ladder.json") if not a.workloads or w["name"] in a.workloads.split(",")]
    turns = [(w, t) for w in ladder for t in map(int, a.threads.split(","))]
    for w, t in turns:
        for rnd, peer in [(r, x) for r in range(a.rounds) for x in chosen]:
            j = measure(a, peer, w, t)
            if j is None:
                continue
            s = j["samples_per_s"]
            j.update(round=rnd, gflops=s["med"] * nominal_flops(w) / 1e9, workload=w["name"], threads=t)
            rows.append(j)
            print(
                f"{w['name']:7}{t}T {j['peer']:14}{s['med']:14,.0f} samples/s  [{s['min']:,.0f} .. {s['max']:,.0f}]"
                f"  {j['gflops']:8.2f} GFLOP/s  {1e6 / s['med']:10.2f} us/sample {j.get('note', '')}",
                flush=True,
            )
            with open(a.out, "a") as f:
                f.write(json.dumps(dict(j, when=time.strftime("%FT%T"))) + "\n")
    print("\nmedian samples/s, and as a multiple of the others of the same row, round by round")
    for w, t in turns:
        ratios([r for r in rows if r["workload"] == w["name"] and r["threads"] == t], w["name"], t, [p["name"] for p in chosen])


main()
