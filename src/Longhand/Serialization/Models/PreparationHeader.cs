using System.Collections.Immutable;
using System.Text.Json;
using Longhand.Data;

namespace Longhand.Serialization;

/// <summary>How rows of a table become inputs and targets, in the header of a model file.</summary>
internal static class PreparationHeader
{
    private const string Remedy = "write the model anew";

    public static void Write(Utf8JsonWriter json, Preparation preparation)
    {
        json.WriteStartObject("preparation");
        json.WriteStartArray("inputs");
        foreach (var input in preparation.Inputs)
        {
            Input(json, input);
        }

        json.WriteEndArray();
        var target = preparation.Target;
        json.WriteStartObject("target");
        json.WriteString("column", target.Name);
        json.WriteString("form", NameOf(target.Form));
        if (!target.Classes.IsEmpty)
        {
            ProblemWriter.Texts(json, "classes", target.Classes);
        }

        json.WriteNumber("shift", target.Shift);
        json.WriteNumber("scale", target.Scale);
        json.WriteEndObject();
        ProblemWriter.Texts(json, "notes", preparation.Notes);
        json.WriteEndObject();
    }

    /// <summary>Reads it, and makes sure that it fits the network.</summary>
    public static Preparation? Read(JsonObject root, int inputs, int outputs)
    {
        if (root["preparation"] is not { } value)
        {
            return null;
        }

        var o = root.Object("preparation", value, "inputs", "target", "notes");
        var list = o.Required("inputs", Remedy);
        var items = o.ListOf(list, o.At("inputs"));
        var preparation = new Preparation
        {
            Inputs = [.. items.Select((item, i) => Input(o.Element("inputs", i, item, "column", "categories", "shift", "scale", "fill")))],
            Target = Target(o.Object("target", o.Required("target", Remedy), "column", "form", "classes", "shift", "scale")),
            Notes = Texts(o, "notes"),
        };
        if (preparation.InputCount != inputs || preparation.OutputCount != outputs)
        {
            throw o.Error(value, FormattableString.Invariant($"The columns make {preparation.InputCount} inputs and {preparation.OutputCount} outputs; the network has {inputs} and {outputs}: {Remedy}."));
        }

        return preparation;
    }

    private static void Input(Utf8JsonWriter json, InputColumn input)
    {
        json.WriteStartObject();
        json.WriteString("column", input.Name);
        if (input.IsText)
        {
            ProblemWriter.Texts(json, "categories", input.Categories);
        }
        else
        {
            json.WriteNumber("shift", input.Shift);
            json.WriteNumber("scale", input.Scale);
        }

        if (input.Fill is { } fill)
        {
            json.WriteNumber("fill", fill);
        }

        json.WriteEndObject();
    }

    private static InputColumn Input(JsonObject o) =>
        new()
        {
            Name = Name(o),
            Categories = Texts(o, "categories"),
            Shift = o.Number("shift") ?? 0.0,
            Scale = Scale(o),
            Fill = o.Number("fill"),
        };

    private static TargetColumn Target(JsonObject o)
    {
        var form = o.Choice(o.Required("form", Remedy), o.At("form"), Enum.GetValues<TargetForm>(), NameOf);
        var classes = Texts(o, "classes");
        if (form == TargetForm.Numbers ? !classes.IsEmpty : classes.IsEmpty)
        {
            throw o.Error(o.Required("form", Remedy), $"A target of the form {NameOf(form)} has {(classes.IsEmpty ? "classes" : "none")}; {Remedy}.");
        }

        return new()
        {
            Name = Name(o),
            Form = form,
            Classes = classes,
            Shift = o.Number("shift") ?? 0.0,
            Scale = Scale(o),
        };
    }

    private static string Name(JsonObject o)
    {
        var value = o.Required("column", Remedy);
        return o.TextOf(value, o.At("column")) is { Length: > 0 } name ? name : throw o.Error(value, $"{o.At("column")} is empty; a column has a name: {Remedy}.");
    }

    private static double Scale(JsonObject o) =>
        o.Number("scale") is not { } scale ? 1.0
        : scale != 0.0 ? scale
        : throw o.Error(o["scale"]!, $"{o.At("scale")} is 0; it divides: {Remedy}.");

    private static ImmutableArray<string> Texts(JsonObject o, string key) =>
        o[key] is { } list ? [.. o.ListOf(list, o.At(key)).Select(item => o.TextOf(item, o.At(key)))] : [];

    private static string NameOf(TargetForm form) => form switch
    {
        TargetForm.Numbers => "numbers",
        TargetForm.Binary => "binary",
        TargetForm.OneHot => "one-hot",
        _ => "signs",
    };
}
