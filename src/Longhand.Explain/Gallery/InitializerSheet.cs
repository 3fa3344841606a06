using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;

namespace Longhand.Explain.Gallery;

/// <summary>A rule by which starting weights are drawn.</summary>
internal sealed class InitializerSheet(GalleryContext context, Initializer initializer)
    : FunctionSheet(context, FunctionKind.Initializer, initializer.Name, initializer.Facts)
{
    private static readonly Symbol Bound = new("r");
    private static readonly Symbol Inputs = new("N");
    private static readonly Symbol Units = new("M");

    internal override IReadOnlyList<Formula.Comparison> Lines
    {
        get
        {
            var (general, ofSigmoid) = (Under(Activation.Of<Identity>()), Under(Activation.Of<Sigmoid>()));
            var right = InText(general) == InText(ofSigmoid)
                ? general
                : new Formula.Cases([(ofSigmoid, new Formula.Name(new Symbol("sigmoid"))), (general, null)], Text.Otherwise, Text.If);
            return [new(new Formula.Name(Bound), "=", right)];
        }
    }

    private protected override Prose Letters =>
        Text.LettersOfInitializer(new Formula.Name(Bound), new Formula.Name(Inputs), new Formula.Name(Units), initializer.DrawsBias);

    internal override FunctionSheet Under(Convention convention) => this;

    private Formula Under(Activation activation) =>
        GeneralFormula.Of(x => initializer.Bound(x[0], x[1], activation), [Inputs, Units], Text);
}
