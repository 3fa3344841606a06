using System.Collections.Immutable;
using System.Text;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Explain.Authoring;

/// <summary>
/// Fills the marked places of a chapter with numbers, equations, tables and drawings out of problems. The marks stay, so that it can
/// be filled again; a chapter that is filled is filled with the same bytes.
/// </summary>
public sealed class ChapterFiller
{
    private readonly string _text;
    private readonly ChapterFormat _format;
    private readonly Func<string, Problem> _read;
    private readonly Sentences _sentences;
    private readonly MarkWriter _writer;
    private readonly Dictionary<string, WorkedProblem> _problems = new(StringComparer.Ordinal);
    private readonly Dictionary<Mark, (string Whole, string Content)> _filled = [];
    private readonly List<MarkException> _mistakes = [];

    private ChapterFiller(string text, ChapterFormat format, Func<string, Problem> read, Sentences sentences)
    {
        (_text, _format, _read, _sentences) = (text, format, read, sentences);
        _writer = new MarkWriter(format, NewLine(text), sentences);
    }

    /// <summary>Fills a chapter.</summary>
    /// <param name="text">The chapter.</param>
    /// <param name="format">What it is written in.</param>
    /// <param name="read">
    /// Reads the problem of a name that stands in a mark. It throws <see cref="InvalidInputException"/> or <see cref="IOException"/> where it
    /// cannot.
    /// </param>
    /// <param name="sentences">The sentences of what is filled in; null is English.</param>
    public static FilledChapter Fill(string text, ChapterFormat format, Func<string, Problem> read, Sentences? sentences = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(read);
        return new ChapterFiller(text, format, read, sentences ?? English.Instance).Fill();
    }

    private FilledChapter Fill()
    {
        MarkScanner scanner = _format == ChapterFormat.Markdown ? new MarkdownMarks(_text) : new LatexMarks(_text);
        scanner.Scan();
        _mistakes.AddRange(scanner.Mistakes);
        var parts = new List<(Mark Mark, MarkRequest Request, DerivationPart Part)>();
        foreach (var mark in scanner.Marks)
        {
            Try(mark, () => Answer(mark, parts));
        }

        foreach (var group in parts.GroupBy(p => (p.Request.Problem, p.Request.Carried, p.Request.Shown, p.Request.Forms)))
        {
            Answer([.. group]);
        }

        return Result(scanner.Marks);
    }

    /// <summary>Fills in a number, or notes what the derivation is asked for.</summary>
    private void Answer(Mark mark, List<(Mark Mark, MarkRequest Request, DerivationPart Part)> parts)
    {
        CheckSigns(mark);
        var request = MarkRequestReader.Read(mark.Request, mark.RequestStart);
        if (request.IsBlock && mark.IsInLine)
        {
            throw new MarkException(mark.RequestStart, $"\"{mark.Request}\" takes lines of its own; put its mark on a line of its own, outside of mathematics.");
        }

        var worked = Worked(mark, request.Problem);
        if (request.Kind != MarkKind.Number)
        {
            parts.Add((mark, request, new DerivationPart(request, worked, _sentences)));
            return;
        }

        if (_format == ChapterFormat.Markdown && mark is { Shape: MarkShape.Short, IsAlone: true, IsInMathematics: false })
        {
            throw new MarkException(mark.RequestStart, MarkdownMarks.BeginsLine);
        }

        if (worked.WhyUnknown(request.Name).Length > 0)
        {
            // What is no quantity may still be a line of the derivation: m̂ of Adam.
            parts.Add((mark, request, new DerivationPart(request, worked, _sentences)));
            return;
        }

        Fill(mark, _writer.Number(mark, worked.Number(request)), isBlock: false);
    }

    /// <summary>Goes through a derivation once for all that is asked of it.</summary>
    private void Answer((Mark Mark, MarkRequest Request, DerivationPart Part)[] parts)
    {
        var problem = _problems[parts[0].Request.Problem].Problem;
        var place = new DerivationPlace(problem, _sentences);
        var why = string.Empty;
        var steps = parts.Select(p => Math.Clamp(p.Part.Step, 1, ShownSteps.MostSteps(problem))).Distinct();
        var options = parts[0].Request.Options with { Sentences = _sentences, Show = problem.HasManySteps ? ShownSteps.Parse(string.Join(',', steps), problem) : null };
        try
        {
            foreach (var block in new Derivation(problem, options).Blocks())
            {
                place.Move(block);
                foreach (var (_, _, part) in parts.Where(p => !p.Part.IsComplete))
                {
                    part.Look(block, place);
                }

                if (parts.All(p => p.Part.IsComplete))
                {
                    break;
                }
            }
        }
        catch (StepException e)
        {
            why = e.Message;
        }

        foreach (var (mark, request, part) in parts)
        {
            Try(mark, () => Write(mark, request, part, why));
        }
    }

    private void Write(Mark mark, MarkRequest request, DerivationPart part, string why)
    {
        if (request.Kind == MarkKind.Number)
        {
            var value = part.Blocks is [Block.Equation { Value: { } number }] ? number : throw part.Missing();
            Fill(mark, _writer.Number(mark, WorkedProblem.Shown(request, value, isGiven: false)), isBlock: false);
            return;
        }

        if (part.Blocks.Count == 0 || (why.Length > 0 && !part.IsComplete))
        {
            throw why.Length > 0 ? new MarkException(mark.RequestStart, why) : part.Missing();
        }

        if (request.Kind == MarkKind.Equation)
        {
            var equation = MarkWriter.Alone((Block.Equation)part.Blocks[0], request, mark.IsInLine);
            Fill(mark, mark.IsInLine ? _writer.InLine(mark, equation) : _writer.Lines([equation]), !mark.IsInLine);
            return;
        }

        Fill(mark, _writer.Lines(part.Blocks), isBlock: true);
    }

    private void Fill(Mark mark, string content, bool isBlock) => _filled[mark] = (_writer.Whole(mark, content, isBlock), content.Trim());

    private WorkedProblem Worked(Mark mark, string name)
    {
        if (!_problems.TryGetValue(name, out var worked))
        {
            try
            {
                _problems[name] = worked = new WorkedProblem(_read(name));
            }
            catch (Exception e) when (e is InvalidInputException or IOException or UnauthorizedAccessException)
            {
                throw new MarkException(mark.RequestStart, e.Message);
            }
        }

        return worked;
    }

    private void Try(Mark mark, Action action)
    {
        try
        {
            action();
        }
        catch (MarkException e)
        {
            _mistakes.Add(e);
        }
        catch (StepException e)
        {
            _mistakes.Add(new MarkException(mark.RequestStart, e.Message));
        }
    }

    /// <summary>Signs that would end the mark, or the cell of a table that it stands in.</summary>
    private void CheckSigns(Mark mark)
    {
        if (_format != ChapterFormat.Markdown || mark.IsInMathematics)
        {
            return;
        }

        if (mark.Request.Contains("--", StringComparison.Ordinal))
        {
            throw new MarkException(mark.RequestStart, $"\"{mark.Request}\" holds --, which a comment in Markdown may not; rename the file.");
        }

        var line = _text.AsSpan(_text.LastIndexOf('\n', Math.Max(mark.RequestStart - 1, 0)) + 1).TrimStart(" \t>");
        var bar = mark.Request.IndexOf('|', StringComparison.Ordinal);
        if (line.StartsWith('|') && bar > 0 && mark.Request[bar - 1] != '\\')
        {
            throw new MarkException(mark.RequestStart + bar, "In a table a | ends the cell, even in a comment; write \\| for it.");
        }
    }

    private FilledChapter Result(List<Mark> marks)
    {
        if (_mistakes.Count > 0)
        {
            var mistakes = _mistakes.OrderBy(m => m.Offset).Select(m => (Place: Place(m.Offset), m.Message)).Select(m => new ChapterMistake(m.Place.Line, m.Place.Column, m.Message));
            return new(_text, [], [.. mistakes]);
        }

        var (text, end) = (new StringBuilder(), 0);
        var places = ImmutableArray.CreateBuilder<ChapterPlace>();
        foreach (var mark in marks.OrderBy(m => m.Start))
        {
            var (whole, content) = _filled[mark];
            text.Append(_text, end, mark.Start - end).Append(whole);
            var (line, column) = Place(mark.RequestStart);
            places.Add(new(line, column, mark.Request, MarkWriter.Standing(mark, _text), content, whole != _text[mark.Start..mark.End]));
            end = mark.End;
        }

        return new(text.Append(_text, end, _text.Length - end).ToString(), places.ToImmutable(), []);
    }

    /// <summary>The line and the column of a place, in characters as a reader counts them.</summary>
    private (int Line, int Column) Place(int offset)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < offset; i++)
        {
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        return (line, 1 + _text[start..Math.Max(offset, start)].EnumerateRunes().Count());
    }

    private static string NewLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 || text[end] == '\n' ? "\n" : text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : "\r";
    }
}
