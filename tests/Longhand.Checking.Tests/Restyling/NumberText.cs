using System.Globalization;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Writes digits as a person does: with a comma, in powers of ten, with a proper minus sign.</summary>
internal sealed class NumberText(NotationStyle style)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A number with so many decimals or an integer, as <see cref="Pen.Digits"/> gives it.</summary>
    public string Write(string digits)
    {
        var negative = digits.StartsWith('-');
        var bare = negative ? digits[1..] : digits;
        return (negative ? style.Minus : string.Empty) + Localized(IsSmall(bare) ? Scientific(bare) : style.NoLeadingZero && bare.StartsWith("0.", StringComparison.Ordinal) ? bare[1..] : bare);
    }

    private bool IsSmall(string bare) =>
        style.Scientific.Length > 0 && bare.StartsWith("0.00", StringComparison.Ordinal) && bare.AsSpan(2).ContainsAnyExcept('0');

    private string Localized(string number) => style.Comma ? number.Replace(".", style.IsLatex ? "{,}" : ",", StringComparison.Ordinal) : number;

    private string Scientific(string bare)
    {
        var behind = bare[2..];
        var zeros = behind.TakeWhile(c => c == '0').Count();
        var digits = behind[zeros..];
        var mantissa = digits.Length > 1 ? digits[0] + "." + digits[1..] : digits;
        var exponent = (zeros + 1).ToString(CultureInfo.InvariantCulture);
        return style.Scientific switch
        {
            "e" => $"{mantissa}e-{exponent}",
            "e0" => $"{mantissa}e-{exponent.PadLeft(2, '0')}",
            "E" => $"{mantissa}E-{exponent.PadLeft(2, '0')}",
            "^" => style.IsLatex ? $@"{mantissa} \times 10^{{-{exponent}}}" : $"{mantissa} * 10^-{exponent}",
            "^()" => style.IsLatex ? $@"{mantissa} \cdot 10^{{-{exponent}}}" : $"{mantissa} x 10^(-{exponent})",
            _ => style.IsLatex ? $@"{mantissa}\times 10^{{-{exponent}}}" : $"{mantissa} × 10⁻{string.Concat(exponent.Select(c => Superscripts[c - '0']))}",
        };
    }
}
