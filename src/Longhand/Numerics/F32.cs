namespace Longhand.Numerics;

/// <summary>A float, as IEEE 754 computes it: what the fast engine trains in, one number at a time.</summary>
/// <param name="Value">The number.</param>
public readonly record struct F32(float Value) : IScalar<F32>
{
    /// <inheritdoc/>
    public static F32 Zero => default;

    /// <inheritdoc/>
    public static F32 One => new(1.0f);

    /// <inheritdoc/>
    public static F32 From(double value) => new((float)value);

    /// <inheritdoc/>
    public static double ToDouble(F32 value) => value.Value;

    /// <inheritdoc/>
    public static F32 Exp(F32 x) => new(MathF.Exp(x.Value));

    /// <inheritdoc/>
    public static F32 Log(F32 x) => new(MathF.Log(x.Value));

    /// <inheritdoc/>
    public static F32 LogOnePlus(F32 x) => new((float)F64.LogOnePlus(x.Value));

    /// <inheritdoc/>
    public static F32 ExpMinusOne(F32 x) => new((float)F64.ExpMinusOne(x.Value));

    /// <inheritdoc/>
    public static F32 OnePlusErf(F32 x) => new((float)ErrorFunction.OnePlus(x.Value));

    /// <inheritdoc/>
    public static F32 Tanh(F32 x) => new(MathF.Tanh(x.Value));

    /// <inheritdoc/>
    public static F32 Sqrt(F32 x) => new(MathF.Sqrt(x.Value));

    /// <inheritdoc/>
    public static F32 Abs(F32 x) => new(MathF.Abs(x.Value));

    /// <inheritdoc/>
    public static F32 Max(F32 x, F32 y) => new(MathF.Max(x.Value, y.Value));

    /// <inheritdoc/>
    public static F32 IfGreater(F32 left, F32 right, F32 then, F32 otherwise) => left.Value > right.Value ? then : otherwise;

    /// <summary>The sum.</summary>
    public static F32 operator +(F32 x, F32 y) => new(x.Value + y.Value);

    /// <summary>The difference.</summary>
    public static F32 operator -(F32 x, F32 y) => new(x.Value - y.Value);

    /// <summary>The product.</summary>
    public static F32 operator *(F32 x, F32 y) => new(x.Value * y.Value);

    /// <summary>The quotient.</summary>
    public static F32 operator /(F32 x, F32 y) => new(x.Value / y.Value);

    /// <summary>The opposite.</summary>
    public static F32 operator -(F32 x) => new(-x.Value);
}
