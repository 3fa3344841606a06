using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;

namespace Longhand.Explain.Gallery;

/// <summary>A rule by which starting weights are drawn.</summary>
internal sealed class InitializerSheet(GalleryContext context, Initializer initializer)
    : FunctionSheet(context, FunctionKind.Initializer, initializer.Name, initializer.Facts)
{
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
            return [new(new Formula.Name(Spread), "=", right)];
        }
    }

    private protected override Prose Letters =>
        Text.LettersOfInitializer(initializer.Distribution, new Formula.Name(Spread), new Formula.Name(Inputs), new Formula.Name(Units), initializer.DrawsBias);

    public override IReadOnlyList<FunctionParameter> Parameters => initializer.Parameter is { } parameter ? [parameter] : [];

    public override double ValueOf(FunctionParameter parameter) => initializer.ParameterValue;

    public override FunctionSheet With(string name, double value) =>
        initializer.Parameter is { } parameter && parameter.Name == name
            ? new InitializerSheet(Context, initializer.WithParameter(value))
            : throw NoParameter(name);

    internal override FunctionSheet Under(Convention convention) =>
        new InitializerSheet(Context, Context.Catalogue.Initializers.First(i => i.Name == initializer.Name));

    /// <summary>The letter of the number of its distribution.</summary>
    private Symbol Spread => Symbols.Parse(initializer.Distribution switch
    {
        InitialDistribution.Uniform => "r",
        InitialDistribution.Normal => "σ",
        InitialDistribution.Constant => "c",
        _ => "g",
    });

    private Formula Under(Activation activation) =>
        GeneralFormula.Of(x => initializer.Spread(x[0], x[1], activation), [Inputs, Units], Text);
}
