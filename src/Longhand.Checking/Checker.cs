using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Checking;

/// <summary>Reads somebody's working and judges every number that is claimed in it.</summary>
public static class Checker
{
    private const int MostCharacters = 4_000_000;

    /// <summary>Checks a working.</summary>
    /// <param name="text">The working: Markdown, LaTeX or plain text.</param>
    /// <param name="problem">The problem that it works; null reads it from the working itself.</param>
    /// <param name="source">The name of the text in messages.</param>
    /// <exception cref="InvalidInputException">The text has no numbers, or none that belongs to the problem.</exception>
    public static CheckReport Check(string text, Problem? problem = null, string source = "working")
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
        {
            throw new InvalidInputException(source, 1, FormattableString.Invariant($"it has {text.Length} characters; a working has {MostCharacters} at the most: give the part of it that is to be checked."));
        }

        if (text.Contains('\0'))
        {
            throw new InvalidInputException(source, 1, "it is no text; give a working in Markdown, LaTeX or plain text, in UTF-8.");
        }

        if (!text.Any(char.IsAsciiDigit))
        {
            throw new InvalidInputException(source, 1, "there is no number in it; give a working with its numbers.");
        }

        return Working.Check(text, problem, source);
    }
}
