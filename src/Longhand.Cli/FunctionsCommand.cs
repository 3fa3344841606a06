using System.CommandLine;
using Longhand.Explain.Documents;
using Longhand.Explain.Gallery;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Cli;

/// <summary><c>longhand functions</c>: the functions of the catalogue, one or all.</summary>
internal static class FunctionsCommand
{
    private const string AnyKind = "any";

    private static readonly Argument<string?> NameArgument = new("NAME")
    {
        Description = "A function, as problem files name it. Without it all are listed.",
        HelpName = "NAME",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string[]> ValuesArgument = new("VALUE")
    {
        Description = "Where it is worked: weighted inputs, or predictions of a loss.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Format = CommandOptions.Choice("--format", "How it is written.", "text", "markdown", "latex", "html", "json");
    private static readonly Option<string> Kind = CommandOptions.Choice("--kind", "Which kind of functions.", [AnyKind, .. Enum.GetValues<FunctionKind>().Select(GalleryNames.Of)]);
    private static readonly Option<string> ConventionOption = CommandOptions.Choice("--convention", "What omitted things mean.", [.. Convention.All.Select(c => c.Name)]);
    private static readonly Option<string?> Target = new("--target") { Description = "The target beside which a loss is worked (0; 1 where it is a probability).", HelpName = "NUMBER" };
    private static readonly Option<string[]> Set = new("--set") { Description = "A number that the function takes: slope=0.2.", HelpName = "NAME=NUMBER" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("functions", "Shows the functions of the catalogue: formula, derivative, curve, and values in numbers.")
        {
            NameArgument, ValuesArgument, Format, Kind, ConventionOption, Target, Set, Layout.Language, Layout.Width, Layout.Fragment, Output,
        };
        NameArgument.CompletionSources.Add([.. new FunctionGallery().Sheets.Select(sheet => sheet.Name).Distinct(StringComparer.Ordinal)]);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var file = arguments.GetValue(Output);
        OutputFile.Check(file, input: null);
        var gallery = new FunctionGallery(convention: Convention.All.First(c => c.Name == arguments.GetValue(ConventionOption)), sentences: Layout.SentencesOf(arguments));
        FunctionKind? kind = arguments.GetValue(Kind) is { } word && word != AnyKind ? Enum.GetValues<FunctionKind>().First(k => GalleryNames.Of(k) == word) : null;
        var layout = Layout.Of(arguments, arguments.GetValue(Format)!, file);
        if (arguments.GetValue(NameArgument) is not { } name)
        {
            RefuseWithoutName(arguments);
            var sheets = gallery.Sheets.Where(sheet => kind is null || sheet.Kind == kind);
            var all = layout.Format is "text" ? gallery.List(kind) : gallery.Blocks(kind, withCurves: layout.Format is not "markdown");
            Write(layout, stream => GalleryJson.Write(stream, sheets), all, gallery.Title);
            return CommandRunner.Done;
        }

        var values = (arguments.GetValue(ValuesArgument) ?? []).Select(text => Number("VALUE", text)).ToArray();
        var sheet = Find(gallery, name, kind, arguments);
        var blocks = CommandOptions.Checked(() => sheet.Blocks(values).ToArray());
        Write(layout, stream => GalleryJson.Write(stream, sheet, values), kind is null ? [.. blocks, .. gallery.Namesakes(sheet)] : blocks, sheet.Name);
        return CommandRunner.Done;
    }

    private static FunctionSheet Find(FunctionGallery gallery, string name, FunctionKind? kind, ParseResult arguments)
    {
        var known = gallery.Sheets.Where(sheet => kind is null || sheet.Kind == kind).ToArray();
        var sheet = known.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal))
            ?? throw new UsageException(Unknown(name, [.. known.Select(s => s.Name)]));
        foreach (var assignment in arguments.GetValue(Set) ?? [])
        {
            var parts = assignment.Split('=', 2);
            if (parts.Length < 2)
            {
                throw new UsageException($"--set is \"{assignment}\"; it has to be a name and a number with = between them, such as slope=0.2.");
            }

            var names = sheet.Parameters.Select(p => p.Name).ToArray();
            if (names.Length > 0 && !names.Contains(parts[0], StringComparer.Ordinal))
            {
                throw new UsageException($"{name} has no \"{parts[0]}\"; {Nearest.Advice(parts[0], names)}.");
            }

            var number = Number($"--set {parts[0]}", parts[1]);
            sheet = CommandOptions.Checked(() => sheet.With(parts[0], number));
        }

        return arguments.GetValue(Target) is { } target ? CommandOptions.Checked(() => sheet.WithTarget(Number("--target", target))) : sheet;
    }

    private static string Unknown(string name, string[] known)
    {
        const int Most = 8;
        return Nearest.Best(name, known) is { } best
            ? $"\"{name}\" is no function; did you mean \"{best}\"? longhand functions lists all {known.Length}."
            : $"\"{name}\" is no function; known are {string.Join(", ", known.Take(Most))}, …: longhand functions lists all {known.Length}.";
    }

    private static void RefuseWithoutName(ParseResult arguments)
    {
        var option = arguments.GetValue(Target) is not null ? "--target" : arguments.GetValue(Set) is { Length: > 0 } ? "--set" : null;
        if (option is not null)
        {
            throw new UsageException($"{option} says something of one function; name it: longhand functions NAME {option} ….");
        }
    }

    private static double Number(string what, string text) =>
        CommandOptions.TryNumber(text, out var number)
            ? number
            : throw new UsageException($"{what} is \"{text}\"; it has to be a finite number, such as 0.3775.");

    private static void Write(Layout layout, Action<Stream> json, IEnumerable<Block> blocks, string title) =>
        OutputFile.Write(layout.File, stream =>
        {
            if (layout.Format is "json")
            {
                json(stream);
                return;
            }

            layout.Write(stream, blocks, title);
        });
}
