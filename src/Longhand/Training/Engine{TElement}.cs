using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Training;

/// <summary>
/// What makes the steps of training: forward pass, loss, backpropagation, update, over one set of parameters that it keeps. The formulas
/// are those of <see cref="Reference"/>, whichever engine works them.
/// </summary>
/// <remarks>One caller at a time: an engine has one workspace.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract class Engine<TElement> : IDisposable
    where TElement : unmanaged
{
    private bool _isDisposed;

    private protected Engine(Problem problem, EngineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= new();
        if (options.BatchSize < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.BatchSize, "A batch has at least one example; 0 is as many as the problem has.");
        }

        if (typeof(TElement) != typeof(float) && typeof(TElement) != typeof(double))
        {
            throw new NotSupportedException($"An engine works with float or double, not with {typeof(TElement).Name}.");
        }

        if (options.BatchSize == 0 || !problem.Examples.IsDefaultOrEmpty)
        {
            ProblemShapes.Check(problem);
        }

        ProblemShapes.CheckLoss(problem);
        Problem = problem;
        BatchSize = options.BatchSize == 0 ? problem.Examples.Length : options.BatchSize;
    }

    /// <summary>The network as it was before the first step, the loss, the update rule, the conventions.</summary>
    public Problem Problem { get; }

    /// <summary>The most examples that a step takes.</summary>
    public int BatchSize { get; }

    /// <summary>How many steps were made.</summary>
    public int Steps { get; private protected set; }

    /// <summary>How many threads work in a step.</summary>
    public abstract int Threads { get; }

    /// <summary>The network as it is now.</summary>
    public Network Network
    {
        get
        {
            var definition = Problem.Network.Definition;
            var values = new double[definition.Layout.Length];
            Read(values);
            return new(definition, values) { Initialization = Problem.Network.Initialization };
        }
    }

    /// <summary>Makes a step on some rows of a table.</summary>
    /// <param name="x">The inputs, a row for each example. // [n][N]</param>
    /// <param name="y">The targets, a row for each example. // [n][K]</param>
    /// <param name="rows">The rows that the step takes, in this order: at least one, at most <see cref="BatchSize"/>.</param>
    /// <returns>The loss of the batch at the parameters that the gradient is taken at: those before the step, if the rule does not look ahead.</returns>
    /// <exception cref="ArgumentException">The table has other columns than the network, or there is no such row.</exception>
    /// <exception cref="NonFiniteException">A number of the step is not finite. No parameter has changed.</exception>
    /// <exception cref="PredictionException">The loss is not defined for a prediction. No parameter has changed.</exception>
    public TElement Step(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var (inputs, outputs) = (Problem.Network.Definition.Inputs, Problem.Network.Definition.Outputs);
        var n = x.Length / inputs;
        if (n * inputs != x.Length || n * outputs != y.Length)
        {
            throw new ArgumentException($"There are {x.Length} inputs and {y.Length} targets; each example has {inputs} and {outputs}.", nameof(x));
        }

        if (rows.IsEmpty || rows.Length > BatchSize)
        {
            throw new ArgumentException($"There are {rows.Length} rows; a step takes 1 to {BatchSize}.", nameof(rows));
        }

        foreach (var row in rows)
        {
            if ((uint)row >= (uint)n)
            {
                throw new ArgumentException($"There is no row {row}; the table has rows 0 to {n - 1}.", nameof(rows));
            }
        }

        var loss = Work(x, y, rows);
        Steps++;
        return loss;
    }

    /// <summary>The forward pass of one example.</summary>
    /// <param name="x">The inputs. // [N]</param>
    /// <param name="prediction">Where the prediction ŷ goes. // [K]</param>
    /// <exception cref="ArgumentException">The lengths are not those of the network.</exception>
    public void Predict(ReadOnlySpan<TElement> x, Span<TElement> prediction)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var (inputs, outputs) = (Problem.Network.Definition.Inputs, Problem.Network.Definition.Outputs);
        if (x.Length != inputs || prediction.Length != outputs)
        {
            throw new ArgumentException($"There are {x.Length} inputs and room for {prediction.Length} outputs; the network has {inputs} and {outputs}.", nameof(x));
        }

        Forward(x, prediction);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        _isDisposed = true;
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the engine holds.</summary>
    /// <param name="disposing">Whether it is disposed and not collected.</param>
    protected virtual void Dispose(bool disposing) { }

    private protected abstract TElement Work(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows);

    private protected abstract void Forward(ReadOnlySpan<TElement> x, Span<TElement> prediction);

    private protected abstract void Read(Span<double> values);
}
