using System.Text.Encodings.Web;
using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Explain.Gallery;

namespace Longhand.Explain.Checks;

/// <summary>Writes what a check of gradients found for programs; every number reads back as the same double, null where it is not finite.</summary>
public static class GradientCheckJson
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a report, all comparisons of it.</summary>
    /// <param name="output">Where it goes, as UTF-8.</param>
    /// <param name="report">What was found.</param>
    public static void Write(Stream output, GradientReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var document = new GradientCheckDocument(report);
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            json.WriteStartObject();
            json.WriteBoolean("agrees", report.Agrees);
            json.WriteString("worst", document.Identifier(report.Worst));
            json.WriteNumber("loss", report.Loss);
            json.WriteNumber("h", GradientCheck.StepSize);
            json.WriteNumber("roundings", report.Roundings);
            json.WriteStartArray("comparisons");
            foreach (var comparison in report.Comparisons)
            {
                Comparison(json, document, report, comparison);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Comparison(Utf8JsonWriter json, GradientCheckDocument document, GradientReport report, GradientComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("name", document.Identifier(comparison));
        GalleryJson.Number(json, "value", comparison.Value);
        GalleryJson.Number(json, "backpropagation", comparison.Backpropagation);
        GalleryJson.Number(json, "dual", comparison.Dual);
        GalleryJson.Number(json, "dualDifference", comparison.DualDifference);
        GalleryJson.Number(json, "dualBound", comparison.DualBound);
        GalleryJson.Number(json, "central", comparison.Central);
        GalleryJson.Number(json, "centralDifference", comparison.CentralDifference);
        GalleryJson.Number(json, "centralBound", comparison.CentralBound);
        if (comparison.Kink is { } kink)
        {
            json.WriteStartObject("kink");
            json.WriteString("of", kink.Quantity.Identifier(report.Problem, report.Problem.Names));
            GalleryJson.Number(json, "value", kink.Value);
            GalleryJson.Number(json, "at", kink.Kink);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("kink");
        }

        json.WriteBoolean("agrees", comparison.Agrees);
        json.WriteEndObject();
    }
}
