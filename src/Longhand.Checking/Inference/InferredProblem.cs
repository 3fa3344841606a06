using Longhand.Backpropagation;
using Longhand.Checking.Reading;
using Longhand.Model;

namespace Longhand.Checking.Inference;

/// <summary>A problem that was read from a working.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Aliases">What the names of its weights and biases mean.</param>
/// <param name="IsRateAssumed">Whether the text does not say the learning rate.</param>
internal sealed record InferredProblem(Problem Problem, IReadOnlyList<(Name Name, Quantity Quantity)> Aliases, bool IsRateAssumed)
{
    /// <summary>The network as it was guessed.</summary>
    public required NetworkGuess Guess { get; init; }

    /// <summary>The same problem with the loss and the rule of update that explain most.</summary>
    public required Func<Problem, Problem> Refit { get; init; }

    /// <summary>The same problem with other losses, and with other rules of update.</summary>
    public required Func<Problem, IEnumerable<Problem>> Variants { get; init; }
}
