using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A piece of a label in a drawing: text of one face at one height. A label is a few of them, one after the other.</summary>
/// <param name="Text">The text, as the user wrote it.</param>
/// <param name="Face">The class of its face; empty for upright letters.</param>
/// <param name="Height">0 on the line, −1 for a subscript, −2 for a subscript of it, 1 for a superscript.</param>
internal readonly record struct SvgRun(string Text, string Face, int Height)
{
    private const int Longest = 14;
    private const double SmallSize = 0.74;

    /// <summary>The pieces of a name.</summary>
    /// <param name="symbol">The name.</param>
    /// <param name="height">The height of its letter.</param>
    public static IEnumerable<SvgRun> Of(Symbol symbol, int height = 0)
    {
        var letter = MathMlSymbol.Letter(symbol.Letter);
        yield return new SvgRun(symbol.HasHat ? WithHat(letter) : letter, Style(letter, symbol.IsMatrix), height);
        var below = Math.Max(height - 1, -2);
        if (symbol.Of is not null)
        {
            foreach (var run in Of(symbol.Of, below))
            {
                yield return run;
            }
        }

        if (symbol.Index.Length > 0)
        {
            var separator = symbol.Of is null ? string.Empty : ",";
            yield return new SvgRun(separator + symbol.Index, Style(symbol.Index, isBold: false), below);
        }

        var example = symbol.Example is { } number ? string.Create(CultureInfo.InvariantCulture, $"[{number}]") : string.Empty;
        if (symbol.Mark.Length + example.Length > 0)
        {
            yield return new SvgRun(symbol.Mark + example, string.Empty, Height: 1);
        }
    }

    /// <summary>The pieces of a name with its value: w₅ = 0.4.</summary>
    /// <param name="symbol">The name.</param>
    /// <param name="value">The value; empty where it is not shown.</param>
    public static SvgRun[] Of(Symbol symbol, string value) =>
        value.Length == 0 ? [.. Of(symbol)] : [.. Of(symbol), new SvgRun(" = " + HtmlText.Number(value), string.Empty, Height: 0)];

    /// <summary>About how wide a label is; the browser knows its font, and we do not.</summary>
    /// <param name="label">The label.</param>
    /// <param name="size">The size of its letters.</param>
    public static double Width(IEnumerable<SvgRun> label, double size) =>
        label.Sum(run => run.Shortened().EnumerateRunes().Sum(Width) * (run.Height == 0 ? size : size * SmallSize));

    /// <summary>The content of a <c>text</c> element.</summary>
    /// <param name="label">The label.</param>
    /// <param name="size">The size of its letters.</param>
    /// <param name="lastAttributes">The attributes of the last piece.</param>
    public static string Write(IReadOnlyList<SvgRun> label, double size, string lastAttributes = "")
    {
        var text = new StringBuilder();
        var raised = 0.0;
        for (var i = 0; i < label.Count; i++)
        {
            var run = label[i];
            var target = Raise(run.Height) * size;
            text.Append("<tspan").Append(i == label.Count - 1 ? lastAttributes : string.Empty);
            text.Append(run.Face.Length > 0 ? $" class=\"{run.Face}\"" : string.Empty);
            text.Append(run.Height != 0 ? $" font-size=\"{SvgDiagram.Length(size * SmallSize)}\"" : string.Empty);
            text.Append(raised != target ? $" dy=\"{SvgDiagram.Length(raised - target)}\"" : string.Empty);
            text.Append('>').Append(HtmlText.IsolateInSvg(run.Shortened())).Append("</tspan>");
            raised = target;
        }

        return text.ToString();
    }

    private static double Raise(int height) =>
        height switch
        {
            0 => 0,
            > 0 => 0.4,
            -1 => -0.24,
            _ => -0.4,
        };

    private static string Style(string text, bool isBold)
    {
        var isLetter = text.Length > 0 && new StringInfo(text).LengthInTextElements == 1 && !char.IsAsciiDigit(text[0]);
        return (isBold, isLetter) switch
        {
            (true, _) => "bold",
            (_, true) => "letter",
            _ => string.Empty,
        };
    }

    private static string WithHat(string letter) => letter.Insert(StringInfo.GetNextTextElementLength(letter), "\u0302");

    private static double Width(Rune rune)
    {
        const string Narrow = "fijlrtI.,:;!'|()[] ";
        const string Wide = "mwMW";
        const int FirstWideScript = 0x2E80;
        return rune.Value switch
        {
            0x0302 => 0,
            >= FirstWideScript => 1.05,
            _ when !rune.IsAscii => 0.6,
            _ when Narrow.Contains((char)rune.Value, StringComparison.Ordinal) => 0.34,
            _ when Wide.Contains((char)rune.Value, StringComparison.Ordinal) => 0.85,
            _ => 0.56,
        };
    }

    // A name of a thousand letters stays a label.
    private string Shortened()
    {
        var elements = new StringInfo(Text);
        return elements.LengthInTextElements <= Longest ? Text : elements.SubstringByTextElements(0, Longest - 1) + "…";
    }
}
