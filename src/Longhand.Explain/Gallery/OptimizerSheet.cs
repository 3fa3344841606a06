using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Gallery;

/// <summary>An update rule in general letters.</summary>
internal sealed class OptimizerSheet(GalleryContext context, Optimizer optimizer)
    : FunctionSheet(context, FunctionKind.Optimizer, optimizer.Name, optimizer.Facts)
{
    private readonly Lettering _letters = LettersOf(context, optimizer);

    public override IReadOnlyList<FunctionParameter> Parameters => [.. optimizer.AllParameters];

    internal override IReadOnlyList<Formula.Comparison> Lines => [.. GeneralFormula.OfRule(_letters)];

    /// <summary>What formulas of a rule, or of its schedule, are written with.</summary>
    public static Lettering LettersOf(GalleryContext context, Optimizer optimizer)
    {
        var problem = Problem.Textbook with { Optimizer = optimizer };
        return new(problem, new Symbols(problem, context.Text), context.Text);
    }

    private protected override Prose Letters =>
        Text.LettersOfRule(
            new Formula.Comparison(
                new Formula.Name(new Symbol("g")),
                "=",
                new Formula.Derivative(new Formula.Name(_letters.Symbols.Loss), new Formula.Name(new Symbol("w")))
            ),
            [.. optimizer.State.Select(name => new Formula.Name(_letters.Symbols.StateLetter(name)))]
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
