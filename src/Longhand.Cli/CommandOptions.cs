using System.CommandLine;
using System.Globalization;
using Longhand.Model;

namespace Longhand.Cli;

/// <summary>The kinds of options that several commands have.</summary>
internal static class CommandOptions
{
    /// <summary>One of a few words; the first where nothing is said.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', values),
            DefaultValueFactory = _ => values[0],
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (!values.Contains(text, StringComparer.Ordinal))
                {
                    result.AddError($"{name} is \"{text}\"; {Nearest.Advice(text, values)}");
                }

                return text;
            },
        };
        option.CompletionSources.Add(values);
        return option;
    }

    /// <summary>A number as it is written in problem files: digits with a point, finite.</summary>
    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number)
        && !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>A whole number within bounds.</summary>
    public static Option<int?> Whole(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError(FormattableString.Invariant($"{name} is \"{text}\"; it has to be a whole number from {least} to {most}"));
            return null;
        },
    };

    /// <summary>A number within bounds.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="least">The least it may be.</param>
    public static Option<double?> Number(string name, string description, double least) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (TryNumber(text, out var number) && number >= least)
            {
                return number;
            }

            result.AddError(FormattableString.Invariant($"{name} is \"{text}\"; it has to be a number, at least {least}"));
            return null;
        },
    };

    /// <summary>What a library refuses with an exception is answered in a line.</summary>
    public static TResult Checked<TResult>(Func<TResult> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message.Split(" (Parameter", 2)[0]);
        }
    }
}
