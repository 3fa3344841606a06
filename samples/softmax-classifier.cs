// A softmax classifier: trained until its loss is small, then the first step explained for a single weight.
#:project ../src/Longhand.Explain
#:property PublishAot=false

using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var definition = new NetworkDefinition(
    inputs: 2,
    [new LayerDefinition(4, Activation.Of<Relu>()), new LayerDefinition(3, Activation.OfVector<Softmax>())]
);
var problem = new Problem
{
    Title = "Three classes in the plane",
    Network = definition.Initialize(seed: 7),
    Loss = Loss.OfCanonical<CrossEntropy>(),
    Optimizer = Optimizer.Of<Adam>().With("learningRate", 0.05),
    Until = new Until(LossBelow: 0.05, LossChange: null, MaxSteps: 500),
    Examples =
    [
        new Example([1.0, 0.2], [1, 0, 0]), new Example([0.8, -0.1], [1, 0, 0]),
        new Example([-0.7, 0.9], [0, 1, 0]), new Example([-0.9, 0.6], [0, 1, 0]),
        new Example([-0.2, -1.0], [0, 0, 1]), new Example([0.1, -0.8], [0, 0, 1]),
    ],
};

var last = ReferenceEngine.Work(problem).Last();
Console.WriteLine($"After {last.Number} steps the loss is {last.LossAfter.Value:F4}.");
foreach (var example in problem.Examples)
{
    var probabilities = Reference.Forward(definition, last.After, [.. example.X.Select(F64.From)]).Output;
    Console.WriteLine($"({string.Join(", ", example.X)}): {string.Join("  ", probabilities.Select(p => $"{p.Value:F3}"))}");
}

var first = problem with { Until = null, Examples = [problem.Examples[0]] };
var options = new DerivationOptions { Forms = Forms.Delta, Only = Selection.Parse("w1", problem) };
new TextRenderer(Console.Out).Render(new Derivation(first, options).Blocks(), first.Title!);
