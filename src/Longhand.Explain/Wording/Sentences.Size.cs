using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <summary>What is said where something is too large to be shown in full.</summary>
public abstract partial class Sentences
{
    /// <summary>Names the terms of a sum that are not written out.</summary>
    /// <param name="count">How many they are.</param>
    public abstract string OtherTerms(int count);

    /// <summary>Says how large sums are written.</summary>
    /// <param name="terms">How many terms are written out.</param>
    /// <param name="most">The most terms of a sum that is written in full.</param>
    public abstract Prose LargeSums(int terms, int most);
}
