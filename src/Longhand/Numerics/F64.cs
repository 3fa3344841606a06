namespace Longhand.Numerics;

/// <summary>A double, as IEEE 754 computes it: the exact explanation, and the oracle for every other number type.</summary>
/// <param name="Value">The number.</param>
public readonly record struct F64(double Value) : IScalar<F64>
{
    /// <inheritdoc/>
    public static F64 Zero => default;

    /// <inheritdoc/>
    public static F64 One => new(1.0);

    /// <inheritdoc/>
    public static F64 From(double value) => new(value);

    /// <inheritdoc/>
    public static double ToDouble(F64 value) => value.Value;

    /// <inheritdoc/>
    public static F64 Exp(F64 x) => new(Math.Exp(x.Value));

    /// <inheritdoc/>
    public static F64 Log(F64 x) => new(Math.Log(x.Value));

    /// <inheritdoc/>
    public static F64 LogOnePlus(F64 x) => new(LogOnePlus(x.Value));

    /// <inheritdoc/>
    public static F64 ExpMinusOne(F64 x) => new(ExpMinusOne(x.Value));

    /// <inheritdoc/>
    public static F64 OnePlusErf(F64 x) => new(ErrorFunction.OnePlus(x.Value));

    /// <inheritdoc/>
    public static F64 Tanh(F64 x) => new(Math.Tanh(x.Value));

    /// <inheritdoc/>
    public static F64 Sqrt(F64 x) => new(Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static F64 Abs(F64 x) => new(Math.Abs(x.Value));

    /// <inheritdoc/>
    public static F64 Max(F64 x, F64 y) => new(Math.Max(x.Value, y.Value));

    /// <inheritdoc/>
    public static F64 IfGreater(F64 left, F64 right, F64 then, F64 otherwise) => left.Value > right.Value ? then : otherwise;

    /// <summary>The sum.</summary>
    public static F64 operator +(F64 x, F64 y) => new(x.Value + y.Value);

    /// <summary>The difference.</summary>
    public static F64 operator -(F64 x, F64 y) => new(x.Value - y.Value);

    /// <summary>The product.</summary>
    public static F64 operator *(F64 x, F64 y) => new(x.Value * y.Value);

    /// <summary>The quotient.</summary>
    public static F64 operator /(F64 x, F64 y) => new(x.Value / y.Value);

    /// <summary>The opposite.</summary>
    public static F64 operator -(F64 x) => new(-x.Value);

    /// <summary>ln(1 + x) to about an ulp: the logarithm of the rounded 1 + x, put right by what the rounding lost (Kahan, HP-15C, 1982).</summary>
    internal static double LogOnePlus(double x)
    {
        var sum = 1.0 + x;
        return sum == 1.0 || double.IsInfinity(sum) ? x : Math.Log(sum) * (x / (sum - 1.0));
    }

    /// <summary>eˣ − 1 to about an ulp: the rounded eˣ, put right by the logarithm of what it was rounded to (Kahan, HP-15C, 1982).</summary>
    internal static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        return power == 1.0 ? x
            : power - 1.0 is var less && (less == -1.0 || double.IsInfinity(power)) ? less
            : less * (x / Math.Log(power));
    }
}
