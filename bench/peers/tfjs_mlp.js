// TensorFlow.js: layers API, trainOnBatch; --backend wasm (SIMD) or cpu.  npm install @tensorflow/tfjs @tensorflow/tfjs-backend-wasm
const a = {
  name: 'W4',
  layers: '784,128,10',
  act: 'relu',
  out: 'ce',
  batch: '128',
  n: '60000',
  task: 'train',
  opt: 'sgd',
  reps: '7',
  mintime: '0.5',
  backend: 'wasm',
  threads: '1',
};
for (let i = 2; i + 1 < process.argv.length; i += 2) a[process.argv[i].slice(2)] = process.argv[i + 1];
console.warn = () => {};
const tf = require('@tensorflow/tfjs');
(async () => {
  if (a.backend === 'wasm') {
    const w = require('@tensorflow/tfjs-backend-wasm');
    w.setWasmPaths(require('path').dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + '/');
  }
  await tf.setBackend(a.backend);
  await tf.ready();
  const d = a.layers.split(',').map(Number),
    B = +a.batch,
    N = Math.min(+a.n, B * 32),
    reps = +a.reps;
  const m = tf.sequential();
  d.slice(1).forEach((u, i) =>
    m.add(
      tf.layers.dense({
        units: u,
        ...(i ? {} : { inputShape: [d[0]] }),
        activation: i < d.length - 2 ? a.act : a.out === 'ce' ? 'softmax' : 'sigmoid',
      }),
    ),
  );
  m.compile({
    optimizer: a.opt === 'adam' ? tf.train.adam(1e-3) : tf.train.sgd(0.01),
    loss: a.out === 'ce' ? 'categoricalCrossentropy' : 'meanSquaredError',
  });
  const nb = Math.max(1, Math.floor(N / B)),
    X = [],
    Y = [];
  for (let i = 0; i < nb; i++) {
    X.push(tf.randomUniform([a.task === 'infer' ? 1 : B, d[0]]));
    Y.push(
      a.out === 'ce'
        ? tf.oneHot(tf.randomUniform([B], 0, d[d.length - 1], 'int32'), d[d.length - 1]).toFloat()
        : tf.randomUniform([B, d[d.length - 1]]),
    );
  }
  let k = 0,
    last = null;
  const inf = a.task === 'infer';
  const step = async () => {
    const i = k++ % nb;
    if (inf) {
      const o = m.predictOnBatch(X[i]);
      o.dataSync();
      o.dispose();
    } else last = await m.trainOnBatch(X[i], Y[i]);
  };
  const now = () => Number(process.hrtime.bigint()) / 1e9;
  let t0 = now(),
    c = 0;
  while (now() - t0 < 1 || c < 3) {
    await step();
    c++;
  }
  const chunk = Math.max(1, Math.floor((c / (now() - t0)) * +a.mintime)),
    r = [];
  for (let i = 0; i < reps; i++) {
    t0 = now();
    for (let z = 0; z < chunk; z++) await step();
    r.push((chunk * (inf ? 1 : B)) / (now() - t0));
  }
  r.sort((x, y) => x - y);
  console.log(
    JSON.stringify({
      peer: 'tfjs-' + a.backend,
      workload: a.name,
      task: a.task,
      opt: a.opt,
      dtype: 'f32',
      threads: 1,
      samples_per_s: { min: r[0], med: r[reps >> 1], max: r[reps - 1] },
      final_loss: last,
      note: '',
    }),
  );
})();
