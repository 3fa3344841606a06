using System.Buffers;
using System.Globalization;

namespace Longhand.Data;

/// <summary>The records of comma-separated values, one after the other (RFC 4180; a line may also end in LF or CR alone).</summary>
/// <remarks>
/// A field in quotes may hold delimiters, line ends and doubled quotes; a quote inside a field without quotes is a character like any
/// other. Lines without a character are passed over.
/// </remarks>
internal sealed class CsvRecords(TextReader reader, CsvOptions options)
{
    /// <summary>Takes the place of bytes that are not UTF-8; no text has this character.</summary>
    public const char NotText = '\uFFFF';

    /// <summary>The longest row that is read, in characters.</summary>
    private const int LongestRow = 1 << 28;

    private static readonly SearchValues<char> InQuotes = SearchValues.Create(['"', '\r', '\n', '\0', NotText]);

    private readonly char[] _buffer = new char[1 << 16];
    private int _at;
    private int _end;
    private int _line = 1;
    private bool _hasBegun;

    private char[] _text = new char[256]; // the fields of the record, one after the other
    private int _length;
    private int[] _ends = new int[16];

    /// <summary>How many fields the record has.</summary>
    public int Count { get; private set; }

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many characters the fields of the record have together.</summary>
    public int Length => _length;

    /// <summary>What stands between fields.</summary>
    public char Delimiter { get; set; } = ',';

    public ReadOnlySpan<char> this[int field] => _text.AsSpan(StartOf(field), _ends[field] - StartOf(field));

    /// <summary>How often each character stands in the first line, quotes left aside.</summary>
    public int[] CountInFirstLine(ReadOnlySpan<char> characters)
    {
        PassEmptyLines();
        Peek();
        var counts = new int[characters.Length];
        var isQuoted = false;
        foreach (var c in _buffer.AsSpan(_at, _end - _at))
        {
            isQuoted ^= c == '"';
            if (!isQuoted && c is '\r' or '\n')
            {
                break;
            }

            if (!isQuoted && characters.IndexOf(c) is >= 0 and var found)
            {
                counts[found]++;
            }
        }

        return counts;
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        PassEmptyLines();
        (Count, _length, Line) = (0, 0, _line);
        if (Peek() < 0)
        {
            return false;
        }

        while (true)
        {
            ReadField();
            if (Peek() != Delimiter)
            {
                break;
            }

            _at++;
        }

        if (Peek() >= 0)
        {
            EndLine();
        }

        return true;
    }

    /// <summary>What is wrong at a line.</summary>
    public DataException Error(int line, string reason) => new($"{options.Name}:{line.ToString(CultureInfo.InvariantCulture)}", reason);

    private void PassEmptyLines()
    {
        while (Peek() is '\r' or '\n')
        {
            EndLine();
        }
    }

    private int StartOf(int field) => field == 0 ? 0 : _ends[field - 1];

    private void ReadField()
    {
        if (Count == options.MostColumns)
        {
            throw Error(Line, FormattableString.Invariant($"the row has more than {options.MostColumns} fields; that is the most a table has: is this a table?"));
        }

        if (Peek() == '"')
        {
            ReadQuoted();
        }
        else
        {
            ReadPlain();
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _ends.Length);
        }

        _ends[Count++] = _length;
    }

    private void ReadPlain()
    {
        while (Peek() >= 0)
        {
            // Most fields are a few characters: a loop finds their end before a search over registers has begun.
            var rest = _buffer.AsSpan(_at, _end - _at);
            var stop = 0;
            while (stop < rest.Length && !IsStop(rest[stop]))
            {
                stop++;
            }

            Append(rest[..stop]);
            if (stop < rest.Length)
            {
                CheckText(rest[stop]);
                return;
            }
        }
    }

    private bool IsStop(char c) => c == Delimiter || c is '\n' or '\r' or '\0' or NotText;

    private void ReadQuoted()
    {
        var begin = _line;
        _at++;
        while (Peek() >= 0)
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var stop = rest.IndexOfAny(InQuotes);
            Append(stop < 0 ? rest : rest[..stop]);
            if (stop < 0)
            {
                continue;
            }

            var c = rest[stop];
            CheckText(c);
            if (c != '"')
            {
                AppendOne();
                _line += c == '\n' || Peek() != '\n' ? 1 : 0;
                continue;
            }

            _at++;
            if (Peek() != '"')
            {
                CheckAfterQuotes();
                return;
            }

            AppendOne();
        }

        throw Error(begin, $"{Column()} begins with a quote and has no closing one; a quoted field ends in a quote: close it, or double the quotes inside it.");
    }

    private void CheckAfterQuotes()
    {
        var next = Peek();
        if (next >= 0 && next != Delimiter && next is not ('\r' or '\n'))
        {
            throw Error(_line, $"{Column()} has text after its closing quote; a quoted field ends there: double the quotes inside it (\"\").");
        }
    }

    private void CheckText(char c)
    {
        if (c is '\0' or NotText)
        {
            throw Error(_line, $"{Column()} has {(c == '\0' ? "a zero byte" : "bytes that are not UTF-8")}; a table is text in UTF-8: save it so.");
        }
    }

    private string Column() => "field " + (Count + 1).ToString(CultureInfo.InvariantCulture);

    private void AppendOne() => Append(_buffer.AsSpan(_at, 1));

    private void Append(ReadOnlySpan<char> characters)
    {
        if (_length + characters.Length - StartOf(Count) > options.LongestField)
        {
            throw Error(Line, FormattableString.Invariant($"{Column()} is longer than {options.LongestField} characters; that is the longest that is read: is a closing quote missing?"));
        }

        if (_length + characters.Length > LongestRow)
        {
            throw Error(Line, FormattableString.Invariant($"the row is longer than {LongestRow} characters; that is the longest that is read: is this a table?"));
        }

        if (_length + characters.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + characters.Length));
        }

        characters.CopyTo(_text.AsSpan(_length));
        _length += characters.Length;
        _at += characters.Length;
    }

    private void EndLine()
    {
        var first = _buffer[_at++];
        if (first == '\r' && Peek() == '\n')
        {
            _at++;
        }

        _line++;
    }

    /// <summary>The next character, or −1 at the end.</summary>
    private int Peek()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, reader.Read(_buffer, 0, _buffer.Length));

            // A byte order mark is no character of the text.
            _at = !_hasBegun && _end > 0 && _buffer[0] == '\ufeff' ? 1 : 0;
            _hasBegun = true;
            if (_at == 1 && _end == 1)
            {
                (_at, _end) = (0, reader.Read(_buffer, 0, _buffer.Length));
            }
        }

        return _end == 0 ? -1 : _buffer[_at];
    }
}
