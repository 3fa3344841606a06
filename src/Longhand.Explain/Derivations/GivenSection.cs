using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>What a derivation begins with: the conventions in force, the network and its numbers, the data.</summary>
internal static class GivenSection
{
    public static IEnumerable<Block> Write(Worksheet sheet)
    {
        var text = sheet.Text;
        yield return new Block.Heading(2, Prose.Text(text.Conventions));
        yield return new Block.Bullets(sheet.HasLargeSums ? [.. Conventions(sheet), text.LargeSums(sheet.Options.Terms, sheet.Options.MostTerms)] : [.. Conventions(sheet)]);
        var (picture, tables) = (NetworkPicture.Of(sheet), Numbers(sheet).ToArray());
        if (picture.Columns.All(column => column.IsEmpty) && tables.Length == 0)
        {
            // Nothing that is selected enters in the first step.
            yield break;
        }

        yield return new Block.Heading(2, Prose.Text(text.Given));
        yield return picture;
        foreach (var table in tables)
        {
            yield return table;
        }
    }

    /// <summary>The parameters before the step, and the examples; of a selection what of them enters.</summary>
    public static IEnumerable<Block> Numbers(Worksheet sheet) => Parameters(sheet).Concat(ExamplesTable.Of(sheet));

    private static IEnumerable<Prose> Conventions(Worksheet sheet)
    {
        var (text, problem, network) = (sheet.Text, sheet.Problem, sheet.Network);
        yield return text.Convention(problem.Convention.Name, problem.Loss);
        yield return RoundingLine(sheet);
        yield return text.Network(network);
        yield return text.Loss(problem.Loss, LossFormula(sheet), network.Outputs, problem.Batch(1).GetOffsetAndLength(problem.Examples.Length).Length);
        if (problem.Loss.ClassWeights.Count > 0)
        {
            yield return text.ClassWeights([.. ClassWeights(sheet)], problem.Loss.DividesByWeights);
        }

        if (problem.Loss.LabelSmoothing > 0.0)
        {
            yield return text.LabelSmoothing(new Formula.Number(Digits.Full(problem.Loss.LabelSmoothing)));
        }

        if (problem.Loss.IsCanonicalWith(network.OutputLayer.Activation))
        {
            yield return text.CanonicalPair(problem.Loss, network.OutputLayer.Activation.Name, sheet.Step.UsesWeightedInputs);
        }

        foreach (var (activation, isLearned) in network.Layers.Select(layer => (layer.Activation, layer.Learned != LearnedKind.None)).DistinctBy(a => (a.Activation.Name, a.Activation.ParameterValue, a.Item2)))
        {
            yield return isLearned ? LearnedLine(sheet, activation) : ActivationLine(sheet, activation);
        }

        foreach (var line in DropoutLine(sheet).Concat(UpdateRuleLines(sheet)).Concat(Additions(sheet)))
        {
            yield return line;
        }

        var ofExample = problem.ReductionChangesLoss && problem.Examples.Length == 1 ? sheet.Symbol(Quantities.ExampleLoss(0)) : null;
        yield return text.Notation(
            new Formula.Name(new Symbol("w", Mark: "+")),
            new Formula.Name(Symbols.Parse(problem.Notation.Delta)),
            new Formula.Derivative(ofExample ?? new Formula.Name(sheet.Symbols.Loss), new Formula.Name(Symbols.Parse(problem.Notation.Input))),
            problem.Notation.RowsPerUnit,
            problem.Examples.Length > 1,
            ofExample
        );
    }

    private static Prose RoundingLine(Worksheet sheet)
    {
        Prose Say(Rounding? rule) =>
            sheet.Options is { IsSingle: true, IsCarried: false } ? sheet.Text.SinglePrecision(rule)
            : rule is null ? sheet.Text.RoundingInFull
            : sheet.Text.Rounding(sheet.Options.IsCarried, rule);
        return Say(sheet.Options.Rounding) with { Under = Say };
    }

    private static IEnumerable<Prose> UpdateRuleLines(Worksheet sheet)
    {
        var (text, problem) = (sheet.Text, sheet.Problem);
        yield return text.UpdateRule(
            problem.Optimizer,
            [.. Constants(sheet)],
            [.. GeneralFormula.OfRule(sheet)],
            GeneralFormula.GradientSymbol(sheet),
            [.. GeneralFormula.StartOfRule(sheet)]
        );
        if (!problem.Optimizer.Schedule.IsConstant)
        {
            var numbers = problem.Optimizer.Schedule.Parameters.Select(p => Constant(sheet, UpdateRule.SchedulePrefix + p.Name));
            yield return text.Schedule(problem.Optimizer.Schedule, [.. numbers], GeneralFormula.OfSchedule(sheet));
        }
    }

    private static IEnumerable<Prose> Additions(Worksheet sheet)
    {
        var (text, problem, network) = (sheet.Text, sheet.Problem, sheet.Network);
        if (!problem.Regularization.IsNone)
        {
            yield return text.Regularization(
                problem.Regularization.L2 > 0.0 ? Constant(sheet, "l2") : null,
                problem.Regularization.L1 > 0.0 ? Constant(sheet, "l1") : null
            );
        }

        if (double.IsFinite(problem.Optimizer.ClipNorm))
        {
            var added = problem.Convention.ClipNormEpsilon;
            yield return text.ClipNorm(Constant(sheet, "clipNorm"), added > 0.0 ? new Formula.Number(Digits.Full(added)) : null);
        }

        if (double.IsFinite(problem.Optimizer.ClipValue))
        {
            yield return text.ClipValue(Constant(sheet, "clipValue"));
        }

        if (problem.Optimizer.WeightDecay > 0.0)
        {
            yield return text.WeightDecay(Constant(sheet, "weightDecay"), problem.Convention.WeightDecayOf(problem.Optimizer));
        }

        if (network.Layers.Any(layer => layer.WeightsDrawn || layer.BiasDrawn))
        {
            yield return text.Drawn(problem.Network.Initialization.Initializer.Name, problem.Network.Initialization.Seed);
        }

        if (problem.Examples.Length > 1)
        {
            yield return text.Batch(problem.Examples.Length, problem.BatchSize);
        }

        if (problem.Until is { } until)
        {
            yield return text.Until(until.LossBelow is { } below ? Digits.Full(below) : null, until.LossChange is { } change ? Digits.Full(change) : null, until.MaxSteps);
        }
    }

    private static IEnumerable<Prose> DropoutLine(Worksheet sheet) =>
        sheet.Network.HasDropout ? [sheet.Text.Dropout([.. Shares(sheet)], sheet.Problem.DropoutSeed)] : [];

    /// <summary>The layers with dropout, counted from 1, and the share of each.</summary>
    private static IEnumerable<(int Layer, Formula Share)> Shares(Worksheet sheet) =>
        Enumerable.Range(0, sheet.Network.Layers.Length)
            .Where(l => sheet.Network.Layers[l].HasDropout)
            .Select(l => (l + 1, (Formula)FormulaNumbers.Equal(sheet.Symbol(Quantities.DropoutShare(l)), sheet.Number(Quantities.DropoutShare(l)))));

    private static Formula LossFormula(Worksheet sheet)
    {
        var prediction = Symbols.Parse(sheet.Problem.Notation.Prediction);
        var target = Symbols.Parse(sheet.Problem.Notation.Target);
        return GeneralFormula.Of(
            x => sheet.Problem.Loss.WithClip(null).Term(x[0], x[1]),
            [prediction, target],
            sheet.Text
        );
    }

    /// <summary>The weight of each class beside the unit that predicts it.</summary>
    private static IEnumerable<Formula> ClassWeights(Worksheet sheet)
    {
        var last = sheet.Network.Layers.Length - 1;
        return sheet.Problem.Loss.ClassWeights.Select((weight, k) =>
            new Formula.Comparison(
                new Formula.Name(new Symbol("c", Of: Symbols.Parse(sheet.Symbols.Names.Unit(last, k)))),
                "=",
                new Formula.Number(Digits.Full(weight))
            )
        );
    }

    private static Prose ActivationLine(Worksheet sheet, Activation activation)
    {
        var z = Symbols.Parse(sheet.Problem.Notation.Input);
        var a = Symbols.Parse(sheet.Problem.Notation.Activation);
        if (!activation.IsElementwise)
        {
            return activation.Is<Softmax>() ? sheet.Text.Softmax : sheet.Text.VectorActivation(activation.Name);
        }

        var value = GeneralFormula.Of(x => GeneralFormula.Apply(activation, x[0]), [z], sheet.Text);
        var derivative = GeneralFormula.Of(x => activation.Derivative<Expr>([x[0]], [x[1]], 0, 0), [z, a], sheet.Text);
        var call = Call(activation, z, isDerivative: false);
        return sheet.Text.Activation(
            activation,
            value is Formula.Call { Function: var f } && f == activation.Symbol ? null : new Formula.Comparison(call, "=", value),
            new Formula.Comparison(Call(activation, z, isDerivative: true), "=", derivative),
            Kinks(activation)
        );
    }

    /// <summary>f(z) with a letter for what is learned, f′(z), and the derivative by that letter.</summary>
    private static Prose LearnedLine(Worksheet sheet, Activation activation)
    {
        var z = Symbols.Parse(sheet.Problem.Notation.Input);
        ImmutableArray<Symbol> letters = [z, Symbols.Parse(sheet.Problem.Notation.Activation), Symbols.Parse(activation.Parameter!.Symbol)];
        Formula General(Func<Expr[], Expr> formula) => GeneralFormula.Of(formula, letters, sheet.Text);
        var shape = new Formula.Derivative(new Formula.Name(letters[1]), new Formula.Name(letters[2]));
        return sheet.Text.LearnedActivation(
            activation,
            new Formula.Comparison(Call(activation, z, isDerivative: false), "=", General(x => GeneralFormula.Apply(activation, x[0], x[2]))),
            new Formula.Comparison(Call(activation, z, isDerivative: true), "=", General(x => activation.Derivative<Expr>([x[0]], [x[1]], [x[2]], 0, 0))),
            new Formula.Comparison(shape, "=", General(x => activation.ParameterDerivative(x[0], x[1], x[2])))
        );
    }

    /// <summary>Where the derivative does not exist, and what it is taken as there.</summary>
    private static (double At, double Taken)[] Kinks(Activation activation)
    {
        F64[] z = [.. activation.Kinks.Select(F64.From)];
        var a = new F64[z.Length];
        activation.Apply<F64>(z, a);
        return [.. z.Select((kink, k) => (kink.Value, activation.Derivative<F64>(z, a, k, k).Value))];
    }

    private static Formula.Call Call(Activation activation, Symbol z, bool isDerivative) =>
        new(activation.Symbol, [new Formula.Name(z)], isDerivative);

    private static IEnumerable<Formula> Constants(Worksheet sheet)
    {
        yield return Constant(sheet, "learningRate");
        foreach (var parameter in sheet.Problem.Optimizer.Parameters.Where(p => p.Kind != FunctionParameterKind.Flag))
        {
            yield return Constant(sheet, parameter.Name);
        }
    }

    private static Formula.Comparison Constant(Worksheet sheet, string name)
    {
        var value = UpdateRule.ConstantOf(sheet.Problem, name);
        return new(new Formula.Name(sheet.Symbols.Constant(name)), "=", new Formula.Number(Digits.Full(value)));
    }

    /// <summary>What the update rule remembers before the step, of the parameters that are updated in lines.</summary>
    public static IEnumerable<Block> Remembered(Worksheet sheet)
    {
        var states = sheet.Problem.Optimizer.State;
        var updated = sheet.Network.Layout.Parameters.Where(p => !p.IsFrozen && sheet.Scope.Works(p));
        if (states.Count == 0 || !updated.Any())
        {
            yield break;
        }

        Quantity Of(Parameter parameter, string name) => new(QuantityKind.State, Parameter: parameter.Index, Name: name);
        yield return new Block.Table(
            Prose.Text(sheet.Text.RememberedCaption),
            [
                new TableColumn(Prose.Text(sheet.Text.Parameter), false),
                .. states.Select(name => new TableColumn(Prose.Of(new Formula.Name(sheet.Symbols.StateLetter(name))), true)),
            ],
            updated.Select(p => ImmutableArray.CreateRange([Prose.Of(sheet.Symbol(Quantities.Parameter(p.Index))), .. states.Select(name => Prose.Of(sheet.Number(Of(p, name))))]))
        );
    }

    /// <summary>The parameters before the step.</summary>
    public static IEnumerable<Block> Parameters(Worksheet sheet)
    {
        var text = sheet.Text;
        var entering = sheet.Network.Layout.Parameters.Where(p => sheet.Scope.Names(Quantities.Parameter(p.Index)));
        if (!entering.Any())
        {
            yield break;
        }

        yield return new Block.Table(
            Prose.Text(text.ParametersCaption),
            [
                new TableColumn(Prose.Text(text.Parameter), false),
                new TableColumn(Prose.Text(text.From), false),
                new TableColumn(Prose.Text(text.To), false),
                new TableColumn(Prose.Text(text.Value), true),
            ],
            entering.Select(parameter => Row(sheet, parameter))
        );
    }

    private static ImmutableArray<Prose> Row(Worksheet sheet, Parameter parameter)
    {
        var names = sheet.Symbols.Names;
        var from = parameter.Kind switch
        {
            ParameterKind.Weight => Prose.Of(new Formula.Name(Symbols.Parse(parameter.Layer == 0 ? names.Input(parameter.Source) : names.Unit(parameter.Layer - 1, parameter.Source)))),
            ParameterKind.Bias => Prose.Of(new Formula.Number("1")),
            _ => Prose.Text(sheet.Network.Layers[parameter.Layer].Activation.Name),
        };
        var name = sheet.Symbol(new Quantity(QuantityKind.Parameter, Parameter: parameter.Index));
        var to = parameter.IsShared
            ? Prose.Text(sheet.Text.AllOfLayer(parameter.Layer + 1))
            : Prose.Of(new Formula.Name(Symbols.Parse(names.Unit(parameter.Layer, parameter.Unit))));
        return
        [
            parameter.IsFrozen ? sheet.Text.Frozen(name) : Prose.Of(name),
            from,
            to,
            Prose.Of(sheet.Number(new Quantity(QuantityKind.Parameter, Parameter: parameter.Index))),
        ];
    }
}
