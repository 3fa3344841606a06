using Longhand.Model;

namespace Longhand.Training;

/// <summary>The memory of an engine, laid out: for every layer its parameters, and what the passes leave of a batch.</summary>
/// <remarks>Everything that a step changes for good stands in one piece, so that it can be put aside and brought back.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed unsafe class CpuNetwork<TElement>
    where TElement : unmanaged
{
    private readonly Problem _problem;
    private readonly Workspace<TElement> _workspace;
    private readonly long _kept;

    /// <summary>Lays it out.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="batch">The most examples of a step.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="loops">The loops of each layer's activation.</param>
    /// <param name="workspace">The memory, or what counts it.</param>
    public CpuNetwork(Problem problem, int batch, int threads, Loops<TElement>[] loops, Workspace<TElement> workspace)
    {
        (_problem, _workspace) = (problem, workspace);
        var definition = problem.Network.Definition;
        var kept = definition.Layers.Select((layer, l) => ParametersOf(layer, definition.InputsOf(l), l)).ToArray();
        _kept = workspace.Length;
        Input = Rows<TElement>.In(workspace, definition.Inputs, batch);
        Layers = [.. kept.Select((k, l) => Layer(definition.Layers[l], batch, k, loops[l]))];
        Zero = workspace.Take(Panel<TElement>.LengthOf(definition.Layers.Max(layer => layer.Units)));
        Strips = [.. Enumerable.Range(0, threads).Select(_ => workspace.Panel(definition.Layers.Max(layer => layer.Units), UpdateItem<TElement>.Most))];
    }

    /// <summary>The inputs: examples by units.</summary>
    public Rows<TElement> Input { get; }

    public CpuLayer<TElement>[] Layers { get; }

    /// <summary>Zeros, as many as the widest layer has units.</summary>
    public TElement* Zero { get; }

    /// <summary>For each thread room for the gradient of the weights from a block of inputs.</summary>
    public Panel<TElement>[] Strips { get; }

    /// <summary>How many numbers the update rule remembers of a parameter.</summary>
    public int StatesOfParameter => _problem.Optimizer.Slots;

    /// <summary>Everything that a step changes for good.</summary>
    public Span<TElement> Kept => _workspace.Between(0, _kept);

    /// <summary>What a layer reads.</summary>
    public Rows<TElement> InputOf(int layer) => layer == 0 ? Input : Layers[layer - 1].Output;

    /// <summary>Takes numbers out, in the order of the layout.</summary>
    /// <param name="slot">Which number of those that the update rule remembers; a negative one for the parameters themselves.</param>
    public TElement[] Read(int slot)
    {
        var numbers = new TElement[_problem.Network.Definition.Layout.Length];
        Each(slot, (ref TElement number, int place) => numbers[place] = number);
        return numbers;
    }

    /// <summary>Puts numbers into place, in the order of the layout.</summary>
    /// <param name="slot">Which number of those that the update rule remembers; a negative one for the parameters themselves.</param>
    /// <param name="numbers">The numbers.</param>
    public void Write(int slot, TElement[] numbers)
    {
        Each(slot, (ref TElement number, int place) => number = numbers[place]);
        Array.ForEach(Layers, Turn);
    }

    /// <summary>Where a number of a panel stands in the flat buffer of a network; −1 where it is none.</summary>
    public int PlaceOf(int layer, ParameterKind kind, int unit, int row)
    {
        var layout = _problem.Network.Definition.Layout;
        return kind switch
        {
            ParameterKind.Weight => _problem.Network.Definition.Layers[layer].IsConnected(unit, row) ? layout.Weight(layer, unit, row) : -1,
            ParameterKind.Bias => layout.Bias(layer, unit),
            _ => layout.Learned(layer, unit),
        };
    }

    private delegate void AtPlace(ref TElement number, int place);

    private void Each(int slot, AtPlace act)
    {
        for (var l = 0; l < Layers.Length; l++)
        {
            foreach (var parameters in Layers[l].Parameters.Where(parameters => slot < 0 || parameters.IsUpdated))
            {
                var panel = slot < 0 ? parameters.Values : parameters.Values.At(parameters.States + (slot * (nint)parameters.Values.Length));
                for (var unit = 0; unit < panel.Units; unit++)
                {
                    for (var row = 0; row < panel.Rows; row++)
                    {
                        var place = PlaceOf(l, parameters.Kind, unit, row);
                        if (place >= 0)
                        {
                            act(ref panel[unit, row], place);
                        }
                    }
                }
            }
        }
    }

    private static void Turn(CpuLayer<TElement> layer)
    {
        for (var unit = 0; unit < layer.Turned.Rows; unit++)
        {
            for (var k = 0; k < layer.Turned.Units; k++)
            {
                layer.Turned[k, unit] = layer.Weights.Values[unit, k];
            }
        }
    }

    private KeptOfLayer ParametersOf(LayerDefinition layer, int inputs, int l)
    {
        var missing = layer.Connections is null
            ? []
            : (from unit in Enumerable.Range(0, layer.Units) from k in Enumerable.Range(0, inputs) where !layer.IsConnected(unit, k) select (unit, k)).ToArray();
        return new(
            Parameters(ParameterKind.Weight, layer.Units, inputs, !layer.WeightsFrozen, missing),
            Parameters(ParameterKind.Bias, layer.Units, 1, layer.Bias != BiasKind.None && !layer.BiasFrozen, []),
            Parameters(ParameterKind.Activation, layer.LearnedCount == 0 ? 0 : layer.Units, 1, layer.LearnedCount > 0, []),
            l == 0 ? default : _workspace.Panel(inputs, layer.Units)
        );
    }

    private CpuParameters<TElement> Parameters(ParameterKind kind, int units, int rows, bool isUpdated, (int Unit, int Source)[] missing)
    {
        Panel<TElement> Take() => kind == ParameterKind.Weight ? _workspace.Panel(units, rows) : _workspace.Vector(units);
        var values = Take();
        var needsAll = double.IsFinite(_problem.Optimizer.ClipNorm);
        return new()
        {
            Kind = kind,
            Values = values,
            At = _problem.Optimizer.LooksAhead && isUpdated ? Take() : values,
            States = _workspace.Take((long)(isUpdated ? StatesOfParameter : 0) * values.Length),
            Gradient = isUpdated && (needsAll || kind != ParameterKind.Weight) ? Take() : default,
            IsUpdated = isUpdated,
            Missing = missing,
        };
    }

    private CpuLayer<TElement> Layer(LayerDefinition definition, int batch, KeptOfLayer kept, Loops<TElement> loops)
    {
        Rows<TElement> Take() => Rows<TElement>.In(_workspace, definition.Units, batch);
        var (a, gradient) = (Take(), Take());
        return new()
        {
            Definition = definition,
            Loops = loops,
            Weights = kept.Weights,
            Biases = kept.Biases,
            Learned = kept.Learned,
            Turned = kept.Turned,
            Z = Take(),
            A = a,
            Mask = definition.HasDropout ? Take() : default,
            Output = definition.HasDropout ? Take() : a,
            Gradient = gradient,
            Delta = definition.LearnedCount > 0 ? Take() : gradient,
        };
    }

    private readonly record struct KeptOfLayer(
        CpuParameters<TElement> Weights,
        CpuParameters<TElement> Biases,
        CpuParameters<TElement> Learned,
        Panel<TElement> Turned
    );
}
