using System.CommandLine;
using Longhand.Backpropagation;
using Longhand.Data;
using Longhand.Explain.Derivations;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary>Runs a command line: 0 done, 1 a check failed, 2 bad usage or input, with one line on standard error that says what, where and what to do.</summary>
internal static class CommandRunner
{
    public const int Done = 0;
    public const int CheckFailed = 1;
    public const int BadInput = 2;

    public static int Run(RootCommand root, string[] args)
    {
        // A word that begins with @ is a word, and not a file of further words.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 || UsageMistake.UnknownOption(parsed) is not null)
        {
            return Refuse(UsageMistake.Describe(parsed));
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is InvalidInputException or DataException or StepException or UsageException or IOException or UnauthorizedAccessException)
        {
            return Refuse(e.Message);
        }
        catch (DisagreementException e)
        {
            return Refuse(e.Message + " This is a mistake of longhand and not of the problem; please report it with the problem file.");
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine("longhand: " + message.ReplaceLineEndings(" "));
        return BadInput;
    }
}
