using System.Collections.Immutable;
using Longhand.Functions;

namespace Longhand.Model;

/// <summary>
/// Everything one needs to work a training step by hand: the network with its numbers, the data, the loss and the update rule.
/// </summary>
public sealed record Problem
{
    /// <summary>A title, where it has one.</summary>
    public string? Title { get; init; }

    /// <summary>The network with its numbers.</summary>
    public required Network Network { get; init; }

    /// <summary>The loss.</summary>
    public Loss Loss { get; init; } = Loss.Of<HalfSquaredError>();

    /// <summary>The update rule.</summary>
    public Optimizer Optimizer { get; init; } = Optimizer.Of<GradientDescent>();

    /// <summary>What keeps weights small.</summary>
    public Regularization Regularization { get; init; } = Regularization.None;

    /// <summary>What omitted things mean.</summary>
    public Convention Convention { get; init; } = Convention.Textbook;

    /// <summary>How many examples a step takes: null is all of them, 1 is online.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Where the choice starts of which units a step leaves out, where a layer has dropout.</summary>
    public long DropoutSeed { get; init; }

    /// <summary>How many steps are worked.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Repeats the step until it converges; then <see cref="Steps"/> does not count.</summary>
    public Until? Until { get; init; }

    /// <summary>How things are called and written.</summary>
    public Notation Notation { get; init; } = Notation.Textbook;

    /// <summary>The examples, in order; at least one.</summary>
    public required ImmutableArray<Example> Examples { get; init; }

    /// <summary>Whether more than one step may be worked, so that quantities are told apart by their step.</summary>
    public bool HasManySteps => Steps > 1 || Until is not null;

    /// <summary>Whether the loss of a batch of one is another number than that of its example: regularization adds to it, a class weight divides it.</summary>
    public bool ReductionChangesLoss => !Regularization.IsNone || Loss.DividesByWeights;

    /// <summary>The names of the network's parts.</summary>
    public NetworkNames Names => new(Network.Definition, Notation);

    /// <summary>
    /// The problem that everybody begins with: two inputs, two hidden units, one output, sigmoids, one bias a layer.
    /// </summary>
    public static Problem Textbook { get; } =
        new()
        {
            Title = "Forward and backpropagation, 2-2-1",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Sigmoid>(), [[0.15, 0.20], [0.25, 0.30]], Bias.Shared(0.35))
                .Layer(Activation.Of<Sigmoid>(), [[0.40, 0.45]], Bias.Shared(0.60)),
            Examples = [new Example([0.05, 0.10], [0.01])],
        };

    /// <summary>The examples of one step: taken in order, the last batch of a round may be short, then it begins again.</summary>
    /// <param name="step">Which step, counted from 1.</param>
    /// <returns>Indices into <see cref="Examples"/>, from 0.</returns>
    public Range Batch(int step)
    {
        var size = Math.Min(BatchSize ?? Examples.Length, Examples.Length);
        var batches = (Examples.Length + size - 1) / size;
        var start = (step - 1) % batches * size;
        return start..Math.Min(start + size, Examples.Length);
    }
}
