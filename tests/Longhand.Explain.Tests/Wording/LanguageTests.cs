using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Gallery;
using Longhand.Explain.Gradcheck;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Derivations;
using Longhand.Explain.Tests.Rendering;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Wording;

/// <summary>A document in another language is the same document: the same formulas, and no word of English.</summary>
public sealed partial class LanguageTests
{
    private const int Problems = 40;
    private const int Pages = 6;

    /// <summary>Words that both languages have, or that name the same thing in both: none of them is in an English sentence left by mistake alone.</summary>
    private static readonly string[] Common =
    [
        "Backprop", "Batch", "Bias", "Dropout", "Gradient", "Name", "Escape", "an", "hat", "so", "was", "plus", "minus", "min", "max", "ln", "exp", "erf", "sgn", "cos", "floor", "format", "json",
    ];

    /// <summary>The names of functions and conventions, and words in them.</summary>
    private static IEnumerable<string> Names =>
        Catalogue.Default.Activations.SelectMany(a => new[] { a.Name, a.Symbol })
            .Concat(Catalogue.Default.Losses.Select(l => l.Name))
            .Concat(Catalogue.Default.Optimizers.SelectMany(o => o.AllParameters.Select(p => p.Name).Append(o.Name)))
            .Concat(Catalogue.Default.Initializers.Select(i => i.Name))
            .Concat(Catalogue.Default.Schedules.SelectMany(c => c.Parameters.Select(p => p.Name).Append(c.Name)))
            .Concat(Convention.All.Select(c => c.Name))
            .SelectMany(Of);

    [Fact]
    public void No_word_of_English_stays_in_a_German_derivation()
    {
        var (english, german) = (Vocabulary(English.Instance), Vocabulary(German.Instance));

        Assert.True(english.Count > 300 && german.Count > 300, $"Only {english.Count} and {german.Count} words were read.");
        var left = german.Keys.Intersect(english.Keys).Except(Common).Except(Names).Order(StringComparer.Ordinal).Select(word => german[word]).ToArray();
        Assert.True(left.Length == 0, string.Join('\n', left));
    }

    [Fact]
    public void A_German_derivation_has_the_same_blocks_and_formulas_as_an_English_one_and_leaves_no_sentence_out()
    {
        foreach (var (english, german) in Derivations(English.Instance).Zip(Derivations(German.Instance)))
        {
            var (one, other) = (new Derivation(english.Problem, english.Options).Blocks().ToArray(), new Derivation(german.Problem, german.Options).Blocks().ToArray());
            Assert.Equal(one.Select(block => block.GetType()), other.Select(block => block.GetType()));
            foreach (var (left, right) in one.Zip(other))
            {
                Assert.Equal(Said(left).Select(prose => prose.Pieces.OfType<Inline.Reference>().Select(r => r.Number)), Said(right).Select(prose => prose.Pieces.OfType<Inline.Reference>().Select(r => r.Number)));
                Assert.Equal(Said(left).Select(prose => prose.Pieces.IsEmpty), Said(right).Select(prose => prose.Pieces.IsEmpty));
                Assert.Equal((left as Block.Equation)?.Id, (right as Block.Equation)?.Id);
                Assert.Equal((left as Block.Equation)?.Value, (right as Block.Equation)?.Value);
            }
        }
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    public void The_German_derivation_of_the_textbook_network_is_as_approved(string ending)
    {
        var derivation = new Derivation(Problem.Textbook with { Title = null }, new DerivationOptions { Sentences = German.Instance });
        Approved.Check($"Wording/Approved/german.approved.{ending}", Written(derivation, w => ending is "md" ? new MarkdownRenderer(w, German.Instance) : new TextRenderer(w)));
    }

    [Fact]
    public void A_page_says_its_language_and_LaTeX_asks_for_its_hyphens()
    {
        var derivation = new Derivation(Problem.Textbook, new DerivationOptions { Sentences = German.Instance });

        Assert.Contains("<html lang=\"de\"", Written(derivation, w => new HtmlRenderer(w, German.Instance)), StringComparison.Ordinal);
        Assert.Contains("\\usepackage[ngerman,shorthands=off]{babel}", Written(derivation, w => new LatexRenderer(w, sentences: German.Instance)), StringComparison.Ordinal);
        Assert.DoesNotContain("babel", Written(derivation, w => new LatexRenderer(w)), StringComparison.Ordinal);
    }

    private static IEnumerable<Prose> Said(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [paragraph.Text],
        Block.Bullets bullets => bullets.Items,
        Block.Note note => [note.Text],
        Block.Equation { Remark: { } remark } => [remark],
        Block.Table table => [table.Caption, .. table.Columns.Select(column => column.Header)],
        _ => [],
    };

    /// <summary>Every word, with a place where it stands.</summary>
    private static Dictionary<string, string> Vocabulary(Sentences sentences)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var (problem, options) in Derivations(sentences))
        {
            var isPage = count++ < Pages;
            var derivation = new Derivation(problem with { Title = null }, options);
            Add(words, Written(derivation, w => new TextRenderer(w)));
            Add(words, isPage ? Tag().Replace(Code().Replace(Written(derivation, w => new MarkdownRenderer(w, sentences)), string.Empty), string.Empty) : string.Empty);
            Add(words, isPage ? OfPage(Written(derivation, w => new HtmlRenderer(w, options))) : string.Empty);
            var document = new GradientCheckDocument(GradientCheck.Work(problem), sentences);
            Add(words, isPage ? string.Join(' ', document.Blocks().OfType<Block.Paragraph>().Select(block => UnicodeText.Of(block.Text))) : string.Empty);
        }

        return words;
    }

    private static IEnumerable<(Problem Problem, DerivationOptions Options)> Derivations(Sentences sentences)
    {
        var options = new DerivationOptions { Sentences = sentences };
        foreach (var problem in new[] { Problem.Textbook, Samples.Everything, Samples.Learned, Samples.Classes, Samples.SoftmaxAdam })
        {
            yield return (problem, options with { IsCarried = true, Rounding = new Longhand.Numerics.Rounding(6) });
        }

        yield return (Samples.Everything, options with { Only = Selection.Parse("layer1,b4", Samples.Everything), Terms = 2 });
        for (var number = 1; number <= Problems; number++)
        {
            yield return (RandomProblems.Make(number), options);
        }
    }

    private static string Written(Derivation derivation, Func<TextWriter, DocumentRenderer> make)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        make(writer).Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }

    /// <summary>What is seen of a page, and what is read aloud of it.</summary>
    private static string OfPage(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var mathematics = document.QuerySelectorAll("mtext").Select(e => e.TextContent).ToArray();
        document.QuerySelectorAll("script, style, math").ToList().ForEach(e => e.Remove());
        var attributes = document.All.SelectMany(e => e.Attributes).Where(a => a.Name is "aria-label" or "title" or "alt" or "aria-description" or "alttext" || a.Name.StartsWith("data-say", StringComparison.Ordinal)).Select(a => a.Value);
        return string.Join('\n', attributes.Concat(mathematics).Append(document.DocumentElement.TextContent));
    }

    private static void Add(Dictionary<string, string> words, string text)
    {
        const int Around = 30;
        foreach (Match match in Word().Matches(text))
        {
            words.TryAdd(match.Value, text[Math.Max(0, match.Index - Around)..Math.Min(text.Length, match.Index + match.Length + Around)].ReplaceLineEndings(" "));
        }
    }

    private static IEnumerable<string> Of(string text) => Word().Matches(text).Select(m => m.Value);

    /// <summary>Diagrams and mathematics, which are written in words of their own language.</summary>
    [GeneratedRegex(@"(?s)```.*?```|\$`.*?`\$")]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    /// <summary>A word, and no index of a letter (η_down), no name with a number (layer1), no anchor.</summary>
    [GeneratedRegex(@"(?<![\p{L}_#])[A-Za-zÄÖÜäöüß]{2,}(?![\p{L}\d])")]
    private static partial Regex Word();
}
