using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Gallery;

/// <summary>An update rule in general letters.</summary>
internal sealed class OptimizerSheet(GalleryContext context, Optimizer optimizer)
    : FunctionSheet(context, FunctionKind.Optimizer, optimizer.Name, optimizer.Facts)
{
    private readonly Symbols _symbols = new(Problem.Textbook with { Optimizer = optimizer });

    public override IReadOnlyList<FunctionParameter> Parameters => [.. optimizer.AllParameters];

    internal override IReadOnlyList<Formula.Comparison> Lines => [.. GeneralFormula.OfRule(Letters(optimizer))];

    private protected override Prose Letters =>
        Text.LettersOfRule(
            new Formula.Comparison(
                new Formula.Name(new Symbol("g")),
                "=",
                new Formula.Derivative(new Formula.Name(_symbols.Loss), new Formula.Name(new Symbol("w")))
            ),
            [.. optimizer.State.Select(name => new Formula.Name(Symbols.StateLetter(name)))]
        );

    public override double ValueOf(FunctionParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return Longhand.Backpropagation.UpdateRule.ConstantOf(Problem.Textbook with { Optimizer = optimizer }, parameter.Name);
    }

    public override FunctionSheet With(string name, double value) => new OptimizerSheet(Context, optimizer.With(name, value));

    internal override FunctionSheet Under(Convention convention) =>
        new OptimizerSheet(Context, convention.Apply(Context.Catalogue.Optimizers.First(o => o.Name == Name)));
}
