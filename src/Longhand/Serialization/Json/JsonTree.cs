using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Longhand.Serialization;

/// <summary>
/// Reads JSON into a tree whose values know their lines, so that every mistake can be named by its place. Comments and trailing
/// commas are allowed; an object with two equal keys is not.
/// </summary>
internal sealed class JsonTree
{
    /// <summary>How deep lists and objects may stand in one another.</summary>
    public const int MostDepth = 64;

    private readonly string _source;
    private readonly byte[] _utf8;
    private int _countedTo;
    private int _line = 1;

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
        var options = new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = MostDepth,
        };
        try
        {
            var reader = new Utf8JsonReader(_utf8, options);
            reader.Read();
            var value = Value(ref reader);
            while (reader.Read())
            {
                throw Error(reader.TokenStartIndex, "Something follows the end of the document; remove it.");
            }

            return value;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            throw new InvalidInputException(_source, line, "This is no JSON: " + FirstSentence(e.Message) + " Correct it at this place.");
        }
        catch (InvalidOperationException)
        {
            throw Error(_countedTo, "A text here is no valid Unicode; save the file as UTF-8 and write surrogates in pairs.");
        }
    }

    private JsonValue Value(ref Utf8JsonReader reader)
    {
        var line = LineAt(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, line);
            case JsonTokenType.StartArray:
                var array = new JsonValue { Kind = JsonKind.Array, Line = line };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Items.Add(Value(ref reader));
                }

                return array;
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

    private JsonValue Object(ref Utf8JsonReader reader, int line)
    {
        var value = new JsonValue { Kind = JsonKind.Object, Line = line };
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
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

            reader.Read();
            value.Members.Add(new JsonMember(key, keyLine, Value(ref reader)));
        }

        return value;
    }

    /// <summary>The line of a byte. Tokens come in order, so that every line break is counted once.</summary>
    private int LineAt(long position)
    {
        _line += _utf8.AsSpan(_countedTo, (int)position - _countedTo).Count((byte)'\n');
        _countedTo = (int)position;
        return _line;
    }

    private InvalidInputException Error(long position, string reason) => new(_source, LineAt(position), reason);

    private static string FirstSentence(string message)
    {
        var text = message.Split(" LineNumber:", 2)[0].Replace('\n', ' ').Replace('\r', ' ').TrimEnd();
        return JsonText(text.Length == 0 ? "it cannot be read." : text);
    }

    private static string JsonText(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
}
