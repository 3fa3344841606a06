using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The update of every parameter from the old values, and the tables.</summary>
internal static class UpdateSection
{
    public static IEnumerable<Block> Write(Worksheet sheet)
    {
        yield return new Block.Paragraph(sheet.Text.AllAtOnce);
        var norm = new Quantity(QuantityKind.GradientNorm);
        if (double.IsFinite(sheet.Problem.Optimizer.ClipNorm))
        {
            var gradients = sheet.Bind(sheet.Network.Layout.Parameters.Where(p => !p.IsFrozen).Select(p => Quantities.Gradient(p.Index)));
            yield return sheet.Equation(norm, UpdateRule.Norm<Expr>(gradients));
        }

        foreach (var parameter in sheet.Network.Layout.Parameters.Where(p => sheet.Shows(p) && !p.IsFrozen))
        {
            foreach (var block in OfParameter(sheet, parameter))
            {
                yield return block;
            }
        }

        if (sheet.Network.Layers.Any(layer => layer.WeightsFrozen || (layer.BiasFrozen && layer.BiasCount > 0)))
        {
            yield return new Block.Paragraph(sheet.Text.FrozenStay);
        }

        foreach (var block in Matrices(sheet))
        {
            yield return block;
        }

        foreach (var kind in Enum.GetValues<ParameterKind>())
        {
            if (kind == ParameterKind.Weight || sheet.Network.Layout.Parameters.Any(p => p.Kind == kind && sheet.Shows(p)))
            {
                yield return Table(sheet, kind);
            }
        }
    }

    private static IEnumerable<Block> OfParameter(Worksheet sheet, Parameter parameter)
    {
        var index = parameter.Index;
        Expr Constant(string name) => sheet.Bind(Quantities.Constant(name));
        var limits = UpdateLimits<Expr>.Of(sheet.Problem, parameter, Constant);
        var (w, g) = (sheet.Bind(Quantities.Parameter(index)), sheet.Bind(Quantities.Gradient(index)));
        if (!limits.LeavesGradient)
        {
            var adjusted = new Quantity(QuantityKind.AdjustedGradient, Parameter: index);
            var norm = limits.ClipNorm is null ? Expr.Zero : sheet.Bind(new Quantity(QuantityKind.GradientNorm));
            yield return sheet.Equation(adjusted, UpdateRule.Adjust(g, w, norm, limits));
            g = sheet.Bind(adjusted);
        }

        var names = sheet.Problem.Optimizer.State;
        var state = new OptimizerState<Expr>(State(sheet, index, 0), State(sheet, index, 1));
        var numbers = UpdateRule.Numbers<Expr>(sheet.Problem.Optimizer, sheet.Step.Number, Constant);
        var step = sheet.Problem.Optimizer.Step(w, g, ref state, numbers);
        var formula = UpdateRule.Apply(w, step, numbers.LearningRate, limits);
        Quantity Part(string name) =>
            new(names.Contains(name, StringComparer.Ordinal) ? QuantityKind.NewState : QuantityKind.UpdatePart, Parameter: index, Name: name);
        foreach (var block in sheet.WithParts(new Quantity(QuantityKind.NewParameter, Parameter: index), formula, Part))
        {
            yield return block;
        }
    }

    private static Expr State(Worksheet sheet, int index, int slot) =>
        slot < sheet.Problem.Optimizer.State.Count
            ? sheet.Bind(new Quantity(QuantityKind.State, Parameter: index, Name: sheet.Problem.Optimizer.State[slot]))
            : Expr.Zero;

    private static IEnumerable<Block> Matrices(Worksheet sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        var isPlain = optimizer.Name is "sgd" && optimizer.WeightDecay == 0.0 && double.IsInfinity(optimizer.ClipNorm) && double.IsInfinity(optimizer.ClipValue);
        if (!sheet.Shows(Forms.Matrix) || !isPlain || sheet.Options.Only.Count > 0)
        {
            yield break;
        }

        for (var l = 0; l < sheet.Network.Layers.Length; l++)
        {
            if (!sheet.Network.Layers[l].WeightsFrozen)
            {
                yield return MatrixForms.Update(sheet, l);
            }
        }
    }

    private static Block.Table Table(Worksheet sheet, ParameterKind kind)
    {
        var text = sheet.Text;
        var (caption, column, letter) = kind switch
        {
            ParameterKind.Weight => (text.WeightsCaption, text.Weight, "w"),
            ParameterKind.Bias => (text.BiasesCaption, text.Bias, "b"),
            _ => (text.LearnedCaption, text.Parameter, "p"),
        };
        var loss = new Formula.Derivative(new Formula.Name(sheet.Symbols.Loss), new Formula.Name(new Symbol(letter)));
        return new(
            Prose.Text(caption),
            [
                new TableColumn(Prose.Text(column), false),
                new TableColumn(Prose.Text(text.OldValue), true),
                new TableColumn(text.GradientColumn(loss), true),
                new TableColumn(Prose.Text(text.NewValue), true),
            ],
            sheet.Network.Layout.Parameters.Where(p => p.Kind == kind && sheet.Shows(p)).Select(p => Row(sheet, p))
        );
    }

    private static ImmutableArray<Prose> Row(Worksheet sheet, Parameter parameter) =>
    [
        Prose.Of(sheet.Symbol(Quantities.Parameter(parameter.Index))),
        Prose.Of(sheet.Number(Quantities.Parameter(parameter.Index))),
        Prose.Of(sheet.Number(Quantities.Gradient(parameter.Index))),
        Prose.Of(sheet.Number(new Quantity(QuantityKind.NewParameter, Parameter: parameter.Index))),
    ];
}
