using System.CommandLine;
using System.Text;
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
            ProblemArgument, Format, Output,
        };
        command.SetAction(arguments =>
        {
            OutputFile.Check(arguments.GetValue(Output), arguments.GetValue(ProblemArgument));
            var problem = arguments.GetValue(ProblemArgument) is { } name
                ? ProblemReader.Read(InputFile.Read(name), name is "-" ? "standard input" : name)
                : Problem.Textbook;
            return Run(problem, arguments.GetValue(Format)!, arguments.GetValue(Output));
        });
        return command;
    }

    /// <summary>Checks a problem and writes what was found: 0 where everything agrees, else 1.</summary>
    internal static int Run(Problem problem, string format, string? file)
    {
        var report = CommandOptions.Checked(() => GradientCheck.Work(problem));
        OutputFile.Write(file, stream =>
        {
            if (format is "json")
            {
                GradientCheckJson.Write(stream, report);
                return;
            }

            var document = new GradientCheckDocument(report);
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            CommandOptions.Renderer(format, writer, file).Render(document.Blocks(), document.Title);
        });
        return report.Agrees ? CommandRunner.Done : CommandRunner.CheckFailed;
    }
}
