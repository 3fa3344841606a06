using System.Globalization;
using Longhand.Model;

namespace Longhand.Data;

/// <summary>Makes a table of records: finds out by the first rows what stands between fields, whether there is a header, and which columns are numbers.</summary>
internal sealed class CsvTable(CsvRecords records, CsvOptions options)
{
    /// <summary>So many rows are looked at before anything is decided.</summary>
    private const int FirstRows = 1000;

    /// <summary>So many fields and characters are held at once for that, and no more.</summary>
    private const int FirstFields = 500_000;
    private const int FirstCharacters = 4_000_000;

    private readonly List<string> _notes = [];
    private readonly MissingTexts _missing = new(options.Missing);
    private readonly RowPlaces _places = new();
    private string[] _first = [];
    private int _rows;

    public Table Read()
    {
        ChooseDelimiter();
        var first = ReadFirst();
        var names = Names(first);
        var data = first.Skip(names.IsHeader ? 1 : 0).ToList();
        var columns = Kept(names.Names);
        foreach (var (column, i) in columns)
        {
            column.Decide(data.Select(record => record.Fields[i]));
        }

        foreach (var (line, fields) in data)
        {
            AddRow(line, columns, i => fields[i]);
        }

        ReadRest(columns);
        var made = columns.Select(column => column.Column.Done()).OfType<Column>().ToList();
        _notes.AddRange(columns.Select(column => column.Column.LeftOut).OfType<string>());
        return new(made, options.Name) { Notes = [.. _notes], Places = _places };
    }

    private void ChooseDelimiter()
    {
        if (options.Delimiter is { } given)
        {
            records.Delimiter = given is not ('"' or '\r' or '\n' or '\0' or CsvRecords.NotText)
                ? given
                : throw new DataException(options.Name, FormattableString.Invariant($"the delimiter is the character {(int)given}; fields cannot be told apart by a quote or the end of a line: give a comma, a semicolon or a tab."));
            return;
        }

        var counts = records.CountInFirstLine(",;\t");
        if (counts[1] > counts[0] || counts[2] > counts[0])
        {
            records.Delimiter = counts[1] >= counts[2] ? ';' : '\t';
            _notes.Add($"The fields are separated by {(records.Delimiter == ';' ? "semicolons" : "tabs")}.");
        }
    }

    private List<(int Line, string[] Fields)> ReadFirst()
    {
        var first = new List<(int Line, string[] Fields)>();
        var (read, length) = (0, 0);
        while (first.Count <= FirstRows && read < FirstFields && length < FirstCharacters && records.Read())
        {
            var fields = new string[records.Count];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = records[i].ToString();
            }

            first.Add((records.Line, fields));
            (_first, read, length) = (first[0].Fields, read + fields.Length, length + records.Length);
            CheckWidth();
        }

        return first.Count > 0 ? first : throw records.Error(1, "the file is empty; a table has at least one row: is it the right file?");
    }

    private (string[] Names, bool IsHeader) Names(List<(int Line, string[] Fields)> first)
    {
        var fields = first[0].Fields;
        var isHeader = options.HasHeader ?? FindHeader([.. first.Select(record => record.Fields)]);
        string[] names = [.. fields.Select((field, i) => isHeader && field.Length > 0 ? field : "column" + (i + 1).ToString(CultureInfo.InvariantCulture))];
        var twice = names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? (names, isHeader)
            : throw records.Error(
                first[0].Line,
                FormattableString.Invariant($"columns {Array.IndexOf(names, twice.Key) + 1} and {Array.LastIndexOf(names, twice.Key) + 1} are both called \"{OneLine.Of(twice.Key)}\"; a column is known by its name: rename one.")
            );
    }

    /// <summary>A first line is a header if it has text where all that follows is numbers, or if it has no number at all.</summary>
    private bool FindHeader(string[][] rows)
    {
        for (var i = 0; i < rows[0].Length; i++)
        {
            var below = rows.Skip(1).Select(row => row[i]).Where(field => !_missing.Has(field));
            if (!StrictNumber.IsNumber(rows[0][i]) && !_missing.Has(rows[0][i]) && below.Any() && below.All(field => StrictNumber.IsNumber(field)))
            {
                _notes.Add($"The first line names the columns: below \"{OneLine.Of(rows[0][i])}\" are numbers.");
                return true;
            }
        }

        if (rows[0].Any(field => StrictNumber.IsNumber(field)))
        {
            _notes.Add(FormattableString.Invariant($"The first line has numbers and is a row of data: the columns are called column1 to column{rows[0].Length}."));
            return false;
        }

        _notes.Add("The first line is taken for the names of the columns: it has no number.");
        return true;
    }

    private List<(CsvColumn Column, int Place)> Kept(string[] names)
    {
        foreach (var name in options.Columns.Concat(options.TextColumns).Where(name => !names.Contains(name)))
        {
            throw new DataException(options.Name, ColumnNames.Unknown(name, names));
        }

        return
        [
            .. names
                .Select((name, i) => (Name: name, Place: i))
                .Where(column => options.Columns.IsEmpty || options.Columns.Contains(column.Name))
                .Select(column => (new CsvColumn(column.Name, options, _missing), column.Place)),
        ];
    }

    private void ReadRest(List<(CsvColumn Column, int Place)> columns)
    {
        while (records.Read())
        {
            CheckWidth();
            BeginRow(records.Line);
            foreach (var (column, place) in columns)
            {
                if (column.Add(records[place]) is { } reason)
                {
                    throw records.Error(records.Line, reason);
                }
            }
        }
    }

    private void AddRow(int line, List<(CsvColumn Column, int Place)> columns, Func<int, string> field)
    {
        BeginRow(line);
        foreach (var (column, place) in columns)
        {
            if (column.Add(field(place)) is { } reason)
            {
                throw records.Error(line, reason);
            }
        }
    }

    private void BeginRow(int line)
    {
        if (_rows == options.MostRows)
        {
            throw records.Error(line, FormattableString.Invariant($"there are more than {options.MostRows} rows; that is the most that is read: take a part of the file."));
        }

        _places.Add(_rows++, line);
    }

    private void CheckWidth()
    {
        var width = _first.Length;
        if (records.Count == width)
        {
            return;
        }

        var begin = $"the row has {Counted.Of(records.Count, "field")} and the first has {Counted.Of(width, "field")}:";
        throw records.Error(
            records.Line,
            records.Count < width
                ? FormattableString.Invariant($"{begin} field {records.Count + 1} (in the first \"{OneLine.Of(_first[records.Count])}\") is not there; rows are equally long: add what is missing, or leave the field empty between its delimiters.")
                : FormattableString.Invariant($"{begin} field {width + 1} is \"{OneLine.Of(records[width])}\"; rows are equally long: quote a field that has a delimiter in it.")
        );
    }
}
