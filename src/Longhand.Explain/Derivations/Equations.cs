using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Derivations;

/// <summary>The equation of any quantity: where it is defined, and so what it refers to.</summary>
internal static class Equations
{
    /// <summary>The equation that defines a quantity; null where it is given, or is no finite number.</summary>
    /// <param name="sheet">The worksheet.</param>
    /// <param name="q">The quantity.</param>
    public static Block.Equation? Of(Worksheet sheet, Quantity q) => Written(sheet, q) is { } write && double.IsFinite(sheet.Step.Value(q)) ? write() : null;

    private static Func<Block.Equation>? Written(Worksheet sheet, Quantity q) => q.Kind switch
    {
        QuantityKind.WeightedInput => () => ForwardSection.WeightedInput(sheet, q.Layer, q.Unit, q.Example),
        QuantityKind.LargestInput => () => ForwardSection.Largest(sheet, q.Layer, q.Example),
        QuantityKind.Activation => () => ForwardSection.Activation(sheet, q.Layer, q.Unit, q.Example),
        QuantityKind.Output => () => ForwardSection.Output(sheet, q.Layer, q.Unit, q.Example),
        QuantityKind.MaskKept => () => DropoutSection.Kept(sheet, q.Layer),
        QuantityKind.SmoothedTarget => () => LossSection.Smoothed(sheet, q.Unit, q.Example),
        QuantityKind.Loss => () => LossSection.Used(sheet, q.Example),
        QuantityKind.LossByDefinition => () => LossSection.ByDefinition(sheet, q),
        QuantityKind.ExampleWeight => () => LossSection.Weight(sheet, q.Example),
        QuantityKind.WeightSum => () => LossSection.WeightSum(sheet),
        QuantityKind.Penalty => () => LossSection.Penalty(sheet),
        QuantityKind.BatchLoss when LossSection.HasBatch(sheet) => () => LossSection.Batch(sheet),
        QuantityKind.BatchLoss => () => LossSection.Used(sheet, sheet.Step.Examples[0]),
        QuantityKind.LookAhead => () => UpdateSection.LookAheadOf(sheet, q.Parameter),
        QuantityKind.GradientNorm => () => UpdateSection.Norm(sheet),
        _ => OfBackward(sheet, q),
    };

    private static Func<Block.Equation>? OfBackward(Worksheet sheet, Quantity q) => q.Kind switch
    {
        QuantityKind.ActivationGradient => () => BackwardSection.ActivationGradient(sheet, q.Layer, q.Unit, q.Example),
        QuantityKind.OutputGradient => () => BackwardSection.OutputGradient(sheet, q.Layer, q.Unit, q.Example),
        QuantityKind.ActivationDerivative => () => BackwardSection.Derivative(sheet, q),
        QuantityKind.ShapeDerivative => () => sheet.Equation(q, LocalDerivatives.ShapeDerivative(sheet, q)),
        QuantityKind.ProductDelta => () => BackwardSection.Product(sheet, q),
        QuantityKind.Delta => () => BackwardSection.Delta(sheet, q),
        QuantityKind.ExampleGradient => () => GradientSection.ByDelta(sheet, sheet.Network.Layout.At(q.Parameter), q.Example),
        QuantityKind.Gradient => () => GradientSection.Whole(sheet, sheet.Network.Layout.At(q.Parameter)),
        _ => null,
    };

    /// <summary>The quantities that an equation refers to, in its formulas and in its remark; what is left out of a sum is not among them.</summary>
    /// <param name="equation">The equation.</param>
    public static IEnumerable<Quantity> Referred(Block.Equation equation)
    {
        var remark = equation.Remark?.Pieces.OfType<Inline.Math>().Select(math => math.Formula) ?? [];
        return equation.Sides.Select(side => side.Formula).Concat(remark).SelectMany(Referred).Where(q => q != equation.Left.Quantity);
    }

    private static IEnumerable<Quantity> Referred(Formula formula) =>
        formula.Quantity is { } quantity ? [quantity] : FormulaNumbers.Parts(formula).SelectMany(Referred);
}
