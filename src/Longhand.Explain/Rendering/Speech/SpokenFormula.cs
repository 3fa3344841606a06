using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Reads a formula aloud, for who hears the page: in words that say where brackets, fractions and powers end, so that two formulas
/// that look different sound different.
/// </summary>
internal sealed class SpokenFormula : IFormulaVisitor<string>
{
    /// <summary>A matrix with more entries than this is only said by its size.</summary>
    public const int MostEntries = 24;

    private readonly Sentences _text;
    private readonly SpokenName _names;
    private bool _followsSign;

    /// <summary>Begins a reader in a language.</summary>
    /// <param name="text">The sentences of the language.</param>
    public SpokenFormula(Sentences text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (_text, _names) = (text, new SpokenName(text));
    }

    /// <summary>The text of a number that is said, where it is not the one it is shown with.</summary>
    public Func<Formula.Number, string>? Number { get; init; }

    /// <summary>A formula in words.</summary>
    /// <param name="formula">The formula.</param>
    public string Read(Formula formula) => Read(formula, hasBrackets: false, followsSign: false);

    /// <summary>An equation in words, from its left side to its value.</summary>
    /// <param name="equation">The equation.</param>
    public string Read(Block.Equation equation)
    {
        ArgumentNullException.ThrowIfNull(equation);
        var reading = Read(equation.Left);
        for (var i = 0; i < equation.Sides.Length; i++)
        {
            var side = equation.Sides[i];
            var (sign, words) = (_text.SpokenRelation(side.IsExact ? "=" : "≈"), Read(side.Formula));
            reading = i == 0 ? $"{reading} {sign} {words}" : _text.SpokenNextSide(reading, sign, words);
        }

        return reading;
    }

    /// <summary>A sentence with its formulas in words.</summary>
    /// <param name="prose">The sentence.</param>
    public string Read(Prose prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        return string.Concat(
            prose.Pieces.Select(piece => piece switch
            {
                Inline.Words words => SpokenName.Visible(words.Text),
                Inline.Strong strong => SpokenName.Visible(strong.Text),
                Inline.Code code => SpokenName.Visible(code.Text),
                Inline.Math math => Read(math.Formula),
                Inline.Reference reference => _text.SpokenReference(reference.Number),
                _ => throw new InvalidOperationException($"No words for {piece.GetType().Name}."),
            })
        );
    }

    /// <inheritdoc/>
    public string Visit(Formula.Name formula) => _names.Read(formula.Symbol);

    /// <inheritdoc/>
    public string Visit(Formula.Number formula)
    {
        var (digits, exponent) = HtmlText.Split(Number?.Invoke(formula) ?? formula.Text);
        var words = Signed(digits);
        return exponent.Length == 0 ? words : $"{words} {_text.SpokenTimes} {_text.SpokenWholePower("10", Signed(exponent))}";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Others formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return SpokenName.Visible(formula.Words);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Sum formula)
    {
        var followsSign = _followsSign;
        return string.Join(' ', formula.Terms.Select((term, i) =>
            i > 0 && term is Formula.Negation negation
                ? $"{_text.SpokenMinus} {Read(negation.Operand, Brackets.NeedsUnderMinus(negation.Operand), followsSign: true)}"
                : (i > 0 ? _text.SpokenPlus + " " : string.Empty) + Read(term, Brackets.NeedsInSum(term, i == 0), i > 0 || followsSign)
        ));
    }

    /// <inheritdoc/>
    public string Visit(Formula.Product formula)
    {
        var followsSign = _followsSign;
        var between = formula.Operator == ProductOperator.Elementwise ? _text.SpokenTimesEntrywise : _text.SpokenTimes;
        return string.Join($" {between} ", formula.Factors.Select((factor, i) =>
            Read(factor, Brackets.NeedsInProduct(formula, i, followsSign), i == 0 && followsSign)
        ));
    }

    /// <inheritdoc/>
    public string Visit(Formula.Fraction formula) => _text.SpokenFraction(Read(formula.Numerator), Read(formula.Denominator));

    /// <inheritdoc/>
    public string Visit(Formula.Power formula)
    {
        var raised = ReadBase(formula.Base);
        return formula.Exponent is Formula.Number { Text: var digits } && digits.All(char.IsAsciiDigit)
            ? _text.SpokenWholePower(raised, digits)
            : _text.SpokenPower(raised, Read(formula.Exponent));
    }

    /// <inheritdoc/>
    public string Visit(Formula.Negation formula) =>
        $"{_text.SpokenMinus} {Read(formula.Operand, Brackets.NeedsUnderMinus(formula.Operand), followsSign: true)}";

    /// <inheritdoc/>
    public string Visit(Formula.Call formula)
    {
        var name = _text.SpokenFunction(formula.Function) ?? _names.Word(formula.Function);
        var function = formula.IsDerivative ? $"{name} {_text.SpokenPrime}" : name;
        var arguments = string.Join($" {_text.SpokenComma} ", formula.Arguments.Select(Read));
        return _text.SpokenCall(function, formula.Arguments is [Formula.Name] ? arguments : _text.SpokenBrackets(arguments));
    }

    /// <inheritdoc/>
    public string Visit(Formula.Root formula) => _text.SpokenRoot(Read(formula.Operand));

    /// <inheritdoc/>
    public string Visit(Formula.Absolute formula) =>
        formula.IsNorm ? _text.SpokenNorm(Read(formula.Operand)) : _text.SpokenAbsolute(Read(formula.Operand));

    /// <inheritdoc/>
    public string Visit(Formula.Derivative formula) => _text.SpokenDerivative(ReadPart(formula.Of), ReadPart(formula.By));

    /// <inheritdoc/>
    public string Visit(Formula.Matrix formula)
    {
        var (rows, columns) = (formula.Rows.Length, formula.Rows[0].Length);
        if (rows * columns > MostEntries)
        {
            return _text.SpokenSize(rows, columns);
        }

        return columns == 1
            ? _text.SpokenVector([.. formula.Rows.Select(row => Read(row[0]))])
            : _text.SpokenMatrix(columns, [.. formula.Rows.Select((row, i) => _text.SpokenRow(i + 1, ReadAll(row)))]);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Transpose formula) => _text.SpokenTranspose(ReadBase(formula.Operand));

    /// <inheritdoc/>
    public string Visit(Formula.Comparison formula)
    {
        return $"{Side(formula.Left)} {_text.SpokenRelation(formula.Relation)} {Side(formula.Right)}";

        string Side(Formula side) => Read(side, Brackets.NeedsInRelation(side), followsSign: false);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Cases formula) =>
        _text.SpokenCases([.. formula.Branches.Select(branch =>
            branch.Condition is null ? $"{Read(branch.Value)} {formula.Otherwise}" : _text.SpokenBranch(Read(branch.Value), Read(branch.Condition))
        )]);

    private string Read(Formula formula, bool hasBrackets, bool followsSign)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var outside = _followsSign;
        _followsSign = followsSign && !hasBrackets;
        var words = formula.Accept(this);
        _followsSign = outside;
        return hasBrackets ? _text.SpokenBrackets(words) : words;
    }

    private string[] ReadAll(ImmutableArray<Formula> formulas) => [.. formulas.Select(Read)];

    private string ReadBase(Formula operand) => Read(operand, Brackets.NeedsAsBase(operand), followsSign: false);

    private string ReadPart(Formula part) => Read(part, Brackets.NeedsInDerivative(part), followsSign: false);

    private string Signed(string digits) => digits switch
    {
        ['-', .. var rest] => $"{_text.SpokenMinus} {Signed(rest)}",
        "∞" => _text.SpokenInfinity,
        "NaN" => _text.SpokenNotANumber,
        _ => digits,
    };
}
