using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>
/// Finds what a selection rests on: from the equations of the selected parameters to those of the quantities that they name, and on to
/// what these name. Where a layer would be worked for many units whose values merely enter, these are stated in a table.
/// </summary>
internal sealed class ScopeBuilder
{
    private const int Backwards = 100;
    private const int Losses = 1_000_000;
    private const int Forwards = 2_000_000;
    private const int PerLayer = 10;

    private readonly Worksheet _sheet;
    private readonly PriorityQueue<Quantity, int> _open = new();
    private readonly HashSet<Quantity> _seen = [];
    private readonly HashSet<Quantity> _direct = [];

    public ScopeBuilder(Worksheet sheet)
    {
        _sheet = sheet;
        AddSelected();
        while (_open.TryPeek(out _, out var stage))
        {
            Work(stage);
        }
    }

    /// <summary>What has an equation.</summary>
    public HashSet<Quantity> Worked { get; } = [];

    /// <summary>What stands in a table.</summary>
    public HashSet<Quantity> Stated { get; } = [];

    /// <summary>Given numbers that are named.</summary>
    public HashSet<Quantity> Given { get; } = [];

    /// <summary>The parameters whose gradients and updates are worked out.</summary>
    public HashSet<int> Parameters { get; } = [];

    /// <summary>The rows of which only some weights are worked out.</summary>
    public List<(int Layer, int Selected, int Worked)> Rows { get; } = [];

    public HashSet<(int Layer, int Example)> Forward { get; } = [];

    public HashSet<(int Layer, int Example)> Backward { get; } = [];

    public HashSet<int> Examples { get; } = [];

    public HashSet<int> LossExamples { get; } = [];

    public HashSet<(int Layer, int Unit)> Units { get; } = [];

    /// <summary>How many equations are shown.</summary>
    public int Equations { get; private set; }

    private void AddSelected()
    {
        var selection = _sheet.Options.Only;
        foreach (var quantity in selection.Quantities.Where(q => _sheet.Step.Examples.Contains(q.Example)))
        {
            Add(quantity, isDirect: true);
        }

        foreach (var row in _sheet.Network.Layout.Parameters.Where(selection.Contains).GroupBy(p => (p.Layer, p.Unit, p.IsWeight)))
        {
            AddRow([.. row]);
        }

        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in Parameters.Order().Select(_sheet.Network.Layout.At))
        {
            AddReferred(GradientSection.OfParameter(_sheet, parameter));
            AddReferred(parameter.IsFrozen ? [] : UpdateSection.OfParameter(_sheet, parameter, shared));
        }

        if (Parameters.Count > 0)
        {
            // By how much the loss fell, and the rate of the step.
            Equations += _sheet.Problem.Optimizer.Schedule.IsConstant ? 1 : 2;
            Add(new Quantity(QuantityKind.BatchLoss), isDirect: true);
        }
    }

    /// <summary>Of many weights that lead to one unit those with the largest gradients are worked out.</summary>
    private void AddRow(Parameter[] row)
    {
        var worked = row;
        if (row.Length > _sheet.Options.MostTerms)
        {
            worked = [.. row.OrderByDescending(p => Math.Abs(_sheet.Step.Value(Quantities.Gradient(p.Index)))).Take(_sheet.Options.Terms)];
            Rows.Add((row[0].Layer, row.Length, worked.Length));
        }

        Parameters.UnionWith(worked.Select(p => p.Index));
        Units.UnionWith(row.Where(p => !p.IsShared).Select(p => (p.Layer, p.Unit)));
    }

    private void AddReferred(IEnumerable<Block> blocks)
    {
        foreach (var equation in blocks.OfType<Block.Equation>().Where(e => e.Value is not null))
        {
            Equations++;
            foreach (var quantity in Derivations.Equations.Referred(equation))
            {
                Add(quantity, isDirect: true);
            }
        }
    }

    private void Add(Quantity quantity, bool isDirect)
    {
        // The input of a weight stands in its derivative, whatever name it has there.
        if (quantity.Kind is QuantityKind.ParameterDerivative or QuantityKind.InputDerivative or QuantityKind.MaskDerivative)
        {
            AddFactor(quantity, isDirect);
            return;
        }

        if (isDirect)
        {
            _direct.Add(quantity);
        }

        if (!_seen.Add(quantity))
        {
            return;
        }

        if (Stage(quantity) is { } stage)
        {
            _open.Enqueue(quantity, stage);
            return;
        }

        Given.Add(quantity);
        if (quantity.Kind == QuantityKind.Mask)
        {
            Examples.Add(quantity.Example);
            Units.Add((quantity.Layer, quantity.Unit));
            Add(Quantities.MaskKept(quantity.Layer), isDirect: true);
        }
    }

    private void AddFactor(Quantity quantity, bool isDirect)
    {
        if (quantity.Kind == QuantityKind.MaskDerivative)
        {
            Add(quantity with { Kind = QuantityKind.Mask }, isDirect);
            return;
        }

        var (layer, unit, source) = (quantity.Layer, quantity.Unit, quantity.Other);
        if (source >= 0)
        {
            Add(_sheet.Weight(_sheet.Network.Layout.Weight(layer, unit, source)), isDirect);
        }

        if (quantity.Kind == QuantityKind.ParameterDerivative && source >= 0)
        {
            Add(Quantities.InputOf(_sheet.Network, layer, source, quantity.Example), isDirect: false);
        }
    }

    /// <summary>Works what is open of one stage: all that refers to it has been worked before.</summary>
    private void Work(int stage)
    {
        var open = new List<Quantity>();
        while (_open.TryPeek(out var next, out var s) && s == stage)
        {
            open.Add(_open.Dequeue());
        }

        var most = _sheet.Options.MostTerms;
        foreach (var quantities in open.GroupBy(q => q.Example))
        {
            var isLarge = CanBeStated(quantities.First().Kind) && quantities.Count() > most;
            foreach (var quantity in quantities)
            {
                if (isLarge && !_direct.Contains(quantity))
                {
                    Stated.Add(quantity);
                    Mark(quantity);
                }
                else
                {
                    Work(quantity);
                }
            }
        }
    }

    private void Work(Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.BatchLoss && !LossSection.HasBatch(_sheet))
        {
            Add(Quantities.ExampleLoss(_sheet.Step.Examples[0]), isDirect: true);
            return;
        }

        Mark(quantity);
        Worked.Add(quantity);
        if (Derivations.Equations.Of(_sheet, quantity) is not { } equation)
        {
            return;
        }

        Equations++;
        var isDirect = LeadsDirectly(quantity);
        foreach (var referred in Derivations.Equations.Referred(equation))
        {
            Add(referred, isDirect);
        }

        foreach (var other in Beside(quantity))
        {
            Add(other, isDirect: true);
        }
    }

    /// <summary>What is shown together with a quantity: the loss by its definition, the long product, the gradients of the examples.</summary>
    private IEnumerable<Quantity> Beside(Quantity q)
    {
        if (q.Kind == QuantityKind.Loss && _sheet.Step.UsesWeightedInputs)
        {
            yield return new Quantity(QuantityKind.LossByDefinition, Example: q.Example);
        }

        var isLast = q.Layer == _sheet.Network.Layers.Length - 1;
        if (q.Kind == QuantityKind.Delta && isLast && _sheet.Problem.Loss.IsCanonicalWith(_sheet.Network.Layers[q.Layer].Activation))
        {
            if (_sheet.Network.Layers[q.Layer].Activation.IsElementwise || _seen.Contains(Quantities.ActivationDerivative(q.Layer, q.Unit, q.Unit, q.Example)))
            {
                yield return q with { Kind = QuantityKind.ProductDelta };
            }
        }
    }

    /// <summary>Whether what a quantity names lies on the way itself, and is no value that enters a sum from another unit.</summary>
    private bool LeadsDirectly(Quantity q) => q.Kind switch
    {
        QuantityKind.Activation => _sheet.Network.Layers[q.Layer].Activation.IsElementwise,
        QuantityKind.ActivationGradient => q.Layer == _sheet.Network.Layers.Length - 1 || _sheet.Network.Layers[q.Layer].HasDropout,
        QuantityKind.OutputGradient => false,
        QuantityKind.WeightedInput or QuantityKind.LargestInput => false,
        _ => true,
    };

    private static bool CanBeStated(QuantityKind kind) => kind is QuantityKind.Activation or QuantityKind.Output or QuantityKind.WeightedInput or QuantityKind.Delta;

    private void Mark(Quantity q)
    {
        if (q.Example >= 0)
        {
            Examples.Add(q.Example);
        }

        if (q.Kind is QuantityKind.Loss or QuantityKind.SmoothedTarget)
        {
            LossExamples.Add(q.Example);
        }

        if (q.Layer < 0 || q.Example < 0)
        {
            return;
        }

        var isForward = q.Kind is QuantityKind.Activation or QuantityKind.Output or QuantityKind.WeightedInput or QuantityKind.LargestInput;
        (isForward ? Forward : Backward).Add((q.Layer, q.Example));
        if (q.Unit >= 0)
        {
            Units.Add((q.Layer, q.Unit));
        }
    }

    /// <summary>When a quantity is worked: after everything that may refer to it. Null where it is given.</summary>
    private int? Stage(Quantity q)
    {
        var (up, down) = (PerLayer * q.Layer, PerLayer * (_sheet.Network.Layers.Length - q.Layer));
        return q.Kind switch
        {
            QuantityKind.GradientNorm => 0,
            QuantityKind.Gradient when !Parameters.Contains(q.Parameter) => 1,
            QuantityKind.ExampleGradient when !Parameters.Contains(q.Parameter) => 2,
            QuantityKind.Delta => Backwards + up,
            QuantityKind.ProductDelta => Backwards + up + 1,
            QuantityKind.ActivationGradient => Backwards + up + 2,
            QuantityKind.ActivationDerivative or QuantityKind.ShapeDerivative => Backwards + up + 3,
            QuantityKind.OutputGradient => Backwards + up + 4,
            QuantityKind.BatchLoss => Losses,
            QuantityKind.Penalty or QuantityKind.WeightSum => Losses + 1,
            QuantityKind.Loss or QuantityKind.ExampleWeight => Losses + 2,
            QuantityKind.LossByDefinition => Losses + 3,
            QuantityKind.Output => Forwards + down - 1,
            QuantityKind.Activation => Forwards + down,
            QuantityKind.LargestInput => Forwards + down + 1,
            QuantityKind.WeightedInput => Forwards + down + 2,
            QuantityKind.SmoothedTarget => Forwards + Losses,
            QuantityKind.LookAhead => Forwards + Losses + 1,
            QuantityKind.MaskKept => Forwards + Losses + 2,
            _ => null,
        };
    }
}
