using Longhand.Backpropagation;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>A working with a mistake in it.</summary>
/// <param name="Kinds">The kind of the mistake, and others that would be right names for it.</param>
/// <param name="Where">What comes out wrong by it.</param>
/// <param name="Lines">The lines of the working.</param>
internal sealed record Slip(IReadOnlyList<MistakeKind> Kinds, Quantity Where, IReadOnlyList<WorkingLine> Lines)
{
    /// <summary>Where the author makes the same mistake again.</summary>
    public IReadOnlyList<Quantity> Again { get; init; } = [];

    /// <summary>A cell of the last table in which other digits stand; then the lines are right.</summary>
    public (Quantity Quantity, string Digits)? Cell { get; init; }
}
