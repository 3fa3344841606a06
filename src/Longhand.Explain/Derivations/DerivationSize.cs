using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>
/// How large a derivation becomes, from the shape of the network, without working it: the numbered equations. Lines that a number
/// decides (a product that cannot be formed, a branch of an update rule) are counted as they usually are.
/// </summary>
public static class DerivationSize
{
    /// <summary>The equations of the steps that are shown; where it repeats until the loss settles, of as many steps as are allowed.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How it is worked; a selection is not looked at.</param>
    public static long Equations(Problem problem, DerivationOptions options)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var show = options.Show ?? ShownSteps.Default(problem);
        return show.Batches(problem).Where(batch => batch.Shown > 0).Sum(batch => batch.Shown * EquationsOfStep(problem, options, batch.Step));
    }

    /// <summary>The equations of one step.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How it is worked; a selection is not looked at.</param>
    /// <param name="step">Which step, counted from 1.</param>
    public static long EquationsOfStep(Problem problem, DerivationOptions options, int step)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var (network, optimizer) = (problem.Network.Definition, problem.Optimizer);
        long examples = problem.Batch(step).GetOffsetAndLength(problem.Examples.Length).Length;
        var updated = Enumerable.Range(0, network.Layers.Length).SelectMany(l => Updated(network, l)).Sum(kind => kind.Count);
        var isWeighed = problem.Loss.DividesByWeights;
        var ofBatch = (isWeighed ? examples + 1 : 0) + (problem.Regularization.IsNone ? 0 : 1) + 1;
        return (optimizer.LooksAhead ? updated : 0)
            + (examples * OfExample(problem, options))
            + (problem.Examples.Length > 1 || problem.ReductionChangesLoss ? ofBatch : 0)
            + Gradients(problem, options, examples)
            + network.Layers.Count(layer => layer.HasDropout)
            + (double.IsFinite(optimizer.ClipNorm) ? 1 : 0)
            + (optimizer.Schedule.IsConstant ? 0 : 1)
            + Updates(problem, step)
            + 1;
    }

    /// <summary>Forward pass, loss and backward pass of one example.</summary>
    private static long OfExample(Problem problem, DerivationOptions options)
    {
        var (network, loss) = (problem.Network.Definition, problem.Loss);
        var (last, paths) = (network.Layers.Length - 1, new LossPaths(network));
        var usesInputs = options.IsCarried ? ExampleTrace<Carried>.UsesWeightedInputs(network, loss) : ExampleTrace<F64>.UsesWeightedInputs(network, loss);
        var hasDeltas = options.IsCarried || (options.Forms & (Forms.Delta | Forms.Matrix)) != Forms.None || network.Layout.ParametersOf(0).Any(paths.IsNested);
        var sum = (loss.LabelSmoothing == 0.0 ? 0 : network.Outputs) + (usesInputs ? 2L : 1L);
        for (var l = 0; l <= last; l++)
        {
            var layer = network.Layers[l];
            long units = layer.Units;
            var isCanonical = l == last && loss.IsCanonicalWith(layer.Activation);
            sum += (2 * units) + (layer.Activation.Is<Softmax>() ? 1 : 0);
            sum += (l == last || hasDeltas ? units : 0) + (layer.Activation.IsElementwise ? units : units * units);
            sum += layer.HasDropout ? units + (hasDeltas ? units : 0) : 0;
            sum += (layer.Learned == LearnedKind.None ? 0 : units) + (isCanonical ? 2 * units : hasDeltas ? units : 0);
        }

        return sum;
    }

    private static long Gradients(Problem problem, DerivationOptions options, long examples)
    {
        var network = problem.Network.Definition;
        var (byPaths, byDelta) = ((options.Forms & Forms.Paths) != Forms.None ? 1 : 0, (options.Forms & Forms.Delta) != Forms.None);
        var ofExample = byDelta || (options.Forms & Forms.Matrix) != Forms.None || byPaths == 0 ? 1 : 0;
        var isWhole = problem.Examples.Length == 1 && !problem.Loss.DividesByWeights;
        long sum = 0;
        for (var l = 0; l < network.Layers.Length; l++)
        {
            var weights = Weights(network, l);
            var others = network.Layers[l].BiasCount + network.Layers[l].LearnedCount;
            var ofWeights = isWhole && problem.Regularization.IsNone;
            sum += weights * ((examples * (byPaths + (ofWeights ? byDelta ? 1 : 0 : ofExample))) + (ofWeights ? 0 : 1));
            sum += others * ((examples * (byPaths + (isWhole ? byDelta ? 1 : 0 : ofExample))) + (isWhole ? 0 : 1));
        }

        return sum;
    }

    /// <summary>The lines of the update: for every parameter the parts of the rule and the new value, and once what all share.</summary>
    private static long Updates(Problem problem, int step)
    {
        var network = problem.Network.Definition;
        var (own, shared) = Parts(problem, step);
        long sum = 0;
        for (var l = 0; l < network.Layers.Length; l++)
        {
            foreach (var (kind, count) in Updated(network, l))
            {
                var parameter = new Parameter(kind, 0, l, 0, 0, IsFrozen: false);
                var limits = UpdateLimits<Expr>.Of(problem, parameter, name => Expr.Symbol(new Quantity(QuantityKind.Constant, Name: name), 0.5));
                sum += count * (own + 1 + (limits.LeavesGradient ? 0 : 1));
            }
        }

        return sum > 0 ? sum + shared : 0;
    }

    private static (int Own, int Shared) Parts(Problem problem, int step)
    {
        var optimizer = problem.Optimizer;
        Expr Bound(QuantityKind kind, string name) => Expr.Symbol(new Quantity(kind, Parameter: kind == QuantityKind.Constant ? -1 : 0, Name: name), 0.5);
        Expr Slot(int slot) => optimizer.State.FirstOrDefault(name => optimizer.SlotOf(name) == slot) is { } name ? Bound(QuantityKind.State, name) : Expr.Zero;
        var state = new OptimizerState<Expr>(Slot(0), Slot(1), Slot(2));
        var numbers = UpdateRule.Numbers(optimizer, step, Bound(QuantityKind.Constant, "learningRate"), name => Bound(QuantityKind.Constant, name));
        var update = optimizer.Step(Bound(QuantityKind.Parameter, "w"), Bound(QuantityKind.Gradient, "g"), ref state, numbers);
        var parts = ExprParts.Of(Bound(QuantityKind.Parameter, "w") - update, state);
        var shared = parts.Count(part => UpdateSection.IsShared(part, optimizer.State));
        return (parts.Count - shared, shared);
    }

    private static IEnumerable<(ParameterKind Kind, long Count)> Updated(NetworkDefinition network, int l)
    {
        var layer = network.Layers[l];
        yield return (ParameterKind.Weight, layer.WeightsFrozen ? 0 : Weights(network, l));
        yield return (ParameterKind.Bias, layer.BiasFrozen ? 0 : layer.BiasCount);
        yield return (ParameterKind.Activation, layer.LearnedCount);
    }

    private static long Weights(NetworkDefinition network, int l)
    {
        var (layer, inputs) = (network.Layers[l], network.InputsOf(l));
        return layer.Connections is null ? (long)layer.Units * inputs : layer.Connections.Sum(row => (long)row.Count(connected => connected));
    }
}
