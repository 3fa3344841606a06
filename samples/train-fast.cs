// The fast engine: a network learns to tell which of three circles a point lies in, on batches in a new order every epoch.
#:project ../src/Longhand
#:property PublishAot=false

using System.Globalization;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var random = new Random(1);
var (x, y) = (new float[600 * 2], new float[600 * 3]); // a row for each example
for (var row = 0; row < 600; row++)
{
    var (circle, angle, radius) = (row % 3, random.NextDouble() * Math.Tau, random.NextDouble());
    x[2 * row] = (float)(Math.Cos(Math.Tau * circle / 3) + (radius * Math.Cos(angle)));
    x[(2 * row) + 1] = (float)(Math.Sin(Math.Tau * circle / 3) + (radius * Math.Sin(angle)));
    y[(3 * row) + circle] = 1;
}

var problem = new Problem
{
    Network = new NetworkDefinition(2, [new(16, Activation.Of<Tanh>()), new(3, Activation.OfVector<Softmax>())]).Initialize(seed: 1),
    Loss = Loss.OfCanonical<CrossEntropy>(),
    Optimizer = Optimizer.Of<Adam>().With("learningRate", 0.01),
    Examples = [new Example([0, 0], [1, 0, 0])],
};
using var engine = new CpuEngine<float>(problem, new EngineOptions { BatchSize = 32 });
int[] order = [.. Enumerable.Range(0, 600)];
for (var epoch = 1; epoch <= 20; epoch++)
{
    random.Shuffle(order);
    var loss = 0.0;
    for (var first = 0; first < order.Length; first += 32)
    {
        var rows = order.AsSpan(first, Math.Min(32, order.Length - first));
        loss += engine.Step(x, y, rows) * rows.Length / order.Length;
    }

    if (epoch is 1 or 5 or 20)
    {
        Console.WriteLine($"epoch {epoch}: loss {loss:F3}");
    }
}

var prediction = new float[3];
engine.Predict([1, 0], prediction);
Console.WriteLine($"In the middle of the first circle: {prediction[0]:F3}, {prediction[1]:F3}, {prediction[2]:F3}");
