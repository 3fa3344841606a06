using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>Takes the texts of a column one after the other.</summary>
internal sealed class TextColumnBuilder
{
    private readonly CompactNumbers.Builder _codes = new();
    private readonly Dictionary<string, int> _known = [];
    private readonly List<string> _values = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextColumnBuilder()
    {
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(string? text)
    {
        if (text is null)
        {
            AddMissing();
        }
        else
        {
            Add(text.AsSpan());
        }
    }

    /// <summary>How many different texts there are.</summary>
    public int ValueCount => _values.Count;

    public void AddMissing() => _codes.Add(0.0);

    public void Add(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out var code))
        {
            var value = text.ToString();
            code = _values.Count + 1;
            _known.Add(value, code);
            _values.Add(value);
        }

        _codes.Add(code);
    }

    public (CompactNumbers Codes, ImmutableArray<string> Values) Done() => (_codes.Done(), [.. _values]);
}
