using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Derivations;

/// <summary>How the central difference is written, wherever gradients are checked by it.</summary>
internal static class DifferenceQuotient
{
    private static readonly Formula Parameter = new Formula.Name(new Symbol("w"));
    private static readonly Formula H = new Formula.Name(new Symbol("h"));

    /// <summary>h and its value.</summary>
    public static Formula Step => new Formula.Comparison(H, "=", Digits.InFull(GradientCheck.StepSize));

    /// <summary>(L(w + h) − L(w − h)) / 2h.</summary>
    /// <param name="loss">The letter of the loss.</param>
    public static Formula Of(Symbol loss) =>
        new Formula.Fraction(
            new Formula.Sum([
                new Formula.Call(loss.Letter, [new Formula.Sum([Parameter, H])]),
                new Formula.Negation(new Formula.Call(loss.Letter, [new Formula.Sum([Parameter, new Formula.Negation(H)])])),
            ]),
            new Formula.Product([new Formula.Number("2"), H])
        );
}
