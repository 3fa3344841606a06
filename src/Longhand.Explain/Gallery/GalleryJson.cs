using System.Text.Json;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Gallery;

/// <summary>Writes functions of a catalogue for programs; every number reads back as the same double, null where it is not finite.</summary>
public static class GalleryJson
{
    /// <summary>Writes a list of functions.</summary>
    /// <param name="output">Where it goes, as UTF-8.</param>
    /// <param name="sheets">The functions.</param>
    public static void Write(Stream output, IEnumerable<FunctionSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sheets);
        using (var json = new Utf8JsonWriter(output, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("functions");
            foreach (var sheet in sheets)
            {
                Function(json, sheet, []);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one function.</summary>
    /// <param name="output">Where it goes, as UTF-8.</param>
    /// <param name="sheet">The function.</param>
    /// <param name="at">The numbers at which it is worked.</param>
    public static void Write(Stream output, FunctionSheet sheet, IReadOnlyList<double> at)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(at);
        using (var json = new Utf8JsonWriter(output, JsonOutput.Indented))
        {
            Function(json, sheet, at);
        }

        output.WriteByte((byte)'\n');
    }

    private static void Function(Utf8JsonWriter json, FunctionSheet sheet, IReadOnlyList<double> at)
    {
        json.WriteStartObject();
        json.WriteString("name", sheet.Name);
        json.WriteString("kind", GalleryNames.Of(sheet.Kind));
        Texts(json, "formula", sheet.Lines);
        Texts(json, "derivative", sheet.DerivativeLines);
        if (sheet.Range is { } range)
        {
            json.WriteStartObject("range");
            json.WriteString("text", range.ToString());
            Ends(json, range.Least, range.Most, range.IncludesLeast, range.IncludesMost);
            json.WriteEndObject();
        }

        Parameters(json, sheet);
        json.WriteStartArray("kinks");
        foreach (var kink in sheet.Kinks.Select(sheet.At))
        {
            Numbers(json, ("at", kink.X), ("value", kink.Value), ("derivative", kink.Derivative));
        }

        json.WriteEndArray();
        Conventions(json, sheet);
        json.WriteString("source", sheet.Facts.Source);
        json.WriteString("use", sheet.Facts.Use);
        Values(json, sheet, at);
        json.WriteEndObject();
    }

    private static void Parameters(Utf8JsonWriter json, FunctionSheet sheet)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in sheet.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("symbol", parameter.Symbol);
            JsonOutput.Number(json, "value", sheet.ValueOf(parameter));
            JsonOutput.Number(json, "default", sheet.DefaultOf(parameter));
            json.WriteString("range", parameter.Range);
            Ends(json, parameter.Least, parameter.Most, parameter.IncludesLeast, parameter.IncludesMost);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Conventions(Utf8JsonWriter json, FunctionSheet sheet)
    {
        json.WriteStartArray("conventions");
        foreach (var (conventions, changes) in sheet.ByConvention())
        {
            json.WriteStartObject();
            json.WriteStartArray("names");
            foreach (var name in conventions)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            Texts(json, "changes", changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, FunctionSheet sheet, IReadOnlyList<double> at)
    {
        if (sheet.Target is { } target && at.Count > 0)
        {
            JsonOutput.Number(json, "target", target);
        }

        if (at.Count > 0)
        {
            json.WriteStartArray("values");
            sheet.WriteValues(json, at);
            json.WriteEndArray();
        }
    }

    internal static void Numbers(Utf8JsonWriter json, params ReadOnlySpan<(string Key, double Value)> numbers)
    {
        json.WriteStartObject();
        foreach (var (key, value) in numbers)
        {
            JsonOutput.Number(json, key, value);
        }

        json.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter json, double least, double most, bool includesLeast, bool includesMost)
    {
        JsonOutput.Number(json, "least", least);
        JsonOutput.Number(json, "most", most);
        json.WriteBoolean("includesLeast", includesLeast);
        json.WriteBoolean("includesMost", includesMost);
    }

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<Formula> formulas)
    {
        json.WriteStartArray(key);
        foreach (var formula in formulas)
        {
            json.WriteStringValue(TextFormula.Of(formula).Line);
        }

        json.WriteEndArray();
    }
}
