namespace Longhand.Serialization;

/// <summary>A file that cannot be used. The message is one line: file and line, the value, the rule and the remedy.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>Names the place.</summary>
    /// <param name="source">The name of the file, as the user gave it.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="reason">The value, the rule and the remedy.</param>
    public InvalidInputException(string source, int line, string reason)
        : base(FormattableString.Invariant($"{source}:{line}: {reason}"))
    {
        (Line, Reason) = (line, reason);
    }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The value, the rule and the remedy.</summary>
    public string Reason { get; }
}
