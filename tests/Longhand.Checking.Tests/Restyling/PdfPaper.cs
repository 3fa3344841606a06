using System.Text;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Text that came out of a PDF: words broken at the end of a line, page numbers between, numbers torn apart.</summary>
internal sealed class PdfPaper(Style style, Problem problem) : Paper
{
    private const int Width = 88;
    private const int PageLength = 42;

    private readonly SplitMix64 _random = new((problem.Network.Values.Length * 1000) + style.Pen.Rule.Digits);
    private int _chapters;

    public override void Heading(string text, int level)
    {
        _chapters += level > 1 ? 1 : 0;
        Out.Append('\n').Append(level == 1 ? text : $"{_chapters}   {text}").Append("\n\n");
    }

    /// <summary>A sentence in narrow lines, with a hyphen where a word does not fit.</summary>
    public override void Say(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > Width / 2 && word.Length > 8 && word.All(char.IsAsciiLetter))
            {
                Out.Append(line).Append(word.AsSpan(0, 4)).Append("-\n");
                line.Clear().Append(word.AsSpan(4)).Append(' ');
                continue;
            }

            line.Append(word.Replace("fi", "ﬁ", StringComparison.Ordinal)).Append(' ');
        }

        Out.Append(line.ToString().TrimEnd()).Append("\n\n");
    }

    public override void Work(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Out.Append(Wrapped(statement)).Append('\n');
        }

        Out.Append('\n');
    }

    public override void OneLine(IReadOnlyList<Statement> statements) =>
        Out.AppendJoin(style.Notation.Comma ? "; " : ", ", statements.Select(statement => statement.OnOneLine())).Append("\n\n");

    /// <summary>A table keeps nothing but spaces.</summary>
    public override void Table(string[] headings, IReadOnlyList<string[]> rows) =>
        Out.AppendJoin(string.Empty, rows.Prepend(headings).Select(row => string.Join(style.Wording == 0 ? "\t" : "  ", row) + "\n")).Append('\n');

    /// <summary>The number of the page stands where it ends.</summary>
    public override string Finish()
    {
        var (pages, text) = (new StringBuilder(), Torn(Out.ToString()));
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            pages.Append(lines[i]).Append(i == lines.Length - 1 ? string.Empty : "\n");
            if (lines[i].Length == 0 && i % PageLength == PageLength - 1)
            {
                pages.Append(' ', Width / 2).Append((i / PageLength) + 1).Append("\n\n");
            }
        }

        return pages.ToString();
    }

    /// <summary>A line that is too long goes on below, before a sign =.</summary>
    private string Wrapped(Statement statement)
    {
        var text = statement.OnOneLine();
        if (Marks.LengthOf(text) <= Width || statement.Left.Length == 0)
        {
            return text;
        }

        return string.Join('\n', statement.OnLines("   "));
    }

    /// <summary>A number falls apart now and then, where a space is no lost sign: 0.37 75.</summary>
    private string Torn(string text)
    {
        var torn = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            torn.Append(text[i]);
            var isInside = i > 2 && i + 2 < text.Length && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && IsBehindPoint(text, i);
            if (isInside && style.Notation.Times != " " && _random.NextInt32(120) == 0)
            {
                torn.Append(' ');
            }
        }

        return torn.ToString();
    }

    /// <summary>Whether a digit stands behind a decimal point, with nothing but digits between.</summary>
    private static bool IsBehindPoint(string text, int place)
    {
        var at = place;
        while (at > 0 && char.IsAsciiDigit(text[at]))
        {
            at--;
        }

        return text[at] == '.';
    }
}
