namespace Longhand.Checking.Tests.Restyling;

/// <summary>What a working is written in.</summary>
internal enum Container
{
    MarkdownLines,
    MarkdownBullets,
    MarkdownFence,
    MarkdownInlineCode,
    MarkdownInlineLatex,
    MarkdownDisplayLatex,
    MarkdownAligned,
    Plain,
    LatexDocument,
    PdfText,
    Console,
    NumPy,
}
