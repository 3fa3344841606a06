using System.CommandLine;
using System.Text;
using Longhand.Cli;

// Letters and signs beyond ASCII are the point of the output, whatever the terminal says of itself.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Longhand trains feed-forward networks, and works a training step in full, every number of it.")
{
    ExplainCommand.Create(), FunctionsCommand.Create(), GradcheckCommand.Create(), FillCommand.Create(), CheckCommand.Create(),
    TrainCommand.Create(), EvaluateCommand.Create(), PredictCommand.Create(), CrossValidateCommand.Create(), SummaryCommand.Create(), ExportCommand.Create(),
};
return CommandRunner.Run(root, args);
