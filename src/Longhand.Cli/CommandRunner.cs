using System.CommandLine;
using Longhand.Backpropagation;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary>Runs a command line: 0 done, 2 bad usage or input, with one line on standard error that says what, where and what to do.</summary>
internal static class CommandRunner
{
    public const int Done = 0;
    public const int BadInput = 2;

    public static int Run(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse($"{parsed.Errors[0].Message} See longhand {parsed.CommandResult.Command.Name} --help.".Replace("longhand longhand", "longhand", StringComparison.Ordinal));
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InvalidInputException e)
        {
            return Refuse(e.Message);
        }
        catch (NonFiniteException e)
        {
            return Refuse(e.Message);
        }
        catch (UsageException e)
        {
            return Refuse(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(e.Message);
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine("longhand: " + message.ReplaceLineEndings(" "));
        return BadInput;
    }
}
