namespace Longhand.Numerics;

/// <summary>The error function in double.</summary>
internal static class ErrorFunction
{
    private const double SeriesEnd = 2.0;
    private const double Last = 28.0; // erfc of more is less than the least double

    /// <summary>1 + erf x.</summary>
    public static double OnePlus(double x) =>
        double.IsNaN(x) ? x
        : x < -Last ? 0.0
        : x > Last ? 2.0
        : x < -SeriesEnd ? Tail(-x)
        : x > SeriesEnd ? 2.0 - Tail(x)
        : 1.0 + Series(x);

    /// <summary>erf x = (2/√π) e^(−x²) Σ 2ⁿ x^(2n+1) / (1 · 3 · 5 ⋯ (2n+1)): terms of one sign (Abramowitz and Stegun, 7.1.6).</summary>
    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-18; n++)
        {
            term *= 2.0 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2.0 / Math.Sqrt(Math.PI) * Math.Exp(-(x * x)) * sum;
    }

    /// <summary>erfc x for x above 2, by its continued fraction (Abramowitz and Stegun, 7.1.14).</summary>
    private static double Tail(double x)
    {
        var fraction = x;
        for (var n = 120; n > 0; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        // x² to twice the digits, so that the power keeps all of its own.
        var square = x * x;
        var rest = Math.FusedMultiplyAdd(x, x, -square);
        return Math.Exp(-square) * (1.0 - rest) / (Math.Sqrt(Math.PI) * fraction);
    }
}
