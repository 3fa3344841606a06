using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Gradcheck;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>What a derivation says of units that are left out; that its equations are right is a law over random problems.</summary>
public sealed class DropoutSectionTests
{
    /// <summary>With this seed the first step keeps h1 and leaves out h2.</summary>
    private static readonly Problem Half = DropoutProblems.Of(Problem.Textbook, _ => 0.5) with { DropoutSeed = 1 };

    [Theory]
    [InlineData("d_h2", "m_kept,z_h2,a_h2,d_h2")]
    [InlineData("m_h1", "m_kept")]
    [InlineData("z_h1", "z_h1")]
    [InlineData("delta_h2", "m_kept,z_h1,z_h2,a_h1,a_h2,d_h1,d_h2,z_y_hat,a_y_hat,dL/da_y_hat,da_y_hat/dz_y_hat,delta_y_hat,dL/dd_h2,dL/da_h2,da_h2/dz_h2,delta_h2")]
    public void A_selection_rests_on_the_masks_that_it_goes_through(string selection, string expected)
    {
        var blocks = new Derivation(Half, new DerivationOptions { Only = Selection.Parse(selection, Half) }).Blocks();
        Assert.Equal(expected.Split(','), blocks.OfType<Block.Equation>().Select(e => e.Id));
    }

    [Theory]
    [InlineData("m_h1")]
    [InlineData("d_h1")]
    [InlineData("m_y_hat")]
    public void Where_nothing_is_left_out_there_is_no_mask_to_select(string selection)
    {
        var refused = Assert.Throws<ArgumentException>(() => Selection.Parse(selection, selection == "m_y_hat" ? Half : Problem.Textbook));
        Assert.StartsWith($"No weight, bias, input, unit or layer is called \"{selection}\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_is_left_out_is_said_to_be()
    {
        var said = new Derivation(Half).Blocks().OfType<Block.Equation>().Where(e => e.Remark is { } remark && UnicodeText.Of(remark) == "left out").Select(e => e.Id);
        Assert.Equal(["d_h2", "dL/da_h2"], said);
    }

    [Fact]
    public void Every_step_has_its_own_masks_before_its_passes()
    {
        var blocks = new Derivation(Half with { Steps = 3 }).Blocks().ToArray();
        var headings = blocks.OfType<Block.Heading>().Where(h => h.Level is 2 or 3).Select(h => UnicodeText.Of(h.Text)).ToArray();
        foreach (var step in Enumerable.Range(1, 3))
        {
            var place = Array.IndexOf(headings, $"Step {step}");
            Assert.Equal(["Dropout: what is left out", "Forward pass"], headings[(place + 1)..(place + 3)]);
        }

        var shown = blocks.OfType<Block.Table>().Where(t => UnicodeText.Of(t.Caption) == "Masks of the step").Select(t => string.Join(' ', t.Rows.Single().Skip(1).Select(UnicodeText.Of)));
        Assert.Equal(ReferenceEngine.Work(Half with { Steps = 3 }).Select(s => string.Join(' ', s.Examples[0].Forward.Layers[0].Mask!.Select(m => m.Value))), shown);
    }

    [Fact]
    public void What_has_the_masks_and_what_has_none_is_said()
    {
        var until = Half with { Until = new Until(null, null, 1) };
        var said = Said(new Derivation(until).Blocks());
        Assert.Contains("for the same examples, with the same masks.", said, StringComparison.Ordinal);
        Assert.Contains(", with no unit left out.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("mask", Said(new Derivation(Problem.Textbook with { Until = until.Until }).Blocks()), StringComparison.Ordinal);
        Assert.Contains("All three have the masks of the first step", Said(new GradientCheckDocument(GradientCheck.Work(Half)).Blocks()), StringComparison.Ordinal);
        Assert.DoesNotContain("mask", Said(new GradientCheckDocument(GradientCheck.Work(Problem.Textbook)).Blocks()), StringComparison.Ordinal);
    }

    /// <summary>Two layers, each with its share; a sentence names both.</summary>
    [Fact]
    public void Every_layer_with_dropout_is_named_with_its_share()
    {
        var deep = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Tanh>(), [[0.5]], dropout: 0.25).Layer(Activation.Of<Tanh>(), [[0.5]], dropout: 0.5).Layer(Activation.Of<Identity>(), [[1.0]]),
            DropoutSeed = 12,
            Examples = [new Example([1.0], [0.0])],
        };
        var bullet = UnicodeText.Of(new Derivation(deep).Blocks().OfType<Block.Bullets>().First().Items.Single(item => UnicodeText.Of(item).StartsWith("Dropout", StringComparison.Ordinal)));
        Assert.StartsWith("Dropout: a step leaves out each unit of layer 1 with probability p⁽¹⁾ = 0.25, of layer 2 with probability p⁽²⁾ = 0.5; the choice starts from seed 12.", bullet, StringComparison.Ordinal);
        var german = new DerivationOptions { Sentences = German.Instance };
        Assert.Contains("jedes Neuron von Schicht 1 mit der Wahrscheinlichkeit p⁽¹⁾ = 0.25, von Schicht 2 mit der Wahrscheinlichkeit p⁽²⁾ = 0.5 weg; Startwert der Auswahl 12.", string.Concat(new Derivation(deep, german).Blocks().OfType<Block.Bullets>().First().Items.Select(UnicodeText.Of)), StringComparison.Ordinal);
        Assert.Equal(["m_kept_1", "m_kept_2"], new Derivation(deep).Blocks().OfType<Block.Equation>().Select(e => e.Id).Where(id => id.StartsWith("m_kept", StringComparison.Ordinal)));
    }

    private static string Said(IEnumerable<Block> blocks) => string.Concat(blocks.OfType<Block.Paragraph>().Select(p => UnicodeText.Of(p.Text)));
}
