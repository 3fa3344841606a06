using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Longhand.Serialization;

/// <summary>
/// Reads JSON into a tree whose values know their lines, so that every mistake can be named by its place. Comments and trailing
/// commas are allowed; an object with two equal keys is not.
/// </summary>
internal sealed class JsonTree
{
    /// <summary>How deep lists and objects may stand in one another.</summary>
    public const int MostDepth = 64;

    /// <summary>How many values a document may have: each takes memory beside the few bytes that it has in the file.</summary>
    public const int MostValues = 5_000_000;

    private readonly string _source;
    private readonly byte[] _utf8;
    private readonly Stack<(byte Bracket, int Line)> _open = new();
    private int _countedTo;
    private int _line = 1;
    private int _values;
    private JsonTokenType _last;
    private int _lastEnd;

    private JsonTree(byte[] utf8, string source) => (_utf8, _source) = (utf8, source);

    /// <summary>Reads one JSON document.</summary>
    /// <param name="utf8">The bytes of the document; a byte order mark is passed over.</param>
    /// <param name="source">The name of the file, for messages.</param>
    /// <exception cref="InvalidInputException">The bytes are not one JSON document.</exception>
    public static JsonValue Parse(ReadOnlySpan<byte> utf8, string source)
    {
        var bytes = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..].ToArray() : utf8.ToArray();
        return new JsonTree(bytes, source).Parse();
    }

    private JsonValue Parse()
    {
        CheckEncoding();
        var options = new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = MostDepth + 1,
        };
        try
        {
            var reader = new Utf8JsonReader(_utf8, options);
            Read(ref reader);
            var value = Value(ref reader);
            return Read(ref reader) ? throw Error(reader.TokenStartIndex, "Something follows the end of the document; remove it.") : value;
        }
        catch (JsonException)
        {
            var (position, reason) = new JsonMistake(_utf8, _last, _lastEnd, _open).Describe();
            throw Error(Math.Max(position, _countedTo), reason);
        }
        catch (InvalidOperationException)
        {
            throw Error(_countedTo, "A text here has half of a surrogate pair, such as \\ud83d alone; write both halves, or the character itself.");
        }
    }

    private void CheckEncoding()
    {
        if (_utf8.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || _utf8.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw Error(0, "The file is UTF-16; a problem file is UTF-8: save it as UTF-8.");
        }

        if (_utf8.AsSpan().Contains((byte)0))
        {
            throw Error(_utf8.AsSpan().IndexOf((byte)0), "There is a zero byte here, which no text has; name a problem file, saved as UTF-8.");
        }

        if (!Utf8.IsValid(_utf8))
        {
            var position = 0;
            while (Rune.DecodeFromUtf8(_utf8.AsSpan(position), out _, out var length) == System.Buffers.OperationStatus.Done)
            {
                position += length;
            }

            throw Error(position, $"The byte 0x{_utf8[position]:X2} here is no UTF-8; save the file as UTF-8.");
        }
    }

    /// <summary>The next token; remembers where it ended, so that a mistake after it can be named.</summary>
    private bool Read(ref Utf8JsonReader reader)
    {
        var isThere = reader.Read();
        (_last, _lastEnd) = (reader.TokenType, (int)reader.BytesConsumed);
        return isThere;
    }

    private JsonValue Value(ref Utf8JsonReader reader)
    {
        var line = LineAt(reader.TokenStartIndex);
        if (++_values > MostValues)
        {
            throw Error(reader.TokenStartIndex, FormattableString.Invariant($"The document has more than {MostValues} values; a problem has fewer: make it smaller."));
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, line);
            case JsonTokenType.StartArray:
                return Array(ref reader, line);
            case JsonTokenType.String:
                return new JsonValue { Kind = JsonKind.Text, Line = line, Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new JsonValue { Kind = JsonKind.Number, Line = line, Text = Encoding.ASCII.GetString(reader.ValueSpan) };
            case JsonTokenType.True or JsonTokenType.False:
                return new JsonValue { Kind = JsonKind.Boolean, Line = line, Text = reader.GetBoolean() ? "true" : "false" };
            default:
                return new JsonValue { Kind = JsonKind.Null, Line = line };
        }
    }

    private JsonValue Array(ref Utf8JsonReader reader, int line)
    {
        Open((byte)'[', line);
        var items = new List<JsonValue>();
        while (Read(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        _open.Pop();
        return new JsonValue { Kind = JsonKind.Array, Line = line, Items = items };
    }

    private JsonValue Object(ref Utf8JsonReader reader, int line)
    {
        Open((byte)'{', line);
        var members = new List<JsonMember>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Read(ref reader) && reader.TokenType != JsonTokenType.EndObject)
        {
            var keyLine = LineAt(reader.TokenStartIndex);
            var key = reader.GetString()!;
            if (!lines.TryAdd(key, keyLine))
            {
                var first = lines[key].ToString(CultureInfo.InvariantCulture);
                throw new InvalidInputException(
                    _source,
                    keyLine,
                    $"The key \"{JsonValue.Shown(key)}\" stands here for the second time (first in line {first}); a key stands once: remove one of the two."
                );
            }

            Read(ref reader);
            members.Add(new JsonMember(key, keyLine, Value(ref reader)));
        }

        _open.Pop();
        return new JsonValue { Kind = JsonKind.Object, Line = line, Members = members };
    }

    private void Open(byte bracket, int line)
    {
        _open.Push((bracket, line));
        if (_open.Count > MostDepth)
        {
            throw new InvalidInputException(_source, line, FormattableString.Invariant($"Lists and objects stand more than {MostDepth} deep in one another here; a problem needs fewer: remove some brackets."));
        }
    }

    /// <summary>The line of a byte. Tokens come in order, so that every line break is counted once.</summary>
    private int LineAt(long position)
    {
        _line += _utf8.AsSpan(_countedTo, (int)position - _countedTo).Count((byte)'\n');
        _countedTo = (int)position;
        return _line;
    }

    private InvalidInputException Error(long position, string reason) => new(_source, LineAt(position), reason);
}
