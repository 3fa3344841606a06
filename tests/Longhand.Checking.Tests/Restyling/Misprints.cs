using System.Globalization;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Wrong digits in the place of right ones.</summary>
internal static class Misprints
{
    public static string? Of(MistakeKind kind, string digits, double exact, SplitMix64 random) => kind switch
    {
        MistakeKind.Arithmetic or MistakeKind.Given => OtherDigit(digits, random),
        MistakeKind.Rounding => Up(digits, exact),
        MistakeKind.Sign => digits.StartsWith('-') ? digits[1..] : "-" + digits,
        MistakeKind.DroppedDigit => Dropped(digits, random),
        MistakeKind.DecimalShift => Shifted(digits, random.NextInt32(2) == 0 ? 1 : -1),
        _ => null,
    };

    /// <summary>One digit is another, or two that stand side by side have changed places.</summary>
    private static string? OtherDigit(string digits, SplitMix64 random)
    {
        var places = SignificantPlaces(digits);
        if (places.Length == 0)
        {
            return null;
        }

        var text = digits.ToCharArray();
        var at = places[random.NextInt32(places.Length)];
        if (random.NextInt32(3) == 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && text[at + 1] != '0')
        {
            (text[at], text[at + 1]) = (text[at + 1], text[at]);
        }
        else
        {
            text[at] = (char)('0' + ((text[at] - '0' + 1 + random.NextInt32(8)) % 10));
        }

        var result = new string(text);
        return result == digits || SignificantPlaces(result).Length == 0 ? null : result;
    }

    /// <summary>Rounded up where the next digit says down: 0.24061 as 0.2407.</summary>
    private static string? Up(string digits, double exact)
    {
        var (unit, written) = (UnitOf(digits), Value(digits));
        var rest = (Math.Abs(exact) - Math.Abs(written)) / unit;
        return rest is < 0.1 or > 0.4 ? null : Add(digits, exact < 0.0 ? -unit : unit);
    }

    private static string? Dropped(string digits, SplitMix64 random)
    {
        var places = SignificantPlaces(digits).SkipLast(1).Where(at => at > digits.IndexOf('.', StringComparison.Ordinal)).ToArray();
        return digits.Contains('.', StringComparison.Ordinal) && places.Length >= 2 ? digits.Remove(places[random.NextInt32(places.Length)], 1) : null;
    }

    /// <summary>Whether digits come about by leaving one out of a number, which has more digits behind.</summary>
    public static bool IsDropped(string digits, double value)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || Math.Abs(value) >= 1e15)
        {
            return false;
        }

        var all = ((decimal)value).ToString("F" + (digits.Length - point).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Enumerable.Range(0, all.Length).Any(at => all.Remove(at, 1) == digits && all[at] != '.' && all[..^1] != digits);
    }

    /// <summary>The point a place too far to the right or the left, with the same digits.</summary>
    private static string Shifted(string digits, int places)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = Math.Max(0, (point < 0 ? 0 : digits.Length - point - 1) - places);
        return (decimal.Parse(digits, CultureInfo.InvariantCulture) * (places > 0 ? 10m : 0.1m)).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>One in the last place.</summary>
    public static double UnitOf(string digits) =>
        digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? Math.Pow(10.0, point + 1 - digits.Length) : 1.0;

    public static double Value(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    private static string Add(string digits, double unit)
    {
        var decimals = digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? digits.Length - point - 1 : 0;
        return (decimal.Parse(digits, CultureInfo.InvariantCulture) + (decimal)unit).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>Where the digits stand that count.</summary>
    private static int[] SignificantPlaces(string digits)
    {
        var first = digits.AsSpan().IndexOfAnyInRange('1', '9');
        return first < 0 ? [] : [.. Enumerable.Range(first, digits.Length - first).Where(at => digits[at] != '.')];
    }
}
