namespace Longhand.Numerics;

/// <summary>
/// A number in double precision with a bound of its rounding errors, added up as it is computed: running error analysis
/// (Wilkinson, 1963; Higham, 2002, section 3.3), to first order in u = 2⁻⁵³.
/// </summary>
/// <remarks>Sum, difference, product, quotient and root are rounded once. The other functions are within 3 ulp, which is 6 u, by their tests.</remarks>
/// <param name="Value">The number, as <see cref="F64"/> has it.</param>
/// <param name="Error">How far it may be from the number without roundings.</param>
internal readonly record struct Rounded(double Value, double Error) : IScalar<Rounded>
{
    /// <summary>u = 2⁻⁵³: the largest relative error of one rounding.</summary>
    public const double U = 1.1102230246251565e-16;

    private const double OfFunctions = 6.0 * U;

    public static Rounded Zero => default;

    public static Rounded One => From(1.0);

    public static Rounded From(double value) => new(value, 0.0);

    public static double ToDouble(Rounded value) => value.Value;

    public static Rounded Exp(Rounded x)
    {
        var power = F64.Exp(new(x.Value)).Value;
        return Function(power, power * x.Error);
    }

    public static Rounded Log(Rounded x) => Function(F64.Log(new(x.Value)).Value, x.Error / Math.Abs(x.Value));

    public static Rounded LogOnePlus(Rounded x) => Function(F64.LogOnePlus(new(x.Value)).Value, x.Error / Math.Abs(1.0 + x.Value));

    public static Rounded ExpMinusOne(Rounded x) => Function(F64.ExpMinusOne(new(x.Value)).Value, F64.Exp(new(x.Value)).Value * x.Error);

    public static Rounded OnePlusErf(Rounded x) =>
        Function(F64.OnePlusErf(new(x.Value)).Value, 2.0 / Math.Sqrt(Math.PI) * F64.Exp(new(-(x.Value * x.Value))).Value * x.Error);

    public static Rounded Tanh(Rounded x)
    {
        var tanh = F64.Tanh(new(x.Value)).Value;
        return Function(tanh, (1.0 - tanh) * (1.0 + tanh) * x.Error);
    }

    /// <summary>√x; an error moves it by no more than its own root, also at 0, where the slope is infinite.</summary>
    public static Rounded Sqrt(Rounded x)
    {
        var root = Math.Sqrt(x.Value);
        return Once(root, root == 0.0 ? Math.Sqrt(x.Error) : Math.Min(0.5 * x.Error / root, Math.Sqrt(x.Error)));
    }

    public static Rounded Abs(Rounded x) => new(Math.Abs(x.Value), x.Error);

    public static Rounded Max(Rounded x, Rounded y) => x.Value > y.Value ? x : y;

    public static Rounded IfGreater(Rounded left, Rounded right, Rounded then, Rounded otherwise) => left.Value > right.Value ? then : otherwise;

    public static Rounded operator +(Rounded x, Rounded y) => Once(x.Value + y.Value, x.Error + y.Error);

    public static Rounded operator -(Rounded x, Rounded y) => Once(x.Value - y.Value, x.Error + y.Error);

    public static Rounded operator *(Rounded x, Rounded y) => Once(x.Value * y.Value, (Math.Abs(x.Value) * y.Error) + (x.Error * Math.Abs(y.Value)));

    public static Rounded operator /(Rounded x, Rounded y)
    {
        var quotient = x.Value / y.Value;
        return Once(quotient, (x.Error + (Math.Abs(quotient) * y.Error)) / Math.Abs(y.Value));
    }

    public static Rounded operator -(Rounded x) => new(-x.Value, x.Error);

    private static Rounded Once(double value, double carried) => new(value, carried + (U * Math.Abs(value)));

    private static Rounded Function(double value, double carried) => new(value, carried + (OfFunctions * Math.Abs(value)));
}
