namespace Longhand.Explain.Authoring;

/// <summary>A mark that cannot be read or filled.</summary>
/// <param name="offset">Where in the chapter.</param>
/// <param name="reason">The value, the rule and the remedy.</param>
internal sealed class MarkException(int offset, string reason) : Exception(reason)
{
    public int Offset { get; } = offset;
}
