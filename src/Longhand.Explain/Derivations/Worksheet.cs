using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>
/// What the sections of a derivation write with: the step they project, its symbols, how numbers are shown, and the numbers of the
/// equations. It computes nothing: an equation is a tree whose symbols are bound to the step, and the step evaluates it.
/// </summary>
internal sealed class Worksheet
{
    private const int MostDifferences = 200;
    private const int MostReasons = 4;

    private readonly StepView? _otherPolicy;
    private readonly EquationNumbers _numbers;
    private readonly bool _hasNestedPaths;
    private IReadOnlyList<StepWarning>? _warnings;
    private readonly bool _isDraft;
    private HashSet<Quantity>? _warned;
    private Scope? _scope;
    private Worksheet? _draft;
    private int _next;

    public Worksheet(StepView step, StepView? otherPolicy, DerivationOptions options, int firstNumber)
    {
        (Step, _otherPolicy, Options, _next) = (step, otherPolicy, options, firstNumber);
        IsFirst = firstNumber == 1;
        Symbols = new Symbols(step.Problem, options.Sentences);
        _numbers = new EquationNumbers(quantity => !_isDraft && (_warned ??= [.. Warnings.SelectMany(warning => warning.Places.Take(1))]).Contains(quantity));
        Digits = new Digits(options.Rounding, options.IsCarried);
        _hasNestedPaths = Network.Layout.ParametersOf(0).Any(step.Paths.IsNested);
    }

    private Worksheet(Worksheet sheet)
        : this(sheet.Step, null, sheet.Options, 1) => _isDraft = true;

    public StepView Step { get; }

    /// <summary>What of the step is shown.</summary>
    public Scope Scope => _scope ??= _isDraft ? Scope.All : Scope.Of(Draft);

    /// <summary>A worksheet of the same step, to see what an equation refers to before it is shown: it numbers nothing and leaves nothing out.</summary>
    public Worksheet Draft => _isDraft ? this : _draft ??= new Worksheet(this);

    /// <summary>Whether no step is shown before this one, so that what holds for all is said here.</summary>
    public bool IsFirst { get; }

    /// <summary>Whether the same step was worked under the other policy, to compare.</summary>
    public bool HasOtherPolicy => _otherPolicy is not null;

    /// <summary>What may keep the network from learning in this step.</summary>
    public IReadOnlyList<StepWarning> Warnings => _warnings ??= StepWarnings.Of(Step);

    public DerivationOptions Options { get; }

    public Problem Problem => Step.Problem;

    public NetworkDefinition Network => Problem.Network.Definition;

    public Symbols Symbols { get; }

    public Digits Digits { get; }

    public Sentences Text => Options.Sentences;

    /// <summary>The level of the headings of layers: below forward and backward pass, which stand below a step where there are several.</summary>
    public int LayerLevel => Problem.HasManySteps ? 4 : 3;

    /// <summary>The number that the next equation gets.</summary>
    public int NextNumber => _next;

    /// <summary>Where exact working and working by hand part in the last digit that is shown.</summary>
    public List<PolicyDifference> Differences { get; } = [];

    /// <summary>Whether some of them are further apart than roundings on the way explain.</summary>
    public bool HasFarDifferences { get; private set; }

    /// <summary>Whether there are more of them than are kept.</summary>
    public bool HasMoreDifferences { get; private set; }

    public bool Shows(Forms form) => (ShownForms & form) != Forms.None;

    /// <summary>The forms that are shown: of a part of a layer no matrices.</summary>
    private Forms ShownForms =>
        Options.Only.IsAll ? Options.Forms
        : (Options.Forms & ~Forms.Matrix) is var forms and not Forms.None ? forms
        : Forms.Delta;

    /// <summary>Whether deltas are shown: where they are asked for, and where sums over paths are nested, which refer to them.</summary>
    public bool NeedsDeltas => Shows(Forms.Delta | Forms.Matrix) || DeltaForms == Forms.None;

    /// <summary>The forms that deltas are there for; none where all of them need deltas.</summary>
    public Forms DeltaForms =>
        Options.IsCarried || _hasNestedPaths ? Forms.None : Forms.Delta | Forms.Matrix;

    /// <summary>Whether some sum may have more terms than are written out.</summary>
    public bool HasLargeSums
    {
        get
        {
            // Terms of a weighted input; of a sum over units; over paths; over examples; over all weights.
            var batch = Problem.Batch(1).GetOffsetAndLength(Problem.Examples.Length).Length;
            var overAll = Problem.Regularization.IsNone && double.IsInfinity(Problem.Optimizer.ClipNorm) ? 0 : Network.Layout.Length;
            var widest = Network.Layers.Select((layer, l) => Math.Max(layer.Units, Network.InputsOf(l) + 1)).Max();
            return Math.Max(widest, Math.Max(batch, overAll)) > Options.MostTerms
                || Network.Layout.Parameters.Any(p => Step.Paths.Count(p) > Options.MostTerms && !Step.Paths.IsNested(p));
        }
    }

    public bool Shows(Parameter parameter) => Options.Only.Contains(parameter);

    /// <summary>What forward and backward pass are made with: a parameter, or where the rule looks ahead to.</summary>
    public Quantity Weight(int index) =>
        Problem.Optimizer.LooksAhead && !Network.Layout.At(index).IsFrozen
            ? new Quantity(QuantityKind.LookAhead, Parameter: index)
            : Quantities.Parameter(index);

    /// <summary>The matrix of weights, or the vector of biases, that forward and backward pass are made with.</summary>
    public Formula.Name Matrix(string letter, int layer, bool isFrozen)
    {
        var symbol = Symbols.OfLayer(letter, layer);
        return new(Problem.Optimizer.LooksAhead && !isFrozen ? Symbols.Ahead(symbol) : symbol)
        {
            Quantity = new Quantity(QuantityKind.Parameter, layer),
        };
    }

    public Formula Symbol(Quantity quantity) => Symbols.Of(quantity);

    public Formula.Number Number(Quantity quantity) => Shown(quantity, Step.Value(quantity));

    public Expr Bind(Quantity quantity) => Step.Bind(quantity);

    public Expr[] Bind(IEnumerable<Quantity> quantities) => [.. quantities.Select(Step.Bind)];

    /// <summary>The number of the equation that defines a quantity; null where there is none.</summary>
    public int? NumberOf(Quantity quantity) => _numbers.Of(quantity);

    public string Identifier(Quantity quantity) => quantity.Identifier(Problem, Symbols.Names, Problem.HasManySteps ? Step.Number : null);

    /// <summary>The equation of a quantity: its symbol, what leads to the formula, the formula in names, in numbers, and the value.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="formula">Its formula, with symbols bound to the step.</param>
    /// <param name="lead">What stands before the formula: a product of partial derivatives, say.</param>
    /// <param name="remark">A remark beside it.</param>
    /// <param name="part">The quantity that a named part of the formula is; null where it has none.</param>
    /// <param name="writtenOut">The formula with each of its symbols replaced by what it stands for.</param>
    public Block.Equation Equation(
        Quantity quantity,
        Expr formula,
        Formula? lead = null,
        Prose? remark = null,
        Func<string, Quantity>? part = null,
        Formula? writtenOut = null
    )
    {
        var value = Step.Value(quantity);
        MakeSure(quantity, formula, value);
        Note(quantity, value);
        var builder = Builder(part);
        var sides = ImmutableArray.CreateBuilder<EquationSide>();
        if (lead is not null)
        {
            sides.Add(new EquationSide(true, lead));
        }

        // The quantity is itself the named part: its line shows what it is, not its name again.
        var root = formula.Node is ExprNode.Named own && part?.Invoke(own.Name) == quantity ? own.Definition : formula.Node;
        var names = builder.Names(root);
        sides.Add(new EquationSide(true, names));
        if (writtenOut is not null)
        {
            sides.Add(new EquationSide(true, writtenOut));
        }

        var numbers = builder.Numbers(root);
        if (numbers != names)
        {
            sides.Add(new EquationSide(FormulaNumbers.AreExact(numbers), numbers));
        }

        AddValue(sides, formula, numbers, Shown(quantity, value));

        var because = HasBranches(quantity) ? Because(builder) : null;
        return Numbered(quantity, sides, remark ?? because, value);
    }

    /// <summary>Says that another equation gives the same number: in the digits that are shown, or but for rounding.</summary>
    public Prose Same(int equation, Quantity there, Quantity here)
    {
        var (x, y) = (Step.Value(there), Step.Value(here));
        Prose Say(bool isSame) => isSame ? Text.SameAs(equation) : Text.SameButForRounding(equation);
        return Say(Number(there) == Number(here)) with { Under = rule => Say(Digits.Shown(x, rule) == Digits.Shown(y, rule)) };
    }

    /// <summary>A formula in names only: a step of algebra that is shown and not computed.</summary>
    public Formula InNames(Expr formula) => Builder(part: null).Names(formula.Node);

    /// <summary>The equation of a part that has a name of its own.</summary>
    public Block.Equation PartEquation(ExprNode.Named named, Func<string, Quantity> part)
    {
        var (quantity, definition) = (part(named.Name), new Expr(named.Definition));
        var value = ValueOf(quantity, named);
        var builder = Builder(part);
        var (names, numbers) = (builder.Names(definition.Node), builder.Numbers(definition.Node));
        var sides = ImmutableArray.CreateBuilder<EquationSide>();
        sides.Add(new EquationSide(true, names));
        if (numbers != names)
        {
            sides.Add(new EquationSide(FormulaNumbers.AreExact(numbers), numbers));
        }

        AddValue(sides, definition, numbers, Digits.Shown(value) with { Quantity = quantity });
        return Numbered(quantity, sides, Because(builder), value);
    }

    /// <summary>The value as the last side. By hand = stands before it where no rounding was needed, else where no digit is left out.</summary>
    private void AddValue(ImmutableArray<EquationSide>.Builder sides, Expr formula, Formula numbers, Formula.Number result)
    {
        if (numbers != result)
        {
            var isEqual = Options.IsCarried ? Step.ComesOutEven(formula) : result.IsExact && FormulaNumbers.AreExact(numbers);
            sides.Add(new EquationSide(isEqual, result));
        }
    }

    private Formula.Number Shown(Quantity quantity, double value) =>
        Digits.Shown(value, FormulaBuilder.IsGiven(quantity)) with { Quantity = quantity };

    private FormulaBuilder Builder(Func<string, Quantity>? part) =>
        new(
            Symbols,
            Digits,
            named =>
            {
                var quantity = part?.Invoke(named.Name) ?? throw new InvalidOperationException($"No quantity is called {named.Name} here.");
                return (quantity, ValueOf(quantity, named));
            },
            new LargeSums(Options, Step.EvaluatePart)
        );

    /// <summary>The value of a named part: what the trace keeps of it, or what the step computes for it on the way.</summary>
    private double ValueOf(Quantity quantity, ExprNode.Named named) =>
        quantity.Kind == QuantityKind.UpdatePart ? Step.Evaluate(new Expr(named)) : Step.Value(quantity);

    private Block.Equation Numbered(Quantity quantity, ImmutableArray<EquationSide>.Builder sides, Prose? remark, double value)
    {
        var id = _isDraft ? string.Empty : Identifier(quantity);
        _numbers.Add(quantity, _next);
        return new Block.Equation(id, _next++, Symbol(quantity), sides.ToImmutable(), remark, value);
    }

    /// <summary>Whether the branches of the formula of a quantity are said.</summary>
    private bool HasBranches(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Activation or QuantityKind.ActivationDerivative => true,
        QuantityKind.Loss => Branches.AreSaid(Problem.Loss),
        QuantityKind.ActivationGradient => quantity.Layer == Network.Layers.Length - 1 && Branches.AreSaid(Problem.Loss),
        _ => false,
    };

    /// <summary>The reasons of the branches that were taken; of a loss over several outputs there is one for each.</summary>
    private Prose? Because(FormulaBuilder builder)
    {
        var conditions = builder.Conditions.Distinct().Select(condition => Branches.Sides(condition.Node, condition.Holds)).Distinct().ToArray();
        return conditions.Length is 0 or > MostReasons
            ? null
            : Text.Because([.. conditions.Select(c => (FormulaNumbers.Equal(builder.Names(c.Left), ValueOf(builder, c.Left)), c.Relation, builder.Numbers(c.Right)))]);
    }

    /// <summary>What a side of a condition comes to.</summary>
    private Formula ValueOf(FormulaBuilder builder, ExprNode side) =>
        side is ExprNode.Symbol ? builder.Numbers(side) : Digits.Shown(Step.Evaluate(new Expr(side)));

    /// <summary>An equation that does not give the number of the trace is never printed.</summary>
    private void MakeSure(Quantity quantity, Expr formula, double value)
    {
        var computed = Step.Evaluate(formula);
        if (computed != value && !(double.IsNaN(computed) && double.IsNaN(value)))
        {
            throw new DisagreementException(
                FormattableString.Invariant($"The derivation of {Identifier(quantity)} gives {computed:R}, but the step computed {value:R}.")
            );
        }
    }

    /// <summary>Keeps the quantity in mind where the other policy shows other digits for it.</summary>
    private void Note(Quantity quantity, double value)
    {
        if (_otherPolicy is null || FormulaBuilder.IsGiven(quantity))
        {
            return;
        }

        var other = _otherPolicy.Value(quantity);
        var (here, there) = (Digits.SideBySide(value), Digits.SideBySide(other));
        if (here.Text == there.Text)
        {
            return;
        }

        HasFarDifferences |= Digits.AreFarApart(value, other);

        if (Differences.Count < MostDifferences)
        {
            Differences.Add(new PolicyDifference(quantity, _next, here, there));
        }
        else
        {
            HasMoreDifferences = true;
        }
    }
}
