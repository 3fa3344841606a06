namespace Longhand.Explain.Rendering;

/// <summary>Who reads the mathematics.</summary>
internal enum LatexDialect
{
    /// <summary>pdflatex: ASCII only, and nothing may run out of the margin.</summary>
    Article,

    /// <summary>MathJax and KaTeX in a browser: Unicode is welcome, but GitHub refuses \operatorname.</summary>
    Browser,
}
