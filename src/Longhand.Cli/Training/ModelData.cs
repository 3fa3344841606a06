using System.CommandLine;
using Longhand.Data;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary>A model and the rows that it is used on: the arguments of the commands that use one.</summary>
/// <param name="Model">The model.</param>
/// <param name="Table">The rows, with the columns that the model takes.</param>
internal sealed record ModelData(TrainedModel Model, Table Table)
{
    public static Argument<string> DataArgument { get; } = new("DATA") { Description = "CSV or IDX, packed with gzip or not; - for standard input." };

    /// <summary>Reads both.</summary>
    /// <param name="arguments">The arguments of the command.</param>
    /// <param name="data">The file of the rows.</param>
    /// <param name="hasTarget">Whether the target is wanted too.</param>
    public static ModelData Read(ParseResult arguments, string data, bool hasTarget)
    {
        var model = Prepared(arguments.GetValue(ModelStore.Argument)!);
        return new(model, DataFile.Read(data, arguments, model.Preparation!, hasTarget));
    }

    /// <summary>A model that was trained on columns.</summary>
    public static TrainedModel Prepared(string name) =>
        ModelStore.Read(name) is { Preparation: not null } model
            ? model
            : throw new UsageException($"{name} was trained on a problem, and knows no columns; train a model on data.");
}
