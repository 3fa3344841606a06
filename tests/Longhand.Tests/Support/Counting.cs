using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>A double that counts the products it enters. A missing connection, the 0 that nobody gave, is no factor.</summary>
internal readonly record struct Counting(double Value, bool IsGiven) : IScalar<Counting>
{
    [ThreadStatic]
    private static long _products;

    public static long Products => _products;

    public static Counting Zero => From(0.0);

    public static Counting One => From(1.0);

    public static Counting From(double value) => new(value, true);

    public static double ToDouble(Counting value) => value.Value;

    public static Counting Exp(Counting x) => From(Math.Exp(x.Value));

    public static Counting Log(Counting x) => From(Math.Log(x.Value));

    public static Counting LogOnePlus(Counting x) => From(F64.LogOnePlus(new(x.Value)).Value);

    public static Counting ExpMinusOne(Counting x) => From(F64.ExpMinusOne(new(x.Value)).Value);

    public static Counting Tanh(Counting x) => From(Math.Tanh(x.Value));

    public static Counting OnePlusErf(Counting x) => From(F64.OnePlusErf(new(x.Value)).Value);

    public static Counting Sqrt(Counting x) => From(Math.Sqrt(x.Value));

    public static Counting Abs(Counting x) => From(Math.Abs(x.Value));

    public static Counting Max(Counting x, Counting y) => From(F64.Max(new(x.Value), new(y.Value)).Value);

    public static Counting IfGreater(Counting left, Counting right, Counting then, Counting otherwise) => left.Value > right.Value ? then : otherwise;

    public static Counting operator +(Counting x, Counting y) => new(x.Value + y.Value, x.IsGiven || y.IsGiven);

    public static Counting operator -(Counting x, Counting y) => new(x.Value - y.Value, x.IsGiven || y.IsGiven);

    public static Counting operator -(Counting x) => x with { Value = -x.Value };

    public static Counting operator *(Counting x, Counting y)
    {
        if (!x.IsGiven || !y.IsGiven)
        {
            return default;
        }

        _products++;
        return From(x.Value * y.Value);
    }

    public static Counting operator /(Counting x, Counting y) => From(x.Value / y.Value);
}
