using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Model;

namespace Longhand.Checking.Tests.Reports;

/// <summary>Quantities are called what derivations call them.</summary>
public sealed class ReadableNamesTests
{
    [Fact]
    public void Every_quantity_of_a_step_has_a_name_and_a_sort()
    {
        var ledger = LedgerBuilder.Build(Problem.Textbook);
        var names = new ReadableNames(ledger);
        var all = ledger.Entries.DistinctBy(e => (e.Identifier, e.Role)).ToDictionary(e => (e.Identifier, e.Role), e => names.Sort(e) + " " + names.Of(e));
        Assert.Equal("the gradient ∂L/∂w₅", all[("dL/dw5", EntryRole.Whole)]);
        Assert.Equal("the delta δ_h₂", all[("delta_h2", EntryRole.Whole)]);
        Assert.Equal("the derivative ∂a_h₁/∂z_h₁", all[("da_h1/dz_h1", EntryRole.Whole)]);
        Assert.Equal("the new weight w₁⁺", all[("w1_new", EntryRole.Whole)]);
        Assert.Equal("the new bias b₂⁺", all[("b2_new", EntryRole.Whole)]);
        Assert.Equal("the step w₅ − w₅⁺", all[("w5 - w5_new", EntryRole.Change)]);
        Assert.Equal("the weighted input z_h₁ after the step", all[("z_h1_after", EntryRole.After)]);
        Assert.All(all.Values, name => Assert.DoesNotMatch("[a-zA-Z]_new|dL/|delta_", name));
    }

    [Fact]
    public void What_dropout_makes_has_names()
    {
        var problem = DropoutProblems.Of(Problem.Textbook, _ => 0.5);
        var ledger = new Ledger(problem);
        string Name(Quantity quantity)
        {
            var entry = ledger.Add(quantity, 1, quantity.Identifier(problem, problem.Names), 0.0);
            var names = new ReadableNames(ledger);
            return $"{names.Sort(entry)} {names.Of(entry)}";
        }

        Assert.Equal("the mask m_h₁", Name(new(QuantityKind.Mask, 0, 0, Example: 0)));
        Assert.Equal("what dropout leaves of the activation, d_h₁", Name(new(QuantityKind.Output, 0, 0, Example: 0)));
        Assert.Equal("the derivative ∂L/∂d_h₁", Name(new(QuantityKind.OutputGradient, 0, 0, Example: 0)));
    }

    [Fact]
    public void Identifiers_in_a_sentence_become_names_and_words_stay()
    {
        var names = new ReadableNames(LedgerBuilder.Build(Problem.Textbook));
        Assert.Equal("0.41 is w₅⁺; w₅ = 0.4 belongs there, L and a stay.", names.In("0.41 is w5_new; w5 = 0.4 belongs there, L and a stay."));
    }
}
