namespace Longhand.Data;

/// <summary>Data that cannot be used. The message is one line: the place, the value, the rule and the remedy.</summary>
public sealed class DataException : Exception
{
    /// <summary>Names the place.</summary>
    /// <param name="place">The file and the line, or the row: iris.csv:12.</param>
    /// <param name="reason">The value, the rule and the remedy.</param>
    public DataException(string place, string reason)
        : base(OneLine.Clean($"{place}: {reason}"))
    {
        (Place, Reason) = (OneLine.Clean(place), OneLine.Clean(reason));
    }

    /// <summary>The file and the line, or the row.</summary>
    public string Place { get; }

    /// <summary>The value, the rule and the remedy.</summary>
    public string Reason { get; }
}
