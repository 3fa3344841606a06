namespace Longhand.Backpropagation;

/// <summary>The derivative of the loss by one number, worked out three times.</summary>
/// <param name="Place">The parameter, or the input of an example.</param>
/// <param name="Value">The value at which it is taken.</param>
/// <param name="Backpropagation">By backpropagation.</param>
/// <param name="Dual">As the tangent of the loss in dual numbers.</param>
/// <param name="DualBound">How far that may be from backpropagation: γₙ times the sum of the sizes of all terms, of n roundings in a row.</param>
/// <param name="Central">As a central difference.</param>
/// <param name="CentralBound">How far that may be: 1e-7 |g| + 1e-10 max(1, L), more where the loss is strongly curved.</param>
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

    /// <summary>Whether all that can be compared agrees.</summary>
    public bool Agrees => Excess <= 1.0;

    /// <summary>The larger of the differences that can be compared, each in units of its bound; above 1 they part. A NaN is ∞.</summary>
    public double Excess =>
        Math.Max(ComparesDual ? Ratio(DualDifference, DualBound) : 0.0, ComparesCentral ? Ratio(CentralDifference, CentralBound) : 0.0);

    private static double Ratio(double difference, double bound) =>
        difference == 0.0 ? 0.0
        : difference / bound is var ratio && double.IsNaN(ratio) ? double.PositiveInfinity
        : ratio;
}
