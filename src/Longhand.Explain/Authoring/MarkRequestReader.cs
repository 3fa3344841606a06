using System.Globalization;
using Longhand.Explain.Derivations;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Authoring;

/// <summary>Reads what a mark asks for: <c>PROBLEM: WHAT | OPTION …</c>.</summary>
internal static class MarkRequestReader
{
    private const string Rules = "write PROBLEM.json: WHAT, such as problem.json: w5.gradient | 4";

    private static readonly string[] Options = ["full", "carry", "side", "paths", "delta", "matrix"];

    /// <summary>Reads a request.</summary>
    /// <param name="request">The words.</param>
    /// <param name="start">Where they stand in the chapter.</param>
    /// <exception cref="MarkException">They ask for nothing that there is.</exception>
    public static MarkRequest Read(string request, int start)
    {
        var colon = request.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            throw new MarkException(start, $"\"{Short(request)}\" names no problem; {Rules}.");
        }

        var bar = request.IndexOf('|', colon);
        var (what, whatStart) = Trimmed(request, colon + 1, bar < 0 ? request.Length : bar, start);

        // In a table of Markdown a bar bears a backslash.
        what = what.EndsWith('\\') ? what[..^1].TrimEnd() : what;
        if (what.Length == 0)
        {
            throw new MarkException(start + colon, $"\"{Short(request)}\" asks for nothing; {Rules}.");
        }

        var (kind, name, nameStart) = Kind(what, whatStart);
        var read = new MarkRequest(request[..colon].Trim(), kind, name, nameStart);
        for (; bar >= 0; bar = request.IndexOf('|', bar + 1))
        {
            var next = request.IndexOf('|', bar + 1);
            var (option, optionStart) = Trimmed(request, bar + 1, next < 0 ? request.Length : next, start);
            read = With(read, option.TrimEnd('\\').TrimEnd(), optionStart);
        }

        return read;
    }

    private static (MarkKind Kind, string Name, int Start) Kind(string what, int start)
    {
        var space = what.IndexOf(' ', StringComparison.Ordinal);
        var kind = space < 0 ? MarkKind.Number : what[..space] switch
        {
            "equation" => MarkKind.Equation,
            "table" => MarkKind.Table,
            "figure" => MarkKind.Figure,
            "section" => MarkKind.Section,
            _ => MarkKind.Number,
        };
        return kind == MarkKind.Number ? (kind, what, start) : (kind, what[(space + 1)..].Trim(), start + space + 1);
    }

    private static MarkRequest With(MarkRequest request, string option, int start)
    {
        var words = option.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["full"] when request.Kind != MarkKind.Number => throw Refused(start, option, "a number alone is shown in full"),
            ["full"] => NotTwice(request, start, option) with { IsFull = true },
            ["carry"] => NotTwice(request, start, option) with { Carried = DerivationOptions.DefaultCarried },
            ["carry", var digits] when Digits(digits) is { } rounding => NotTwice(request, start, option) with { Carried = rounding },
            ["side", _] when request.Kind != MarkKind.Equation => throw Refused(start, option, "an equation alone has sides"),
            ["side", "last"] => request with { Side = MarkRequest.LastSide },
            ["side", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side > 0 => request with { Side = side },
            ["paths" or "delta" or "matrix"] when request.Kind != MarkKind.Section => throw Refused(start, option, "a section alone has forms"),
            ["paths"] => request with { Forms = Forms.Paths },
            ["delta"] => request with { Forms = Forms.Delta },
            ["matrix"] => request with { Forms = Forms.Matrix },
            [var digits] when Digits(digits) is { } rounding => NotTwice(request, start, option) with { Shown = rounding },
            _ => throw new MarkException(
                start,
                FormattableString.Invariant($"\"{Short(option)}\" is no option; there are 4 (decimals), 4s (significant digits), full, carry 4, side 1, paths, delta and matrix, with at most {Rounding.MostDigits} digits")
                    + (Nearest.Best(option, Options) is { } best ? $"; did you mean {best}?" : ".")
            ),
        };
    }

    private static MarkRequest NotTwice(MarkRequest request, int start, string option) =>
        request.IsFull || request.Shown is not null || request.Carried is not null
            ? throw Refused(start, option, "digits are said once, and what is carried is what is shown")
            : request;

    private static MarkException Refused(int start, string option, string rule) => new(start, $"\"{option}\" does not fit here: {rule}; take it away.");

    /// <summary>4 is four decimals, 4s four significant digits.</summary>
    private static Rounding? Digits(string text)
    {
        var isSignificant = text.EndsWith('s');
        return int.TryParse(isSignificant ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && digits >= (isSignificant ? 1 : 0)
            && digits <= Rounding.MostDigits
            ? new Rounding(digits, isSignificant ? DigitCount.Significant : DigitCount.Decimals)
            : null;
    }

    private static (string Text, int Start) Trimmed(string request, int begin, int end, int start)
    {
        while (begin < end && char.IsWhiteSpace(request[begin]))
        {
            begin++;
        }

        return (string.Join(' ', request[begin..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), start + begin);
    }

    private static string Short(string text)
    {
        const int Most = 60;
        return text.Length <= Most ? text : text[..Most] + "…";
    }
}
