using System.CommandLine;
using System.Text;

namespace Longhand.Cli;

/// <summary><c>longhand evaluate</c>: how well a model predicts data whose target is known.</summary>
internal static class EvaluateCommand
{
    private static readonly Option<string> Format = CommandOptions.Choice("--format", "How the result is written.", "text", "json");
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("evaluate", "Says how well a model predicts data whose target is known.") { ModelStore.Argument, ModelData.DataArgument, Format, Output };
        foreach (var option in DataFile.Options)
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var (file, name) = (arguments.GetValue(Output), arguments.GetValue(ModelData.DataArgument)!);
        OutputFile.Check(file, name, "data");
        var (model, table) = ModelData.Read(arguments, name, hasTarget: true);
        var judged = CommandOptions.Checked(() => Judged.Of(model, table, table.AllRows()));
        OutputFile.Write(file, stream =>
        {
            if (arguments.GetValue(Format) is "json")
            {
                JudgedText.WriteJson(stream, judged);
                return;
            }

            using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            JudgedText.Write(writer, judged, table.Name);
        });
        return CommandRunner.Done;
    }
}
