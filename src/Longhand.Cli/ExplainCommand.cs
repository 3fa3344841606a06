using System.CommandLine;
using System.Globalization;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary><c>longhand explain</c>: the complete working of a problem.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string?> ProblemArgument = new("PROBLEM")
    {
        Description = "A problem file, or - for standard input; or a model file, with --data and --row. Without it the textbook network, 2-2-1.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Format = CommandOptions.Choice("--format", "How the working is written.", "text", "markdown", "latex", "html", "json");
    private static readonly Option<string> Form = CommandOptions.Choice("--form", "How gradients are shown: by paths, by deltas, by matrices, or all three.", "all", "paths", "delta", "matrix");
    private static readonly Option<string> RoundingPolicy = CommandOptions.Choice("--rounding", "exact: compute in double, round what is shown. carry: round each quantity when it is made, as by hand.", "exact", "carry");
    private static readonly Option<int?> Decimals = CommandOptions.Whole("--digits", "Decimals that are shown, or carried (carry: 4).", 0, Rounding.MostDigits);
    private static readonly Option<int?> Significant = CommandOptions.Whole("--significant", "Significant digits that are shown, or carried (exact: 6).", 1, Rounding.MostDigits);
    private static readonly Option<string> TiesRule = CommandOptions.Choice("--ties", "Where a number lies in the middle: away from zero, to the even digit, or cut off.", "up", "even", "cut");
    private static readonly Option<string?> Only = new("--only") { Description = "What is worked, and what that rests on: names of weights, biases and units, layers, places and ranges: w5,b1 h1 layer2 layer2[3,*] layer2.bias h1..h4 z_h1.", HelpName = "SELECTION" };
    private static readonly Option<int> Terms = new("--terms")
    {
        Description = "How many terms of a large sum are written out, the largest ones; all writes every one.",
        HelpName = "N|all",
        DefaultValueFactory = _ => DerivationOptions.DefaultTerms,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text is "all")
            {
                return DerivationOptions.AllTerms;
            }

            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                result.AddError($"--terms is \"{text}\"; it has to be a whole number from 1, or all");
            }

            return number;
        },
    };

    private static readonly Option<int?> Steps = CommandOptions.Whole("--steps", "How many steps are worked; the problem's own number where it is absent.", 1, int.MaxValue);
    private static readonly Option<string?> Show = new("--show") { Description = "The steps that are shown in full: 1,2,1000 1..3 last all; without it all of ten, and of more the first and the last. The others stand in a table and a curve.", HelpName = "STEPS" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "FILE" };

    private static readonly Option<string?> Data = new("--data") { Description = "Of a model: the data, CSV or IDX, of which a row is worked.", HelpName = "FILE" };
    private static readonly Option<int?> Row = CommandOptions.Whole("--row", "Of a model: the row of the data, counted from 1.", 1, int.MaxValue);

    public static Command Create()
    {
        var command = new Command("explain", "Works a problem in full: forward pass, loss, every gradient, the update.")
        {
            ProblemArgument, Data, Row, Format, Form, RoundingPolicy, Decimals, Significant, TiesRule, Only, Terms, Steps, Show, Layout.Language, Layout.Width, Layout.Fragment, Output,
        };
        foreach (var option in DataFile.Options)
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var options = Options(arguments);
        OutputFile.Check(arguments.GetValue(Output), arguments.GetValue(ProblemArgument));
        var row = ModelRow.Read(arguments, arguments.GetValue(ProblemArgument), arguments.GetValue(Data), arguments.GetValue(Row));
        var problem = InSteps(row?.Problem ?? Read(arguments), arguments);
        options = options with { IsSingle = row is { IsSingle: true } };
        if (arguments.GetValue(Only) is { } only)
        {
            options = options with { Only = CommandOptions.Checked(() => Selection.Parse(only, problem)) };
        }

        if (arguments.GetValue(Show) is { } show)
        {
            options = options with { Show = CommandOptions.Checked(() => ShownSteps.Parse(show, problem)) };
        }

        var derivation = CommandOptions.Checked(() => new Derivation(problem, options));
        var (format, file) = (arguments.GetValue(Format)!, arguments.GetValue(Output));
        var (layout, large) = (Layout.Of(arguments, format, file), LargeOutput.OfConsole(file));
        var equations = large.Equations(derivation);
        if (!large.IsWanted(equations, format))
        {
            return CommandRunner.Done;
        }

        if (format is "json")
        {
            // A program that reads the answer gets the whole document, or none.
            OutputFile.WriteWhole(file, new JsonResult(problem, options).Write);
            return CommandRunner.Done;
        }

        var blocks = row is null ? derivation.Blocks() : derivation.Blocks().Concat(row.BesideEngine(derivation, options));
        OutputFile.Write(file, stream => layout.Write(stream, large.Watched(blocks, equations), derivation.Title, options));
        return CommandRunner.Done;
    }

    private static Problem Read(ParseResult arguments) =>
        arguments.GetValue(ProblemArgument) is { } name
            ? ProblemReader.Read(InputFile.Read(name), name is "-" ? "standard input" : name)
            : Problem.Textbook;

    private static Problem InSteps(Problem problem, ParseResult arguments) =>
        arguments.GetValue(Steps) is { } steps ? problem with { Steps = steps, Until = null } : problem;

    private static DerivationOptions Options(ParseResult arguments)
    {
        var isCarried = arguments.GetValue(RoundingPolicy) is "carry";
        var (decimals, significant) = (arguments.GetValue(Decimals), arguments.GetValue(Significant));
        if (decimals is not null && significant is not null)
        {
            throw new UsageException("Both --digits and --significant are given; one counts decimals, the other significant digits: give one of the two.");
        }

        var rounding = (decimals, significant) switch
        {
            ({ } d, _) => new Rounding(d),
            (_, { } s) => new Rounding(s, DigitCount.Significant),
            _ => isCarried ? DerivationOptions.DefaultCarried : DerivationOptions.DefaultShown,
        };
        var ties = arguments.GetValue(TiesRule) switch
        {
            "even" => Ties.Even,
            "cut" => Ties.Cut,
            _ => Ties.Up,
        };
        return new DerivationOptions
        {
            Sentences = Layout.SentencesOf(arguments),
            IsCarried = isCarried,
            Terms = arguments.GetValue(Terms),
            Rounding = rounding with { Ties = ties },
            Forms = arguments.GetValue(Form) switch
            {
                "paths" => Forms.Paths,
                "delta" => Forms.Delta,
                "matrix" => Forms.Matrix,
                _ => Forms.All,
            },
        };
    }
}
