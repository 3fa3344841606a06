using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Reads the notation of a problem.</summary>
internal static class NotationReader
{
    private const int LongestLetter = 20;

    public static Notation Read(JsonObject root)
    {
        if (root["notation"] is not { } value)
        {
            return Notation.Textbook;
        }

        var o = root.Object(
            "notation", value,
            "loss", "input", "activation", "delta", "target", "prediction", "learningRate", "weights", "bias", "indexBase", "layout"
        );
        var textbook = Notation.Textbook;
        return new Notation
        {
            Loss = Letter(o, "loss", textbook.Loss),
            Input = Letter(o, "input", textbook.Input),
            Activation = Letter(o, "activation", textbook.Activation),
            Delta = Letter(o, "delta", textbook.Delta),
            Target = Letter(o, "target", textbook.Target),
            Prediction = Letter(o, "prediction", textbook.Prediction),
            LearningRate = Letter(o, "learningRate", textbook.LearningRate),
            WeightMatrix = Letter(o, "weights", textbook.WeightMatrix),
            BiasVector = Letter(o, "bias", textbook.BiasVector),
            IndexBase = o["indexBase"] is { } b ? o.WholeOf(b, "notation.indexBase", 0, 1) : textbook.IndexBase,
            RowsPerUnit = o["layout"] is not { } layout || o.Choice(layout, "notation.layout", ["rows", "columns"], x => x) is "rows",
        };
    }

    private static string Letter(JsonObject o, string key, string textbook)
    {
        if (o.Text(key) is not { } text)
        {
            return textbook;
        }

        return text.Length <= LongestLetter && !string.IsNullOrWhiteSpace(text) && JsonValue.IsOneLine(text)
            ? text
            : throw o.Error(o[key]!, $"{o.At(key)} is {o[key]!.Quoted}; it has to be a letter or a short word: write one of at most {LongestLetter} letters.");
    }
}
