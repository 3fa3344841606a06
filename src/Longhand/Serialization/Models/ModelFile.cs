using System.Text.Json;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Reads and writes model files: a header in JSON, the numbers bit by bit, a checksum. Nothing in one runs, names a type or names another file.</summary>
public static class ModelFile
{
    private static readonly string[] Keys =
    [
        "title", "network", "initializer", "seed", "loss", "regularization", "optimizer", "convention", "batch", "notation",
        "preparation",
    ];

    private static readonly JsonWriterOptions Writing = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Where it goes; it need not be able to seek.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentException">Its precision does not hold its numbers.</exception>
    public static void Write(Stream stream, TrainedModel model)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(model);
        var blocks = new List<Block>();
        using var header = new MemoryStream();
        using (var json = new Utf8JsonWriter(header, Writing))
        {
            json.WriteStartObject();
            Problem(json, model.Problem, model.Precision, blocks);
            if (model.Preparation is { } preparation)
            {
                PreparationHeader.Write(json, preparation);
            }

            Frame.WriteList(json, blocks);
            json.WriteEndObject();
        }

        Frame.Write(stream, header.GetBuffer().AsSpan(0, (int)header.Length), blocks);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file; it has to be able to seek.</param>
    /// <param name="source">Its name, for messages.</param>
    /// <param name="catalogue">The functions that it may name; null is <see cref="Catalogue.Default"/>.</param>
    /// <exception cref="InvalidInputException">It is no model file, or a damaged one; the message says what it looks like and what helps.</exception>
    public static TrainedModel Read(Stream stream, string source, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var frame = Frame.Open(stream, source, Keys);
        var root = frame.Header;
        var convention = root["convention"] is { } c ? root.Choice(c, "convention", Convention.All, item => item.Name) : Convention.Textbook;
        var functions = new FunctionReader(root, catalogue ?? Catalogue.Default, convention);
        var (network, precision) = NetworkHeader.Read(frame, catalogue ?? Catalogue.Default, functions, convention);
        var problem = new Problem
        {
            Title = root.Text("title"),
            Network = network,
            Loss = functions.Loss(network.Definition.Outputs),
            Optimizer = functions.Optimizer(),
            Regularization = ProblemReader.Regularization(root),
            Convention = convention,
            BatchSize = root["batch"] is { } batch ? root.WholeOf(batch, "batch", 1) : null,
            Notation = NotationReader.Read(root),
            Examples = [],
        };
        return new TrainedModel
        {
            Problem = problem,
            Precision = precision,
            Preparation = PreparationHeader.Read(root, network.Definition.Inputs, network.Definition.Outputs),
        };
    }

    private static void Problem(Utf8JsonWriter json, Problem problem, Precision precision, List<Block> blocks)
    {
        if (problem.Title is not null)
        {
            json.WriteString("title", problem.Title);
        }

        NetworkHeader.Write(json, problem.Network, precision, blocks);
        ProblemWriter.Functions(json, problem);
        json.WriteString("convention", problem.Convention.Name);
        if (problem.BatchSize is { } size)
        {
            json.WriteNumber("batch", size);
        }

        ProblemWriter.Notation(json, problem.Notation);
    }
}
