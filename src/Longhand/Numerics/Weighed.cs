namespace Longhand.Numerics;

/// <summary>
/// A dual number that also adds up the sizes of all terms of its tangent (<see cref="Size"/>): however much they cancel, an error of n
/// operations in the tangent is at most γₙ times that size.
/// </summary>
internal readonly record struct Weighed(double Value, double Tangent, double Size) : IScalar<Weighed>
{
    public static Weighed Zero => default;

    public static Weighed One => From(1.0);

    public static Weighed From(double value) => new(value, 0.0, 0.0);

    /// <summary>The variable by which the tangent is taken.</summary>
    public static Weighed Variable(double value) => new(value, 1.0, 1.0);

    public static double ToDouble(Weighed value) => value.Value;

    public static Weighed Exp(Weighed x) => Chain(x, F64.Exp(new(x.Value)).Value, F64.Exp(new(x.Value)).Value);

    public static Weighed Log(Weighed x) => Chain(x, F64.Log(new(x.Value)).Value, 1.0 / x.Value);

    public static Weighed ExpMinusOne(Weighed x) => Chain(x, F64.ExpMinusOne(F64.From(x.Value)).Value, F64.Exp(new(x.Value)).Value);

    public static Weighed OnePlusErf(Weighed x) =>
        Chain(x, F64.OnePlusErf(F64.From(x.Value)).Value, 2.0 / Math.Sqrt(Math.PI) * F64.Exp(new F64(-(x.Value * x.Value))).Value);

    public static Weighed LogOnePlus(Weighed x) => Chain(x, F64.LogOnePlus(F64.From(x.Value)).Value, 1.0 / (1.0 + x.Value));

    public static Weighed Tanh(Weighed x) => Chain(x, F64.Tanh(new(x.Value)).Value, 1.0 - (F64.Tanh(new(x.Value)).Value * F64.Tanh(new(x.Value)).Value));

    public static Weighed Sqrt(Weighed x) => Chain(x, Math.Sqrt(x.Value), 0.5 / Math.Sqrt(x.Value));

    public static Weighed Abs(Weighed x) => Chain(x, Math.Abs(x.Value), x.Value > 0.0 ? 1.0 : x.Value < 0.0 ? -1.0 : 0.0);

    public static Weighed Max(Weighed x, Weighed y) => double.IsNaN(x.Value) || x.Value > y.Value ? x : y;

    public static Weighed IfGreater(Weighed left, Weighed right, Weighed then, Weighed otherwise) =>
        left.Value > right.Value ? then : otherwise;

    public static Weighed operator +(Weighed x, Weighed y) => new(x.Value + y.Value, x.Tangent + y.Tangent, x.Size + y.Size);

    public static Weighed operator -(Weighed x, Weighed y) => new(x.Value - y.Value, x.Tangent - y.Tangent, x.Size + y.Size);

    public static Weighed operator *(Weighed x, Weighed y) =>
        new(
            x.Value * y.Value,
            (x.Tangent * y.Value) + (x.Value * y.Tangent),
            (x.Size * Math.Abs(y.Value)) + (Math.Abs(x.Value) * y.Size)
        );

    public static Weighed operator /(Weighed x, Weighed y)
    {
        var quotient = x.Value / y.Value;
        return new(
            quotient,
            (x.Tangent - (quotient * y.Tangent)) / y.Value,
            (x.Size + (Math.Abs(quotient) * y.Size)) / Math.Abs(y.Value)
        );
    }

    public static Weighed operator -(Weighed x) => new(-x.Value, -x.Tangent, x.Size);

    private static Weighed Chain(Weighed x, double value, double slope) => new(value, slope * x.Tangent, Math.Abs(slope) * x.Size);
}
