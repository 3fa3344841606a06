using System.CommandLine;
using System.Text;
using Longhand.Explain.Authoring;

namespace Longhand.Cli;

/// <summary><c>longhand fill</c>: the numbers, equations, tables and drawings of a chapter, out of its problems.</summary>
internal static class FillCommand
{
    private static readonly Argument<string> ChapterArgument = new("CHAPTER") { Description = "A chapter in Markdown (.md) or LaTeX (.tex). Problem files that it names lie in its folder or below." };
    private static readonly Option<bool> Check = new("--check") { Description = "Write nothing; name the places whose text is stale, and exit with 1 where there are any." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it the chapter itself, - for standard output.", HelpName = "FILE" };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var command = new Command("fill", "Fills the marked places of a chapter: {{problem.json: w5.gradient | 4}} becomes the number, and stays marked.")
        {
            ChapterArgument, Check, Layout.Language, Output,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var name = arguments.GetValue(ChapterArgument)!;
        var (isCheck, output) = (arguments.GetValue(Check), arguments.GetValue(Output));
        if (isCheck && output is not null)
        {
            throw new UsageException("Both --check and --output are given; --check writes nothing: give one of the two.");
        }

        var format = Format(name);
        CheckOutput(output);
        var bytes = InputFile.Read(name, "chapter");
        var (mark, text) = Decoded(name, bytes);
        var folder = new ChapterFolder(name);
        var chapter = ChapterFiller.Fill(text, format, folder.Read, Layout.SentencesOf(arguments));
        if (chapter.Mistakes.Length > 0)
        {
            return Refused(name, chapter);
        }

        if (output is not (null or "-") && folder.HasRead(output))
        {
            throw new UsageException($"--output {output} is a problem that the chapter reads; name another file.");
        }

        if (isCheck)
        {
            return Report(name, chapter);
        }

        // A file that is as it should be is left alone, so that nobody builds anew what has not changed.
        var filled = (byte[])[.. bytes.AsSpan(0, mark), .. Strict.GetBytes(chapter.Text)];
        var stale = chapter.Places.Count(place => place.IsStale);
        if (output is not null || stale > 0)
        {
            OutputFile.Write(output ?? name, stream => stream.Write(filled));
        }

        Console.Error.WriteLine($"{name}: {Places(chapter.Places.Length)}, {(stale == 0 ? "all up to date" : FormattableString.Invariant($"{stale} filled anew"))}. Where a mark names no digits, 6 significant ones are shown.");
        return CommandRunner.Done;
    }

    /// <summary>What is written is a chapter again; a slip of the hand overwrites no problem file.</summary>
    private static void CheckOutput(string? output)
    {
        OutputFile.Check(output, input: null);
        if (output is not (null or "-") && !output.StartsWith("/dev/", StringComparison.Ordinal) && FormatOf(output) is null)
        {
            throw new UsageException($"--output {output} has not the name of a chapter; let it end in .md or .tex, or write - for standard output.");
        }
    }

    private static ChapterFormat Format(string name) =>
        FormatOf(name) ?? throw new UsageException($"\"{name}\" is no chapter; its name has to end in .md for Markdown or .tex for LaTeX.");

    private static ChapterFormat? FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => ChapterFormat.Markdown,
        ".tex" or ".latex" or ".ltx" => ChapterFormat.Latex,
        _ => null,
    };

    /// <summary>The text behind the mark of byte order, if there is one, and the length of that mark.</summary>
    private static (int Mark, string Text) Decoded(string name, byte[] bytes)
    {
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return (mark, Strict.GetString(bytes, mark, bytes.Length - mark));
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, mark + Math.Max(e.Index, 0)).Count((byte)'\n');
            throw new UsageException(FormattableString.Invariant($"{name}:{line}: The chapter is not UTF-8; save it as UTF-8."));
        }
    }

    private static int Refused(string name, FilledChapter chapter)
    {
        foreach (var mistake in chapter.Mistakes)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"longhand: {name}:{mistake.Line}:{mistake.Column}: {mistake.Reason.ReplaceLineEndings(" ")}"));
        }

        return CommandRunner.BadInput;
    }

    private static int Report(string name, FilledChapter chapter)
    {
        foreach (var place in chapter.Places.Where(place => place.IsStale))
        {
            Console.WriteLine(FormattableString.Invariant($"{name}:{place.Line}:{place.Column}: {place.Request}: {Difference(place)}"));
        }

        var stale = chapter.Places.Count(place => place.IsStale);
        Console.WriteLine($"{name}: {Places(chapter.Places.Length)}, {(stale == 0 ? "all up to date" : FormattableString.Invariant($"{stale} stale; longhand fill {name} fills them anew"))}.");
        return stale == 0 ? CommandRunner.Done : CommandRunner.CheckFailed;
    }

    /// <summary>What stands there and what should; of several lines the first that differs.</summary>
    private static string Difference(ChapterPlace place)
    {
        var filled = place.Filled.ReplaceLineEndings("\n").Split('\n');
        if (place.Standing is null)
        {
            return $"not filled yet; it should be {Shown(filled[0])}{(filled.Length > 1 ? " and so on" : string.Empty)}";
        }

        var standing = place.Standing.ReplaceLineEndings("\n").Split('\n');
        if (standing.Length == 1 && filled.Length == 1)
        {
            return standing[0] == filled[0] ? "the lines around it are not as they are written" : $"{Shown(standing[0])} stands there; it should be {Shown(filled[0])}";
        }

        var line = standing.Zip(filled).TakeWhile(pair => pair.First == pair.Second).Count();
        return FormattableString.Invariant($"line {line + 1} of it is {Line(standing, line)}; it should be {Line(filled, line)}");
    }

    private static string Line(string[] lines, int line) => line < lines.Length ? Shown(lines[line]) : "not there";

    private static string Shown(string text)
    {
        const int Most = 80;
        return text.Length == 0 ? "empty" : text.Length <= Most ? text : text[..Most] + "…";
    }

    private static string Places(int count) => FormattableString.Invariant($"{count} marked place{(count == 1 ? string.Empty : "s")}");
}
