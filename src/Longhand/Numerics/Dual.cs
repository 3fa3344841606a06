namespace Longhand.Numerics;

/// <summary>
/// A dual number a + b ε with ε² = 0: a value and its derivative by one chosen variable, carried along by the rules of calculus.
/// It checks a written derivative with no step size to tune (Clifford, 1873; forward-mode differentiation, Wengert, 1964).
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Tangent">The derivative by the variable that was made with tangent 1.</param>
public readonly record struct Dual(double Value, double Tangent) : IScalar<Dual>
{
    /// <inheritdoc/>
    public static Dual Zero => default;

    /// <inheritdoc/>
    public static Dual One => new(1.0, 0.0);

    /// <inheritdoc/>
    public static Dual From(double value) => new(value, 0.0);

    /// <inheritdoc/>
    public static double ToDouble(Dual value) => value.Value;

    /// <inheritdoc/>
    public static Dual Exp(Dual x)
    {
        var power = F64.Exp(new(x.Value)).Value;
        return new(power, power * x.Tangent);
    }

    /// <inheritdoc/>
    public static Dual Log(Dual x) => new(F64.Log(new(x.Value)).Value, x.Tangent / x.Value);

    /// <inheritdoc/>
    public static Dual LogOnePlus(Dual x) => new(F64.LogOnePlus(new(x.Value)).Value, x.Tangent / (1.0 + x.Value));

    /// <inheritdoc/>
    public static Dual ExpMinusOne(Dual x) => new(F64.ExpMinusOne(new(x.Value)).Value, F64.Exp(new(x.Value)).Value * x.Tangent);

    /// <inheritdoc/>
    public static Dual OnePlusErf(Dual x) =>
        new(F64.OnePlusErf(new(x.Value)).Value, 2.0 / Math.Sqrt(Math.PI) * F64.Exp(new(-(x.Value * x.Value))).Value * x.Tangent);

    /// <inheritdoc/>
    public static Dual Tanh(Dual x)
    {
        var tanh = F64.Tanh(new(x.Value)).Value;
        return new(tanh, (1.0 - tanh) * (1.0 + tanh) * x.Tangent);
    }

    /// <inheritdoc/>
    public static Dual Sqrt(Dual x)
    {
        var root = Math.Sqrt(x.Value);
        return new(root, x.Tangent / (2.0 * root));
    }

    /// <summary>|x|, with the derivative 0 at 0.</summary>
    public static Dual Abs(Dual x) => new(Math.Abs(x.Value), x.Value > 0 ? x.Tangent : x.Value < 0 ? -x.Tangent : 0.0);

    /// <summary>The larger of two; at a tie the second, so that max(z, 0) has the derivative 0 at 0.</summary>
    public static Dual Max(Dual x, Dual y) => double.IsNaN(x.Value) || x.Value > y.Value ? x : y;

    /// <inheritdoc/>
    public static Dual IfGreater(Dual left, Dual right, Dual then, Dual otherwise) => left.Value > right.Value ? then : otherwise;

    /// <summary>The sum.</summary>
    public static Dual operator +(Dual x, Dual y) => new(x.Value + y.Value, x.Tangent + y.Tangent);

    /// <summary>The difference.</summary>
    public static Dual operator -(Dual x, Dual y) => new(x.Value - y.Value, x.Tangent - y.Tangent);

    /// <summary>The product.</summary>
    public static Dual operator *(Dual x, Dual y) => new(x.Value * y.Value, (x.Tangent * y.Value) + (x.Value * y.Tangent));

    /// <summary>The quotient.</summary>
    public static Dual operator /(Dual x, Dual y)
    {
        var quotient = x.Value / y.Value;
        return new(quotient, (x.Tangent - (quotient * y.Tangent)) / y.Value);
    }

    /// <summary>The opposite.</summary>
    public static Dual operator -(Dual x) => new(-x.Value, -x.Tangent);
}
