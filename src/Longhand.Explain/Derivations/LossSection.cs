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
        var (problem, network) = (sheet.Problem, sheet.Network);
        var last = network.Layers.Length - 1;
        var units = Enumerable.Range(0, network.Outputs).ToArray();
        var z = sheet.Bind(units.Select(k => Quantities.WeightedInput(last, k, example)));
        var predictions = sheet.Bind(units.Select(k => Quantities.Activation(last, k, example)));
        var targets = LocalDerivatives.Targets(sheet, example);
        var part = (string _) => new Quantity(QuantityKind.LargestInput, last, Example: example);
        foreach (var block in Smoothed(sheet, example))
        {
            yield return block;
        }

        var byDefinition = Reference.ExampleLoss<Expr>(problem.Loss, z, predictions, targets, fromWeightedInputs: false);
        if (!sheet.Step.UsesWeightedInputs)
        {
            yield return sheet.Equation(Quantities.ExampleLoss(example), byDefinition, part: part, remark: ZeroTerms(sheet, example));
            foreach (var k in units.Where(k => IsClipped(sheet, last, k, example)))
            {
                yield return Clipped(sheet, last, k, example);
            }

            yield break;
        }

        var definition = new Quantity(QuantityKind.LossByDefinition, Example: example);
        if (double.IsFinite(sheet.Step.Value(definition)))
        {
            yield return sheet.Equation(definition, byDefinition, part: part, remark: ZeroTerms(sheet, example));
            yield return new Block.Paragraph(sheet.Text.LossFromWeightedInputs);
        }
        else
        {
            yield return new Block.Note(sheet.Text.LossDefinitionIsLost);
        }

        var stable = Reference.ExampleLoss<Expr>(problem.Loss, z, predictions, targets, fromWeightedInputs: true);
        yield return sheet.Equation(Quantities.ExampleLoss(example), stable, part: part);
    }

    /// <summary>Label smoothing: a line for each target.</summary>
    private static IEnumerable<Block> Smoothed(Worksheet sheet, int example)
    {
        var (loss, outputs) = (sheet.Problem.Loss, sheet.Network.Outputs);
        if (loss.LabelSmoothing == 0.0)
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.SmoothedTargets);
        for (var k = 0; k < outputs; k++)
        {
            yield return sheet.Equation(
                Quantities.SmoothedTarget(loss, k, example),
                LossTargets.Smoothed(loss, sheet.Bind(Quantities.Target(k, example)), outputs)
            );
        }
    }

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
        var (problem, examples) = (sheet.Problem, sheet.Step.Examples);
        foreach (var block in Weights(sheet))
        {
            yield return block;
        }

        var penalty = Expr.Zero;
        if (!problem.Regularization.IsNone)
        {
            var quantity = new Quantity(QuantityKind.Penalty);
            var weights = sheet.Bind(sheet.Network.Layout.Parameters.Where(p => p.IsWeight).Select(p => sheet.Weight(p.Index)));
            yield return sheet.Equation(
                quantity,
                Regularization.Penalty(weights, Lambda(sheet, "l2"), Lambda(sheet, "l1"), examples.Count)
            );
            penalty = sheet.Bind(quantity);
        }

        yield return sheet.Equation(
            new Quantity(QuantityKind.BatchLoss),
            Reference.OverBatch(problem.Loss, sheet.Bind(examples.Select(Quantities.ExampleLoss)), BatchSize(sheet), penalty)
        );
    }

    /// <summary>What each example counts, and their sum, where classes have weights.</summary>
    private static IEnumerable<Block> Weights(Worksheet sheet)
    {
        var (loss, examples) = (sheet.Problem.Loss, sheet.Step.Examples);
        if (!loss.DividesByWeights)
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.ExampleWeights);
        foreach (var example in examples)
        {
            var targets = sheet.Bind(Enumerable.Range(0, sheet.Network.Outputs).Select(k => Quantities.Target(k, example)));
            yield return sheet.Equation(Quantities.ExampleWeight(example), LossTargets.ExampleWeight<Expr>(loss, targets));
        }

        yield return sheet.Equation(
            new Quantity(QuantityKind.WeightSum),
            LossTargets.BatchSize<Expr>(loss, sheet.Bind(examples.Select(Quantities.ExampleWeight)))
        );
    }

    /// <summary>A λ, or a plain 0 where it is 0.</summary>
    public static Expr Lambda(Worksheet sheet, string name) =>
        UpdateRule.ConstantOf(sheet.Problem, name) > 0.0 ? sheet.Bind(Quantities.Constant(name)) : Expr.Zero;
}
