using System.Diagnostics.CodeAnalysis;

namespace Longhand.Data;

/// <summary>Takes the fields of a column one after the other and makes a column of them: of numbers if they are numbers, else of text.</summary>
/// <param name="name">The name of the column.</param>
/// <param name="options">What is missing, and the limits.</param>
/// <param name="missing">What stands for a missing value.</param>
internal sealed class CsvColumn(string name, CsvOptions options, MissingTexts missing)
{
    private CompactNumbers.Builder? _numbers;
    private TextColumnBuilder? _texts;
    private int _missingBefore; // while nothing else came, it is not known which column it is
    private bool _isLeftOut;

    public string Name => name;

    /// <summary>Why the column is not in the table.</summary>
    public string? LeftOut =>
        _isLeftOut ? FormattableString.Invariant($"{name} has more than {options.MostTexts} different texts and was left out.") : null;

    /// <summary>
    /// Decides by the first rows: text if it was asked for, or if at most two thirds of the values are numbers; else numbers, and one that is
    /// none is a mistake.
    /// </summary>
    public void Decide(IEnumerable<string> fields)
    {
        var (numbers, present) = (0, 0);
        foreach (var field in fields.Where(field => !missing.Has(field)))
        {
            present++;
            numbers += StrictNumber.IsNumber(field) ? 1 : 0;
        }

        if (options.TextColumns.Contains(name) || (present > 0 && 3 * numbers <= 2 * present))
        {
            _texts = new();
        }
        else if (present > 0)
        {
            _numbers = new();
        }
    }

    /// <summary>Takes a field.</summary>
    /// <returns>Why it cannot be used; null where it can.</returns>
    public string? Add(ReadOnlySpan<char> field)
    {
        if (_numbers is not null)
        {
            return AddNumber(_numbers, field);
        }

        var isMissing = missing.Has(field);
        if (_texts is not null)
        {
            return AddText(_texts, field, isMissing);
        }

        if (isMissing)
        {
            _missingBefore++;
            return null;
        }

        Begin(StrictNumber.IsNumber(field));
        return Add(field);
    }

    public Column? Done()
    {
        if (_isLeftOut)
        {
            return null;
        }

        if (_texts is not null)
        {
            var (codes, values) = _texts.Done();
            return new TextColumn(name, codes, values);
        }

        if (_numbers is null)
        {
            Begin(isNumber: true);
        }

        return new NumberColumn(name, _numbers.Done());
    }

    [MemberNotNull(nameof(_numbers))]
    private void Begin(bool isNumber)
    {
        _numbers = new();
        for (var row = 0; row < _missingBefore; row++)
        {
            _numbers.Add(double.NaN);
        }

        if (isNumber)
        {
            return;
        }

        _texts = new();
        for (var row = 0; row < _missingBefore; row++)
        {
            _texts.AddMissing();
        }

        _numbers = null!;
    }

    private string? AddNumber(CompactNumbers.Builder numbers, ReadOnlySpan<char> field)
    {
        // Most fields are numbers: it is asked first whether a number stands for a missing value only where one does.
        if (!missing.HasNumbers && StrictNumber.TryParse(field, out var number))
        {
            numbers.Add(number);
            return null;
        }

        if (missing.Has(field))
        {
            numbers.Add(double.NaN);
            return null;
        }

        if (StrictNumber.TryParse(field, out number))
        {
            numbers.Add(number);
            return null;
        }

        return StrictNumber.IsNumber(field)
            ? $"{name} is {Shown(field)}; that is too great for a double: give a number below 1.8e308."
            : $"{name} is \"{Shown(field)}\"; the other values of the column are numbers{Hint(field)}: correct it, leave it empty if it is missing, or read the column as text.";
    }

    private string? AddText(TextColumnBuilder texts, ReadOnlySpan<char> field, bool isMissing)
    {
        if (_isLeftOut)
        {
            return null;
        }

        if (isMissing)
        {
            texts.AddMissing();
            return null;
        }

        texts.Add(field);
        if (texts.ValueCount <= options.MostTexts)
        {
            return null;
        }

        // What nobody asked for is passed over from here on.
        (_isLeftOut, _texts) = (true, new());
        return options.Columns.Contains(name) || options.TextColumns.Contains(name)
            ? FormattableString.Invariant($"{name} has more than {options.MostTexts} different texts; that is the most a column has: leave it out.")
            : null;
    }

    private static string Hint(ReadOnlySpan<char> field) =>
        field.Contains(',') ? ", and a number has a decimal point and no other separators" : string.Empty;

    private static string Shown(ReadOnlySpan<char> field) => OneLine.Of(field);
}
