using System.Collections.Immutable;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Gallery;

/// <summary>An activation of one weighted input.</summary>
internal sealed class ActivationSheet(GalleryContext context, Activation activation)
    : FunctionSheet(context, FunctionKind.Activation, activation.Name, activation.Facts)
{
    private static readonly Symbol Z = new("z");
    private static readonly Symbol A = new("a");

    public override IReadOnlyList<FunctionParameter> Parameters => activation.Parameter is { } parameter ? [parameter] : [];

    public override ValueRange Range => activation.Range;

    public override IReadOnlyList<double> Kinks => activation.Kinks;

    public override bool TakesNumbers => true;

    internal override IReadOnlyList<Formula.Comparison> Lines =>
        [new(Call(new Formula.Name(Z)), "=", GeneralFormula.Of(Value, [Z, .. Shape], Text))];

    internal override IReadOnlyList<Formula.Comparison> DerivativeLines => [new(Call(new Formula.Name(Z), isDerivative: true), "=", Derivative)];

    private protected override Prose Letters
    {
        get
        {
            var a = new Formula.Comparison(new Formula.Name(A), "=", Call(new Formula.Name(Z)));
            return Text.LettersOfActivation(new Formula.Name(Z), FormulaNumbers.Holds(Derivative, A) ? a : null);
        }
    }

    private protected override IEnumerable<Prose> Pairs =>
        Context.Catalogue.Losses
            .Where(loss => loss.IsCanonicalWith(activation))
            .Select(loss => Text.CanonicalWith(loss.Name, LossSheet.Delta));

    /// <summary>As the textbook writes it, where its name alone says nothing.</summary>
    private Expr Value(Expr[] letters) =>
        activation.Is<Tanh>() ? Tanh.Definition(letters[0]) : GeneralFormula.Apply(activation, letters[0], letters.AsSpan(1));

    private Formula Derivative =>
        GeneralFormula.Of(x => activation.Derivative<Expr>([x[0]], [x[1]], x.AsSpan(2), 0, 0), [Z, A, .. Shape], Text);

    /// <summary>The letter of the number that shapes it, where there is one.</summary>
    private ImmutableArray<Symbol> Shape => [.. Parameters.Select(p => Symbols.Parse(p.Symbol))];

    public override double ValueOf(FunctionParameter parameter) => activation.ParameterValue;

    public override FunctionSheet With(string name, double value) =>
        activation.Parameter is { } parameter && parameter.Name == name
            ? new ActivationSheet(Context, activation.WithParameter(value))
            : throw NoParameter(name);

    public override FunctionPoint At(double x)
    {
        Span<F64> a = [F64.Zero];
        activation.Apply([new F64(x)], a);
        return new(x, a[0].Value, activation.Derivative<F64>([new F64(x)], a, 0, 0).Value);
    }

    internal override FunctionSheet Under(Convention convention) =>
        new ActivationSheet(Context, convention.Apply(Context.Catalogue.Activations.First(a => a.Name == Name)));

    private protected override Formula Place(double kink) => Equal(Z, kink);

    private protected override IEnumerable<Block> Curves()
    {
        var (value, derivative) = (Call(new Formula.Name(Z)), Call(new Formula.Name(Z), isDerivative: true));
        yield return CurveBuilder.Of(
            Text.CurveCaption([]),
            Text.KinkMark,
            new Formula.Name(Z),
            [value, derivative],
            At,
            CurveBuilder.Window(At, Kinks),
            Kinks
        );
    }

    private protected override IEnumerable<Block> Worked(IReadOnlyList<double> at)
    {
        var points = at.Select(At).ToArray();
        if (points.Length > 1)
        {
            yield return ValueTable.Of(
                Text.ValuesCaption(given: null),
                new Formula.Name(Z),
                [Call(new Formula.Name(Z)), Call(new Formula.Name(Z), isDerivative: true)],
                points
            );
        }

        var substitution = new Substitution(Text);
        foreach (var point in points)
        {
            var (x, z, a) = (Digits.InFull(point.X), Substitution.Letter(Z, point.X), Substitution.Letter(A, point.Value));
            Expr[] shape = [.. Shape.Select(letter => Substitution.Letter(letter, activation.ParameterValue))];
            yield return substitution.Of(Call(x), GeneralFormula.Apply(activation, z, shape), point.Value, inLetters: false);
            yield return substitution.Of(Call(x, isDerivative: true), activation.Derivative<Expr>([z], [a], shape, 0, 0), point.Derivative, inLetters: true);
            if (Kinks.Contains(point.X))
            {
                yield return new Block.Note(Text.Kink(Place(point.X), Digits.InFull(point.Derivative)));
            }
        }
    }

    private Formula.Call Call(Formula argument, bool isDerivative = false) => new(activation.Symbol, [argument], isDerivative);
}
