namespace Longhand.Explain.Authoring;

/// <summary>How a place is marked.</summary>
internal enum MarkShape
{
    /// <summary><c>{{problem.json: w5}}</c>, which filling turns into one of the others.</summary>
    Short,

    /// <summary><c>&lt;!-- longhand problem.json: w5 --&gt;0.4&lt;!-- /longhand --&gt;</c> in a line of Markdown.</summary>
    Comments,

    /// <summary>The same with what is filled in on lines of its own.</summary>
    CommentLines,

    /// <summary><c>\longhand{problem.json: w5}{0.4}</c>.</summary>
    Command,

    /// <summary><c>% longhand problem.json: w5</c>, lines, <c>% /longhand</c>: in LaTeX, and in the mathematics of Markdown.</summary>
    PercentLines,
}
