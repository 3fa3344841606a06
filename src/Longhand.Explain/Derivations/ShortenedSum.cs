namespace Longhand.Explain.Derivations;

/// <summary>What is shown of a large sum.</summary>
/// <param name="Places">For each term whether it is written out.</param>
/// <param name="Count">How many are not.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Rest">What these add up to.</param>
internal sealed record ShortenedSum(bool[] Places, int Count, string Words, double Rest);
