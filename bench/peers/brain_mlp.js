// brain.js NeuralNetwork (pure JavaScript, batch-1 SGD, momentum ~0, sigmoid/relu/tanh, MSE). npm install brain.js@1.6.1
const brain = require('brain.js');
const a = { name: 'W4', layers: '784,128,10', act: 'relu', n: '60000', task: 'train', reps: '7', mintime: '0.5' };
for (let i = 2; i + 1 < process.argv.length; i += 2) a[process.argv[i].slice(2)] = process.argv[i + 1];
const d = a.layers.split(',').map(Number),
  N = Math.min(+a.n, 4000),
  reps = +a.reps;
const vec = (n) => {
  const v = new Float32Array(n);
  for (let i = 0; i < n; i++) v[i] = Math.random();
  return v;
};
const net = new brain.NeuralNetwork({
  inputSize: d[0],
  outputSize: d[d.length - 1],
  hiddenLayers: d.slice(1, -1),
  activation: a.act,
  learningRate: 0.01,
  momentum: 1e-9,
});
const X = [...Array(N)].map(() => vec(d[0])),
  Y = [...Array(N)].map(() => vec(d[d.length - 1]));
net.train(
  X.slice(0, 4).map((x, i) => ({ input: x, output: Y[i] })),
  { iterations: 1 },
);
let k = 0;
const step =
  a.task === 'infer'
    ? () => net.runInput(X[k++ % N])
    : () => {
        net.trainPattern({ input: X[k % N], output: Y[k++ % N] });
      };
const now = () => Number(process.hrtime.bigint()) / 1e9;
let t0 = now(),
  c = 0;
while (now() - t0 < 1 || c < 3) {
  step();
  c++;
}
const chunk = Math.max(1, Math.floor((c / (now() - t0)) * +a.mintime)),
  r = [];
for (let i = 0; i < reps; i++) {
  t0 = now();
  for (let z = 0; z < chunk; z++) step();
  r.push(chunk / (now() - t0));
}
r.sort((x, y) => x - y);
console.log(
  JSON.stringify({
    peer: 'brain.js',
    workload: a.name,
    task: a.task,
    opt: 'sgd',
    dtype: 'f64',
    threads: 1,
    samples_per_s: { min: r[0], med: r[reps >> 1], max: r[reps - 1] },
    final_loss: null,
    note: 'batch 1, MSE',
  }),
);
