using System.Text.Encodings.Web;
using System.Text.Json;
using Longhand.Serialization;

namespace Longhand.Checking.Reports;

/// <summary>Writes a report for programs.</summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the report as UTF-8, with a line feed behind it.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="report">What was found.</param>
    public static void Write(Stream output, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("convention");
            foreach (var (name, value) in report.Conventions)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteStartArray("claims");
            foreach (var claim in report.Claims)
            {
                Write(json, claim);
            }

            json.WriteEndArray();
            json.WritePropertyName("problem");
            ProblemWriter.Write(json, report.Problem);
            Number(json, "firstMistake", report.FirstMistake);
            Write(json, report.Summary);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteNumber("line", claim.Line);
        json.WriteNumber("column", claim.Column);
        json.WriteString("quantity", claim.Quantity);
        json.WriteString("printed", claim.Printed);
        json.WriteString("verdict", CheckWords.Of(claim.Verdict));
        json.WriteString("kind", claim.Kind is { } kind ? KindWords.Of(kind) : null);
        json.WriteBoolean("masked", claim.IsMasked);
        json.WriteString("expected", claim.Expected);
        if (claim.Exact is { } exact && double.IsFinite(exact))
        {
            json.WriteNumber("exact", exact);
        }
        else
        {
            json.WriteNull("exact");
        }

        Number(json, "from", claim.From);
        json.WriteString("because", claim.Because.Length > 0 ? claim.Because : null);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
            return;
        }

        json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, CheckSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("right", summary.Right);
        json.WriteNumber("rounded", summary.Rounded);
        json.WriteNumber("truncated", summary.Truncated);
        json.WriteNumber("misrounded", summary.Misrounded);
        json.WriteNumber("wrong", summary.Wrong);
        json.WriteNumber("carried", summary.Carried);
        json.WriteNumber("unread", summary.Unread);
        json.WriteEndObject();
    }
}
