using System.Text.Encodings.Web;
using System.Text.Json;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Reads and writes model files: a header in JSON, the numbers bit by bit, a checksum. Nothing in one runs, names a type or names another file.</summary>
public static class ModelFile
{
    /// <summary>How the names of model files end.</summary>
    public const string Ending = ".longhand";

    private static readonly string[] Keys =
    [
        "title", "network", "initializer", "seed", "loss", "regularization", "optimizer", "convention", "dropoutSeed", "batch", "notation",
        "preparation", "training", "state",
    ];

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a file begins as model files do: whole or damaged, it is meant as one.</summary>
    /// <param name="stream">The file.</param>
    public static bool IsModel(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> start = stackalloc byte[4];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && Frame.Mark.StartsWith(start);
    }

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Where it goes; it need not be able to seek.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentException">Its precision does not hold its numbers.</exception>
    public static void Write(Stream stream, TrainedModel model) => Write(stream, model, (_, _) => { });

    /// <summary>Writes a model with what its training needs to go on.</summary>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>: the precision of the model.</typeparam>
    /// <param name="stream">Where it goes; it need not be able to seek.</param>
    /// <param name="checkpoint">The model, and where its training is.</param>
    /// <exception cref="ArgumentException">Its precision is another one, or model and state do not belong together.</exception>
    public static void Write<TElement>(Stream stream, Checkpoint<TElement> checkpoint)
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (checkpoint.Model.Precision != PrecisionOf<TElement>() || checkpoint.Model.Record is null)
        {
            throw new ArgumentException($"The model has {checkpoint.Model.Precision} precision, and its training {PrecisionOf<TElement>()}; they have the same, and the model says how it was trained.", nameof(checkpoint));
        }

        Write(stream, checkpoint.Model, (json, blocks) => StateBlocks<TElement>.Write(json, checkpoint.Model.Network, checkpoint.State, blocks));
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file; it has to be able to seek.</param>
    /// <param name="source">Its name, for messages.</param>
    /// <param name="catalogue">The functions that it may name; null is <see cref="Catalogue.Default"/>.</param>
    /// <exception cref="InvalidInputException">It is no model file, or a damaged one; the message says what it looks like and what helps.</exception>
    public static TrainedModel Read(Stream stream, string source, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Model(Frame.Open(stream, source, Keys), catalogue ?? Catalogue.Default);
    }

    /// <summary>Reads a model with what its training needs to go on.</summary>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>: the precision of the model.</typeparam>
    /// <param name="stream">The file; it has to be able to seek.</param>
    /// <param name="source">Its name, for messages.</param>
    /// <param name="catalogue">The functions that it may name; null is <see cref="Catalogue.Default"/>.</param>
    /// <exception cref="InvalidInputException">It is no model file, or a damaged one, or one whose training cannot go on in this precision.</exception>
    public static Checkpoint<TElement> ReadCheckpoint<TElement>(Stream stream, string source, Catalogue? catalogue = null)
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(stream);
        var frame = Frame.Open(stream, source, Keys);
        var model = Model(frame, catalogue ?? Catalogue.Default);
        if (model.Precision != PrecisionOf<TElement>())
        {
            throw frame.Error($"The model has {model.Precision} precision; its training goes on in the same.");
        }

        return StateBlocks<TElement>.Read(frame, model) is { } state
            ? new(model, state)
            : throw frame.Error("The file has a model and not the state of its training, which cannot go on; train it anew.");
    }

    private static Precision PrecisionOf<TElement>()
        where TElement : unmanaged => typeof(TElement) == typeof(float) ? Precision.Single : Precision.Double;

    private static void Write(Stream stream, TrainedModel model, Action<Utf8JsonWriter, List<Block>> state)
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

            if (model.Record is { } record)
            {
                TrainingHeader.Write(json, record, blocks);
            }

            state(json, blocks);
            Frame.WriteList(json, blocks);
            json.WriteEndObject();
        }

        Frame.Write(stream, header.GetBuffer().AsSpan(0, (int)header.Length), blocks);
    }

    private static TrainedModel Model(Frame frame, Catalogue catalogue)
    {
        var root = frame.Header;
        var convention = root["convention"] is { } c ? root.Choice(c, "convention", Convention.All, item => item.Name) : Convention.Textbook;
        var functions = new FunctionReader(root, catalogue, convention);
        var (network, precision) = NetworkHeader.Read(frame, catalogue, functions, convention);
        var problem = new Problem
        {
            Title = root.Text("title"),
            Network = network,
            Loss = functions.Loss(network.Definition.Outputs),
            Optimizer = functions.Optimizer(),
            Regularization = ProblemReader.Regularization(root),
            Convention = convention,
            DropoutSeed = root["dropoutSeed"] is { } dropout ? root.WholeOf(dropout, "dropoutSeed", -ProblemReader.LargestSeed, ProblemReader.LargestSeed) : 0,
            BatchSize = root["batch"] is { } batch ? root.WholeOf(batch, "batch", 1) : null,
            Notation = NotationReader.Read(root),
            Examples = [],
        };
        return new()
        {
            Problem = problem,
            Precision = precision,
            Preparation = PreparationHeader.Read(root, network.Definition.Inputs, network.Definition.Outputs),
            Record = TrainingHeader.Read(frame),
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
        ProblemWriter.DropoutSeed(json, problem);
        if (problem.BatchSize is { } size)
        {
            json.WriteNumber("batch", size);
        }

        ProblemWriter.Notation(json, problem.Notation);
    }
}
