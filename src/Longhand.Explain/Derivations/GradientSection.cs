using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The derivative of the loss by every weight and every bias, in the forms that are asked for.</summary>
internal static class GradientSection
{
    private const int MostWrittenOut = 2;

    public static IEnumerable<Block> Write(Worksheet sheet)
    {
        if (sheet.Shows(Forms.Paths))
        {
            yield return new Block.Paragraph(sheet.Text.PathsIntroduction(sheet.Network.HasDropout)) { Forms = Forms.Paths };
        }

        if (sheet.Shows(Forms.Delta))
        {
            yield return new Block.Paragraph(sheet.Text.DeltaIntroduction(Delta(sheet))) { Forms = Forms.Delta };
        }

        if (sheet.IsFirst && sheet.Shows(Forms.Paths | Forms.Delta))
        {
            var count = ProductCount.Of(sheet.Network);
            yield return new Block.Paragraph(sheet.Text.ProductsSaved(Digits.Whole(count.ByPaths), Digits.Whole(count.ByDeltas)));
        }

        for (var l = sheet.Network.Layers.Length - 1; l >= 0; l--)
        {
            foreach (var block in OfLayer(sheet, l))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> OfLayer(Worksheet sheet, int l)
    {
        var shown = sheet.Network.Layout.ParametersOf(l).Where(p => sheet.Scope.Works(p) || sheet.Scope.Enters(p));
        if (!shown.Any())
        {
            yield break;
        }

        yield return new Block.Heading(sheet.LayerLevel, sheet.Text.LayerHeading(sheet.Network, l));
        foreach (var row in sheet.Scope.Rows(l))
        {
            yield return new Block.Paragraph(sheet.Text.RowInPart(row.Selected, row.Worked));
        }

        foreach (var block in shown.SelectMany(parameter => OfParameter(sheet, parameter)))
        {
            yield return block;
        }

        if (sheet.Shows(Forms.Matrix))
        {
            foreach (var block in MatrixForms.Gradients(sheet, l))
            {
                yield return block;
            }
        }
    }

    private static Formula.Name Delta(Worksheet sheet) => new(Symbols.Parse(sheet.Problem.Notation.Delta));

    /// <summary>The gradient of one parameter: for each example in the forms that are asked for, then over the batch.</summary>
    public static IEnumerable<Block> OfParameter(Worksheet sheet, Parameter parameter)
    {
        // A gradient that only enters the norm of all is worked in one form.
        var (isWhole, isSelected) = (IsWholeGradient(sheet, parameter), sheet.Scope.Works(parameter));
        foreach (var example in ExamplesOf(sheet, parameter))
        {
            if (isSelected && sheet.Shows(Forms.Paths))
            {
                foreach (var block in ByPaths(sheet, parameter, example))
                {
                    yield return block with { Forms = Forms.Paths };
                }
            }

            // The sum over the batch refers to the gradients of its examples: the line by paths gives them, and matrices do not.
            var form = isWhole ? Forms.Delta : Forms.Delta | Forms.Matrix;
            var isNeeded = !isSelected || !PathsSuffice(sheet, parameter, example) || !(isWhole || sheet.Shows(Forms.Paths));
            if (sheet.Shows(form) || isNeeded)
            {
                yield return ByDelta(sheet, parameter, example) with { Forms = isNeeded ? Forms.None : form };
            }
        }

        if (!isWhole)
        {
            yield return Whole(sheet, parameter);
        }
    }

    /// <summary>The examples whose gradients are worked: of a selection those that its sum over the batch writes out.</summary>
    private static IEnumerable<int> ExamplesOf(Worksheet sheet, Parameter parameter) =>
        sheet.Options.Only.IsAll || IsWholeGradient(sheet, parameter)
            ? sheet.Step.Examples
            : [.. Equations.Referred(OverBatch(sheet.Draft, parameter)).Where(q => q.Kind == QuantityKind.ExampleGradient).Select(q => q.Example).Distinct().Order()];

    /// <summary>The gradient of the batch.</summary>
    public static Block.Equation Whole(Worksheet sheet, Parameter parameter) =>
        IsWholeGradient(sheet, parameter) ? ByDelta(sheet, parameter, sheet.Step.Examples[0]) : OverBatch(sheet, parameter);

    /// <summary>Whether the sum over paths shows the number that the update uses: by hand it may be rounded to another.</summary>
    private static bool PathsSuffice(Worksheet sheet, Parameter parameter, int example) =>
        !sheet.Shows(Forms.Paths)
        || sheet.Number(Quantities.PathGradient(parameter.Index, example)) == sheet.Number(Quantities.ExampleGradient(parameter.Index, example));

    /// <summary>Whether the gradient of the one example is the gradient of the batch.</summary>
    private static bool IsWholeGradient(Worksheet sheet, Parameter parameter) =>
        sheet.Problem.Examples.Length == 1 && !sheet.Problem.Loss.DividesByWeights && (!parameter.IsWeight || sheet.Problem.Regularization.IsNone);

    private static IEnumerable<Block> ByPaths(Worksheet sheet, Parameter parameter, int example)
    {
        var quantity = Quantities.PathGradient(parameter.Index, example);
        if (!double.IsFinite(sheet.Step.Value(quantity)))
        {
            yield return new Block.Note(sheet.Text.ProductIsLost(sheet.Symbol(quantity)));
            yield break;
        }

        var paths = sheet.Step.Paths;
        var factors = paths.Of(parameter, example).Select(path => path.Factors).ToArray();
        var sum = LossPaths.SumOfProducts(factors.Select(path => (IReadOnlyList<Expr>)sheet.Bind(path)));
        var remark = paths.IsNested(parameter) ? sheet.Text.NestedPaths(LossPaths.MostPaths, sheet.NumberOf(factors[0][0])) : sheet.Text.PathCount(factors.Length);
        var writtenOut = factors.Length <= MostWrittenOut && !paths.IsNested(parameter) ? WrittenOut(sheet, factors) : null;
        yield return sheet.Equation(quantity, sum, remark: remark, writtenOut: writtenOut);
    }

    /// <summary>The sum over paths with each local derivative replaced by what it is: ŷ − y, a (1 − a), a weight, an input.</summary>
    private static Formula WrittenOut(Worksheet sheet, IEnumerable<IReadOnlyList<Quantity>> paths) =>
        sheet.InNames(LossPaths.SumOfProducts(paths.Select(path => (IReadOnlyList<Expr>)[.. path.Select(factor => LocalDerivatives.Of(sheet, factor))])));

    /// <summary>The gradient of one example from its deltas.</summary>
    public static Block.Equation ByDelta(Worksheet sheet, Parameter parameter, int example)
    {
        var formula = parameter.Kind switch
        {
            ParameterKind.Bias => Reference.BiasGradient<Expr>(sheet.Bind(Units(sheet, parameter).Select(j => Quantities.Delta(parameter.Layer, j, example)))),
            ParameterKind.Activation => Reference.ShapeGradient<Expr>(
                sheet.Bind(Units(sheet, parameter).Select(j => Quantities.ActivationGradient(parameter.Layer, j, example))),
                sheet.Bind(Units(sheet, parameter).Select(j => Quantities.ShapeDerivative(parameter, j, example)))
            ),
            _ => Reference.WeightGradient(
                sheet.Bind(Quantities.Delta(parameter.Layer, parameter.Unit, example)),
                sheet.Bind(Quantities.InputOf(sheet.Network, parameter.Layer, parameter.Source, example))
            ),
        };
        var quantity = IsWholeGradient(sheet, parameter) ? Quantities.Gradient(parameter.Index) : Quantities.ExampleGradient(parameter.Index, example);
        return sheet.Equation(quantity, formula, remark: Remark(sheet, parameter, example));
    }

    private static IEnumerable<int> Units(Worksheet sheet, Parameter parameter) =>
        parameter.IsShared ? Enumerable.Range(0, sheet.Network.Layers[parameter.Layer].Units) : Enumerable.Range(parameter.Unit, 1);

    /// <summary>Which other line carries the same number, and whether it comes out the same in the digits that are shown.</summary>
    private static Prose? Remark(Worksheet sheet, Parameter parameter, int example)
    {
        var path = Quantities.PathGradient(parameter.Index, example);
        return sheet.NumberOf(path) is { } number ? sheet.Same(number, path, Quantities.ExampleGradient(parameter.Index, example)) : null;
    }

    private static Block.Equation OverBatch(Worksheet sheet, Parameter parameter)
    {
        var examples = sheet.Step.Examples;
        var penalty = !parameter.IsWeight || sheet.Problem.Regularization.IsNone
            ? Expr.Zero
            : Regularization.PenaltyGradient(
                sheet.Bind(sheet.Weight(parameter.Index)),
                LossSection.Lambda(sheet, "l2"),
                LossSection.Lambda(sheet, "l1"),
                examples.Count
            );
        var ofExamples = sheet.Bind(examples.Select(example => Quantities.ExampleGradient(parameter.Index, example)));
        return sheet.Equation(Quantities.Gradient(parameter.Index), Reference.OverBatch(sheet.Problem.Loss, ofExamples, LossSection.BatchSize(sheet), penalty));
    }
}
