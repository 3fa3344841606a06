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
        var targets = sheet.Bind(units.Select(k => Quantities.Target(k, example)));
        var part = (string _) => new Quantity(QuantityKind.LargestInput, last, Example: example);
        var byDefinition = Reference.ExampleLoss<Expr>(problem.Loss, z, predictions, targets, fromWeightedInputs: false);
        if (!sheet.Step.UsesWeightedInputs)
        {
            yield return sheet.Equation(Quantities.ExampleLoss(example), byDefinition, part: part, remark: ZeroTerms(sheet, example));
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

    private static Prose? ZeroTerms(Worksheet sheet, int example)
    {
        var targets = Enumerable.Range(0, sheet.Network.Outputs).Select(k => sheet.Step.Value(Quantities.Target(k, example)));
        return sheet.Problem.Loss.Domain switch
        {
            LossDomain.Probabilities when targets.Any(y => y is 0.0 or 1.0) => sheet.Text.ZeroTerms,
            LossDomain.Distributions when targets.Contains(0.0) => sheet.Text.ZeroTerms,
            _ => null,
        };
    }

    /// <summary>Whether the loss of the batch is another number than the loss of its one example.</summary>
    public static bool HasBatch(Worksheet sheet) => sheet.Problem.Examples.Length > 1 || !sheet.Problem.Regularization.IsNone;

    /// <summary>The loss of the batch.</summary>
    public static IEnumerable<Block> OfBatch(Worksheet sheet)
    {
        var (problem, examples) = (sheet.Problem, sheet.Step.Examples);
        var penalty = Expr.Zero;
        if (!problem.Regularization.IsNone)
        {
            var quantity = new Quantity(QuantityKind.Penalty);
            var weights = sheet.Bind(sheet.Network.Layout.Parameters.Where(p => !p.IsBias).Select(p => sheet.Weight(p.Index)));
            yield return sheet.Equation(
                quantity,
                Regularization.Penalty(weights, Lambda(sheet, "l2"), Lambda(sheet, "l1"), examples.Count)
            );
            penalty = sheet.Bind(quantity);
        }

        yield return sheet.Equation(
            new Quantity(QuantityKind.BatchLoss),
            Reference.OverBatch<Expr>(problem.Loss, sheet.Bind(examples.Select(Quantities.ExampleLoss)), penalty)
        );
    }

    /// <summary>A λ, or a plain 0 where it is 0.</summary>
    public static Expr Lambda(Worksheet sheet, string name) =>
        UpdateRule.ConstantOf(sheet.Problem, name) > 0.0 ? sheet.Bind(Quantities.Constant(name)) : Expr.Zero;
}
