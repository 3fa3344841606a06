using System.Collections.Immutable;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Training;

/// <summary>What a training does: the options with everything filled in, and the rows that it trains on and validates with.</summary>
internal sealed class TrainingPlan
{
    private TrainingPlan(TrainingOptions options, ImmutableArray<string> choices, ImmutableArray<int> rows, ImmutableArray<int> validationRows) =>
        (Options, Choices, Rows, ValidationRows) = (options, choices, rows, validationRows);

    public TrainingOptions Options { get; }

    public ImmutableArray<string> Choices { get; }

    /// <summary>The rows that are trained on.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>The rows that are validated with, of the data for validation.</summary>
    public ImmutableArray<int> ValidationRows { get; }

    public int BatchSize => Options.BatchSize!.Value;

    /// <summary>What the engine works.</summary>
    /// <param name="network">The network to begin with.</param>
    public Problem ProblemOf(Network network) =>
        new()
        {
            Network = network,
            Loss = Options.Loss!,
            Optimizer = Options.Optimizer!,
            Regularization = Options.Regularization,
            Convention = Options.Convention,
            DropoutSeed = Options.Seed,
            BatchSize = BatchSize,
            Examples = [],
        };

    /// <summary>Plans a training.</summary>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static TrainingPlan Of<TElement>(NetworkDefinition network, DataSet<TElement> data, TrainingOptions options, DataSet<TElement>? validation)
        where TElement : unmanaged
    {
        OptionChecks.Check(options, data.Form, validation is not null);
        DataChecks.CheckShapes(network, data);
        if (validation is not null)
        {
            DataChecks.CheckShapes(network, validation);
            DataChecks.CheckAlike(data, validation);
        }

        var (rows, held) = RowsOf(data, options, validation);
        var defaults = new TrainingDefaults(network, data.Form, rows.Length, options.Convention);
        var loss = options.Loss ?? defaults.Loss();
        var filled = options with
        {
            Loss = Weighed(loss, data, rows, options),
            Optimizer = options.Optimizer ?? defaults.Optimizer(),
            BatchSize = Math.Min(options.BatchSize ?? defaults.BatchSize(), rows.Length),
            Metrics = options.Metrics ?? defaults.Metrics,
        };
        filled = filled with { Epochs = options.Epochs ?? defaults.Epochs(filled.BatchSize!.Value) };
        DataChecks.CheckTargets(data, filled.Loss!);
        if (validation is not null)
        {
            DataChecks.CheckTargets(validation, filled.Loss!);
        }

        return new(filled, [.. defaults.Choices], rows, held);
    }

    private static (ImmutableArray<int> Rows, ImmutableArray<int> Held) RowsOf<TElement>(DataSet<TElement> data, TrainingOptions options, DataSet<TElement>? validation)
        where TElement : unmanaged
    {
        var all = Enumerable.Range(0, data.Rows);
        if (options.ValidationShare == 0.0)
        {
            return ([.. all], validation is null ? [] : [.. Enumerable.Range(0, validation.Rows)]);
        }

        var split = data.Form == TargetForm.Numbers
            ? Split.Part(all, options.ValidationShare, options.Seed)
            : Split.Stratified(all, data.ClassOf, options.ValidationShare, options.Seed);
        return ([.. split.Training.Order()], [.. split.Validation.Order()]);
    }

    /// <summary>The loss with the weights of the classes that the options ask for.</summary>
    private static Loss Weighed<TElement>(Loss loss, DataSet<TElement> data, ImmutableArray<int> rows, TrainingOptions options)
        where TElement : unmanaged
    {
        if (options.ClassWeights.IsEmpty && !options.BalanceClasses)
        {
            return loss;
        }

        if (!loss.HasClasses)
        {
            throw new ArgumentException($"Class weights need the loss cross-entropy and an output for each class; the loss is {loss.Name}: choose one-hot targets and softmax, or leave the weights out.", nameof(options));
        }

        return loss.WithClassWeights(options.BalanceClasses ? Balanced(data, rows) : options.ClassWeights);
    }

    /// <summary>n / (K nₖ) for each class.</summary>
    private static double[] Balanced<TElement>(DataSet<TElement> data, ImmutableArray<int> rows)
        where TElement : unmanaged
    {
        var counts = new int[data.Outputs];
        foreach (var row in rows)
        {
            counts[data.ClassOf(row)]++;
        }

        return Array.IndexOf(counts, 0) is var missing and >= 0
            ? throw new DataException(data.Name, $"class {data.Classes?[missing] ?? $"{missing + 1}"} is in no row that is trained on; a weight that balances needs one: give more rows, or leave balancing out.")
            : [.. counts.Select(count => rows.Length / ((double)counts.Length * count))];
    }
}
