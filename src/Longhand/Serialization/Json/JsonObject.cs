using System.Globalization;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>An object of a file that is read key by key. Every complaint names the file, the line, the value, the rule and the remedy.</summary>
internal sealed class JsonObject
{
    private readonly string _source;
    private readonly JsonValue _value;

    /// <summary>Opens an object and makes sure that every key in it is known.</summary>
    /// <param name="source">The name of the file.</param>
    /// <param name="path">Where the object stands: <c>network.layers[2]</c>; empty for the whole document.</param>
    /// <param name="value">The value that has to be an object.</param>
    /// <param name="known">The keys that it may have.</param>
    public JsonObject(string source, string path, JsonValue value, params IReadOnlyList<string> known)
    {
        (_source, Path, _value) = (source, path, value);
        if (value.Kind != JsonKind.Object)
        {
            throw Error(value, $"{Where} is {value.Quoted}; it has to be an object: write {{ … }}.");
        }

        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Key, StringComparer.Ordinal))
            {
                var name = JsonValue.Shown(member.Key);
                throw new InvalidInputException(
                    source,
                    member.Line,
                    $"The key \"{name}\" is not known {(path.Length == 0 ? "in a problem" : "in " + path + Function)}; {Nearest.Advice(member.Key, known)}."
                );
            }
        }
    }

    public string Path { get; }

    /// <summary>The function that an object describes: what keys are known depends on it.</summary>
    private string Function => _value.Member("name") is { Kind: JsonKind.Text } name ? " " + name.Quoted : string.Empty;

    private string Where => Path.Length == 0 ? "The document" : Path;

    /// <summary>The value of a key; null where the key is absent or its value is null.</summary>
    public JsonValue? this[string key]
    {
        get
        {
            var value = _value.Member(key);
            return value?.Kind == JsonKind.Null ? null : value;
        }
    }

    public string At(string key) => Path.Length == 0 ? key : Path + "." + key;

    public JsonObject Object(string key, JsonValue value, params IReadOnlyList<string> known) => new(_source, At(key), value, known);

    public JsonObject Element(string key, int index, JsonValue value, params IReadOnlyList<string> known) =>
        new(_source, FormattableString.Invariant($"{At(key)}[{index + 1}]"), value, known);

    public JsonValue Required(string key, string remedy) =>
        this[key] ?? throw Error(_value, $"{(Path.Length == 0 ? "The problem" : Path)} has no \"{key}\"; {remedy}.");

    public string? Text(string key) => this[key] is { } value ? TextOf(value, At(key)) : null;

    public double? Number(string key) => this[key] is { } value ? NumberOf(value, At(key)) : null;

    public string TextOf(JsonValue value, string path) =>
        value.Kind == JsonKind.Text ? value.Text : throw Error(value, $"{path} is {value.Quoted}; it has to be a text: write it in double quotes.");

    public bool FlagOf(JsonValue value, string path) =>
        value.Kind == JsonKind.Boolean ? value.Text is "true" : throw Error(value, $"{path} is {value.Quoted}; it has to be true or false, without quotes.");

    /// <summary>A finite number, read with a point whatever the culture.</summary>
    public double NumberOf(JsonValue value, string path)
    {
        if (value.Kind != JsonKind.Number)
        {
            throw Error(value, $"{path} is {value.Quoted}; it has to be a number: write it as 0.5, without quotes.");
        }

        var number = double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? number
            : throw Error(value, $"{path} is {value.Quoted}, which is too large; a number is at most 1.797e308 in size: write a smaller one.");
    }

    public int WholeOf(JsonValue value, string path, int least, int most = int.MaxValue) => (int)WholeOf(value, path, least, (long)most);

    public long WholeOf(JsonValue value, string path, long least, long most)
    {
        if (value.Kind != JsonKind.Number)
        {
            throw Error(value, $"{path} is {value.Quoted}; it has to be a whole number: write it in digits, without quotes.");
        }

        var number = NumberOf(value, path);
        return number == Math.Floor(number) && number >= least && number <= most
            ? (long)number
            : throw Error(value, $"{path} is {value.Quoted}; it has to be a whole number{WholeRange(number, least, most)}.");
    }

    /// <summary>The end of the range that a number is beyond; both where they are near.</summary>
    private static string WholeRange(double number, long least, long most)
    {
        const long Far = 1_000_000;
        return most < Far ? FormattableString.Invariant($" from {least} to {most}")
            : number > most ? FormattableString.Invariant($", at most {most}")
            : least > -Far || number < least ? FormattableString.Invariant($", at least {least}")
            : string.Empty;
    }

    public IReadOnlyList<JsonValue> ListOf(JsonValue value, string path) =>
        value.Kind == JsonKind.Array ? value.Items : throw Error(value, $"{path} is {value.Quoted}; it has to be a list: write [ … ].");

    /// <summary>One of a few names.</summary>
    public TItem Choice<TItem>(JsonValue value, string path, IReadOnlyList<TItem> items, Func<TItem, string> name)
    {
        var text = TextOf(value, path);
        foreach (var item in items)
        {
            if (string.Equals(name(item), text, StringComparison.Ordinal))
            {
                return item;
            }
        }

        throw Error(value, $"{path} is {value.Quoted}, which is not known; {Nearest.Advice(text, [.. items.Select(name)])}.");
    }

    public InvalidInputException Error(JsonValue value, string reason) => new(_source, value.Line, reason);
}
