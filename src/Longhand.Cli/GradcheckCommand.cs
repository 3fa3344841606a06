using System.CommandLine;
using Longhand.Backpropagation;
using Longhand.Explain.Gradcheck;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary><c>longhand gradcheck</c>: backpropagation beside dual numbers and central differences.</summary>
internal static class GradcheckCommand
{
    private static readonly Argument<string?> ProblemArgument = new("PROBLEM")
    {
        Description = "A problem file, or - for standard input. Without it the textbook network, 2-2-1.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Format = CommandOptions.Choice("--format", "How the result is written.", "text", "markdown", "latex", "html", "json");
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("gradcheck", "Checks every gradient of a problem by dual numbers and central differences; exits 1 when they part.")
        {
            ProblemArgument, Format, Layout.Language, Layout.Width, Layout.Fragment, Output,
        };
        command.SetAction(arguments =>
        {
            var layout = Layout.Of(arguments, arguments.GetValue(Format)!, arguments.GetValue(Output));
            OutputFile.Check(arguments.GetValue(Output), arguments.GetValue(ProblemArgument));
            var problem = arguments.GetValue(ProblemArgument) is { } name
                ? ProblemReader.Read(InputFile.Read(name), name is "-" ? "standard input" : name)
                : Problem.Textbook;
            return Run(problem, layout);
        });
        return command;
    }

    /// <summary>Checks a problem and writes what was found: 0 where everything agrees, else 1.</summary>
    internal static int Run(Problem problem, Layout layout)
    {
        var report = CommandOptions.Checked(() => GradientCheck.Work(problem));
        OutputFile.Write(layout.File, stream =>
        {
            if (layout.Format is "json")
            {
                GradientCheckJson.Write(stream, report);
                return;
            }

            var document = new GradientCheckDocument(report, layout.Sentences);
            layout.Write(stream, document.Blocks(), document.Title);
        });
        return report.Agrees ? CommandRunner.Done : CommandRunner.CheckFailed;
    }
}
