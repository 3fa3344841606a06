namespace Longhand.Explain.Authoring;

/// <summary>A marked place as it stands in a chapter.</summary>
/// <param name="Shape">How it is marked.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="RequestStart">Where that stands.</param>
/// <param name="Start">Where what is replaced begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Indent">What stands before it on its line and belongs to no sentence: spaces, marks of quotes.</param>
internal sealed record Mark(MarkShape Shape, string Request, int RequestStart, int Start, int End, string Indent)
{
    /// <summary>Whether nothing else stands on its line.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether it stands in mathematics, in Markdown.</summary>
    public bool IsInMathematics { get; init; }

    /// <summary>Whether what is filled in stands in a line with other things.</summary>
    public bool IsInLine => Shape is MarkShape.Comments or MarkShape.Command || IsInMathematics || (Shape == MarkShape.Short && !IsAlone);

    /// <summary>Whether something stands behind it on its line.</summary>
    public bool HasMoreBehind { get; init; }
}
