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
        if (double.IsFinite(sheet.Problem.Optimizer.ClipNorm) && sheet.Scope.Works(new Quantity(QuantityKind.GradientNorm)))
        {
            yield return Norm(sheet);
        }

        if (!sheet.Problem.Optimizer.Schedule.IsConstant)
        {
            var rate = UpdateRule.LearningRate(sheet.Problem.Optimizer, sheet.Step.Number, Constant(sheet));
            yield return sheet.Equation(Quantities.LearningRate, rate);
        }

        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in sheet.Network.Layout.Parameters.Where(p => sheet.Scope.Works(p) && !p.IsFrozen))
        {
            foreach (var block in OfParameter(sheet, parameter, shared))
            {
                yield return block;
            }
        }

        if (sheet.Network.Layers.Any(layer => layer.WeightsFrozen || (layer.BiasFrozen && layer.BiasCount > 0)))
        {
            yield return new Block.Paragraph(sheet.Text.FrozenStay);
        }

        foreach (var block in Matrices(sheet).Concat(Tables(sheet)).Concat(WarningNotes.At(sheet, -1, WarningKind.LostUpdate)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Tables(Worksheet sheet) =>
        Enum.GetValues<ParameterKind>()
            .Where(kind => sheet.Network.Layout.Parameters.Any(p => p.Kind == kind && sheet.Shows(p)))
            .Select(kind => Table(sheet, kind));

    /// <summary>Where the gradient is taken, for a rule that looks ahead.</summary>
    public static IEnumerable<Block> LookAhead(Worksheet sheet)
    {
        yield return new Block.Paragraph(sheet.Text.LookAhead);
        foreach (var parameter in sheet.Network.Layout.Parameters.Where(p => !p.IsFrozen && sheet.Scope.Works(sheet.Weight(p.Index))))
        {
            yield return LookAheadOf(sheet, parameter.Index);
        }
    }

    /// <summary>Where one parameter is taken for the passes.</summary>
    public static Block.Equation LookAheadOf(Worksheet sheet, int index) =>
        sheet.Equation(sheet.Weight(index), sheet.Problem.Optimizer.LookAhead(sheet.Bind(Quantities.Parameter(index)), State(sheet, index), Numbers(sheet)));

    /// <summary>‖∇L‖, the norm of all gradients together.</summary>
    public static Block.Equation Norm(Worksheet sheet)
    {
        var gradients = sheet.Bind(sheet.Network.Layout.Parameters.Where(p => !p.IsFrozen).Select(p => Quantities.Gradient(p.Index)));
        return sheet.Equation(new Quantity(QuantityKind.GradientNorm), UpdateRule.Norm<Expr>(gradients));
    }

    private static Func<string, Expr> Constant(Worksheet sheet) => name => sheet.Bind(Quantities.Constant(name));

    private static OptimizerNumbers<Expr> Numbers(Worksheet sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        var rate = sheet.Bind(optimizer.Schedule.IsConstant ? Quantities.Constant("learningRate") : Quantities.LearningRate);
        return UpdateRule.Numbers(optimizer, sheet.Step.Number, rate, Constant(sheet));
    }

    /// <summary>The update of one parameter; what is the same for all stands before the first.</summary>
    public static IEnumerable<Block> OfParameter(Worksheet sheet, Parameter parameter, HashSet<string> shared)
    {
        var index = parameter.Index;
        var limits = UpdateLimits<Expr>.Of(sheet.Problem, parameter, Constant(sheet));
        var (w, g) = (sheet.Bind(Quantities.Parameter(index)), sheet.Bind(Quantities.Gradient(index)));
        if (!limits.LeavesGradient)
        {
            var adjusted = new Quantity(QuantityKind.AdjustedGradient, Parameter: index);
            var norm = limits.ClipNorm is null ? Expr.Zero : sheet.Bind(new Quantity(QuantityKind.GradientNorm));
            yield return sheet.Equation(adjusted, UpdateRule.Adjust(g, w, norm, limits));
            g = sheet.Bind(adjusted);
        }

        var names = sheet.Problem.Optimizer.State;
        var state = State(sheet, index);
        var numbers = Numbers(sheet);
        var step = sheet.Problem.Optimizer.Step(w, g, ref state, numbers);
        var formula = UpdateRule.Apply(w, step, numbers.LearningRate, limits);
        Quantity Part(string name) =>
            shared.Contains(name) ? new(QuantityKind.UpdatePart, Name: name)
            : new(names.Contains(name, StringComparer.Ordinal) ? QuantityKind.NewState : QuantityKind.UpdatePart, Parameter: index, Name: name);
        var parts = ExprParts.Of(formula, state);
        var first = parts.Where(part => IsShared(part, names) && shared.Add(part.Name)).ToArray();
        foreach (var part in first.Concat(parts.Where(part => !shared.Contains(part.Name))))
        {
            yield return sheet.PartEquation(part, Part);
        }

        yield return sheet.Equation(new Quantity(QuantityKind.NewParameter, Parameter: index), formula, part: Part);
    }

    /// <summary>Whether a part is the same for every parameter.</summary>
    public static bool IsShared(ExprNode.Named part, IReadOnlyList<string> states) =>
        !states.Contains(part.Name, StringComparer.Ordinal) && ExprParts.AreShared(part);

    private static OptimizerState<Expr> State(Worksheet sheet, int index)
    {
        var optimizer = sheet.Problem.Optimizer;
        Expr Of(int slot) =>
            optimizer.State.FirstOrDefault(name => optimizer.SlotOf(name) == slot) is { } name
                ? sheet.Bind(new Quantity(QuantityKind.State, Parameter: index, Name: name))
                : Expr.Zero;
        return new(Of(0), Of(1), Of(2));
    }

    private static IEnumerable<Block> Matrices(Worksheet sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        var isPlain = optimizer.Name is "sgd" && optimizer.Schedule.IsConstant && optimizer.WeightDecay == 0.0 && double.IsInfinity(optimizer.ClipNorm) && double.IsInfinity(optimizer.ClipValue);
        if (!sheet.Shows(Forms.Matrix) || !isPlain)
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
