using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// What is added to the loss of a batch of n examples so that weights stay small: (λ₂/2n) Σ w² + (λ₁/n) Σ |w|, biases excluded.
/// </summary>
/// <param name="L2">λ₂, 0 or more.</param>
/// <param name="L1">λ₁, 0 or more.</param>
public sealed record Regularization(double L2 = 0.0, double L1 = 0.0)
{
    /// <summary>No regularization.</summary>
    public static Regularization None { get; } = new();

    /// <summary>Whether anything is added.</summary>
    public bool IsNone => L2 == 0.0 && L1 == 0.0;

    /// <summary>What one weight adds to the loss, times n: λ₂ ½ w² + λ₁ |w|.</summary>
    /// <param name="w">The weight.</param>
    /// <param name="l2">λ₂ as a number of the type.</param>
    /// <param name="l1">λ₁ as a number of the type.</param>
    public static T Value<T>(T w, T l2, T l1)
        where T : struct, IReal<T> => (l2 * L2Penalty.Value(w)) + (l1 * L1Penalty.Value(w));

    /// <summary>The derivative of <see cref="Value{T}"/> by the weight.</summary>
    /// <param name="w">The weight.</param>
    /// <param name="l2">λ₂ as a number of the type.</param>
    /// <param name="l1">λ₁ as a number of the type.</param>
    public static T Derivative<T>(T w, T l2, T l1)
        where T : struct, IReal<T> => (l2 * L2Penalty.Derivative(w)) + (l1 * L1Penalty.Derivative(w));

    /// <summary>(λ₂/2n) Σ w² + (λ₁/n) Σ |w|: what regularization adds to the loss of n examples.</summary>
    /// <param name="weights">The weights, without the biases.</param>
    /// <param name="l2">λ₂.</param>
    /// <param name="l1">λ₁.</param>
    /// <param name="examples">n.</param>
    public static T Penalty<T>(IEnumerable<T> weights, T l2, T l1, int examples)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(weights);
        var sum = T.Zero;
        foreach (var w in weights)
        {
            sum += Value(w, l2, l1);
        }

        return T.Named(sum / T.From(examples));
    }

    /// <summary>The derivative of <see cref="Penalty{T}"/> by one weight.</summary>
    /// <param name="w">The weight.</param>
    /// <param name="l2">λ₂.</param>
    /// <param name="l1">λ₁.</param>
    /// <param name="examples">n.</param>
    public static T PenaltyGradient<T>(T w, T l2, T l1, int examples)
        where T : struct, IReal<T> => Derivative(w, l2, l1) / T.From(examples);
}
