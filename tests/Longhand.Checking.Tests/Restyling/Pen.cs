using System.Collections.Immutable;
using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>An author at work: what he has written down so far, as a number and as digits, and what he goes on with.</summary>
internal sealed class Pen
{
    private const int MostDecimals = 6;

    private readonly PenStyle _style;
    private readonly Dictionary<Quantity, double> _values;
    private readonly Dictionary<Quantity, string> _digits;
    private readonly ImmutableDictionary<Quantity, Func<Pen, Carried>> _mistaken;

    public Pen(PenStyle style) => (_style, _values, _digits, _mistaken) = (style, [], [], ImmutableDictionary<Quantity, Func<Pen, Carried>>.Empty);

    private Pen(Pen other, ImmutableDictionary<Quantity, Func<Pen, Carried>> mistaken) =>
        (_style, _values, _digits, _mistaken) = (other._style, other._values, other._digits, mistaken);

    /// <summary>Whether he came to a number that there is not, such as the logarithm of one below 0.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>The number that he goes on with.</summary>
    public Carried Of(Quantity quantity) =>
        _mistaken.TryGetValue(quantity, out var other) ? other(this) : Carried.From(_values[quantity]);

    public Carried[] Of(IEnumerable<Quantity> quantities) => [.. quantities.Select(Of)];

    /// <summary>The digits that he wrote, with a point and without an exponent.</summary>
    public string Digits(Quantity quantity) => _digits[quantity];

    public bool Knows(Quantity quantity) => _values.ContainsKey(quantity);

    /// <summary>An author who looks at the wrong number whenever he wants a certain one.</summary>
    public Pen Mistaking(Quantity from, Quantity to) => Mistaking(from, pen => Carried.From(pen._values[to]));

    /// <summary>An author who takes another number for a certain one.</summary>
    public Pen Mistaking(Quantity from, Func<Pen, Carried> to) => new(this, _mistaken.SetItem(from, to));

    /// <summary>One who knows nothing but the digits that are written.</summary>
    public Pen Reading()
    {
        var reader = new Pen(_style);
        foreach (var (quantity, digits) in _digits)
        {
            reader._values[quantity] = double.Parse(digits, CultureInfo.InvariantCulture);
            reader._digits[quantity] = digits;
        }

        return reader;
    }

    /// <summary>Writes down a line; returns the value that it has with all digits.</summary>
    public double Write(WorkingLine line)
    {
        var exact = Carried.ToDouble(line.Work(this));
        if (!double.IsFinite(exact))
        {
            (HasStopped, exact) = (true, 0.0);
        }

        var digits = line.Misprint ?? (line.Numbers switch
        {
            null => Given(exact),
            { Kind: FormKind.Quantity, Quantity: { } copied } => _digits[copied],
            { Kind: FormKind.Number, Text: var constant } => constant,
            _ => Rounded(exact, line.Part is WorkingPart.OutputUpdates or WorkingPart.HiddenUpdates),
        });
        var written = double.Parse(digits, CultureInfo.InvariantCulture);
        _digits[line.Quantity] = digits;
        _values[line.Quantity] = _style.Carries || line.Misprint is not null ? written : exact;
        return exact;
    }

    /// <summary>1 − a, with the digits of a, as one writes it down in a product.</summary>
    public string OneLess(Quantity quantity)
    {
        var written = DecimalNumber.FromDouble(1.0) - DecimalNumber.FromDouble(double.Parse(_digits[quantity], CultureInfo.InvariantCulture));
        return Plain(written, 0);
    }

    /// <summary>The product of two numbers as they are written, with all digits; null where these are many.</summary>
    public string? Product(Quantity one, Quantity other)
    {
        var product = (DecimalNumber.FromDouble(Value(one)) * DecimalNumber.FromDouble(Value(other))).Trimmed();
        return product.Exponent < -MostDecimals ? null : Plain(product, 0);
    }

    private double Value(Quantity quantity) => double.Parse(_digits[quantity], CultureInfo.InvariantCulture);

    /// <summary>The digits of a number between: not rounded by one who has few digits anyway.</summary>
    public string Rounded(double value, bool isUpdate = false)
    {
        var number = DecimalNumber.FromDouble(value);
        if (number.Sign == 0)
        {
            return "0";
        }

        var more = isUpdate ? _style.MoreForUpdates : 0;
        var rule = more < 0 && number.Exponent >= -8 ? _style.Rule with { Digits = 8, Count = DigitCount.Decimals }
            : _style.Rule with { Digits = _style.Rule.Digits + Math.Max(0, more) };
        var decimals = rule.Count == DigitCount.Decimals ? rule.Digits : rule.Digits - 1 - number.LeadingExponent;
        decimals = Math.Max(Math.Max(decimals, 0), _style.LeastDigits - 1 - number.LeadingExponent);
        var rounded = number.Round(rule with { Digits = decimals, Count = DigitCount.Decimals });
        return Plain(rounded, _style.DropsZeros || more < 0 ? 0 : decimals);
    }

    private string Given(double value) => Plain(DecimalNumber.FromDouble(value), _style.GivenDecimals);

    /// <summary>The digits of a number, filled up with zeros.</summary>
    private static string Plain(DecimalNumber number, int decimals)
    {
        var trimmed = number.Trimmed();
        var count = Math.Max(decimals, -trimmed.Exponent);
        var value = decimal.Parse(trimmed.ToDouble().ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return value.ToString("F" + Math.Max(0, count).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
