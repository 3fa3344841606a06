namespace Longhand.Backpropagation;

/// <summary>The derivative of the loss by one number: by backpropagation, and as (L(w + h) − L(w − h)) / 2h.</summary>
/// <param name="Place">The parameter, or the input of an example.</param>
/// <param name="Gradient">By backpropagation.</param>
/// <param name="Central">As a central difference, which sees forward passes only.</param>
/// <param name="Bound">How far the two may be apart: 10⁻⁷ |g| + 10⁻¹⁰ max(1, L), and more where <see cref="IsWidened"/>.</param>
/// <param name="Kink">A kink so near that they are not comparable; null where there is none.</param>
public sealed record CentralDifference(Quantity Place, double Gradient, double Central, double Bound, NearKink? Kink)
{
    /// <summary>By how much they part.</summary>
    public double Difference => Math.Abs(Central - Gradient);

    /// <summary>Whether they can be compared: not across a kink.</summary>
    public bool IsCompared => Kink is null;

    /// <summary>Whether they agree, or cannot be compared.</summary>
    public bool Agrees => !IsCompared || Difference <= Bound;

    /// <summary>
    /// Whether <see cref="Bound"/> has two more terms, because the difference is beyond 10⁻⁷ |g| + 10⁻¹⁰ max(1, L): by how much differences
    /// over h and 2h part, for a loss that is strongly curved, and the rounding errors of both losses over 2h.
    /// </summary>
    public bool IsWidened { get; init; }
}
