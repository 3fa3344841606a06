using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
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

    public override ValueRange Range => loss.Range;

    public override IReadOnlyList<FunctionParameter> Parameters => loss.Parameter is { } parameter ? [parameter] : [];

    public override IReadOnlyList<double> Kinks => loss.KinkPlaces(target);

    internal override IReadOnlyList<Formula.Comparison> Lines =>
        [new(Value, "=", GeneralFormula.Of(x => Unclipped.Term(x[0], x[1], x[^1]), [Prediction, TargetLetter, .. Shape], Text))];

    internal override IReadOnlyList<Formula.Comparison> DerivativeLines =>
        [new(Slope, "=", GeneralFormula.Of(x => Unclipped.TermDerivative(x[0], x[1], x[^1]), [Prediction, TargetLetter, .. Shape], Text))];

    private protected override Prose Letters => Text.LettersOfLoss(new Formula.Name(Prediction), new Formula.Name(TargetLetter), loss);

    private protected override Prose InShort => Text.OutputsOf(loss);

    /// <summary>The letter of the number that shapes it, where there is one.</summary>
    private IEnumerable<Symbol> Shape => Parameters.Select(p => Symbols.Parse(p.Symbol));

    private protected override IEnumerable<Formula> Traits
    {
        get
        {
            yield return new Formula.Comparison(new Formula.Name(new Symbol("outputs")), "=", new Formula.Name(new Symbol(loss.Outputs == Outputs.Sum ? "sum" : "mean")));
            if (loss.Clip is { } clip)
            {
                var larger = new Formula.Call("max", [new Formula.Name(Prediction), Digits.InFull(clip.Least)]);
                yield return new Formula.Comparison(new Formula.Name(Prediction), "=", new Formula.Call("min", [larger, Digits.InFull(clip.Most)]));
            }
        }
    }

    /// <summary>The formula; how a convention clips probabilities before it stands beside it.</summary>
    private Loss Unclipped => loss.WithClip(null);

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
                        GeneralFormula.Of(x => loss.TermFromWeightedInputs<Expr>([x[0]], 0, x[1]), [Z, TargetLetter], Text)
                    );
                }
            }
        }
    }

    public override double ValueOf(FunctionParameter parameter) => loss.ParameterValue;

    public override FunctionSheet With(string name, double value) =>
        loss.Parameter is { } parameter && parameter.Name == name ? new LossSheet(Context, loss.WithParameter(value), target) : throw NoParameter(name);

    public override FunctionSheet WithTarget(double target) => new LossSheet(Context, loss, Inside(target, isTarget: true));

    public override FunctionPoint At(double x) =>
        new(x, loss.Term(new F64(Inside(x, isTarget: false)), new F64(target)).Value, loss.TermDerivative(new F64(x), new F64(target)).Value);

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
            Window,
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

        var (substitution, y) = (new Substitution(Text, Branches.AreSaid(loss)), Substitution.Letter(TargetLetter, target));
        foreach (var point in points)
        {
            var prediction = Substitution.Letter(Prediction, point.X);
            var p = Shape.Select(letter => Substitution.Letter(letter, loss.ParameterValue)).DefaultIfEmpty(y).Last();
            yield return substitution.Of(Value, loss.Term(prediction, y, p), point.Value, inLetters: true);
            yield return substitution.Of(Slope, loss.TermDerivative(prediction, y, p), point.Derivative, inLetters: true);
            if (loss.Clips(point.X, target))
            {
                yield return new Block.Note(Text.Clipped(Equal(Prediction, point.X), loss, point.X));
            }

            if (Kinks.Contains(point.X))
            {
                yield return new Block.Note(Text.Kink(Place(point.X), Digits.InFull(point.Derivative)));
            }
        }
    }

    private protected override Formula Place(double kink) =>
        new Formula.Comparison(
            GeneralFormula.Of(x => loss.KinkArgument(x[0], x[1]), [Prediction, TargetLetter], Text),
            "=",
            Digits.InFull(loss.Kinks[Array.IndexOf([.. Kinks], kink)])
        );

    private Formula.Comparison Given => Equal(TargetLetter, target);

    private (double Least, double Most) Window => loss.Domain switch
    {
        LossDomain.Numbers => (target - 3.0, target + 3.0),
        LossDomain.Signs => (-3.0, 3.0),
        LossDomain.Rates => (0.0, 6.0),
        _ => (0.0, 1.0),
    };

    private double Inside(double number, bool isTarget)
    {
        var isInside = isTarget ? loss.Domain.AllowsTarget(number) : loss.Domain.AllowsPrediction(number);
        return isInside && (double.IsFinite(number) || loss.Domain == LossDomain.Numbers)
            ? number
            : throw new ArgumentException(
                FormattableString.Invariant($"The {(isTarget ? "target" : "prediction")} {number:R} is outside the domain of {Name}; {(isTarget ? loss.Domain.TargetRule() : loss.Domain.PredictionRange())}."),
                nameof(number)
            );
    }
}
