using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Gradcheck;

/// <summary>Writes what a check of gradients found for programs; every number reads back as the same double, null where it is not finite.</summary>
public static class GradientCheckJson
{
    /// <summary>Writes a report, all comparisons of it.</summary>
    /// <param name="output">Where it goes, as UTF-8.</param>
    /// <param name="report">What was found.</param>
    public static void Write(Stream output, GradientReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var document = new GradientCheckDocument(report);
        using (var json = new Utf8JsonWriter(output, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteBoolean("agrees", report.Agrees);
            json.WriteNumber("compared", report.Compared);
            json.WriteString("worst", report.Worst is { } worst ? document.Identifier(worst) : null);
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
        JsonOutput.Number(json, "value", comparison.Value);
        JsonOutput.Number(json, "backpropagation", comparison.Backpropagation);
        JsonOutput.Number(json, "dual", comparison.Dual);
        JsonOutput.Number(json, "dualDifference", comparison.DualDifference);
        JsonOutput.Number(json, "dualBound", comparison.DualBound);
        JsonOutput.Number(json, "central", comparison.Central);
        JsonOutput.Number(json, "centralDifference", comparison.CentralDifference);
        JsonOutput.Number(json, "centralBound", comparison.CentralBound);
        if (comparison.Kink is { } kink)
        {
            json.WriteStartObject("kink");
            json.WriteString("of", kink.Quantity.Identifier(report.Problem, report.Problem.Names));
            JsonOutput.Number(json, "value", kink.Value);
            JsonOutput.Number(json, "at", kink.Kink);
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
