namespace Longhand.Tests.Support;

/// <summary>The spacing of doubles, in which tolerances are derived.</summary>
internal static class Ulp
{
    /// <summary>The unit roundoff u = 2⁻⁵³: the largest relative error of one rounded operation.</summary>
    public const double U = 1.1102230246251565e-16;

    /// <summary>The distance from |x| to the next double.</summary>
    public static double Of(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);

    /// <summary>γₙ = n u / (1 − n u): the relative error of n operations in a row (Higham, 2002, section 3.1).</summary>
    public static double Gamma(double n) => n * U / (1.0 - (n * U));
}
