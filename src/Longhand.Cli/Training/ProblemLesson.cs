using System.CommandLine;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>The training of a problem: its network, from the numbers that it gives, on its examples, in their order.</summary>
internal static class ProblemLesson
{
    /// <summary>Whether a file is a problem, by its name.</summary>
    public static bool IsProblem(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Prepares it, in double precision as a derivation is worked.</summary>
    public static Lesson<double> Of(string name, ParseResult arguments)
    {
        if (LearningOptions.Settled.FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false }) is { } settled)
        {
            throw new UsageException($"{settled.Name} is for data; a problem says itself what it is: leave it out.");
        }

        var problem = ProblemReader.Read(InputFile.Read(name), name);
        var data = Data(problem);
        return CommandOptions.Checked(() =>
        {
            var options = LearningOptions.GoingOn(arguments, Options(problem)) with { EarlyStopping = null };
            var trainer = new Trainer<double>(problem.Network, data, options);
            return new Lesson<double>(trainer, null, name, 0.0, [.. trainer.Choices]) { Problem = problem };
        });
    }

    /// <summary>The examples; where the loss is one of classes and their targets are 0 and 1 they are classes.</summary>
    private static DataSet<double> Data(Problem problem)
    {
        double[] x = [.. problem.Examples.SelectMany(example => example.X)]; // [n][N]
        double[] y = [.. problem.Examples.SelectMany(example => example.Y)]; // [n][K]
        var (definition, activation) = (problem.Network.Definition, problem.Network.Definition.OutputLayer.Activation);
        var isOneHot = problem.Examples.All(example => example.Y.All(target => target is 0.0 or 1.0) && example.Y.Sum() == 1.0);
        var form =
            activation.Is<Softmax>() && isOneHot ? TargetForm.OneHot
            : activation.Is<Sigmoid>() && definition.Outputs == 1 && y.All(target => target is 0.0 or 1.0) ? TargetForm.Binary
            : TargetForm.Numbers;
        return new(x, y, definition.Inputs, definition.Outputs) { Form = form };
    }

    private static TrainingOptions Options(Problem problem)
    {
        var batch = Math.Min(problem.BatchSize ?? problem.Examples.Length, problem.Examples.Length);
        var batches = (problem.Examples.Length + batch - 1) / batch;
        var steps = problem.Until?.MaxSteps ?? problem.Steps;
        return new()
        {
            Loss = problem.Loss,
            Optimizer = problem.Optimizer,
            Regularization = problem.Regularization,
            Convention = problem.Convention,
            Seed = problem.DropoutSeed,
            BatchSize = batch,
            Shuffle = false,
            Epochs = problem.HasManySteps ? (steps + batches - 1) / batches : null,
        };
    }
}
