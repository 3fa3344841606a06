// A network with two hidden layers: three steps over a batch of two examples, and every number of each step at hand.
#:project ../src/Longhand
#:property PublishAot=false

using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var problem = new Problem
{
    Network = Network
        .WithInputs(2)
        .Layer(Activation.Of<Tanh>(), [[0.5, -0.4], [0.3, 0.8], [-0.2, 0.1]], Bias.PerUnit(0.1, 0.0, -0.1))
        .Layer(Activation.OfParametric<LeakyRelu>(), [[0.7, -0.5, 0.2], [0.1, 0.4, -0.6]], Bias.Shared(0.05))
        .Layer(Activation.Of<Identity>(), [[0.9, -0.3]], Bias.Shared(0.0)),
    Optimizer = Optimizer.Of<Momentum>().With("learningRate", 0.1),
    Examples = [new Example([1.0, 0.5], [0.4]), new Example([-0.5, 0.25], [-0.1])],
    Steps = 3,
};

var names = problem.Names;
foreach (var step in ReferenceEngine.Work(problem))
{
    Console.WriteLine($"Step {step.Number}: the loss falls from {step.Loss.Value:F6} to {step.LossAfter.Value:F6}.");
    var largest = step.Update.All.MaxBy(update => Math.Abs(update.Gradient.Value))!;
    Console.WriteLine($"  {names.Parameter(largest.Parameter.Index)} has the largest gradient, {largest.Gradient.Value:F6}: {largest.Old.Value:F6} → {largest.New.Value:F6}");
}
