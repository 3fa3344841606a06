namespace Longhand.Checking.Reading;

/// <summary>One side of a chain a = b ≈ c, behind its sign.</summary>
/// <param name="Expression">What stands there.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal sealed record Stage(Node Expression, int Start, int End)
{
    /// <summary>Whether something stands behind it that was not understood: then it is not the whole side.</summary>
    public bool IsBroken { get; init; }
}
