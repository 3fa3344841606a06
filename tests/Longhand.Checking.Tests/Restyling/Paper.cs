using System.Text;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What a working is written on: puts headings, sentences, statements and tables into the form of a document.</summary>
internal abstract class Paper
{
    protected StringBuilder Out { get; } = new();

    public abstract void Heading(string text, int level);

    public abstract void Say(string text);

    /// <summary>Statements that belong together.</summary>
    public abstract void Work(IReadOnlyList<Statement> statements);

    /// <summary>Short statements, several in a line.</summary>
    public abstract void OneLine(IReadOnlyList<Statement> statements);

    /// <summary>A table; cells are mathematics, headings are words.</summary>
    public abstract void Table(string[] headings, IReadOnlyList<string[]> rows);

    /// <summary>Mathematics inside a sentence.</summary>
    public virtual string Inside(string mathematics) => mathematics;

    public virtual string Emphasized(string number) => number;

    public virtual string Finish() => Out.ToString();
}
