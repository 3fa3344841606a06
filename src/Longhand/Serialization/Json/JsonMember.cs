namespace Longhand.Serialization;

/// <summary>A key of a JSON object with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">The line of the key, counted from 1.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Key, int Line, JsonValue Value);
