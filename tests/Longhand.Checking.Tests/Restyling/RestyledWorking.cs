using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>A document, what it claims, and the mistakes in it.</summary>
internal sealed record RestyledWorking(int Number, Problem Problem, Style Style, string Text, IReadOnlyList<StatedClaim> Claims)
{
    /// <summary>The mistakes, in the order of the document.</summary>
    public IReadOnlyList<SeededMistake> Mistakes { get; init; } = [];
}
