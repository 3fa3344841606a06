using System.Globalization;
using System.Numerics;
using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The one place that decides how many digits of a number are shown, and whether = or ≈ stands before it.</summary>
/// <param name="rule">How numbers are rounded for show; under hand arithmetic, how they were rounded when they were made.</param>
/// <param name="isCarried">Whether the numbers come from hand arithmetic, so that what is shown is the number itself.</param>
public sealed class Digits(Rounding rule, bool isCarried)
{
    /// <summary>Doubles that agree to so many digits are the same decimal number: 0.1 + 0.2 is 0.3.</summary>
    private static readonly Rounding Noise = new(Rounding.MostDigits, DigitCount.Significant, Ties.Even);

    private const int MostWholeDigits = 9;

    private static readonly Rounding Three = new(3, DigitCount.Significant);

    /// <summary>How numbers are rounded for show.</summary>
    public Rounding Rule { get; } = rule;

    /// <summary>A number as it is shown.</summary>
    /// <param name="value">The number.</param>
    /// <param name="isGiven">Whether it is given by the problem, and not computed: then no zeros are added to it.</param>
    public Formula.Number Shown(double value, bool isGiven = false)
    {
        if (!double.IsFinite(value))
        {
            return new Formula.Number(double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞");
        }

        var full = DecimalNumber.FromDouble(value);
        if (isCarried)
        {
            return new Formula.Number(DecimalText.Write(full, isGiven ? null : Rule)) { Value = value };
        }

        var exact = full.Round(Noise).Trimmed();
        if (exact == exact.Round(Rule).Trimmed())
        {
            return new Formula.Number(DecimalText.Write(exact)) { Value = value };
        }

        return new Formula.Number(DecimalText.Write(full.Round(Rule), Rule), IsExact: false) { Value = value };
    }

    /// <summary>A number as another rule shows it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="rule">The rule; null shows it in full.</param>
    public static Formula.Number Shown(double value, Rounding? rule) => rule is null ? InFull(value) : new Digits(rule, isCarried: false).Shown(value);

    /// <summary>A number with as many digits as the rule keeps, so that numbers of two ways of working can be set side by side.</summary>
    /// <param name="value">The number.</param>
    public Formula.Number SideBySide(double value)
    {
        var shown = Shown(value);
        return double.IsFinite(value) ? shown with { Text = DecimalText.Write(Shortened(value), Rule), Value = null } : shown;
    }

    /// <summary>Whether two numbers are further apart than roundings on the way to them explain: by a hundred units of the last digit.</summary>
    /// <param name="x">One number.</param>
    /// <param name="y">The other.</param>
    public bool AreFarApart(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return true;
        }

        var (a, b) = (Shortened(x), Shortened(y));
        var unit = Rule.Count == DigitCount.Decimals ? -Rule.Digits : Math.Max(a.LeadingExponent, b.LeadingExponent) + 1 - Rule.Digits;
        return (a - b).Sign != 0 && (a - b).LeadingExponent > unit + 1;
    }

    private DecimalNumber Shortened(double value)
    {
        var full = DecimalNumber.FromDouble(value);
        var exact = full.Round(Noise).Trimmed();
        return exact == exact.Round(Rule).Trimmed() ? exact : full.Round(Rule);
    }

    /// <summary>A number in full: = stands before it where it is a decimal number of fewer digits than a double has, else ≈.</summary>
    /// <param name="value">The number.</param>
    public static Formula.Number InFull(double value)
    {
        if (!double.IsFinite(value))
        {
            return new Formula.Number(double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞");
        }

        var full = DecimalNumber.FromDouble(value);
        return new Formula.Number(DecimalText.Write(full), IsExact: full.Trimmed() == full.Round(Noise).Trimmed());
    }

    /// <summary>A count: every digit up to a thousand million, and three digits and a power of ten of more.</summary>
    /// <param name="count">The count.</param>
    public static Formula.Number Whole(BigInteger count)
    {
        var full = new DecimalNumber(count, 0);
        if (full.LeadingExponent < MostWholeDigits)
        {
            return new Formula.Number(DecimalText.Write(full));
        }

        var rounded = full.Round(Three).Trimmed();
        var power = rounded.LeadingExponent;
        var text = DecimalText.Write(rounded with { Exponent = rounded.Exponent - power });
        return new Formula.Number(text + "e" + power.ToString(CultureInfo.InvariantCulture), IsExact: rounded == full.Trimmed());
    }

    /// <summary>The text of a number in full: as many digits as it takes to read the same double back.</summary>
    /// <param name="value">A finite number.</param>
    public static string Full(double value) => DecimalText.Write(DecimalNumber.FromDouble(value));
}
