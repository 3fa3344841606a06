namespace Longhand.Numerics;

/// <summary>
/// A decimal number as a person carries it on paper: sums, differences and products are exact, and every quantity that bears a
/// name is rounded when it is made (<see cref="Named"/>) and goes on with the digits that were written down.
/// </summary>
/// <remarks>exp, ln, tanh, cos, powers and roots are looked up in double. What is no finite number is kept as the double that it is.</remarks>
public readonly struct Carried : IScalar<Carried>
{
    private static readonly Rounding Longest = new(Rounding.MostDigits, DigitCount.Significant);

    private readonly DecimalNumber _number;
    private readonly double _nonFinite;
    private readonly Rounding? _rule;

    /// <summary>A number that is given: it is written down as it stands, and what is made from it is rounded by the rule.</summary>
    /// <param name="value">The number.</param>
    /// <param name="rule">How whatever is made from it is rounded.</param>
    public Carried(double value, Rounding? rule)
    {
        _rule = rule;
        (_number, _nonFinite) = double.IsFinite(value) ? (DecimalNumber.FromDouble(value), 0.0) : (default, value);
    }

    private Carried(DecimalNumber number, Rounding? rule)
    {
        (_number, _rule) = (number, rule);
    }

    /// <inheritdoc/>
    public static bool IsByHand => true;

    /// <inheritdoc/>
    public static Carried Zero => default;

    /// <inheritdoc/>
    public static Carried One => From(1.0);

    private bool IsFinite => _nonFinite == 0.0;

    /// <inheritdoc/>
    public static Carried From(double value) => new(value, rule: null);

    /// <inheritdoc/>
    public static double ToDouble(Carried value) => value.IsFinite ? value._number.ToDouble() : value._nonFinite;

    /// <summary>The number, rounded by its rule, and never to more than the fifteen digits that a trace holds.</summary>
    public static Carried Named(Carried value, string name = "") =>
        value.IsFinite && value._rule is { } rule
            ? new(value._number.Round(rule).Round(Longest with { Ties = rule.Ties }), rule)
            : value;

    /// <inheritdoc/>
    public static Carried Exp(Carried x) => new(F64.Exp(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried Log(Carried x) => new(F64.Log(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried LogOnePlus(Carried x) => new(F64.LogOnePlus(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried ExpMinusOne(Carried x) => new(F64.ExpMinusOne(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried OnePlusErf(Carried x) => new(F64.OnePlusErf(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried Tanh(Carried x) => new(F64.Tanh(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried Raise(Carried x, Carried exponent) => new(RaisedTo(AsDouble(x), AsDouble(exponent)).Value, Rule(x, exponent));

    /// <inheritdoc/>
    public static Carried Cos(Carried x) => new(Cosine(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried Sqrt(Carried x) => new(F64.Sqrt(AsDouble(x)).Value, x._rule);

    /// <inheritdoc/>
    public static Carried Abs(Carried x) => IsNegative(x) ? -x : x;

    /// <inheritdoc/>
    public static Carried Max(Carried x, Carried y) => double.IsNaN(x._nonFinite) || IsNegative(y - x) ? x : y;

    /// <summary>The choice; a constant that carried numbers choose is a carried number, and what is made from it is rounded.</summary>
    public static Carried IfGreater(Carried left, Carried right, Carried then, Carried otherwise)
    {
        var chosen = IsNegative(right - left) ? then : otherwise;
        var rule = chosen._rule ?? Rule(left, right);
        return chosen.IsFinite ? new(chosen._number, rule) : new(chosen._nonFinite, rule);
    }

    /// <summary>The sum, exactly.</summary>
    public static Carried operator +(Carried x, Carried y) =>
        x.IsFinite && y.IsFinite ? new(x._number + y._number, Rule(x, y)) : new((AsDouble(x) + AsDouble(y)).Value, Rule(x, y));

    /// <summary>The difference, exactly.</summary>
    public static Carried operator -(Carried x, Carried y) => x + -y;

    /// <summary>The product, exactly.</summary>
    public static Carried operator *(Carried x, Carried y) =>
        x.IsFinite && y.IsFinite ? new(x._number * y._number, Rule(x, y)) : new((AsDouble(x) * AsDouble(y)).Value, Rule(x, y));

    /// <summary>The quotient, to forty digits.</summary>
    public static Carried operator /(Carried x, Carried y) =>
        x.IsFinite && y.IsFinite && y._number.Sign != 0
            ? new(x._number / y._number, Rule(x, y))
            : new((AsDouble(x) / AsDouble(y)).Value, Rule(x, y));

    /// <summary>The opposite.</summary>
    public static Carried operator -(Carried x) => x.IsFinite ? new(-x._number, x._rule) : new(-x._nonFinite, x._rule);

    private static T RaisedTo<T>(T x, T exponent)
        where T : struct, IReal<T> => T.Raise(x, exponent);

    private static T Cosine<T>(T x)
        where T : struct, IReal<T> => T.Cos(x);

    private static F64 AsDouble(Carried x) => new(ToDouble(x));

    private static bool IsNegative(Carried x) => x.IsFinite ? x._number.Sign < 0 : x._nonFinite < 0.0;

    private static Rounding? Rule(Carried x, Carried y) => x._rule ?? y._rule;
}
