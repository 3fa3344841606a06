using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Tests.Rendering;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>A part of an equation knows which quantity it is, so that a page can point from one to the other.</summary>
public sealed class FormulaQuantityTests
{
    [Fact]
    public void Every_number_that_stands_for_a_quantity_carries_its_value_in_the_step()
    {
        var derivation = new Derivation(Samples.SoftmaxAdam);
        var step = derivation.Steps().Single();
        var equations = derivation.Blocks().OfType<Block.Equation>().ToArray();
        var numbers = equations.SelectMany(e => e.Sides).SelectMany(side => Leaves(side.Formula)).OfType<Formula.Number>().Where(n => n.Quantity is not null).ToArray();

        Assert.True(numbers.Length > 500, $"{numbers.Length} numbers");
        Assert.All(
            numbers.Where(n => n.Quantity!.Kind != QuantityKind.UpdatePart),
            number => Assert.Equal(step.Value(number.Quantity!), number.Value)
        );
    }

    [Fact]
    public void The_left_side_is_the_quantity_of_the_equation_and_a_product_of_partial_derivatives_has_one_a_factor()
    {
        var equation = new Derivation(Problem.Textbook).Blocks().OfType<Block.Equation>().Single(e => e.Id == "dL/dw1_paths");

        Assert.Equal(QuantityKind.PathGradient, equation.Left.Quantity!.Kind);
        Assert.Equal(Forms.Paths, equation.Forms);
        var product = Assert.IsType<Formula.Product>(equation.Sides[0].Formula);
        Assert.Equal(
            [QuantityKind.ActivationGradient, QuantityKind.ActivationDerivative, QuantityKind.InputDerivative, QuantityKind.ActivationDerivative, QuantityKind.ParameterDerivative],
            product.Factors.Select(factor => factor.Quantity!.Kind)
        );
    }

    [Fact]
    public void Two_formulas_that_read_the_same_are_equal_whatever_they_stand_for()
    {
        var (plain, known) = (new Formula.Name(new Symbol("w", "5")), new Formula.Name(new Symbol("w", "5")) { Quantity = new Quantity(QuantityKind.Parameter) });
        Assert.Equal(plain, known);
        Assert.Equal(plain.GetHashCode(), known.GetHashCode());
        Assert.Equal(new Formula.Number("0.3", IsExact: false), new Formula.Number("0.3", IsExact: false) { Value = 0.30000001 });
        Assert.NotEqual<Formula>(new Formula.Number("0.3"), new Formula.Number("0.3", IsExact: false));
        Assert.NotEqual<Formula>(new Formula.Negation(plain), new Formula.Root(plain));
    }

    [Fact]
    public void Without_the_form_by_deltas_what_is_left_is_what_stands_in_every_form()
    {
        // What the page hides is what the command line leaves out.
        static string[] Ids(Forms shown, Func<Block, bool> isKept) =>
            [.. new Derivation(Samples.Learned, new DerivationOptions { Forms = shown }).Blocks().Where(isKept).OfType<Block.Equation>().Select(e => e.Id)];

        foreach (var form in new[] { Forms.Paths, Forms.Delta, Forms.Matrix, Forms.Delta | Forms.Matrix })
        {
            Assert.Equal(Ids(form, _ => true), Ids(Forms.All, block => block.Forms == Forms.None || (block.Forms & form) != Forms.None));
        }
    }

    private static IEnumerable<Formula> Leaves(Formula formula) => formula switch
    {
        Formula.Sum s => s.Terms.SelectMany(Leaves),
        Formula.Product p => p.Factors.SelectMany(Leaves),
        Formula.Fraction f => Leaves(f.Numerator).Concat(Leaves(f.Denominator)),
        Formula.Power p => Leaves(p.Base).Concat(Leaves(p.Exponent)),
        Formula.Negation n => Leaves(n.Operand),
        Formula.Call c => c.Arguments.SelectMany(Leaves),
        Formula.Root r => Leaves(r.Operand),
        Formula.Matrix m => m.Rows.SelectMany(row => row).SelectMany(Leaves),
        Formula.Transpose t => Leaves(t.Operand),
        _ => [formula],
    };
}
