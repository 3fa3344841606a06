using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>
/// The matrix form: a whole layer at once, the matrices written out. Its entries are the numbers of the trace, the same that the
/// equations of single units show; nothing is computed here.
/// </summary>
internal static class MatrixForms
{
    private const int MostEntries = 150;
    private const int MostColumns = 12;

    /// <summary>Stands for a matrix that would not be shown, so that a hundred thousand numbers are not written to be counted.</summary>
    private static readonly Formula.Matrix TooLarge = new([[.. Enumerable.Repeat<Formula>(new Formula.Number("0"), MostColumns + 1)]]);

    /// <summary>z = W a + b.</summary>
    public static Block WeightedInput(Worksheet sheet, int layer, int example)
    {
        var (notation, network) = (sheet.Problem.Notation, sheet.Network);
        var hasBias = network.Layers[layer].Bias != BiasKind.None;
        Formula weights = sheet.Matrix(notation.WeightMatrix, layer, network.Layers[layer].WeightsFrozen);
        Formula names = Times(notation.RowsPerUnit ? weights : new Formula.Transpose(weights), Input(sheet, layer, example));
        Formula numbers = Times(Weights(sheet, layer), Column(sheet, Sources(sheet, layer, example)));
        if (hasBias)
        {
            names = new Formula.Sum([names, sheet.Matrix(notation.BiasVector, layer, network.Layers[layer].BiasFrozen)]);
            numbers = new Formula.Sum([numbers, Biases(sheet, layer)]);
        }

        var result = Column(sheet, Units(sheet, layer).Select(j => Quantities.WeightedInput(layer, j, example)));
        return Equation(sheet, QuantityKind.WeightedInput, layer, example, [names, numbers, result]);
    }

    /// <summary>a = f(z).</summary>
    public static Block Activation(Worksheet sheet, int layer, int example)
    {
        var notation = sheet.Problem.Notation;
        var z = Vector(sheet, QuantityKind.WeightedInput, layer, example);
        var names = new Formula.Call(sheet.Network.Layers[layer].Activation.Symbol, [z]);
        var result = Column(sheet, Units(sheet, layer).Select(j => Quantities.Activation(layer, j, example)));
        return Equation(sheet, QuantityKind.Activation, layer, example, [names, result]);
    }

    /// <summary>d = m ⊙ a.</summary>
    public static Block Output(Worksheet sheet, int layer, int example)
    {
        var (m, masks) = MaskOf(sheet, layer, example);
        var (a, activations) = (Vector(sheet, QuantityKind.Activation, layer, example), Column(sheet, Units(sheet, layer).Select(j => Quantities.Activation(layer, j, example))));
        var result = Column(sheet, Units(sheet, layer).Select(j => Quantities.Output(layer, j, example)));
        return Equation(sheet, QuantityKind.Output, layer, example, [Elementwise(m, a), Elementwise(masks, activations), result]);
    }

    /// <summary>δ of a layer: from the loss in the output layer, from the deltas of the next layer in the others.</summary>
    public static Block Delta(Worksheet sheet, int layer, int example)
    {
        var notation = sheet.Problem.Notation;
        var units = Units(sheet, layer).ToArray();
        var result = Column(sheet, units.Select(j => Quantities.Delta(layer, j, example)));
        var isLast = layer == sheet.Network.Layers.Length - 1;
        if (isLast && sheet.Problem.Loss.IsCanonicalWith(sheet.Network.Layers[layer].Activation))
        {
            var loss = sheet.Problem.Loss;
            var (y, t) = (Vector(sheet, QuantityKind.Activation, layer, example), Vector(sheet, notation.Target, example));
            var target = loss.LabelSmoothing == 0.0 ? t : new Formula.Name(t.Symbol with { Mark = "′" });
            var (predictions, targets) = (
                Column(sheet, units.Select(j => Quantities.Activation(layer, j, example))),
                Column(sheet, units.Select(k => Quantities.SmoothedTarget(loss, k, example)))
            );
            var weights = new Formula.Matrix([.. loss.ClassWeights.Select(w => ImmutableArray.Create<Formula>(new Formula.Number(Digits.Full(w))))]);
            var names = Difference(loss, y, target, new Formula.Name(new Symbol("c", IsMatrix: true)));
            return Equation(
                sheet, QuantityKind.Delta, layer, example,
                [Combined(sheet, names), Combined(sheet, Difference(loss, predictions, targets, weights)), result]
            );
        }

        var (gradient, gradientNumbers) = isLast ? OutputGradient(sheet, layer, example) : HiddenGradient(sheet, layer, example);
        var (derivative, derivativeNumbers) = Derivative(sheet, layer, example);
        var isElementwise = sheet.Network.Layers[layer].Activation.IsElementwise;
        Formula Product(Formula g, Formula d) =>
            isElementwise
                ? Elementwise(g, d)
                : new Formula.Product([new Formula.Transpose(d), g], ProductOperator.Juxtaposed);
        return Equation(
            sheet, QuantityKind.Delta, layer, example,
            [Product(gradient, derivative), Product(gradientNumbers, derivativeNumbers), result]
        );
    }

    /// <summary>ŷ − y; with class weights c it is (cᵀ y) ŷ − c ⊙ y.</summary>
    private static Formula.Sum Difference(Loss loss, Formula prediction, Formula target, Formula weights) =>
        loss.ClassWeights.Count == 0
            ? new([prediction, new Formula.Negation(target)])
            : new(
                [
                    new Formula.Product([Times(new Formula.Transpose(weights), target), prediction]),
                    new Formula.Negation(new Formula.Product([weights, target], ProductOperator.Elementwise)),
                ]
            );

    /// <summary>∂L/∂W = δ aᵀ and ∂L/∂b = δ, averaged or added up over the batch.</summary>
    public static IEnumerable<Block> Gradients(Worksheet sheet, int layer)
    {
        if (sheet.Problem.Regularization.L1 > 0.0)
        {
            yield return new Block.Paragraph(sheet.Text.MatrixWithoutPenalty) { Forms = Forms.Matrix };
            yield break;
        }

        var (notation, network) = (sheet.Problem.Notation, sheet.Network);
        yield return Gradient(sheet, notation.WeightMatrix, layer, Outer, GradientMatrix(sheet, layer), PenaltyOf(sheet, layer));
        if (network.Layers[layer].Bias != BiasKind.None)
        {
            var isShared = network.Layers[layer].Bias == BiasKind.Shared;
            var ones = new Formula.Matrix([[.. Units(sheet, layer).Select(_ => (Formula)new Formula.Number("1"))]]);
            var places = isShared ? Enumerable.Repeat(network.Layout.Bias(layer, 0), 1) : Units(sheet, layer).Select(j => network.Layout.Bias(layer, j));
            yield return Gradient(
                sheet, notation.BiasVector, layer,
                (s, l, example) =>
                {
                    var (name, numbers) = DeltaOf(s, l, example);
                    var one = new Formula.Name(new Symbol("1", IsMatrix: true));
                    return isShared ? (Times(new Formula.Transpose(one), name), Times(ones, numbers)) : (name, numbers);
                },
                Column(sheet, places.Select(Quantities.Gradient))
            );
        }
    }

    /// <summary>W⁺ = W − η ∂L/∂W under plain gradient descent.</summary>
    public static Block Update(Worksheet sheet, int layer)
    {
        var notation = sheet.Problem.Notation;
        var rate = Quantities.Constant("learningRate");
        var weights = new Formula.Name(sheet.Symbols.OfLayer(notation.WeightMatrix, layer));
        var gradient = new Formula.Derivative(new Formula.Name(sheet.Symbols.Loss), weights) { Quantity = OfParameters(QuantityKind.Gradient, layer) };
        var left = sheet.Symbols.OfLayer(notation.WeightMatrix, layer);
        var result = Matrix(sheet, layer, index => sheet.Number(new Quantity(QuantityKind.NewParameter, Parameter: index)));
        return Written(
            new Formula.Name(left with { Mark = left.Mark + "+" }) { Quantity = OfParameters(QuantityKind.NewParameter, layer) },
            [
                new Formula.Sum([weights, new Formula.Negation(new Formula.Product([sheet.Symbol(rate), gradient]))]),
                new Formula.Sum([ParameterMatrix(sheet, layer), new Formula.Negation(new Formula.Product([sheet.Number(rate), GradientMatrix(sheet, layer)]))]),
                result,
            ],
            sheet
        );
    }

    private static Block Gradient(
        Worksheet sheet,
        string letter,
        int layer,
        Func<Worksheet, int, int, (Formula Names, Formula Numbers)> ofExample,
        Formula result,
        (Formula Names, Formula Numbers)? penalty = null
    )
    {
        var terms = sheet.Step.Examples.Select(example => ofExample(sheet, layer, example)).ToArray();
        var left = new Formula.Derivative(new Formula.Name(sheet.Symbols.Loss), new Formula.Name(sheet.Symbols.OfLayer(letter, layer)))
        {
            Quantity = OfParameters(QuantityKind.Gradient, layer),
        };
        var sum = new Quantity(QuantityKind.WeightSum);
        var isWeighed = sheet.Problem.Loss.DividesByWeights;
        var (names, numbers) = (
            OverBatch(sheet, [.. terms.Select(t => t.Names)], isWeighed ? sheet.Symbol(sum) : null),
            OverBatch(sheet, [.. terms.Select(t => t.Numbers)], isWeighed ? sheet.Number(sum) : null)
        );
        return penalty is { } p
            ? Written(left, [new Formula.Sum([names, p.Names]), new Formula.Sum([numbers, p.Numbers]), result], sheet)
            : Written(left, [names, numbers, result], sheet);
    }

    /// <summary>(λ₂/n) W, what L2 adds to ∂L/∂W; null where there is no regularization.</summary>
    private static (Formula Names, Formula Numbers)? PenaltyOf(Worksheet sheet, int layer)
    {
        if (sheet.Problem.Regularization.IsNone)
        {
            return null;
        }

        var (λ, n) = (Quantities.Constant("l2"), new Formula.Number(Digits.Full(sheet.Step.Examples.Count)));
        var weights = sheet.Matrix(sheet.Problem.Notation.WeightMatrix, layer, sheet.Network.Layers[layer].WeightsFrozen);
        return (
            new Formula.Product([new Formula.Fraction(sheet.Symbol(λ), n), weights]),
            new Formula.Product([new Formula.Fraction(sheet.Number(λ), n), ParameterMatrix(sheet, layer)])
        );
    }

    private static Formula OverBatch(Worksheet sheet, ImmutableArray<Formula> terms, Formula? weightSum)
    {
        var sum = terms.Length == 1 ? terms[0] : new Formula.Sum(terms);
        return weightSum is null && (sheet.Problem.Loss.Reduction == Reduction.Sum || terms.Length == 1)
            ? sum
            : new Formula.Product([new Formula.Fraction(new Formula.Number("1"), weightSum ?? new Formula.Number(Digits.Full(terms.Length))), sum]);
    }

    private static Formula Combined(Worksheet sheet, Formula difference) =>
        sheet.Problem.Loss.Outputs == Outputs.Sum
            ? difference
            : new Formula.Product([new Formula.Fraction(new Formula.Number("1"), new Formula.Number(Digits.Full(sheet.Network.Outputs))), difference]);

    private static (Formula Names, Formula Numbers) Outer(Worksheet sheet, int layer, int example)
    {
        var (δ, numbers) = DeltaOf(sheet, layer, example);
        var inputs = Sources(sheet, layer, example);
        var row = new Formula.Matrix([[.. inputs.Select(q => (Formula)sheet.Number(q))]]);
        var (x, y) = (new Formula.Transpose(Input(sheet, layer, example)), δ);
        return sheet.Problem.Notation.RowsPerUnit
            ? (Times(y, x), Times(numbers, row))
            : (Times(Input(sheet, layer, example), new Formula.Transpose(δ)), Times(Column(sheet, inputs), Transposed(numbers)));
    }

    private static (Formula Name, Formula.Matrix Numbers) DeltaOf(Worksheet sheet, int layer, int example) =>
        (
            Vector(sheet, QuantityKind.Delta, layer, example),
            Column(sheet, Units(sheet, layer).Select(j => Quantities.Delta(layer, j, example)))
        );

    private static (Formula Names, Formula Numbers) OutputGradient(Worksheet sheet, int layer, int example)
    {
        var a = Vector(sheet, QuantityKind.Activation, layer, example);
        return (
            new Formula.Derivative(new Formula.Name(sheet.Symbols.Loss with { Example = a.Symbol.Example }), a)
            {
                Quantity = new Quantity(QuantityKind.ActivationGradient, layer, Example: example),
            },
            Column(sheet, Units(sheet, layer).Select(k => Quantities.ActivationGradient(layer, k, example)))
        );
    }

    private static (Formula Names, Formula Numbers) HiddenGradient(Worksheet sheet, int layer, int example)
    {
        var weights = sheet.Matrix(sheet.Problem.Notation.WeightMatrix, layer + 1, sheet.Network.Layers[layer + 1].WeightsFrozen);
        var (δ, numbers) = DeltaOf(sheet, layer + 1, example);
        var (byOutput, worked) = sheet.Problem.Notation.RowsPerUnit
            ? (Times(new Formula.Transpose(weights), δ), Times(new Formula.Transpose(Weights(sheet, layer + 1)), numbers))
            : (Times(weights, δ), Times(ParameterMatrix(sheet, layer + 1), numbers));
        if (!sheet.Network.Layers[layer].HasDropout)
        {
            return (byOutput, worked);
        }

        var (m, masks) = MaskOf(sheet, layer, example);
        return (Elementwise(m, byOutput), Elementwise(masks, worked));
    }

    private static (Formula.Name Name, Formula.Matrix Numbers) MaskOf(Worksheet sheet, int layer, int example) =>
        (Vector(sheet, QuantityKind.Mask, layer, example), Column(sheet, Units(sheet, layer).Select(j => Quantities.Mask(layer, j, example))));

    /// <summary>x ⊙ y; a product of that kind goes on.</summary>
    private static Formula.Product Elementwise(Formula left, Formula right) =>
        new(left is Formula.Product { Operator: ProductOperator.Elementwise } product ? product.Factors.Add(right) : [left, right], ProductOperator.Elementwise);

    private static (Formula Names, Formula Numbers) Derivative(Worksheet sheet, int layer, int example)
    {
        var activation = sheet.Network.Layers[layer].Activation;
        var z = Vector(sheet, QuantityKind.WeightedInput, layer, example);
        var units = Units(sheet, layer).ToArray();
        if (activation.IsElementwise)
        {
            return (new Formula.Call(activation.Symbol, [z], IsDerivative: true), Column(sheet, units.Select(j => Quantities.ActivationDerivative(layer, j, j, example))));
        }

        var a = Vector(sheet, QuantityKind.Activation, layer, example);
        if (units.Length > MostColumns)
        {
            return (new Formula.Derivative(a, z), TooLarge);
        }

        var rows = units.Select(k => units.Select(j => (Formula)sheet.Number(Quantities.ActivationDerivative(layer, k, j, example))).ToImmutableArray());
        return (new Formula.Derivative(a, z), new Formula.Matrix([.. rows]));
    }

    private static Formula.Product Times(Formula left, Formula right) => new([left, right], ProductOperator.Juxtaposed);

    private static Formula.Name Input(Worksheet sheet, int layer, int example) =>
        layer == 0 ? Vector(sheet, "x", example) : Vector(sheet, sheet.Network.Layers[layer - 1].HasDropout ? QuantityKind.Output : QuantityKind.Activation, layer - 1, example);

    private static Formula.Name Vector(Worksheet sheet, string letter, int example) => new(sheet.Symbols.OfLayer(letter, -1, example));

    private static Quantity OfParameters(QuantityKind kind, int layer) => new(kind, layer);

    private static IEnumerable<int> Units(Worksheet sheet, int layer) => Enumerable.Range(0, sheet.Network.Layers[layer].Units);

    private static Quantity[] Sources(Worksheet sheet, int layer, int example) =>
        [.. Enumerable.Range(0, sheet.Network.InputsOf(layer)).Select(i => Quantities.InputOf(sheet.Network, layer, i, example))];

    private static Formula.Matrix Column(Worksheet sheet, IEnumerable<Quantity> quantities) =>
        new([.. quantities.Select(q => ImmutableArray.Create<Formula>(sheet.Number(q)))]);

    private static Formula.Matrix Transposed(Formula.Matrix column) => new([[.. column.Rows.Select(row => row[0])]]);

    /// <summary>W with a row for each unit, as it stands in z = W a.</summary>
    private static Formula Weights(Worksheet sheet, int layer)
    {
        Formula written = ParameterMatrix(sheet, layer);
        return sheet.Problem.Notation.RowsPerUnit ? written : new Formula.Transpose(written);
    }

    private static Formula.Matrix ParameterMatrix(Worksheet sheet, int layer) => Matrix(sheet, layer, index => sheet.Number(sheet.Weight(index)));

    private static Formula.Matrix GradientMatrix(Worksheet sheet, int layer) => Matrix(sheet, layer, index => sheet.Number(Quantities.Gradient(index)));

    private static Formula.Matrix Biases(Worksheet sheet, int layer) =>
        Column(sheet, Units(sheet, layer).Select(j => sheet.Weight(sheet.Network.Layout.Bias(layer, j))));

    /// <summary>A matrix with the shape of the weights, as the notation lays them out; a dash where there is no connection.</summary>
    private static Formula.Matrix Matrix(Worksheet sheet, int layer, Func<int, Formula> entry)
    {
        var network = sheet.Network;
        if (network.Layers[layer].Units * network.InputsOf(layer) > MostEntries)
        {
            return TooLarge;
        }

        Formula Entry(int unit, int source) =>
            network.Layers[layer].IsConnected(unit, source) ? entry(network.Layout.Weight(layer, unit, source)) : new Formula.Name(new Symbol("–"));
        var (units, sources) = (Units(sheet, layer), Enumerable.Range(0, network.InputsOf(layer)));
        return new Formula.Matrix(
            sheet.Problem.Notation.RowsPerUnit
                ? [.. units.Select(j => sources.Select(i => Entry(j, i)).ToImmutableArray())]
                : [.. sources.Select(i => units.Select(j => Entry(j, i)).ToImmutableArray())]
        );
    }

    private static Block Equation(Worksheet sheet, QuantityKind kind, int layer, int example, ImmutableArray<Formula> sides) =>
        Written(Vector(sheet, kind, layer, example), sides, sheet);

    /// <summary>z, a, m, d or δ of a layer.</summary>
    private static Formula.Name Vector(Worksheet sheet, QuantityKind kind, int layer, int example)
    {
        var notation = sheet.Problem.Notation;
        var letter = kind switch
        {
            QuantityKind.WeightedInput => notation.Input,
            QuantityKind.Activation => notation.Activation,
            QuantityKind.Mask => Symbols.MaskLetter,
            QuantityKind.Output => Symbols.OutputLetter,
            _ => notation.Delta,
        };
        return new(sheet.Symbols.OfLayer(letter, layer, example)) { Quantity = new Quantity(kind, layer, Example: example) };
    }

    /// <summary>Whether = stands before a side in numbers: where none of them is rounded, by hand not even when it was made.</summary>
    private static bool IsEqual(Worksheet sheet, ImmutableArray<Formula> sides, int side) =>
        FormulaNumbers.AreExact(sides[1]) && FormulaNumbers.AreExact(sides[side]) && !(sheet.Options.IsCarried && side == sides.Length - 1);

    /// <summary>The equation; where a matrix is too large to be read, its names only.</summary>
    private static Block Written(Formula left, ImmutableArray<Formula> sides, Worksheet sheet)
    {
        var isSmall = FormulaNumbers.Largest(sides) is var (entries, columns) && entries <= MostEntries && columns <= MostColumns;
        var shown = isSmall ? sides : sides[..1];
        return new Block.Equation(
            string.Empty,
            null,
            left,
            [.. shown.Select((side, i) => new EquationSide(i == 0 || IsEqual(sheet, sides, i), side))],
            isSmall ? null : sheet.Text.MatrixTooLarge
        )
        {
            Forms = Forms.Matrix,
        };
    }
}
