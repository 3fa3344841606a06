namespace Longhand.Explain.Authoring;

/// <summary>What a chapter is written in.</summary>
public enum ChapterFormat
{
    /// <summary>GitHub-flavoured Markdown.</summary>
    Markdown,

    /// <summary>LaTeX.</summary>
    Latex,
}
