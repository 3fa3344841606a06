namespace Longhand.Backpropagation;

/// <summary>The derivative of the loss by one number, worked out three times.</summary>
/// <param name="Place">The parameter, or the input of an example.</param>
/// <param name="Value">The value at which it is taken.</param>
/// <param name="Backpropagation">By backpropagation.</param>
/// <param name="Dual">As the tangent of the loss in dual numbers.</param>
/// <param name="DualBound">How far that may be from backpropagation: γₙ times the sum of the sizes of all terms, of n roundings in a row.</param>
/// <param name="Central">As a central difference.</param>
/// <param name="CentralBound">How far that may be: 10⁻⁷ |g| + 10⁻¹⁰ max(1, L), and more where <see cref="IsWidened"/>.</param>
/// <param name="Kink">A kink so near that differences are not comparable; null where there is none.</param>
public sealed record GradientComparison(
    Quantity Place,
    double Value,
    double Backpropagation,
    double Dual,
    double DualBound,
    double Central,
    double CentralBound,
    NearKink? Kink
)
{
    /// <summary>By how much dual numbers and backpropagation part.</summary>
    public double DualDifference => Math.Abs(Dual - Backpropagation);

    /// <summary>By how much central differences and backpropagation part.</summary>
    public double CentralDifference => Math.Abs(Central - Backpropagation);

    /// <summary>Whether dual numbers can be compared: not on a kink, where the derivative is a convention.</summary>
    public bool ComparesDual => Kink is not { IsAt: true };

    /// <summary>Whether central differences can be compared: not across a kink.</summary>
    public bool ComparesCentral => Kink is null;

    /// <summary>
    /// Whether <see cref="CentralBound"/> has two more terms, because the difference is beyond 10⁻⁷ |g| + 10⁻¹⁰ max(1, L): by how much differences
    /// over h and 2h part, for a loss that is strongly curved, and the rounding errors of both losses over 2h.
    /// </summary>
    public bool IsWidened { get; init; }

    /// <summary>Whether anything can be compared.</summary>
    public bool IsCompared => ComparesDual || ComparesCentral;

    /// <summary>Whether all that can be compared agrees.</summary>
    public bool Agrees => Excess <= 1.0;

    /// <summary>By how much dual numbers part, in units of their bound; 0 where they cannot be compared, and ∞ of a NaN.</summary>
    public double DualExcess => ComparesDual ? Ratio(DualDifference, DualBound) : 0.0;

    /// <summary>By how much central differences part, in units of their bound; 0 where they cannot be compared, and ∞ of a NaN.</summary>
    public double CentralExcess => ComparesCentral ? Ratio(CentralDifference, CentralBound) : 0.0;

    /// <summary>The larger of both; above 1 they part.</summary>
    public double Excess => Math.Max(DualExcess, CentralExcess);

    private static double Ratio(double difference, double bound) =>
        difference == 0.0 ? 0.0
        : difference / bound is var ratio && double.IsNaN(ratio) ? double.PositiveInfinity
        : ratio;
}
