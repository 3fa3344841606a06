using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Longhand.Explain.Documents;

/// <summary>What the compiler calls for the string in <see cref="Prose.Of(ProseBuilder)"/>.</summary>
[InterpolatedStringHandler]
public sealed class ProseBuilder
{
    private readonly ImmutableArray<Inline>.Builder _pieces = ImmutableArray.CreateBuilder<Inline>();

    /// <summary>Begins a sentence.</summary>
    /// <param name="literalLength">The length of the words.</param>
    /// <param name="formattedCount">The number of insertions.</param>
    public ProseBuilder(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _ = formattedCount;
    }

    /// <summary>Adds words of the sentence.</summary>
    /// <param name="text">The words.</param>
    public void AppendLiteral(string text) => _pieces.Add(new Inline.Words(text));

    /// <summary>Adds words from elsewhere.</summary>
    /// <param name="text">The words.</param>
    public void AppendFormatted(string text) => _pieces.Add(new Inline.Words(text));

    /// <summary>Adds a whole number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(int number) => _pieces.Add(new Inline.Words(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Adds a formula.</summary>
    /// <param name="formula">The formula.</param>
    public void AppendFormatted(Formula formula) => _pieces.Add(new Inline.Math(formula));

    /// <summary>Adds a name in fixed width, a reference, or words that stand out.</summary>
    /// <param name="piece">The piece.</param>
    public void AppendFormatted(Inline piece) => _pieces.Add(piece);

    /// <summary>Adds another sentence.</summary>
    /// <param name="prose">The sentence.</param>
    public void AppendFormatted(Prose prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        _pieces.AddRange(prose.Pieces);
    }

    internal Prose ToProse() => new(_pieces.ToImmutable());
}
