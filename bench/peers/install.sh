#!/bin/bash
# Installs the peers that Debian and npm have, and builds the small drivers. Run as root; a few minutes.
# Drivers go to $PEER_BIN (${TMPDIR:-/tmp}/peer-bin), npm packages below $PEER_NODE_ROOT (${TMPDIR:-/tmp}/jspeers).
set -euo pipefail
cd "$(dirname "$0")"
bin=${PEER_BIN:-${TMPDIR:-/tmp}/peer-bin}
node=${PEER_NODE_ROOT:-${TMPDIR:-/tmp}/jspeers}
mkdir -p "$bin" "$node"

apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    build-essential python3-torch python3-sklearn python3-numpy \
    libopenblas0-pthread libopenblas0-openmp libopenblas-dev libdnnl-dev libtorch-dev libfann-dev libdlib-dev \
    r-base-core r-cran-nnet > /dev/null

c="gcc -O3 -march=native"
$c -ffast-math blas_mlp.c -o "$bin/openblas_c" -lopenblas -lm
$c -ffast-math -DREAL=double blas_mlp.c -o "$bin/openblas_c_f64" -lopenblas -lm
$c -ffast-math -DUSE_DNNL blas_mlp.c -o "$bin/onednn_c" -ldnnl -lm
$c fann_mlp.c -o "$bin/fann_mlp" -lfloatfann -lm
g++ -O2 -std=c++17 torch_mlp.cpp -o "$bin/torch_cpp" -I/usr/include/torch/csrc/api/include -ltorch -ltorch_cpu -lc10
for w in 3 4 5; do
    g++ -O3 -march=native -std=c++14 -w -DWL=$w dlib_mlp.cpp -o "$bin/dlib_w$w" -ldlib -lblas -llapack -lpthread
done

cd "$node"
[ -f package.json ] || npm init -y > /dev/null
npm install @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0 brain.js@1.6.1
