namespace Longhand.Checking.Tests.Restyling;

/// <summary>A mistake that was put into a working.</summary>
/// <param name="Kinds">Its kind; where the same number comes about in two ways, both.</param>
/// <param name="Identifier">What comes out wrong, as programs call it.</param>
/// <param name="Line">The first line on which the wrong number stands.</param>
/// <param name="Value">The wrong number.</param>
/// <param name="Printed">The same, as it is printed.</param>
/// <param name="Right">The digits that would stand there.</param>
/// <param name="IsMasked">Whether no other number of the document changes by it; null where it is only repeated, which is a matter of words.</param>
internal sealed record SeededMistake(IReadOnlyList<MistakeKind> Kinds, string Identifier, int Line, double Value, string Printed, string Right, bool? IsMasked)
{
    /// <summary>Other lines on which the author makes the same mistake again, without its being a consequence.</summary>
    public IReadOnlyList<int> Repeats { get; init; } = [];

    public override string ToString() => $"{Kinds[0]} in {Identifier}, printed {Printed}, should be {Right}{(IsMasked == true ? ", masked" : string.Empty)}";
}
