using System.Text;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

public sealed class WarningNotesTests
{
    private static readonly Problem Ill = new()
    {
        Network = Network
            .WithInputs(2)
            .Layer(Activation.Of<Relu>(), [[1.0, 2.0], [-1.0, -2.0], [0.0, 0.0]], Bias.PerUnit(0.1, -0.5, 0.0))
            .Layer(Activation.Of<Sigmoid>(), [[6.0, 1.0, 1.0], [0.1, 0.2, 0.3]], Bias.Shared(0.1))
            .Layer(Activation.Of<Identity>(), [[0.001, 0.001]], Bias.Shared(0.0)),
        Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 40.0),
        Examples = [new Example([1.0, 0.5], [3.0])],
    };

    [Theory]
    [InlineData("Saturated: h₂,₁ stands", "Layer 2: hidden", "Layer 1: hidden")]
    [InlineData("Vanishing: the largest delta of layer 2 is", "Layer 2: hidden", "Layer 1: hidden")]
    [InlineData("Dead: the derivative of h₁,₂, h₁,₃ is exactly 0,", "Layer 1: hidden", "Gradients: every")]
    [InlineData("The loss rose: the gradients foretold a fall of", "What the step did", "5 warnings about this step")]
    public void A_warning_stands_where_it_is_seen(string sentence, string after, string before)
    {
        var text = Written(Ill, new DerivationOptions());
        var place = text.IndexOf(sentence, StringComparison.Ordinal);
        Assert.True(place >= 0, text);
        Assert.Equal(place, text.LastIndexOf(sentence, StringComparison.Ordinal));
        var backward = text.IndexOf("Backward pass", StringComparison.Ordinal);
        Assert.InRange(place, text.IndexOf(after, backward, StringComparison.Ordinal), text.IndexOf(before, backward, StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_at_the_end_has_every_warning_once_with_the_equation_it_comes_from()
    {
        var text = Written(Ill, new DerivationOptions());
        var list = text[text.IndexOf("5 warnings about this step", StringComparison.Ordinal)..];
        foreach (var label in new[] { "saturated: h₂,₁", "on a kink: z_h₁,₃", "dead: h₁,₂, h₁,₃", "vanishing: the deltas of layer 2", "the loss rose" })
        {
            Assert.Contains("• " + label, list, StringComparison.Ordinal);
        }

        Assert.Matches(@"saturated: h₂,₁, the derivative at most 3\.1·10⁻⁶ \(\d+\)", list);
    }

    [Fact]
    public void The_textbook_network_has_no_warnings()
    {
        foreach (var text in new[] { Written(Problem.Textbook, new DerivationOptions()), Written(Problem.Textbook, new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried }) })
        {
            Assert.DoesNotContain("warning", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void By_hand_an_update_that_rounding_takes_away_asks_for_more_digits()
    {
        var options = new DerivationOptions { IsCarried = true, Rounding = new Longhand.Numerics.Rounding(3) };
        var text = Written(Problem.Textbook, options).ReplaceLineEndings(" ").Replace("  │ ", " ", StringComparison.Ordinal);
        Assert.Contains("Lost: the update of w₁", text, StringComparison.Ordinal);
        Assert.Contains("Carry more  digits", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_units_the_first_are_named_and_the_others_counted()
    {
        double?[][] rows = [.. Enumerable.Range(0, 20).Select(_ => new double?[] { -1.0 })];
        var network = Network.WithInputs(1).Layer(Activation.Of<Relu>(), rows).Layer(Activation.Of<Identity>(), [[.. Enumerable.Repeat<double?>(0.1, 20)]]);
        var problem = new Problem { Network = network, Examples = [new Example([1.0], [2.0])] };
        Assert.Contains("h₇, h₈ and 12 more", Written(problem, new DerivationOptions { Forms = Forms.Delta }).ReplaceLineEndings(" ").Replace("  │ ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Written(Problem problem, DerivationOptions options)
    {
        using var writer = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        var derivation = new Derivation(problem, options);
        new TextRenderer(writer).Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }
}
