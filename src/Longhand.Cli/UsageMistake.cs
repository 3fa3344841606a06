using System.CommandLine;
using System.CommandLine.Parsing;
using Longhand.Model;

namespace Longhand.Cli;

/// <summary>Says what is wrong with a command line, and what was meant where that can be guessed.</summary>
internal static class UsageMistake
{
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? "see longhand --help" : $"see longhand {command.Name} --help";
        var words = parsed.UnmatchedTokens;
        if (command is RootCommand && !parsed.Errors.Any(e => e.SymbolResult is OptionResult))
        {
            return Command(command, words.Count == 0 ? null : words[0]);
        }

        if (UnknownOption(parsed) is { } option)
        {
            return Option(command, option, help);
        }

        return words.Count > 0
            ? $"\"{words[0]}\" is one word too many; {command.Name} takes {Taken(command.Name)}: put a name with spaces in quotes, or {help}."
            : $"{parsed.Errors[0].Message.TrimEnd('.')}; {help}.";
    }

    private static string Taken(string command) => command switch
    {
        "fill" => "one chapter",
        "check" => "one worked example",
        "train" or "cross-validate" => "one data file",
        "evaluate" or "predict" or "export" => "a model and one data file",
        "summary" => "one model",
        _ => "one problem file",
    };

    /// <summary>A word that looks like an option and is none: the parser takes it for the name of a file.</summary>
    public static string? UnknownOption(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(parsed.UnmatchedTokens).FirstOrDefault(IsOption);

    // A single dash is standard input, and -0.5 a number.
    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-' && !CommandOptions.TryNumber(word, out _);

    private static string Option(Command command, string word, string help)
    {
        var known = command.Options.Select(o => o.Name).Append("--help").ToArray();
        var name = command is RootCommand ? "longhand" : command.Name;
        return Nearest.Best(word.Split('=')[0], known) is { } best
            ? $"{word} is no option of {name}; did you mean {best}?"
            : $"{word} is no option of {name}; {help}.";
    }

    private static string Command(Command root, string? word)
    {
        const string Example = "longhand explain works the textbook network, longhand explain FILE a problem file";
        if (word is null)
        {
            return $"Say what to do: {Example}; longhand --help shows all.";
        }

        if (IsOption(word))
        {
            return Option(root, word, "see longhand --help");
        }

        var commands = root.Subcommands.Select(c => c.Name).ToArray();
        var meant = word switch
        {
            "help" => "--help",
            "version" => "--version",
            _ when File.Exists(word) => "explain " + word,
            _ => Nearest.Best(word, commands),
        };
        return meant is null ? $"\"{word}\" is no command; {Example}." : $"\"{word}\" is no command; did you mean longhand {meant}?";
    }
}
