namespace Longhand.Numerics;

/// <summary>
/// Everything between two numbers: a formula over intervals says how far its value can reach. A bound beyond <see cref="Reach"/> counts as
/// infinite, so that a finite result is one that no float overflows on; rounding is left out of account, since nothing comes near to that.
/// </summary>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end.</param>
internal readonly record struct Interval(double Least, double Most) : IReal<Interval>
{
    /// <summary>The largest magnitude that counts as finite: a tenth of the largest float.</summary>
    public const double Reach = 1e37;

    public static Interval Zero => default;

    public static Interval One => new(1.0, 1.0);

    /// <summary>All numbers, and none at all.</summary>
    public static Interval All => new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsFinite => double.IsFinite(Least) && double.IsFinite(Most);

    public double Magnitude => Math.Max(-Least, Most);

    public static Interval From(double value) => Between(value, value);

    /// <summary>From −m to m.</summary>
    public static Interval Within(double magnitude) => Between(-magnitude, magnitude);

    public static Interval Between(double least, double most) =>
        double.IsNaN(least) || double.IsNaN(most) ? All : new(least < -Reach ? double.NegativeInfinity : least, most > Reach ? double.PositiveInfinity : most);

    public Interval With(Interval other) => Between(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    public static Interval Exp(Interval x) => Between(Math.Exp(x.Least), Math.Exp(x.Most));

    public static Interval Log(Interval x) => x.Least < 0.0 ? All : Between(Math.Log(x.Least), Math.Log(x.Most));

    public static Interval LogOnePlus(Interval x) => Log(One + x);

    public static Interval ExpMinusOne(Interval x) => Exp(x) - One;

    public static Interval Tanh(Interval x) => Between(Math.Tanh(x.Least), Math.Tanh(x.Most));

    public static Interval OnePlusErf(Interval x) => Between(0.0, 2.0);

    public static Interval Sqrt(Interval x) => x.Least < 0.0 ? All : Between(Math.Sqrt(x.Least), Math.Sqrt(x.Most));

    public static Interval Abs(Interval x) =>
        x.Least >= 0.0 ? x : x.Most <= 0.0 ? -x : Between(0.0, x.Magnitude);

    public static Interval Square(Interval x) 
    {
        var size = Abs(x);
        return Between(size.Least * size.Least, size.Most * size.Most);
    }

    public static Interval Max(Interval x, Interval y) => Between(Math.Max(x.Least, y.Least), Math.Max(x.Most, y.Most));

    public static Interval IfGreater(Interval left, Interval right, Interval then, Interval otherwise) =>
        left.Least > right.Most ? then : left.Most <= right.Least ? otherwise : then.With(otherwise);

    public static Interval operator +(Interval x, Interval y) => Between(x.Least + y.Least, x.Most + y.Most);

    public static Interval operator -(Interval x, Interval y) => x + -y;

    public static Interval operator -(Interval x) => new(-x.Most, -x.Least);

    public static Interval operator *(Interval x, Interval y)
    {
        var (a, b, c, d) = (x.Least * y.Least, x.Least * y.Most, x.Most * y.Least, x.Most * y.Most);
        return Between(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    public static Interval operator /(Interval x, Interval y) =>
        y.Least <= 0.0 && y.Most >= 0.0 ? All : x * Between(1.0 / y.Most, 1.0 / y.Least);
}
