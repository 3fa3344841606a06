using System.Text;
using Longhand.Checking.Reading;
using Longhand.Explain.Rendering;

namespace Longhand.Checking.Reports;

/// <summary>Writes one report as text.</summary>
internal sealed class TextReport
{
    private const int MostExplained = 20;
    private const int LabelWidth = 17;
    private const string Margin = "  ";
    private const string Bold = "\u001b[1m";
    private const string Accent = "\u001b[1;36m";
    private const string Red = "\u001b[1;31m";
    private const string Dim = "\u001b[2m";
    private const string Plain = "\u001b[0m";

    private readonly StringBuilder _output = new();
    private readonly CheckReport _report;
    private readonly SourceLines _lines;
    private readonly int _width;
    private readonly bool _hasColour;

    public TextReport(CheckReport report, string text, int width, bool hasColour) => (_report, _lines, _width, _hasColour) = (report, new SourceLines(text), width, hasColour);

    /// <summary>The text.</summary>
    public string Written()
    {
        var mistakes = Enumerable.Range(0, _report.Claims.Count).Where(i => _report.Claims[i].Verdict is Verdict.Wrong or Verdict.Misrounded).ToArray();
        var carried = MistakeRemark.Carried(_report);
        foreach (var index in mistakes.Take(MostExplained))
        {
            Mistake(index, MistakeRemark.Of(_report, index, carried), index == _report.FirstMistake);
        }

        if (mistakes.Length == 0)
        {
            Wrapped(CheckWords.Clean(_report.Summary), string.Empty, string.Empty, style: Accent);
            Line(string.Empty);
        }

        Group("Further mistakes", mistakes.Skip(MostExplained).Select(i => _report.Claims[i]));
        Group(CheckWords.CarriedOn, _report.Claims.Where(c => c is { Verdict: Verdict.Carried, From: null }));
        Group(CheckWords.CutOff, _report.Claims.Where(c => c.Verdict == Verdict.Truncated));
        Group(CheckWords.Degenerate, _report.Claims.Where(c => c.IsDegenerate));
        Unread();
        Wrapped(CheckWords.Summary(_report.Summary), string.Empty, string.Empty);
        Wrapped(CheckWords.Marks(Marking.Of([.. _report.Claims])), string.Empty, string.Empty);
        Judged();
        return _output.ToString();
    }

    private void Mistake(int index, MistakeRemark remark, bool isFirst)
    {
        var claim = _report.Claims[index];
        var number = FormattableString.Invariant($"{claim.Line,4} │ ");
        var quote = LineQuote.Of(_lines, claim, _width - number.Length);
        Line(CheckWords.Heading(claim, isFirst), isFirst ? Accent : Bold);
        Line(string.Empty);
        Line($"{Styled(number, Dim)}{quote.Before}{Styled(quote.Claim, Red)}{quote.After}");
        Line($"{Styled(new string(' ', number.Length - 2) + "│ ", Dim)}{new string(' ', TextBox.Columns(quote.Before))}{Styled(new string('^', Math.Max(1, TextBox.Columns(quote.Claim))), Red)}");
        Line(string.Empty);
        Wrapped(remark.Says, string.Empty, string.Empty);
        Line(string.Empty);
        Labelled("Worked out", remark.Worked);
        Labelled("Why", remark.Why);
        Labelled("Later", remark.Then);
        Line(string.Empty);
    }

    private void Labelled(string label, string text)
    {
        if (text.Length > 0)
        {
            Wrapped(text, Margin + Styled(label.PadRight(LabelWidth - Margin.Length), Dim), new string(' ', LabelWidth), LabelWidth);
        }
    }

    private void Group(string heading, IEnumerable<Claim> claims)
    {
        Claim[] all = [.. claims];
        if (all.Length > 0)
        {
            Wrapped($"{heading}: {CheckWords.Places(all)}.", string.Empty, Margin);
            Line(string.Empty);
        }
    }

    private void Unread()
    {
        var groups = CheckWords.Unread(_report).ToArray();
        if (groups.Length == 0)
        {
            return;
        }

        Line(CheckWords.NotRead + ":", Bold);
        foreach (var (reason, places) in groups)
        {
            Wrapped($"{UnicodeText.Visible(reason)}: {places}.", Margin + "• ", Margin + Margin);
        }

        Line(string.Empty);
    }

    private void Judged()
    {
        Line(string.Empty);
        Wrapped(_report.IsInferred ? CheckWords.JudgedBy : $"{CheckWords.Judged}:", string.Empty, string.Empty, style: Bold);
        foreach (var thing in _report.Understood)
        {
            Labelled(thing.What, thing.Origin is Origin.Given or Origin.Stated ? thing.Value : $"{thing.Value} ({CheckWords.Of(thing.Origin)})");
        }

        if (_report.IsInferred)
        {
            Line(string.Empty);
            Wrapped(CheckWords.Object, string.Empty, string.Empty);
        }
    }

    private void Wrapped(string text, string first, string others, int? indent = null, string? style = null)
    {
        var (start, room) = (first, _width - (indent ?? Math.Max(first.Length, others.Length)));
        foreach (var line in TextLines.Wrapped(UnicodeText.Visible(text), room).SelectMany(line => Pieces(line, room)))
        {
            _output.Append(start).Append(style is null ? line : Styled(line, style)).Append('\n');
            start = others;
        }
    }

    /// <summary>A line in pieces of the width: a product without a blank may be one long word.</summary>
    private static IEnumerable<string> Pieces(string line, int room)
    {
        while (TextBox.Columns(line) > room)
        {
            var piece = TextBox.Cut(line, room);
            yield return piece;
            line = line[piece.Length..];
        }

        yield return line;
    }

    private void Line(string line, string? style = null) => _output.Append(style is null ? line : Styled(line, style)).Append('\n');

    private string Styled(string text, string style) => _hasColour ? style + text + Plain : text;
}
