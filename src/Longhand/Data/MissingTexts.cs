namespace Longhand.Data;

/// <summary>What stands for a missing value, in capital or small letters, with or without spaces around it.</summary>
internal sealed class MissingTexts
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts;
    private readonly int _longest;

    public MissingTexts(IEnumerable<string> texts)
    {
        var set = new HashSet<string>(texts.Select(text => text.Trim()), StringComparer.OrdinalIgnoreCase);
        _texts = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = set.Count == 0 ? -1 : set.Max(text => text.Length);
        HasNumbers = set.Any(text => StrictNumber.IsNumber(text));
    }

    /// <summary>Whether a number is among them.</summary>
    public bool HasNumbers { get; }

    public bool Has(ReadOnlySpan<char> field)
    {
        var text = field.Trim(' ');
        return text.Length <= _longest && _texts.Contains(text);
    }
}
