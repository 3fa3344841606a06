using Longhand.Model;

namespace Longhand.Checking.Tests.Reports;

/// <summary>What a working was judged by is told thing by thing, with where it comes from.</summary>
public sealed class UnderstandingTests
{
    [Fact]
    public void Of_a_working_alone_what_it_states_is_told_apart_from_what_was_found()
    {
        var things = Checker.Check(Notebook.Text).Understood.ToDictionary(u => u.What, u => (u.Value, u.Origin));
        Assert.Equal(("x₁ = 0.6, x₂ = −0.4", Origin.Stated), things["Inputs"]);
        Assert.Equal(("b₁ (shared) = 0.1, b₂ (shared) = −0.2", Origin.Stated), things["Biases"]);
        Assert.Equal(("sigmoid in every layer", Origin.Stated), things["Activation"]);
        Assert.Equal(("half-squared-error, 0.5·(ŷ − y)²", Origin.Found), things["Loss"]);
        Assert.Equal(("0.4", Origin.Stated), things["Learning rate"]);
    }

    [Fact]
    public void A_rate_that_nothing_says_and_nothing_rests_on_is_assumed()
    {
        const string Text = "x1 = 0.5, y = 1, w1 = 0.4, w2 = 0.7\nz_h1 = 0.4·0.5 = 0.2\na_h1 = 1/(1 + e^(-0.2)) = 0.5498\nz_o = 0.7·0.5498 = 0.3849\nŷ = 1/(1 + e^(-0.3849)) = 0.5951\n";
        var things = Checker.Check(Text).Understood.ToDictionary(u => u.What, u => u.Origin);
        Assert.Equal((Origin.Assumed, Origin.Assumed, Origin.Found), (things["Learning rate"], things["Loss"], things["Activation"]));
    }

    [Fact]
    public void Of_a_problem_that_is_given_everything_is() =>
        Assert.All(Checker.Check("w1 = 0.15, z_h1 = 0.3775, w5 = 0.40", Problem.Textbook).Understood, thing => Assert.Equal(Origin.Given, thing.Origin));
}
