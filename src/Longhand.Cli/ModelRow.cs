using System.CommandLine;
using System.Numerics;
using Longhand.Data;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Model;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>A row of data as the one example of a problem, at the numbers that a model has learned.</summary>
/// <param name="Problem">The problem: its network, loss and update rule are those of the training.</param>
/// <param name="IsSingle">Whether the model has single precision.</param>
internal sealed record ModelRow(Problem Problem, bool IsSingle)
{
    /// <summary>Reads it; null where a problem is to be explained and no model.</summary>
    /// <param name="arguments">The options for data.</param>
    /// <param name="name">The file.</param>
    /// <param name="data">The data.</param>
    /// <param name="row">The row, from 1.</param>
    public static ModelRow? Read(ParseResult arguments, string? name, string? data, int? row)
    {
        if (name is null or "-" || !(IsModel(name) || (data is not null && !ProblemLesson.IsProblem(name))))
        {
            return data is null && row is null ? null : throw new UsageException($"--data and --row are for a model file, and {name ?? "the textbook network"} is none; leave them out, or name a model that longhand train wrote.");
        }

        if (data is null || row is not { } number)
        {
            throw new UsageException($"{name} is a model; say what is worked with it: --data FILE --row N.");
        }

        var model = ModelData.Prepared(name);
        var table = DataFile.Read(data, arguments, model.Preparation!, hasTarget: true);
        if (number > table.RowCount)
        {
            throw new UsageException(FormattableString.Invariant($"--row is {number}; {data} has {table.RowCount} rows: name one of them."));
        }

        var problem = model.Problem with { Network = Learned(model.Network), Title = FormattableString.Invariant($"Row {number} of {Path.GetFileName(data)} in {Path.GetFileName(name)}"), Examples = [Example(model, table, number - 1)], BatchSize = null };
        return new(problem, model.Precision == Precision.Single);
    }

    /// <summary>How far the engine that trains is from what was worked.</summary>
    public IEnumerable<Block> BesideEngine(Derivation derivation, DerivationOptions options)
    {
        if (derivation.Steps().First() is var step && !options.IsCarried)
        {
            var difference = IsSingle ? EngineDifference.Of<float>(step) : EngineDifference.Of<double>(step);
            yield return new Block.Note(EngineNote.Of(Problem, difference, options.Sentences));
        }
    }

    /// <summary>The network with its numbers as given ones: what was drawn at the beginning is long gone.</summary>
    public static Network Learned(Network network)
    {
        var definition = network.Definition;
        var layers = definition.Layers.Select(layer => layer with { WeightsDrawn = false, BiasDrawn = false });
        return new(new NetworkDefinition(definition.Inputs, layers, definition.InputNames), network.Values);
    }

    /// <summary>A row as the model's network takes it, in the precision of the model.</summary>
    public static Example Example(TrainedModel model, Table table, int row) =>
        model.Precision == Precision.Single ? Example<float>(model, table, row) : Example<double>(model, table, row);

    /// <summary>Whether a file begins as model files do. A pipe or a device is not asked: what is read of it is gone.</summary>
    private static bool IsModel(string name) => File.Exists(name) && new FileInfo(name).Length > 0 && FileStore.Read(name, ModelFile.IsModel);

    private static Example Example<TElement>(TrainedModel model, Table table, int row)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        var data = model.Preparation!.Apply<TElement>(table, [row]);
        return new([.. data.X.ToArray().Select(double.CreateChecked)], [.. data.Y.ToArray().Select(double.CreateChecked)]);
    }
}
