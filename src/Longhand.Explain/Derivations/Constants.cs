using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Derivations;

/// <summary>The constants of the catalogue that a textbook writes as a root, and not in digits.</summary>
internal static class Constants
{
    private static readonly Formula Two = new Formula.Number("2");
    private static readonly Formula Pi = new Formula.Name(new Symbol("π"));

    /// <summary>A constant as a textbook writes it; null where that is its digits.</summary>
    /// <param name="value">The constant.</param>
    public static Formula? Written(double value) =>
        value == GeluTanh.TwoRoots ? new Formula.Product([Two, new Formula.Root(new Formula.Fraction(Two, Pi))])
        : Reciprocal(value) is { } divisor ? new Formula.Fraction(new Formula.Number("1"), divisor)
        : null;

    /// <summary>What a textbook divides by where a formula multiplies by a constant; null where it multiplies too.</summary>
    /// <param name="value">The constant.</param>
    public static Formula? Reciprocal(double value) =>
        value == Gelu.RootOfHalf ? new Formula.Root(Two)
        : value == Gelu.Peak ? new Formula.Root(new Formula.Product([Two, Pi]))
        : null;
}
