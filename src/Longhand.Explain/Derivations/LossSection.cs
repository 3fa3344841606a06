using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The loss of each example and of the batch.</summary>
internal static class LossSection
{
    /// <summary>The loss of one example: by its definition, and from the weighted inputs where it is computed from them.</summary>
    public static IEnumerable<Block> OfExample(Worksheet sheet, int example)
    {
        foreach (var block in Smoothed(sheet, example))
        {
            yield return block;
        }

        if (!sheet.Scope.Works(Quantities.ExampleLoss(example)))
        {
            yield break;
        }

        if (!sheet.Step.UsesWeightedInputs)
        {
            var last = sheet.Network.Layers.Length - 1;
            yield return Used(sheet, example);
            foreach (var k in Enumerable.Range(0, sheet.Network.Outputs).Where(k => sheet.Scope.Works(Quantities.Activation(last, k, example)) && IsClipped(sheet, last, k, example)))
            {
                yield return Clipped(sheet, last, k, example);
            }

            yield break;
        }

        var definition = new Quantity(QuantityKind.LossByDefinition, Example: example);
        if (!double.IsFinite(sheet.Step.Value(definition)))
        {
            yield return new Block.Note(sheet.Text.LossDefinitionIsLost);
        }
        else if (sheet.Scope.Works(definition))
        {
            yield return ByDefinition(sheet, definition);
            yield return new Block.Paragraph(sheet.Text.LossFromWeightedInputs);
        }

        yield return Used(sheet, example);
    }

    /// <summary>The loss of one example as it is used.</summary>
    public static Block.Equation Used(Worksheet sheet, int example) =>
        Loss(sheet, Quantities.ExampleLoss(example), sheet.Step.UsesWeightedInputs, sheet.Step.UsesWeightedInputs ? null : ZeroTerms(sheet, example));

    /// <summary>The loss of one example by its definition, where it is computed from the weighted inputs.</summary>
    public static Block.Equation ByDefinition(Worksheet sheet, Quantity definition) =>
        Loss(sheet, definition, fromWeightedInputs: false, ZeroTerms(sheet, definition.Example));

    private static Block.Equation Loss(Worksheet sheet, Quantity quantity, bool fromWeightedInputs, Prose? remark)
    {
        var (last, example) = (sheet.Network.Layers.Length - 1, quantity.Example);
        var units = Enumerable.Range(0, sheet.Network.Outputs).ToArray();
        var formula = Reference.ExampleLoss<Expr>(
            sheet.Problem.Loss,
            sheet.Bind(units.Select(k => Quantities.WeightedInput(last, k, example))),
            sheet.Bind(units.Select(k => Quantities.Activation(last, k, example))),
            LocalDerivatives.Targets(sheet, example),
            fromWeightedInputs
        );
        return sheet.Equation(quantity, formula, remark: remark, part: _ => new Quantity(QuantityKind.LargestInput, last, Example: example));
    }

    /// <summary>Label smoothing: a line for each target.</summary>
    private static IEnumerable<Block> Smoothed(Worksheet sheet, int example)
    {
        var loss = sheet.Problem.Loss;
        var shown = loss.LabelSmoothing == 0.0 ? [] : Enumerable.Range(0, sheet.Network.Outputs).Where(k => sheet.Scope.Works(Quantities.SmoothedTarget(loss, k, example))).ToArray();
        if (shown.Length == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.SmoothedTargets);
        foreach (var k in shown)
        {
            yield return Smoothed(sheet, k, example);
        }
    }

    /// <summary>One smoothed target.</summary>
    public static Block.Equation Smoothed(Worksheet sheet, int output, int example) =>
        sheet.Equation(
            Quantities.SmoothedTarget(sheet.Problem.Loss, output, example),
            LossTargets.Smoothed(sheet.Problem.Loss, sheet.Bind(Quantities.Target(output, example)), sheet.Network.Outputs)
        );

    /// <summary>Whether the loss takes a limit in the place of a prediction or of its logarithm.</summary>
    public static bool IsClipped(Worksheet sheet, int layer, int output, int example) =>
        sheet.Problem.Loss.Clips(
            sheet.Step.Value(Quantities.Activation(layer, output, example)),
            sheet.Step.Value(Quantities.SmoothedTarget(sheet.Problem.Loss, output, example))
        );

    private static Block.Note Clipped(Worksheet sheet, int layer, int output, int example)
    {
        var prediction = Quantities.Activation(layer, output, example);
        var place = FormulaNumbers.Equal(sheet.Symbol(prediction), sheet.Number(prediction));
        return new(sheet.Text.Clipped(place, sheet.Problem.Loss, sheet.Step.Value(prediction)));
    }

    private static Prose? ZeroTerms(Worksheet sheet, int example)
    {
        var loss = sheet.Problem.Loss;
        var targets = Enumerable.Range(0, sheet.Network.Outputs).Select(k => sheet.Step.Value(Quantities.SmoothedTarget(loss, k, example)));
        if (loss.Clip is { OfTargets: true })
        {
            return null;
        }

        return sheet.Problem.Loss.Domain switch
        {
            LossDomain.Probabilities when targets.Any(y => y is 0.0 or 1.0) => sheet.Text.ZeroTerms,
            LossDomain.Distributions when targets.Contains(0.0) => sheet.Text.ZeroTerms,
            LossDomain.Rates when targets.Contains(0.0) => sheet.Text.ZeroTerms,
            _ => null,
        };
    }

    /// <summary>Whether the loss of the batch is another number than the loss of its one example.</summary>
    public static bool HasBatch(Worksheet sheet) => sheet.Problem.Examples.Length > 1 || sheet.Problem.ReductionChangesLoss;

    /// <summary>What a mean over the batch divides by: how many examples there are, or the sum of their weights.</summary>
    public static Expr BatchSize(Worksheet sheet) =>
        sheet.Problem.Loss.DividesByWeights ? sheet.Bind(new Quantity(QuantityKind.WeightSum)) : Expr.From(sheet.Step.Examples.Count);

    /// <summary>The loss of the batch.</summary>
    public static IEnumerable<Block> OfBatch(Worksheet sheet)
    {
        foreach (var block in Weights(sheet))
        {
            yield return block;
        }

        if (!sheet.Problem.Regularization.IsNone && sheet.Scope.Works(new Quantity(QuantityKind.Penalty)))
        {
            yield return Penalty(sheet);
        }

        if (sheet.Scope.Works(new Quantity(QuantityKind.BatchLoss)))
        {
            yield return Batch(sheet);
        }
    }

    /// <summary>What regularization adds.</summary>
    public static Block.Equation Penalty(Worksheet sheet)
    {
        var weights = sheet.Bind(sheet.Network.Layout.Parameters.Where(p => p.IsWeight).Select(p => sheet.Weight(p.Index)));
        return sheet.Equation(
            new Quantity(QuantityKind.Penalty),
            Regularization.Penalty(weights, Lambda(sheet, "l2"), Lambda(sheet, "l1"), sheet.Step.Examples.Count)
        );
    }

    /// <summary>The loss over the batch.</summary>
    public static Block.Equation Batch(Worksheet sheet)
    {
        var penalty = sheet.Problem.Regularization.IsNone ? Expr.Zero : sheet.Bind(new Quantity(QuantityKind.Penalty));
        return sheet.Equation(
            new Quantity(QuantityKind.BatchLoss),
            Reference.OverBatch(sheet.Problem.Loss, sheet.Bind(sheet.Step.Examples.Select(Quantities.ExampleLoss)), BatchSize(sheet), penalty)
        );
    }

    /// <summary>What each example counts, and their sum, where classes have weights.</summary>
    private static IEnumerable<Block> Weights(Worksheet sheet)
    {
        if (!sheet.Problem.Loss.DividesByWeights || !sheet.Scope.Works(new Quantity(QuantityKind.WeightSum)))
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.ExampleWeights);
        foreach (var example in sheet.Step.Examples.Where(e => sheet.Scope.Works(Quantities.ExampleWeight(e))))
        {
            yield return Weight(sheet, example);
        }

        yield return WeightSum(sheet);
    }

    /// <summary>What one example counts.</summary>
    public static Block.Equation Weight(Worksheet sheet, int example)
    {
        var targets = sheet.Bind(Enumerable.Range(0, sheet.Network.Outputs).Select(k => Quantities.Target(k, example)));
        return sheet.Equation(Quantities.ExampleWeight(example), LossTargets.ExampleWeight<Expr>(sheet.Problem.Loss, targets));
    }

    /// <summary>What all examples of a batch count.</summary>
    public static Block.Equation WeightSum(Worksheet sheet) =>
        sheet.Equation(
            new Quantity(QuantityKind.WeightSum),
            LossTargets.BatchSize<Expr>(sheet.Problem.Loss, sheet.Bind(sheet.Step.Examples.Select(Quantities.ExampleWeight)))
        );

    /// <summary>A λ, or a plain 0 where it is 0.</summary>
    public static Expr Lambda(Worksheet sheet, string name) =>
        UpdateRule.ConstantOf(sheet.Problem, name) > 0.0 ? sheet.Bind(Quantities.Constant(name)) : Expr.Zero;
}
