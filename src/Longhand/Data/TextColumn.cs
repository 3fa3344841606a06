using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>A column of texts. Each different text is held once; a row holds which of them it has.</summary>
public sealed class TextColumn : Column
{
    // 0 where the text is missing, else its place in Values, from 1.
    private readonly CompactNumbers _codes;

    /// <summary>Takes texts.</summary>
    /// <param name="name">The name.</param>
    /// <param name="texts">The texts; null is a missing one.</param>
    public TextColumn(string name, IEnumerable<string?> texts)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var builder = new TextColumnBuilder();
        foreach (var text in texts)
        {
            builder.Add(text);
        }

        (_codes, Values) = builder.Done();
    }

    internal TextColumn(string name, CompactNumbers codes, ImmutableArray<string> values)
        : base(name)
    {
        (_codes, Values) = (codes, values);
    }

    /// <summary>The different texts, in the order in which they come first.</summary>
    public ImmutableArray<string> Values { get; }

    /// <inheritdoc/>
    public override int RowCount => _codes.Count;

    /// <summary>The text of a row; null where it is missing.</summary>
    /// <param name="row">The row, from 0.</param>
    public string? this[int row] => CodeOf(row) is >= 0 and var code ? Values[code] : null;

    /// <summary>Which of <see cref="Values"/> a row has; −1 where it is missing.</summary>
    /// <param name="row">The row, from 0.</param>
    public int CodeOf(int row) => (int)_codes[row] - 1;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => CodeOf(row) < 0;

    /// <inheritdoc/>
    public override string? TextOf(int row) => this[row];
}
