using System.Globalization;
using System.Text.Json;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Gallery;

/// <summary>An activation that mixes the units of a layer; its formulas are written for a layer of a few units.</summary>
internal sealed class LayerActivationSheet(GalleryContext context, Activation activation)
    : FunctionSheet(context, FunctionKind.Activation, activation.Name, activation.Facts)
{
    private const int Units = 3;

    public override ValueRange Range => activation.Range;

    public override bool TakesNumbers => true;

    internal override IReadOnlyList<Formula.Comparison> Lines =>
        [new(new Formula.Name(A(0)), "=", GeneralFormula.Of(x => Value(x)[0], [.. Enumerable.Range(0, Units).Select(Z)], Text))];

    internal override IReadOnlyList<Formula.Comparison> DerivativeLines => [Entry(0, 0), Entry(0, 1)];

    private protected override Prose Letters => Text.OverALayer(Units);

    private protected override IEnumerable<Prose> Pairs =>
        Context.Catalogue.Losses
            .Where(loss => loss.IsCanonicalWith(activation))
            .Select(loss => Text.CanonicalWith(loss.Name, LossSheet.Delta));

    internal override FunctionSheet Under(Convention convention) =>
        new LayerActivationSheet(Context, convention.Apply(Context.Catalogue.Activations.First(a => a.Name == Name)));

    /// <summary>The first activation over the first weighted input, where the others are 0.</summary>
    public override FunctionPoint At(double x)
    {
        var z = new F64[Units];
        var a = new F64[Units];
        z[0] = new F64(x);
        activation.Apply<F64>(z, a);
        return new(x, a[0].Value, activation.Derivative<F64>(z, a, 0, 0).Value);
    }

    private protected override IEnumerable<Block> Curves()
    {
        yield return CurveBuilder.Of(
            Text.CurveCaption([.. Enumerable.Range(1, Units - 1).Select(j => Equal(Z(j), 0.0))]),
            Text.KinkMark,
            new Formula.Name(Z(0)),
            [new Formula.Name(A(0)), Slope(0, 0)],
            At,
            CurveBuilder.Window(At, []),
            []
        );
    }

    /// <summary>The weighted inputs of a layer: activations and the whole Jacobian.</summary>
    private protected override IEnumerable<Block> Worked(IReadOnlyList<double> at)
    {
        F64[] numbers = [.. at.Select(x => new F64(x))];
        var a = new F64[numbers.Length];
        activation.Apply<F64>(numbers, a);
        Expr[] z = [.. at.Select((x, j) => Substitution.Letter(Z(j), x))];
        var formulas = new Expr[z.Length];
        activation.Apply<Expr>(z, formulas);
        Expr[] outputs = [.. a.Select((x, j) => Substitution.Letter(A(j), x.Value))];
        var substitution = new Substitution(Text);
        for (var j = 0; j < a.Length; j++)
        {
            yield return substitution.Of(new Formula.Name(A(j)), formulas[j], a[j].Value, inLetters: true);
        }

        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < a.Length; j++)
            {
                var value = activation.Derivative<F64>(numbers, a, i, j).Value;
                yield return substitution.Of(Slope(i, j), activation.Derivative<Expr>(z, outputs, i, j), value, inLetters: true);
            }
        }
    }

    internal override void WriteValues(Utf8JsonWriter json, IReadOnlyList<double> at)
    {
        F64[] z = [.. at.Select(x => new F64(x))];
        var a = new F64[z.Length];
        activation.Apply<F64>(z, a);
        for (var i = 0; i < z.Length; i++)
        {
            json.WriteStartObject();
            JsonOutput.Number(json, "x", z[i].Value);
            JsonOutput.Number(json, "value", a[i].Value);
            json.WriteStartArray("derivative");
            for (var j = 0; j < z.Length; j++)
            {
                json.WriteNumberValue(activation.Derivative<F64>(z, a, i, j).Value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>As the textbook writes it, without the largest weighted input in every exponent.</summary>
    private Expr[] Value(Expr[] z)
    {
        var a = new Expr[z.Length];
        if (activation.Is<Softmax>())
        {
            Softmax.Definition<Expr>(z, a);
        }
        else
        {
            activation.Apply<Expr>(z, a);
        }

        return a;
    }

    private Formula.Comparison Entry(int output, int input) =>
        new(
            Slope(output, input),
            "=",
            GeneralFormula.Of(
                x => activation.Derivative<Expr>(x.AsSpan(0, Units), x.AsSpan(Units), output, input),
                [.. Enumerable.Range(0, Units).Select(Z), .. Enumerable.Range(0, Units).Select(A)],
                Text
            )
        );

    private static Formula.Derivative Slope(int output, int input) => new(new Formula.Name(A(output)), new Formula.Name(Z(input)));

    private static Symbol Z(int unit) => new("z", (unit + 1).ToString(CultureInfo.InvariantCulture));

    private static Symbol A(int unit) => new("a", (unit + 1).ToString(CultureInfo.InvariantCulture));
}
