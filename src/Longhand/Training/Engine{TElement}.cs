using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Numerics;

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
    /// <summary>In place of a number that the update rule remembers: the parameters themselves.</summary>
    private protected const int Parameters = -1;

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
            var values = Read(Parameters).Select(Element<TElement>.Double).ToArray();
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

    /// <summary>The parameters as they are now, in the order of the layout.</summary>
    internal TElement[] ParametersNow() => Read(Parameters);

    /// <summary>Everything that decides the next step.</summary>
    public EngineState<TElement> Capture()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new(Steps, Read(Parameters), Enumerable.Range(0, Problem.Optimizer.Slots).Select(slot => (ReadOnlyMemory<TElement>)Read(slot)));
    }

    /// <summary>Goes on from a state that an engine of the same problem was in.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="ArgumentException">It is that of another network or of another update rule, or a number of it is not finite.</exception>
    public void Restore(EngineState<TElement> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var length = Problem.Network.Definition.Layout.Length;
        ReadOnlyMemory<TElement>[] all = [state.Parameters, .. state.Memory];
        if (state.Memory.Count != Problem.Optimizer.Slots || Array.Exists(all, numbers => numbers.Length != length))
        {
            throw new ArgumentException(
                $"The state has {state.Parameters.Length} parameters and {state.Memory.Count} numbers for each; the problem has {length} and {Problem.Optimizer.Slots} ({Problem.Optimizer.Name}).",
                nameof(state)
            );
        }

        Array.ForEach(all, numbers => CheckFinite(numbers.Span, nameof(state)));
        for (var i = 0; i < all.Length; i++)
        {
            Write(i + Parameters, all[i].ToArray());
        }

        Steps = state.Steps;
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

    private static void CheckFinite(ReadOnlySpan<TElement> numbers, string name)
    {
        foreach (var number in numbers)
        {
            if (!double.IsFinite(Element<TElement>.Double(number)))
            {
                throw new ArgumentException($"A number of the state is {Element<TElement>.Double(number)}; every one of an engine is finite.", name);
            }
        }
    }

    /// <summary>The parameters, or a number that the update rule remembers of each, in the order of the layout.</summary>
    private protected abstract TElement[] Read(int slot);

    private protected abstract void Write(int slot, TElement[] numbers);
}
