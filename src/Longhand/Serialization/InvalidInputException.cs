namespace Longhand.Serialization;

/// <summary>A file that cannot be used. The message is one line: the file and the place, the value, the rule and the remedy.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>Names the place in a text.</summary>
    /// <param name="source">The name of the file, as the user gave it.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="reason">The value, the rule and the remedy.</param>
    public InvalidInputException(string source, int line, string reason)
        : base(FormattableString.Invariant($"{source}:{line}: {reason}"))
    {
        (Line, Reason) = (line, reason);
    }

    /// <summary>Names a file that has no lines.</summary>
    /// <param name="source">The name of the file, as the user gave it.</param>
    /// <param name="reason">The place, the value, the rule and the remedy.</param>
    public InvalidInputException(string source, string reason)
        : base($"{source}: {reason}") => Reason = reason;

    /// <summary>The line, counted from 1; 0 in a file that has no lines.</summary>
    public int Line { get; }

    /// <summary>The value, the rule and the remedy.</summary>
    public string Reason { get; }
}
