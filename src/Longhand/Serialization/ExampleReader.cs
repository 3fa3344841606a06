using System.Collections.Immutable;
using System.Globalization;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Reads the examples of a problem, and makes sure that the loss is defined for their targets.</summary>
/// <param name="root">The problem.</param>
/// <param name="network">The network that they go into.</param>
/// <param name="loss">The loss.</param>
internal sealed class ExampleReader(JsonObject root, NetworkDefinition network, Loss loss)
{
    /// <summary>How far the targets of a distribution may be from adding up to 1.</summary>
    private const double SumTolerance = 1e-9;

    public ImmutableArray<Example> Read()
    {
        var value = root.Required("examples", "give it at least one: \"examples\": [ { \"x\": [ … ], \"y\": [ … ] } ]");
        var items = root.ListOf(value, "examples");
        return items.Count > 0
            ? [.. items.Select((item, n) => Example(root.Element("examples", n, item, "x", "y")))]
            : throw root.Error(value, "examples is empty; a step needs at least one: add { \"x\": [ … ], \"y\": [ … ] }.");
    }

    private Example Example(JsonObject example)
    {
        var x = Numbers(example, "x", network.Inputs, "input");
        var y = Numbers(example, "y", network.Outputs, "output");
        CheckTargets(example, y);
        return new Example(x, y);
    }

    private static double[] Numbers(JsonObject example, string key, int count, string what)
    {
        var path = example.At(key);
        var value = example.Required(key, $"give one number for each {what}");
        var items = example.ListOf(value, path);
        return items.Count == count
            ? [.. items.Select((item, i) => example.NumberOf(item, $"{path}[{Text(i + 1)}]"))]
            : throw example.Error(value, $"{path} has {Counted.Of(items.Count, "number")}; the network has {Counted.Of(count, what)}: give one number for each.");
    }

    private void CheckTargets(JsonObject example, double[] y)
    {
        var items = example["y"]!.Items;
        for (var k = 0; k < y.Length; k++)
        {
            if (!loss.Domain.AllowsTarget(y[k]))
            {
                throw example.Error(items[k], $"{example.At("y")}[{Text(k + 1)}] is {items[k].Quoted}; under {loss.Name} {loss.Domain.TargetRule()}.");
            }
        }

        var sum = y.Sum();
        if (loss.Domain == LossDomain.Distributions && Math.Abs(sum - 1.0) > SumTolerance)
        {
            throw example.Error(
                example["y"]!,
                $"The targets {example.At("y")} add up to {sum.ToString("R", CultureInfo.InvariantCulture)}; under {loss.Name} they are a distribution: make them add up to 1."
            );
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
