using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Reads problem files. Nothing in a file runs, names a type or names another file.</summary>
public sealed class ProblemReader
{
    private static readonly string[] Keys =
    [
        "title", "network", "loss", "optimizer", "regularization", "convention", "initializer", "seed", "dropoutSeed", "batch", "steps", "until",
        "notation", "examples",
    ];

    /// <summary>The whole numbers that every JSON reader keeps exactly.</summary>
    internal const long LargestSeed = (1L << 53) - 1;

    private readonly Catalogue _catalogue;
    private readonly string _source;

    private ProblemReader(string source, Catalogue catalogue) => (_source, _catalogue) = (source, catalogue);

    /// <summary>Reads a problem.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="source">The name of the file, for messages.</param>
    /// <param name="catalogue">The functions that it may name; null is <see cref="Catalogue.Default"/>.</param>
    /// <exception cref="InvalidInputException">The file is no problem file; the message says where, what and how to mend it.</exception>
    public static Problem Read(ReadOnlySpan<byte> utf8, string source, Catalogue? catalogue = null) =>
        new ProblemReader(source, catalogue ?? Catalogue.Default).Read(JsonTree.Parse(utf8, source));

    private Problem Read(JsonValue document)
    {
        var root = new JsonObject(_source, string.Empty, document, Keys);
        var convention = root["convention"] is { } c
            ? root.Choice(c, "convention", Convention.All, item => item.Name)
            : Convention.Textbook;
        var initializer = root["initializer"] is { } i
            ? root.Choice(i, "initializer", _catalogue.Initializers, item => item.Name)
            : convention.Initializer;
        var seed = root["seed"] is { } s ? root.WholeOf(s, "seed", -LargestSeed, LargestSeed) : 0;
        var dropoutSeed = root["dropoutSeed"] is { } d ? root.WholeOf(d, "dropoutSeed", -LargestSeed, LargestSeed) : 0;
        var functions = new FunctionReader(root, _catalogue, convention);
        var notation = NotationReader.Read(root);
        var network = new NetworkReader(root, functions, new Initialization(initializer, seed)).Read();
        var loss = functions.Loss(network.Definition.Outputs);
        var problem = new Problem
        {
            Title = root.Text("title"),
            Network = network,
            Loss = loss,
            Optimizer = functions.Optimizer(),
            Regularization = Regularization(root),
            Convention = convention,
            DropoutSeed = dropoutSeed,
            BatchSize = BatchSize(root),
            Steps = root["steps"] is { } steps ? root.WholeOf(steps, "steps", 1) : 1,
            Until = Until(root),
            Notation = notation,
            Examples = new ExampleReader(root, network.Definition, loss).Read(),
        };
        NetworkReader.CheckNames(root, problem);
        return problem;
    }

    /// <summary>What keeps weights small.</summary>
    internal static Regularization Regularization(JsonObject root)
    {
        if (root["regularization"] is not { } value)
        {
            return Functions.Regularization.None;
        }

        var o = root.Object("regularization", value, "l2", "l1");
        return new(NotNegative(o, "l2"), NotNegative(o, "l1"));
    }

    private static double NotNegative(JsonObject o, string key)
    {
        var number = o.Number(key) ?? 0.0;
        return number >= 0.0 ? number : throw o.Error(o[key]!, $"{o.At(key)} is {o[key]!.Quoted}; it has to be a number, at least 0.");
    }

    private static int? BatchSize(JsonObject root)
    {
        if (root["batch"] is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonKind.Number)
        {
            return root.WholeOf(value, "batch", 1);
        }

        return value.Kind == JsonKind.Text && value.Text is "full" or "online"
            ? value.Text is "online" ? 1 : null
            : throw root.Error(value, $"batch is {value.Quoted}; it has to be \"full\", \"online\" or a whole number of examples.");
    }

    private static Until? Until(JsonObject root)
    {
        if (root["until"] is not { } value)
        {
            return null;
        }

        var o = root.Object("until", value, "lossBelow", "lossChange", "maxSteps");
        if (o["lossBelow"] is null && o["lossChange"] is null && o["maxSteps"] is null)
        {
            throw o.Error(value, "until is empty; say when to stop: give lossBelow, lossChange or maxSteps.");
        }

        if (o.Number("lossChange") is <= 0.0)
        {
            throw o.Error(o["lossChange"]!, $"until.lossChange is {o["lossChange"]!.Quoted}; it has to be above 0: no change is smaller.");
        }

        var most = o["maxSteps"] is { } m ? o.WholeOf(m, "until.maxSteps", 1) : Model.Until.DefaultMaxSteps;
        return new(o.Number("lossBelow"), o.Number("lossChange"), most);
    }
}
