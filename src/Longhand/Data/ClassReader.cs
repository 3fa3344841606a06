using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>The class of each row of a column.</summary>
internal sealed class ClassReader
{
    private readonly Column _column;
    private readonly int[] _ofCode; // the class of each text of a text column, −1 where it is none
    private readonly Dictionary<double, int> _ofNumber = [];

    public ClassReader(Column column, ImmutableArray<string> classes)
    {
        _column = column;
        _ofCode = column is TextColumn texts ? NamePlaces.Of(texts.Values, classes) : [];
        for (var k = 0; k < classes.Length; k++)
        {
            if (StrictNumber.TryParse(classes[k], out var number))
            {
                _ofNumber[number] = k;
            }
        }
    }

    /// <summary>The class of a row, from 0; −1 where it is missing or none of the classes.</summary>
    public int Find(int row) =>
        _column switch
        {
            TextColumn texts => texts.CodeOf(row) is >= 0 and var code ? _ofCode[code] : -1,
            NumberColumn numbers => _ofNumber.GetValueOrDefault(numbers[row], -1),
            _ => -1,
        };
}
