using System.Text;
using System.Text.RegularExpressions;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Reading;

/// <summary>A page of LaTeX: displays, tables, and mathematics between dollar signs. What is drawn is passed over.</summary>
internal sealed partial class LatexPage : PageReader
{
    private static readonly string[] Displays = ["align", "align*", "equation", "equation*", "gather", "gather*", "multline", "multline*", "alignat", "alignat*", "flalign*"];
    private static readonly string[] Tables = ["longtable", "tabular", "tabularx"];
    private static readonly string[] Drawings = ["picture", "tikzpicture", "axis"];

    public override string Format => "latex";

    public override IEnumerable<ReadItem> Read(Derivation derivation, DerivationOptions options)
    {
        var latex = Written(derivation, writer => new LatexRenderer(writer));
        const string Begin = @"\begin{document}";
        return Items(new LatexScanner(latex[(latex.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..]));
    }

    private static IEnumerable<ReadItem> Items(LatexScanner text)
    {
        while (!text.IsAtEnd)
        {
            var c = text.Next;
            if (c is not ('\\' or '$' or '%'))
            {
                text.At++;
            }
            else if (c == '$')
            {
                yield return new ReadItem.Inline(LatexReader.Read(Dollars(text)));
            }
            else if (c == '%')
            {
                Comment(text);
            }
            else if (text.Command() == @"\begin" && Environment(text) is { } item)
            {
                yield return item;
            }
        }
    }

    private static void Comment(LatexScanner text)
    {
        while (!text.IsAtEnd && text.Next != '\n')
        {
            text.At++;
        }
    }

    private static string Dollars(LatexScanner text)
    {
        var formula = new StringBuilder();
        for (text.At++; text.Next != '$';)
        {
            var isGroup = text.Next == '{';
            var piece = text.Next == '\\' ? text.Command() : isGroup ? text.Argument() : text.Character();
            formula.Append(isGroup ? $"{{{piece}}}" : piece);
        }

        text.At++;
        return formula.ToString();
    }

    private static ReadItem? Environment(LatexScanner text)
    {
        var name = text.Argument();
        if (Displays.Contains(name))
        {
            var tokens = LatexReader.Tokens(text.Body(name)).Where(LatexReader.IsMathematics);
            return new ReadItem.Equation(ReadEquation.Of([.. tokens]));
        }

        if (Tables.Contains(name))
        {
            return new ReadItem.Table(Table(text.Body(name)));
        }

        if (Drawings.Contains(name))
        {
            text.Body(name);
        }

        return null;
    }

    /// <summary>A table: rules and what only settles widths are taken out, then rows end at \\ and cells at &amp;.</summary>
    private static ReadTable Table(string body)
    {
        var scanner = new LatexScanner(body);
        scanner.Option();
        scanner.Argument();
        var rows = Rows(body[scanner.At..]).Where(row => row.Count > 1 || row[0].Words.Length > 0).ToArray();
        return new ReadTable(rows[0], [.. rows.Skip(1).Where(row => !row.Select(cell => cell.Words + cell.Formula?.Line).SequenceEqual(rows[0].Select(cell => cell.Words + cell.Formula?.Line)))]);
    }

    private static IEnumerable<IReadOnlyList<ReadCell>> Rows(string body)
    {
        foreach (var row in Split(WithoutWidths(body), @"\\"))
        {
            var written = Rules().Replace(row, string.Empty).Trim();
            if (!written.Contains(@"\caption", StringComparison.Ordinal))
            {
                yield return [.. Split(written, "&").Select(Cell)];
            }
        }
    }

    /// <summary>Everything before \kill is set only to settle widths.</summary>
    private static string WithoutWidths(string body) => body[(body.LastIndexOf(@"\kill", StringComparison.Ordinal) is var at and >= 0 ? at + 5 : 0)..];

    private static ReadCell Cell(string cell)
    {
        var formula = cell.IndexOf('$', StringComparison.Ordinal) is var at and >= 0 ? Dollars(new LatexScanner(cell) { At = at }) : null;
        return new ReadCell(formula is null ? cell.Replace("{}", string.Empty, StringComparison.Ordinal).Trim() : string.Empty, formula is null ? null : LatexReader.Read(formula));
    }

    /// <summary>Splits outside of groups and environments.</summary>
    private static IEnumerable<string> Split(string text, string separator)
    {
        var (scanner, start, depth) = (new LatexScanner(text), 0, 0);
        while (!scanner.IsAtEnd)
        {
            if (depth == 0 && scanner.IsFollowedBy(separator))
            {
                yield return text[start..scanner.At];
                scanner.At += separator.Length;
                start = scanner.At;
                continue;
            }

            depth += scanner.IsFollowedBy(@"\begin{") ? 1 : scanner.IsFollowedBy(@"\end{") ? -1 : 0;
            _ = scanner.Next is '\\' ? scanner.Command() : scanner.Next is '{' ? scanner.Argument() : scanner.Character();
        }

        yield return text[start..];
    }

    [GeneratedRegex(@"\\(hline|toprule|midrule|bottomrule|endfirsthead|endhead|endfoot|endlastfoot|addlinespace|noalign\{[^}]*\}|cmidrule(\([^)]*\))?\{[^}]*\})(\[[^]]*\])?", RegexOptions.CultureInvariant)]
    private static partial Regex Rules();
}
