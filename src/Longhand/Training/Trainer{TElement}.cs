using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Data;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// Trains a network on data, step by step, epoch by epoch, or to the end: takes the examples in a new order every epoch, a batch at a time,
/// and after each epoch works the loss and the metrics of the validation part. It can be stopped after any step, and go on from there later.
/// </summary>
/// <remarks>One caller at a time. The same network, data and options give the same bits on every machine and any number of threads.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Trainer<TElement> : IDisposable
    where TElement : unmanaged
{
    private readonly DataSet<TElement> _data;
    private readonly Evaluator<TElement>? _evaluator;
    private readonly TrainingPlan _plan;
    private readonly Engine<TElement> _engine;
    private readonly int[] _order;
    private readonly Lazy<ulong> _hash;
    private Progress _now = Progress.Start;
    private double _lossSum;
    private int _batch;
    private long _began;

    /// <summary>Begins a training.</summary>
    /// <param name="network">The network to begin with.</param>
    /// <param name="data">The data.</param>
    /// <param name="options">How it is trained; null chooses everything.</param>
    /// <param name="validation">Data to validate with; null takes <see cref="TrainingOptions.ValidationShare"/> of <paramref name="data"/>.</param>
    /// <exception cref="ArgumentException">Network, data and options do not fit together; the message says how.</exception>
    public Trainer(Network network, DataSet<TElement> data, TrainingOptions? options = null, DataSet<TElement>? validation = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        _data = data;
        _plan = TrainingPlan.Of(network.Definition, data, options ?? new(), validation);
        _order = [.. _plan.Rows];
        Problem = _plan.ProblemOf(network);
        _engine = Made(Problem, new() { BatchSize = _plan.BatchSize, Threads = Options.Threads, Width = Options.Width }, Options.Engine);
        _hash = new(() => DataHash.Of(data));
        _evaluator = ValidationExamples > 0 ? new(network, Problem.Loss, validation ?? data, [.. _plan.ValidationRows])
            : Options.MeasureTraining ? new(network, Problem.Loss, data, [.. _plan.Rows])
            : null;
    }

    /// <summary>The network at the beginning, the loss, the update rule; no examples.</summary>
    public Problem Problem { get; }

    /// <summary>The options with everything filled in that was chosen.</summary>
    public TrainingOptions Options => _plan.Options;

    /// <summary>What was chosen by the data, a sentence each.</summary>
    public ImmutableArray<string> Choices => _plan.Choices;

    /// <summary>How many examples are trained on.</summary>
    public int TrainingExamples => _order.Length;

    /// <summary>How many examples are validated with.</summary>
    public int ValidationExamples => _plan.ValidationRows.Length;

    /// <summary>How many steps an epoch has.</summary>
    public int BatchesPerEpoch => (_order.Length + _plan.BatchSize - 1) / _plan.BatchSize;

    /// <summary>How many threads work in a step.</summary>
    public int Threads => _engine.Threads;

    /// <summary>How many steps were made.</summary>
    public int Steps => _engine.Steps;

    /// <summary>How many steps of the current epoch were made.</summary>
    public int Batch => _batch;

    /// <summary>The epochs that were made.</summary>
    public History History => _now.History;

    /// <summary>Why it ended; <see cref="TrainingStop.None"/> while there is more to do.</summary>
    public TrainingStop Stopped => _now.Stopped;

    /// <summary>The network as it is after the last step.</summary>
    public Network Network => _engine.Network;

    /// <summary>What has come of it so far.</summary>
    public TrainingResult Result => new(_now.Best is { } best ? WithNumbers(best) : Network, History, Stopped) { Options = Options, Choices = Choices };

    /// <summary>Makes one step; the last one of an epoch also ends the epoch.</summary>
    /// <exception cref="InvalidOperationException">The training has ended.</exception>
    /// <exception cref="TrainingException">The step cannot be made. No weight has changed.</exception>
    public BatchReport Step()
    {
        if (Stopped != TrainingStop.None)
        {
            throw new InvalidOperationException($"The training has ended ({Stopped}); it makes no further step. Ask for more epochs to go on.");
        }

        if (_batch == 0)
        {
            Begin();
        }

        var rows = Rows(_batch);
        var loss = Work(rows);
        _lossSum += loss * rows.Length;
        _batch++;
        return new(History.Epochs.Length + 1, _batch, rows.Length, loss, _batch == BatchesPerEpoch ? End() : null);
    }

    /// <summary>Makes the steps of the current epoch that are left.</summary>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>What came of the epoch; null where it was cancelled.</returns>
    /// <exception cref="InvalidOperationException">The training has ended.</exception>
    /// <exception cref="TrainingException">A step cannot be made. No weight has changed in it.</exception>
    public EpochReport? RunEpoch(CancellationToken cancellation = default)
    {
        while (!cancellation.IsCancellationRequested)
        {
            if (Step().Ended is { } epoch)
            {
                return epoch;
            }
        }

        return null;
    }

    /// <summary>Makes the epochs that are left.</summary>
    /// <param name="progress">Told of every epoch.</param>
    /// <param name="cancellation">Stops between two steps; the result then says <see cref="TrainingStop.Cancelled"/>, and the training can go on.</param>
    /// <exception cref="TrainingException">A step cannot be made. No weight has changed in it.</exception>
    public TrainingResult Run(IProgress<EpochReport>? progress = null, CancellationToken cancellation = default)
    {
        while (Stopped == TrainingStop.None)
        {
            if (RunEpoch(cancellation) is not { } epoch)
            {
                return Result with { Stopped = TrainingStop.Cancelled };
            }

            progress?.Report(epoch);
        }

        return Result;
    }

    /// <summary>Everything that decides what the next step does.</summary>
    public TrainingState<TElement> Capture() =>
        new()
        {
            Engine = _engine.Capture(),
            Batch = _batch,
            LossSum = _lossSum,
            History = History,
            BestLoss = _now.BestLoss,
            EpochsWithout = _now.EpochsWithout,
            BestParameters = _now.Best is { } best ? best : [],
            Stopped = Stopped,
            DataHash = _hash.Value,
        };

    /// <summary>Goes back, or forward, to where a training of the same network, data and options was.</summary>
    /// <param name="state">Where it was.</param>
    /// <exception cref="ArgumentException">It belongs to another network or to other data.</exception>
    public void Restore(TrainingState<TElement> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Check(state);
        _engine.Restore(state.Engine);
        _now = new(state.History, state.BestLoss, state.EpochsWithout, state.BestParameters.IsDefaultOrEmpty ? null : state.BestParameters, Ending(state));
        (_batch, _lossSum) = (state.Batch, state.LossSum);
        if (_batch > 0)
        {
            Begin();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static Engine<TElement> Made(Problem problem, EngineOptions options, EngineKind kind) =>
        kind == EngineKind.Cpu ? new CpuEngine<TElement>(problem, options) : new ReferenceEngine<TElement>(problem, options);

    /// <summary>Puts the rows into the order of the current epoch: it comes from the seed and the number of the epoch, whatever was before.</summary>
    private void Begin()
    {
        if (_batch == 0)
        {
            _began = Options.Clock?.GetTimestamp() ?? 0L;
        }

        _plan.Rows.CopyTo(_order);
        if (Options.Shuffle)
        {
            Split.Shuffle(_order, Stream(Options.Seed, History.Epochs.Length + 1));
        }
    }

    /// <summary>A stream of random numbers for each epoch: seeds that are near, and epochs that are near, have nothing in common.</summary>
    private static SplitMix64 Stream(long seed, int epoch) =>
        new(unchecked((long)(new SplitMix64(seed).NextBits() + new SplitMix64(~(long)epoch).NextBits())));

    private ReadOnlySpan<int> Rows(int batch)
    {
        var first = batch * _plan.BatchSize;
        return _order.AsSpan(first, Math.Min(_plan.BatchSize, _order.Length - first));
    }

    private double Work(ReadOnlySpan<int> rows)
    {
        try
        {
            return Element<TElement>.Double(_engine.Step(_data.X, _data.Y, rows));
        }
        catch (StepException mistake)
        {
            throw Placed(mistake, rows);
        }
    }

    private TrainingException Placed(StepException mistake, ReadOnlySpan<int> rows)
    {
        var (epoch, batch) = (History.Epochs.Length + 1, _batch + 1);
        var row = mistake.Quantity.Example is var example and >= 0 ? rows[example] : -1;
        string[] place = [$"Epoch {epoch}", $"batch {batch}", .. row < 0 ? [] : new[] { _data.PlaceOf(row) }, .. mistake.Place.InNetwork];
        return new($"{string.Join(", ", place)}: {mistake.Reason}", mistake, epoch, batch, row);
    }

    private EpochReport End()
    {
        var report = new EpochReport(History.Epochs.Length + 1, _lossSum / _order.Length)
        {
            LearningRate = UpdateRule.Numbers(Problem, Steps, value => new F64(value)).LearningRate.Value,
            Steps = Steps,
            Examples = _order.Length,
        };
        report = Measured(report);
        report = report with { Time = Options.Clock?.GetElapsedTime(_began) };
        _now = _now.After(report, Options, () => [.. Network.Values]);
        (_batch, _lossSum) = (0, 0.0);
        return History.Last!;
    }

    private EpochReport Measured(EpochReport report)
    {
        if (_evaluator is null)
        {
            return report;
        }

        var evaluation = _evaluator.Of(_engine.ParametersNow());
        return report with
        {
            ValidationLoss = ValidationExamples > 0 ? evaluation.Loss : null,
            Metrics = [.. Options.Metrics!.Value.Select(metric => new MetricValue(metric.Name, metric.Of(evaluation)))],
        };
    }

    private Network WithNumbers(ImmutableArray<double> numbers) =>
        new(Problem.Network.Definition, numbers.AsSpan()) { Initialization = Problem.Network.Initialization };

    private void Check(TrainingState<TElement> state)
    {
        if (state.DataHash != _hash.Value)
        {
            throw new DataException(_data.Name, "the training that goes on was begun with other data; give the same rows, prepared alike.");
        }

        if (state.Batch < 0 || state.Batch >= BatchesPerEpoch)
        {
            throw new ArgumentException($"The training was stopped after batch {state.Batch} of an epoch, which has {BatchesPerEpoch} here; give the same batch size and validation part to go on.", nameof(state));
        }

        if (!state.BestParameters.IsDefaultOrEmpty && state.BestParameters.Length != Problem.Network.Definition.Layout.Length)
        {
            throw new ArgumentException($"The training that was stopped has {state.BestParameters.Length} parameters; the network has {Problem.Network.Definition.Layout.Length}.", nameof(state));
        }
    }

    /// <summary>A training that had made all of its epochs goes on where more are asked for now.</summary>
    private TrainingStop Ending(TrainingState<TElement> state) =>
        state.Stopped is TrainingStop.Epochs or TrainingStop.None
            ? state.History.Epochs.Length >= Options.Epochs ? TrainingStop.Epochs : TrainingStop.None
            : state.Stopped;
}
