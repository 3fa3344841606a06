using System.Text.Encodings.Web;
using System.Text.Json;

namespace Longhand.Explain.Rendering;

/// <summary>What all documents for programs have in common.</summary>
internal static class JsonOutput
{
    /// <summary>How they are laid out. The document is JSON and stands in no page: letters stay letters.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a number, so that it reads back as the same double; null where it is not finite.</summary>
    /// <param name="json">The document.</param>
    /// <param name="key">Its name.</param>
    /// <param name="value">The number.</param>
    public static void Number(Utf8JsonWriter json, string key, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(key, value);
        }
        else
        {
            json.WriteNull(key);
        }
    }
}
