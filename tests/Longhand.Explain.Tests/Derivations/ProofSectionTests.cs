using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

public sealed class ProofSectionTests
{
    private static readonly Digits Shown = new(DerivationOptions.DefaultShown, isCarried: false);

    [Fact]
    public void The_table_of_the_first_step_has_the_numbers_of_gradcheck()
    {
        for (var number = 1; number <= 200; number++)
        {
            var problem = RandomProblems.Make(number) with { BatchSize = null, Steps = 1 };
            var symbols = new Symbols(problem);
            var expected = GradientCheck.Work(problem).Comparisons.Where(c => c.Place.Kind == QuantityKind.Parameter);
            Assert.Equal(
                expected.Select(c => (
                    Text(Prose.Of(symbols.Of(c.Place))),
                    Text(Prose.Of(Shown.Shown(c.Backpropagation))),
                    Text(Prose.Of(Shown.Shown(c.Central))),
                    c.ComparesCentral ? "agree" : "kink")),
                Rows(problem, new DerivationOptions()).Select(row => (Text(row[0]), Text(row[1]), Text(row[2]), Text(row[4])))
            );
        }
    }

    [Fact]
    public void Only_what_is_shown_is_checked()
    {
        var options = new DerivationOptions { Only = Selection.Parse("w5,b1", Problem.Textbook) };
        Assert.Equal(["b₁", "w₅"], Rows(Problem.Textbook, options).Select(row => Text(row[0])));
        var passes = new DerivationOptions { Only = Selection.Parse("z_h1", Problem.Textbook) };
        Assert.DoesNotContain(new Derivation(Problem.Textbook, passes).Blocks().OfType<Block.Heading>(), h => Text(h.Text) == English.Instance.ProofHeading);
    }

    [Fact]
    public void By_hand_the_gradient_in_the_table_is_the_exact_one()
    {
        var options = new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried };
        Assert.Equal(Rows(Problem.Textbook, new DerivationOptions()).Select(row => Text(row[1])), Rows(Problem.Textbook, options).Select(row => Text(row[1])));
        Assert.Contains(Paragraphs(Problem.Textbook, options), text => text.Contains("full precision", StringComparison.Ordinal));
        Assert.DoesNotContain(Paragraphs(Problem.Textbook, new DerivationOptions()), text => text.Contains("full precision", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.0, "z_ŷ = 0 stands on a kink")]
    [InlineData(0.000004, "z_ŷ = 4·10⁻⁶ is nearer to the kink at 0 than h")]
    public void A_kink_is_named_with_what_cannot_be_compared(double bias, string expected)
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Relu>(), [[0.0]], Bias.PerUnit(bias));
        var problem = new Problem { Network = network, Examples = [new Example([1.0], [2.0])] };
        var note = Assert.Single(new Derivation(problem).Blocks().OfType<Block.Note>().Select(n => Text(n.Text)), text => text.Contains("Not compared", StringComparison.Ordinal));
        Assert.StartsWith(expected, note, StringComparison.Ordinal);
        Assert.EndsWith("Not compared: w₁, b₁.", note, StringComparison.Ordinal);
        Assert.All(Rows(problem, new DerivationOptions()), row => Assert.Equal("kink", Text(row[4])));
        Assert.Contains(new Derivation(problem).Blocks().OfType<Block.Note>(), n => Text(n.Text) == Text(English.Instance.ProofSaysNothing));
    }

    [Fact]
    public void What_the_deltas_save_is_counted_and_a_large_count_is_rounded()
    {
        Assert.Contains(Paragraphs(Problem.Textbook, new DerivationOptions()), text => text.Contains(" take 30 products", StringComparison.Ordinal) && text.EndsWith(" 11.", StringComparison.Ordinal));
        Assert.Equal(
            [("0", true), ("999999999", true), ("1e9", true), ("1.23e10", false), ("1e30", false)],
            new[] { "0", "999999999", "1000000000", "12345678901", "999999999999999999999999999999" }
                .Select(text => Digits.Whole(System.Numerics.BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture)))
                .Select(number => (number.Text, number.IsExact))
        );
    }

    private static Prose[][] Rows(Problem problem, DerivationOptions options) =>
        [.. new Derivation(problem, options).Blocks().OfType<Block.Table>().Single(t => Text(t.Caption) == English.Instance.ProofCaption).Rows.Select(row => row.ToArray())];

    private static IEnumerable<string> Paragraphs(Problem problem, DerivationOptions options) =>
        new Derivation(problem, options).Blocks().OfType<Block.Paragraph>().Select(p => Text(p.Text));

    private static string Text(Prose prose) =>
        string.Concat(prose.Pieces.Select(piece => piece switch
        {
            Inline.Words w => w.Text,
            Inline.Strong s => s.Text,
            Inline.Code c => c.Text,
            Inline.Math m => TextFormula.Of(m.Formula).Line,
            _ => string.Empty,
        }));
}
