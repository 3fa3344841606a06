using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>How a system keeps probabilities away from the ends before it takes their logarithm: min(max(p, least), most).</summary>
/// <param name="Least">What a probability is at the least.</param>
/// <param name="Most">What a probability is at the most.</param>
/// <param name="InDerivative">Whether the derivative goes through the clip, and is 0 outside; else it is taken as if nothing was clipped.</param>
/// <param name="OfTargets">Whether targets are clipped like predictions.</param>
public sealed record ProbabilityClip(double Least, double Most, bool InDerivative, bool OfTargets = false)
{
    /// <summary>A probability, clipped.</summary>
    /// <param name="p">The probability.</param>
    public T Of<T>(T p)
        where T : struct, IReal<T> => Choose(p, T.From(Least), T.From(Most), p);

    /// <summary>The derivative behind the clip: 0 where the probability is clipped.</summary>
    /// <param name="p">The probability.</param>
    /// <param name="derivative">The derivative of what stands behind the clip.</param>
    public T Derivative<T>(T p, T derivative)
        where T : struct, IReal<T> => InDerivative ? Choose(p, T.Zero, T.Zero, derivative) : derivative;

    /// <summary>Whether the clip changes a probability.</summary>
    /// <param name="p">The probability.</param>
    public bool Changes(double p) => p < Least || p > Most;

    private T Choose<T>(T p, T below, T above, T between)
        where T : struct, IReal<T> => T.IfGreater(T.From(Least), p, below, T.IfGreater(p, T.From(Most), above, between));
}
