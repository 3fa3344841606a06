using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>
/// A dual number that carries along, to first order, how far its value and its tangent may be off by rounding (running error analysis,
/// Wilkinson, 1963; Higham, 2002, section 3.3): the tolerance of a comparison, derived for each formula and each number.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Tangent">The tangent.</param>
/// <param name="Error">How far the value may be off.</param>
/// <param name="TangentError">How far the tangent may be off.</param>
internal readonly record struct Bounded(double Value, double Tangent, double Error, double TangentError) : IScalar<Bounded>
{
    public static Bounded Zero => default;

    public static Bounded One => From(1.0);

    public static Bounded From(double value) => new(value, 0.0, 0.0, 0.0);

    public static Bounded Variable(double value) => new(value, 1.0, 0.0, 0.0);

    public static double ToDouble(Bounded value) => value.Value;

    public static Bounded Exp(Bounded x) => Chain(x, Math.Exp(x.Value), Math.Exp(x.Value), Math.Exp(x.Value));

    public static Bounded Log(Bounded x) => Chain(x, Math.Log(x.Value), 1.0 / x.Value, 1.0 / (x.Value * x.Value));

    public static Bounded LogOnePlus(Bounded x)
    {
        var slope = 1.0 / (1.0 + x.Value);
        return Chain(x, F64.LogOnePlus(F64.From(x.Value)).Value, slope, slope * slope);
    }

    public static Bounded ExpMinusOne(Bounded x) =>
        Chain(x, F64.ExpMinusOne(F64.From(x.Value)).Value, Math.Exp(x.Value), Math.Exp(x.Value));

    public static Bounded Tanh(Bounded x)
    {
        // 1 − tanh² is off by what tanh is off, twice.
        var tanh = Math.Tanh(x.Value);
        var slope = (1.0 - tanh) * (1.0 + tanh);
        var plain = Chain(x, tanh, slope, 2.0 * slope);
        return plain with { TangentError = plain.TangentError + (8.0 * Ulp.U * Math.Abs(tanh * x.Tangent)) };
    }

    public static Bounded OnePlusErf(Bounded x)
    {
        // x² in the exponent of the slope is rounded; above −2 the value is a sum with 1.
        var slope = 2.0 / Math.Sqrt(Math.PI) * Math.Exp(-(x.Value * x.Value));
        var plain = Chain(x, F64.OnePlusErf(F64.From(x.Value)).Value, slope, 2.0 * Math.Abs(x.Value) * slope);
        return plain with
        {
            Error = plain.Error + (x.Value > -2.0 ? 4.0 * Ulp.U : 0.0),
            TangentError = plain.TangentError + (x.Value * x.Value * Ulp.U * Math.Abs(slope * x.Tangent)),
        };
    }

    public static Bounded Sqrt(Bounded x)
    {
        var root = Math.Sqrt(x.Value);
        return Chain(x, root, 0.5 / root, 0.25 / (root * x.Value));
    }

    public static Bounded Abs(Bounded x) => x with { Value = Math.Abs(x.Value), Tangent = Math.Sign(x.Value) * x.Tangent };

    public static Bounded Max(Bounded x, Bounded y) => x.Value > y.Value ? x : y;

    public static Bounded IfGreater(Bounded left, Bounded right, Bounded then, Bounded otherwise) =>
        left.Value > right.Value ? then : otherwise;

    public static Bounded operator +(Bounded x, Bounded y) =>
        Rounded(x.Value + y.Value, x.Tangent + y.Tangent, x.Error + y.Error, x.TangentError + y.TangentError);

    public static Bounded operator -(Bounded x, Bounded y) => x + -y;

    public static Bounded operator *(Bounded x, Bounded y)
    {
        var (left, right) = (x.Tangent * y.Value, x.Value * y.Tangent);
        var error = (Math.Abs(x.Value) * y.Error) + (Math.Abs(y.Value) * x.Error);
        var tangent =
            (Math.Abs(x.Tangent) * y.Error) + (x.TangentError * Math.Abs(y.Value)) + (Math.Abs(x.Value) * y.TangentError) + (x.Error * Math.Abs(y.Tangent));
        return Rounded(x.Value * y.Value, left + right, error, tangent + Rounding(left) + Rounding(right));
    }

    public static Bounded operator /(Bounded x, Bounded y)
    {
        var (quotient, size) = (x.Value / y.Value, Math.Abs(y.Value));
        var error = (x.Error + (Math.Abs(quotient) * y.Error)) / size;
        var tangent = (x.Tangent - (quotient * y.Tangent)) / y.Value;
        var inner =
            x.TangentError
            + (Math.Abs(quotient) * y.TangentError)
            + (Math.Abs(y.Tangent) * (error + Rounding(quotient)))
            + Rounding(quotient * y.Tangent)
            + Rounding(x.Tangent - (quotient * y.Tangent));
        return Rounded(quotient, tangent, error, (inner + (Math.Abs(tangent) * y.Error)) / size);
    }

    public static Bounded operator -(Bounded x) => x with { Value = -x.Value, Tangent = -x.Tangent };

    /// <summary>Half an ulp, and a spacing where the result is subnormal.</summary>
    private static double Rounding(double x) => (Ulp.U * Math.Abs(x)) + double.Epsilon;

    private static Bounded Rounded(double value, double tangent, double error, double tangentError) =>
        new(value, tangent, error + Rounding(value), tangentError + Rounding(tangent));

    /// <summary>f(x): exp, ln and tanh are right to two ulp.</summary>
    private static Bounded Chain(Bounded x, double value, double slope, double curvature) =>
        new(
            value,
            slope * x.Tangent,
            (Math.Abs(slope) * x.Error) + (4.0 * Rounding(value)),
            (Math.Abs(slope) * x.TangentError) + (Math.Abs(x.Tangent) * ((Math.Abs(curvature) * x.Error) + (5.0 * Rounding(slope))))
        );
}
