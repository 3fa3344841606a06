using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>
/// A number that carries along how far it may be off by rounding, in whatever order its sums are added up and whichever of its products are
/// fused into them: a sum of n additions is off by at most n u Σ |terms| beside what its terms are off (Higham, 2002, sections 3.1 and 4.2).
/// Each product counts two roundings, so that a factor that was divided by the size of the batch beforehand is covered as well. Where a
/// comparison may turn out either way, the result is off by what the two cases differ.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Error">How far it may be off, the additions since the last product left out.</param>
/// <param name="Size">Σ |terms| of the sum that it is.</param>
/// <param name="Additions">The additions of that sum.</param>
/// <typeparam name="TElement">The precision: float or double.</typeparam>
internal readonly record struct Margin<TElement>(double Value, double Error, double Size, int Additions) : IScalar<Margin<TElement>>
{
    private static bool IsSingle => typeof(TElement) == typeof(float);

    /// <summary>The unit roundoff u.</summary>
    private static double U => IsSingle ? 1.0 / (1 << 24) : Ulp.U;

    /// <summary>The spacing of subnormal numbers.</summary>
    private static double Least => IsSingle ? float.Epsilon : double.Epsilon;

    /// <summary>What the fast engine remembers as 0.</summary>
    private static double Negligible => IsSingle ? 1e-30 : 1e-290;

    /// <summary>How far the value may be off; ∞ where nothing can be said.</summary>
    public double Total => Known(Error + (Additions == 0 ? 0.0 : Additions * U * Size));

    public static Margin<TElement> Zero => default;

    public static Margin<TElement> One => From(1.0);

    public static Margin<TElement> From(double value)
    {
        // A number that is given is rounded once, in the same way wherever it is used.
        var given = IsSingle ? (float)value : value;
        return new(given, 0.0, Math.Abs(given), 0);
    }

    public static double ToDouble(Margin<TElement> value) => value.Value;

    public static Margin<TElement> Exp(Margin<TElement> x) => Function(x, Math.Exp(x.Value), Math.Exp(x.Value + x.Total));

    public static Margin<TElement> Log(Margin<TElement> x) => Function(x, Math.Log(x.Value), Inverse(x.Value - x.Total));

    public static Margin<TElement> LogOnePlus(Margin<TElement> x) => Function(x, F64.LogOnePlus(new(x.Value)).Value, Inverse(1.0 + x.Value - x.Total));

    public static Margin<TElement> ExpMinusOne(Margin<TElement> x) => Function(x, F64.ExpMinusOne(new(x.Value)).Value, Math.Exp(x.Value + x.Total));

    public static Margin<TElement> Tanh(Margin<TElement> x)
    {
        var least = Math.Tanh(Math.Max(Math.Abs(x.Value) - x.Total, 0.0));
        return Function(x, Math.Tanh(x.Value), (1.0 - least) * (1.0 + least));
    }

    public static Margin<TElement> OnePlusErf(Margin<TElement> x)
    {
        var least = Math.Max(Math.Abs(x.Value) - x.Total, 0.0);
        var sum = Function(x, F64.OnePlusErf(new(x.Value)).Value, 2.0 / Math.Sqrt(Math.PI) * Math.Exp(-(least * least)));
        return sum with { Error = sum.Error + (x.Value > -2.0 ? 4.0 * U : 0.0) };
    }

    public static Margin<TElement> Sqrt(Margin<TElement> x)
    {
        var root = Math.Sqrt(x.Value);
        return Rounded(root, Math.Min(root > 0.0 ? x.Total / root : double.PositiveInfinity, Math.Sqrt(x.Total)));
    }

    public static Margin<TElement> Abs(Margin<TElement> x) => x with { Value = Math.Abs(x.Value) };

    public static Margin<TElement> Max(Margin<TElement> x, Margin<TElement> y) => Exactly(Math.Max(x.Value, y.Value), Math.Max(x.Total, y.Total));

    public static Margin<TElement> IfGreater(Margin<TElement> left, Margin<TElement> right, Margin<TElement> then, Margin<TElement> otherwise)
    {
        var (taken, other) = left.Value > right.Value ? (then, otherwise) : (otherwise, then);
        var off = left.Total + right.Total;
        return off > 0.0 && Math.Abs(left.Value - right.Value) <= off && then != otherwise
            ? Exactly(taken.Value, Math.Abs(then.Value - otherwise.Value) + Math.Max(taken.Total, other.Total))
            : taken;
    }

    public static Margin<TElement> Named(Margin<TElement> value, string name = "") =>
        Exactly(value.Value, value.Total + (name.Length > 0 && value.Value != 0.0 ? Negligible : 0.0));

    public static Margin<TElement> operator +(Margin<TElement> x, Margin<TElement> y) =>
        new(x.Value + y.Value, Known(x.Error + y.Error), x.Size + y.Size, x.Additions + y.Additions + 1);

    public static Margin<TElement> operator -(Margin<TElement> x, Margin<TElement> y) => x + -y;

    public static Margin<TElement> operator -(Margin<TElement> x) => x with { Value = -x.Value };

    public static Margin<TElement> operator *(Margin<TElement> x, Margin<TElement> y)
    {
        var (left, right) = (x.Total, y.Total);
        return Rounded(x.Value * y.Value, (Math.Abs(x.Value) * right) + (Math.Abs(y.Value) * left) + (left * right));
    }

    public static Margin<TElement> operator /(Margin<TElement> x, Margin<TElement> y)
    {
        var quotient = x.Value / y.Value;
        return Rounded(quotient, (x.Total + (Math.Abs(quotient) * y.Total)) * Inverse(Math.Abs(y.Value) - y.Total));
    }

    private static Margin<TElement> Exactly(double value, double error) => new(value, Known(error), Math.Abs(value), 0);

    private static Margin<TElement> Rounded(double value, double error) =>
        Exactly(value, error + (value == 0.0 && error == 0.0 ? 0.0 : (2.0 * U * (Math.Abs(value) + error)) + Least));

    /// <summary>f(x): exp, ln, tanh and erf are right to two ulp.</summary>
    private static Margin<TElement> Function(Margin<TElement> x, double value, double steepest) =>
        Exactly(value, (x.Total == 0.0 ? 0.0 : steepest * x.Total) + (4.0 * U * Math.Abs(value)) + Least);

    private static double Inverse(double least) => least > 0.0 ? 1.0 / least : double.PositiveInfinity;

    private static double Known(double error) => double.IsNaN(error) ? double.PositiveInfinity : error;
}
