using System.Globalization;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>One number of a training step: what it is, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Layer">Its layer, from 0; −1 where it has none.</param>
/// <param name="Unit">Its unit, input or output, from 0; −1 where it has none.</param>
/// <param name="Other">The unit of the weighted input in ∂a/∂z.</param>
/// <param name="Parameter">The place of its parameter in the buffer; −1 where it has none.</param>
/// <param name="Name">The name of a constant, a state or a part of an update rule.</param>
/// <param name="Example">Its example in the problem, from 0; −1 where it has none.</param>
public sealed record Quantity(
    QuantityKind Kind,
    int Layer = -1,
    int Unit = -1,
    int Other = -1,
    int Parameter = -1,
    string Name = "",
    int Example = -1
) : ExprIdentity
{
    /// <summary>
    /// The identifier that programs use: <c>z_h1</c>, <c>a_h1</c>, <c>delta_h1</c>, <c>L</c>, <c>dL/dw5</c>, <c>w5_new</c>; with several
    /// examples <c>[2]</c> follows, with several steps <c>@3</c>.
    /// </summary>
    /// <param name="problem">The problem, for the names.</param>
    /// <param name="names">The names of its parts.</param>
    /// <param name="step">The step where there are several, counted from 1; null where there is one.</param>
    public string Identifier(Problem problem, NetworkNames names, int? step = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(names);
        var unit = Layer >= 0 && Unit >= 0 ? names.Unit(Layer, Unit) : string.Empty;
        var parameter = Parameter >= 0 ? names.Parameter(Parameter) : string.Empty;
        var example = Example >= 0 && problem.Examples.Length > 1 ? $"[{Text(Example + 1)}]" : string.Empty;
        return Base(problem, names, unit, parameter) + example + (step is { } s ? "@" + Text(s) : string.Empty);
    }

    private string Base(Problem problem, NetworkNames names, string unit, string parameter) => Kind switch
    {
        QuantityKind.Input => names.Input(Unit),
        QuantityKind.Target => TargetOf(problem),
        QuantityKind.SmoothedTarget => TargetOf(problem) + "_smooth",
        QuantityKind.ExampleWeight => "weight",
        QuantityKind.WeightSum => "weight_sum",
        QuantityKind.Parameter => parameter,
        QuantityKind.LookAhead => parameter + "_ahead",
        QuantityKind.WeightedInput => "z_" + unit,
        QuantityKind.Activation => "a_" + unit,
        QuantityKind.DropoutShare => "dropout" + OfLayer(problem, layer => layer.HasDropout),
        QuantityKind.MaskKept => "m_kept" + OfLayer(problem, layer => layer.HasDropout),
        QuantityKind.Mask => "m_" + unit,
        QuantityKind.Output => "d_" + unit,
        QuantityKind.Loss => "L" + OfData(problem),
        QuantityKind.BatchLoss => "L",
        QuantityKind.LossByDefinition => "L_definition",
        QuantityKind.LossBefore => "L_old",
        QuantityKind.LossAfter => "L_new",
        QuantityKind.LossOverAll => "L_all",
        QuantityKind.LossDrop => "L_drop",
        QuantityKind.PredictedDrop => "L_drop_predicted",
        QuantityKind.Penalty => "penalty",
        QuantityKind.LargestInput => "z_max" + OfLayer(problem, layer => !layer.Activation.IsElementwise),
        QuantityKind.Delta => "delta_" + unit,
        QuantityKind.LearningRate => "eta_t",
        QuantityKind.GradientNorm => "norm",
        QuantityKind.AdjustedGradient => $"g_{parameter}",
        QuantityKind.State => $"{Name}_{parameter}",
        QuantityKind.NewState => $"{Name}_{parameter}_new",
        QuantityKind.UpdatePart => parameter.Length > 0 ? $"{Name}_{parameter}" : Name,
        QuantityKind.NewParameter => parameter + "_new",
        _ => Derivative(problem, names, unit, parameter),
    };

    private string Derivative(Problem problem, NetworkNames names, string unit, string parameter) => Kind switch
    {
        QuantityKind.OutputGradient => "dL/dd_" + unit,
        QuantityKind.MaskDerivative => $"dd_{unit}/da_{unit}",
        QuantityKind.ActivationGradient => "dL/da_" + unit,
        QuantityKind.ActivationDerivative => $"da_{unit}/dz_{names.Unit(Layer, Other)}",
        QuantityKind.InputDerivative => $"dz_{unit}/d{(problem.Network.Definition.Layers[Layer - 1].HasDropout ? "d" : "a")}_{names.Unit(Layer - 1, Other)}",
        QuantityKind.ParameterDerivative => $"dz_{unit}/d{parameter}",
        QuantityKind.ShapeDerivative => $"da_{unit}/d{parameter}",
        QuantityKind.ProductDelta => "dL/dz_" + unit,
        QuantityKind.ExampleGradient => "dL/d" + parameter + OfData(problem),
        QuantityKind.Gradient => "dL/d" + parameter,
        QuantityKind.PathGradient => $"dL/d{parameter}_paths",
        _ => Name,
    };

    private string TargetOf(Problem problem) =>
        problem.Network.Definition.Outputs == 1 ? "y" : "y" + Text(Unit + problem.Notation.IndexBase);

    /// <summary>What tells a layer from the others that have such a quantity; nothing where it is alone.</summary>
    private string OfLayer(Problem problem, Func<LayerDefinition, bool> has) =>
        problem.Network.Definition.Layers.Count(has) > 1 ? "_" + Text(Layer + 1) : string.Empty;

    /// <summary>What tells the loss of the one example from that of the batch, which regularization or a class weight makes another number.</summary>
    private static string OfData(Problem problem) =>
        problem.Examples.Length == 1 && problem.ReductionChangesLoss ? "_data" : string.Empty;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
