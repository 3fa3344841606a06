using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Gallery;

/// <summary>A loss: what one output costs, as a function of its prediction beside a target.</summary>
internal sealed class LossSheet(GalleryContext context, Loss loss, double target) : FunctionSheet(context, FunctionKind.Loss, loss.Name, loss.Facts)
{
    private static readonly Symbol Prediction = new("y", HasHat: true);
    private static readonly Symbol TargetLetter = new("y");
    private static readonly Symbol Z = new("z");
    private static readonly Formula.Name Value = new(new Symbol("L"));
    private static readonly Formula.Derivative Slope = new(Value, new Formula.Name(Prediction));

    public LossSheet(GalleryContext context, Loss loss)
        : this(context, loss, loss.Domain == LossDomain.Numbers ? 0.0 : 1.0) { }

    /// <summary>∂L/∂z = ŷ − y: what a canonical pair comes to.</summary>
    public static Formula.Comparison Delta { get; } =
        new(
            new Formula.Derivative(Value, new Formula.Name(Z)),
            "=",
            new Formula.Sum([new Formula.Name(Prediction), new Formula.Negation(new Formula.Name(TargetLetter))])
        );

    public override bool TakesNumbers => true;

    public override double? Target => target;

    public override ValueRange? Range => null;

    internal override IReadOnlyList<Formula.Comparison> Lines =>
        [new(Value, "=", GeneralFormula.Of(x => loss.Term(x[0], x[1]), [Prediction, TargetLetter], Text.Otherwise))];

    internal override IReadOnlyList<Formula.Comparison> DerivativeLines =>
        [new(Slope, "=", GeneralFormula.Of(x => loss.TermDerivative(x[0], x[1]), [Prediction, TargetLetter], Text.Otherwise))];

    private protected override Prose Letters => Text.LettersOfLoss(new Formula.Name(Prediction), new Formula.Name(TargetLetter), loss);

    private protected override Prose InShort => Text.OutputsOf(loss);

    private protected override IEnumerable<Formula> Traits =>
        [new Formula.Comparison(new Formula.Name(new Symbol("outputs")), "=", new Formula.Name(new Symbol(loss.Outputs == Outputs.Sum ? "sum" : "mean")))];

    private protected override IEnumerable<Prose> Pairs
    {
        get
        {
            foreach (var activation in Context.Catalogue.Activations.Where(loss.IsCanonicalWith))
            {
                yield return Text.CanonicalWith(activation.Name, Delta);
                if (activation.IsElementwise)
                {
                    yield return Text.FromWeightedInput(
                        GeneralFormula.Of(x => loss.TermFromWeightedInputs<Expr>([x[0]], 0, x[1]), [Z, TargetLetter], Text.Otherwise)
                    );
                }
            }
        }
    }

    public override FunctionSheet WithTarget(double target) => new LossSheet(Context, loss, Inside(target, "target"));

    public override FunctionPoint At(double x) =>
        new(x, loss.Term(new F64(Inside(x, "prediction")), new F64(target)).Value, loss.TermDerivative(new F64(x), new F64(target)).Value);

    internal override FunctionSheet Under(Convention convention) =>
        new LossSheet(Context, convention.Apply(Context.Catalogue.Losses.First(l => l.Name == Name)), target);

    private protected override IEnumerable<Block> Curves()
    {
        yield return CurveBuilder.Of(
            Text.CurveCaption([Given]),
            Text.KinkMark,
            new Formula.Name(Prediction),
            [Value, Slope],
            At,
            loss.Domain == LossDomain.Numbers ? (target - 3.0, target + 3.0) : (0.0, 1.0),
            Kinks
        );
    }

    private protected override IEnumerable<Block> Worked(IReadOnlyList<double> at)
    {
        var points = at.Select(At).ToArray();
        if (points.Length > 1)
        {
            yield return ValueTable.Of(Text.ValuesCaption(Given), new Formula.Name(Prediction), [Value, Slope], points);
        }

        var (substitution, y) = (new Substitution(Text), Substitution.Letter(TargetLetter, target));
        foreach (var point in points)
        {
            var prediction = Substitution.Letter(Prediction, point.X);
            yield return substitution.Of(Value, loss.Term(prediction, y), point.Value, inLetters: true);
            yield return substitution.Of(Slope, loss.TermDerivative(prediction, y), point.Derivative, inLetters: true);
            if (Kinks.Contains(point.X))
            {
                yield return new Block.Note(Text.Kink(Place(point.X), Digits.InFull(point.Derivative)));
            }
        }
    }

    private protected override Formula Place(double kink) => Equal(Prediction, kink);

    private Formula.Comparison Given => Equal(TargetLetter, target);

    private double Inside(double number, string what) =>
        loss.Domain == LossDomain.Numbers || number is >= 0.0 and <= 1.0
            ? number
            : throw new ArgumentException(FormattableString.Invariant($"The {what} {number:R} is outside the domain of {Name}; it has to be from 0 to 1."), nameof(number));
}
