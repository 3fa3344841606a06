using System.CommandLine;
using System.Text;
using Longhand.Checking;
using Longhand.Checking.Reports;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary><c>longhand check</c>: the first mistake in somebody's working.</summary>
internal static class CheckCommand
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Argument<string> WorkingArgument = new("WORKING")
    {
        Description = "A worked example in Markdown, LaTeX or plain text, or - for standard input.",
    };

    private static readonly Option<string?> ProblemOption = new("--problem") { Description = "The problem file that it works; without it the network and its numbers are read from the working.", HelpName = "PROBLEM" };
    private static readonly Option<string> Format = CommandOptions.Choice("--format", "How the report is written.", "text", "json", "html");

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("check", "Finds the first mistake in a worked example; exits 1 when there is one.") { WorkingArgument, ProblemOption, Format, Layout.Width, Output };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var (name, format, output) = (arguments.GetValue(WorkingArgument)!, arguments.GetValue(Format)!, arguments.GetValue(Output));
        var (file, width) = (arguments.GetValue(ProblemOption), Layout.WidthOf(arguments, format, arguments.GetValue(Output)));
        if (name is "-" && file is "-")
        {
            throw new UsageException("The working and the problem are both -; standard input is one of the two: name a file for the other.");
        }

        OutputFile.Check(output, name, "working");
        OutputFile.Check(output, file);
        var text = Text(InputFile.Read(name, "worked example"), name is "-" ? "standard input" : name);
        var problem = file is null ? null : ProblemReader.Read(InputFile.Read(file), file is "-" ? "standard input" : file);
        var report = Checker.Check(text, problem, name is "-" ? "standard input" : name);
        OutputFile.Write(output, stream => Write(stream, report, text, format, (Name: name, Width: width, HasColour: Terminal.HasColour(output))));
        return report.FirstMistake is null ? CommandRunner.Done : CommandRunner.CheckFailed;
    }

    private static void Write(Stream stream, CheckReport report, string text, string format, (string Name, int Width, bool HasColour) layout)
    {
        if (format is "json")
        {
            CheckJson.Write(stream, report);
            return;
        }

        stream.Write(Encoding.UTF8.GetBytes(format is "html" ? CheckHtml.Write(report, text, layout.Name is "-" ? "A working" : Path.GetFileName(layout.Name)) : CheckText.Write(report, text, layout.Width, layout.HasColour)));
    }

    /// <summary>The text of a file without the mark that some editors begin it with.</summary>
    private static string Text(byte[] bytes, string name)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidInputException(name, 1, "it is no text in UTF-8; save it as UTF-8, or give the text of it.");
        }
    }
}
