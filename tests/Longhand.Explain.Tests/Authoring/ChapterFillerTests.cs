using System.Globalization;
using Longhand.Explain.Authoring;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Serialization;

namespace Longhand.Explain.Tests.Authoring;

public sealed class ChapterFillerTests
{
    private const string NotThere = "There is no file";

    [Theory]
    [InlineData("{{p.json: w5.gradient | 4}}", "0.0822")]
    [InlineData("{{p.json: dL/dw5}}", "0.0821670")]
    [InlineData("{{p.json: dL/dw5 | 3s}}", "0.0822")]
    [InlineData("{{p.json: w5 | 4}}", "0.4000")]
    [InlineData("{{p.json: w5}}", "0.4")]
    [InlineData("{{p.json: w5_new | full}}", "0.35891647971788465")]
    [InlineData("{{p.json: w5_new | carry 4}}", "0.3589")]
    [InlineData("{{p.json: z_h1 | carry}}", "0.3775")]
    [InlineData("{{p.json: dL/dw1 | carry 2}}", "0.00")]
    [InlineData("{{ longhand p.json:w5 }}", "0.4")]
    public void A_number_is_rounded_as_it_is_asked_for(string mark, string number)
    {
        // The numbers are those of the textbook page; the one in full is that of textbook.approved.json.
        var text = Filled($"It is {mark}.", ChapterFormat.Markdown);

        Assert.Contains($"-->{number}<!-- /longhand -->.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minus_sign_is_a_sign_in_text_and_mathematics_in_mathematics()
    {
        const string Mark = "{{neg.json: w1.gradient | 4}}";

        Assert.Equal("a <!-- longhand neg.json: w1.gradient | 4 -->−0.0054<!-- /longhand -->", Filled("a " + Mark, ChapterFormat.Markdown));
        Assert.Equal("a \\longhand{neg.json: w1.gradient | 4}{\\ensuremath{-0.0054}}", Filled("a " + Mark, ChapterFormat.Latex));
        Assert.Equal("$$\nx = % longhand neg.json: w1.gradient | 4\n-0.0054\n% /longhand\n$$\n", Filled($"$$\nx = {Mark}\n$$\n", ChapterFormat.Markdown));
    }

    [Theory]
    [InlineData("`{{p.json: w5}}`")]
    [InlineData("``a ` {{p.json: w5}}\nb``")]
    [InlineData("```\n{{p.json: w5}}\n<!-- longhand p.json: w5 -->\n```")]
    [InlineData("~~~~ text\n~~~\n{{p.json: w5}}\n~~~~~")]
    [InlineData("- ```\n  {{p.json: w5}}\n  ```")]
    [InlineData("> ```\n> {{p.json: w5}}")]
    [InlineData("<!-- mine: {{p.json: w5}} -->")]
    [InlineData("a\n\n    {{p.json: w5}}\n\n    <!-- longhand p.json: w5 -->\n    ```\nb")]
    [InlineData("\t{{p.json: w5}}\n")]
    [InlineData(">     {{p.json: w5}}\n")]
    [InlineData("- a\n\nb\n\n    {{p.json: w5}}")]
    [InlineData("a <!-- mine\n{{p.json: w5}} --> b")]
    [InlineData("a \\{{p.json: w5}}")]
    [InlineData("a {{ page.title }} and {{site: url}} and {{my textbook}} and }} {{")]
    [InlineData("a costs $5 and `b`")]
    [InlineData("")]
    public void What_is_code_or_nobodys_mark_stays_as_it_is_in_Markdown(string text) => Assert.Equal(text, Filled(text, ChapterFormat.Markdown));

    [Theory]
    [InlineData("a\n    b {{p.json: w5}}\n")]
    [InlineData("- a\n\n    b {{p.json: w5}}\n")]
    [InlineData("1. a\n\n   - b\n\n     c {{p.json: w5}}\n")]
    [InlineData("[^1]: a\n\n    b {{p.json: w5}}\n")]
    [InlineData("!!! note\n\n    b {{p.json: w5}}\n")]
    [InlineData("a\n\n    code\n\nb {{p.json: w5}}\n")]
    public void What_is_indented_and_no_code_is_filled(string text) => Assert.Contains("-->0.4<", Filled(text, ChapterFormat.Markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("\\verb|{{p.json: w5}}|")]
    [InlineData("\\lstinline!{{p.json: w5}}!")]
    [InlineData("\\begin{verbatim}\n{{p.json: w5}}\n\\longhand{p.json: w5}{}\n\\end{verbatim}")]
    [InlineData("\\begin{lstlisting}\n% longhand p.json: w5\n\\end{lstlisting}")]
    [InlineData("% {{p.json: w5}} \\longhand{p.json: w5}{}")]
    [InlineData("\\providecommand{\\longhand}[2]{#2} \\newcommand\\longhand[2]{#2} \\def\\longhand#1#2{#2}")]
    [InlineData("\\title{{textbook} with {{p.json}.png}")]
    [InlineData("$x^{{2}}$ \\longhandle{a}{b} 5\\% % longhand is nice")]
    [InlineData("\\")]
    public void What_is_code_or_a_comment_stays_as_it_is_in_LaTeX(string text) => Assert.Equal(text, Filled(text, ChapterFormat.Latex));

    [Theory]
    [InlineData("a {{p.json: w9.gradient}}", 1, 13, "There is no quantity \"w9.gradient\"; did you mean \"w1.gradient\"?")]
    [InlineData("a\nb {{missing.json: w5}}", 2, 5, NotThere)]
    [InlineData("a {{bad.json: w5}}", 1, 5, "bad.json:1: ")]
    [InlineData("a <!-- longhand p.json: w5 -->0.4", 1, 3, "This mark is not closed; put <!-- /longhand --> behind it in its paragraph.")]
    [InlineData("a <!-- longhand p.json: w5 -->0.4\n\nb", 1, 3, "This mark is not closed")]
    [InlineData("<!-- longhand p.json: table updates -->\n\nb\n", 1, 1, "This mark is not closed; put <!-- /longhand --> on a line of its own below it.")]
    [InlineData("a <!-- /longhand -->", 1, 3, "This mark closes nothing")]
    [InlineData("{{p.json: w5}} is it", 1, 1, "This mark begins a line")]
    [InlineData("- {{p.json: w5}} is it", 1, 3, "This mark begins a line")]
    [InlineData("<!-- longhand p.json: w5 -->0.4<!-- /longhand --> is it", 1, 1, "This mark begins a line")]
    [InlineData("a $x = {{p.json: w5}}$", 1, 8, "This mark stands in mathematics in a line")]
    [InlineData("a $`x = {{p.json: w5}}`$", 1, 9, "This mark stands in mathematics in a line")]
    [InlineData("a {{p.json: table updates}}", 1, 5, "\"p.json: table updates\" takes lines of its own")]
    [InlineData("{{p.json: table weights}}", 1, 17, "There is no table \"weights\"")]
    [InlineData("{{p.json: section forwards}}", 1, 19, "There is no section \"forwards\"; did you mean \"forward\"?")]
    [InlineData("{{p.json: section batch}}", 1, 19, "The derivation of this problem has no section \"batch\"; there are conventions, given, forward, ")]
    [InlineData("{{p.json: figure loss}}", 1, 18, "The derivation of this problem has no figure \"loss\"; there is network.")]
    [InlineData("{{p.json: table steps}}", 1, 17, "The derivation of this problem has no table \"steps\"; there are ")]
    [InlineData("a {{p.json w5}}", 1, 3, "This mark has no colon behind p.json; write {{p.json: WHAT}}")]
    [InlineData("a {{longhand p.json w5}}", 1, 3, "This mark has no colon behind p.json")]
    [InlineData("a {{p.json}}", 1, 3, "This mark has no colon behind p.json")]
    [InlineData("a {{textbook w5: new}}", 1, 3, "This mark has no colon behind textbook")]
    [InlineData("a {{p.json: w5", 1, 3, "This mark is not closed; put }} behind it on its line.")]
    [InlineData("a {{p.json: w5} b", 1, 3, "This mark is not closed")]
    [InlineData("```math\nx = {{p.json w5}}\n```", 2, 5, "This mark has no colon")]
    [InlineData("{{p.json: section forward[2]}}", 1, 19, "\"section forward[2]\" asks for example 2; it is not one of several: leave [2] away.")]
    [InlineData("a {{p.json: equation dL/dw9}}", 1, 22, "There is no equation \"dL/dw9\"; did you mean \"dL/dw")]
    [InlineData("a {{p.json: equation w5_new | side 7}}", 1, 22, "The equation has 3 sides; it has no side 7")]
    [InlineData("a {{p.json: w5 | side 1}}", 1, 18, "\"side 1\" does not fit here: an equation alone has sides")]
    [InlineData("a {{p.json: w5 | 4 | full}}", 1, 22, "\"full\" does not fit here: digits are said once")]
    [InlineData("a {{p.json: w5 | 16}}", 1, 18, "\"16\" is no option; there are 4 (decimals)")]
    [InlineData("a {{p.json: w5 | fulll}}", 1, 18, "did you mean full?")]
    [InlineData("a {{p.json: }}", 1, 11, "asks for nothing")]
    [InlineData("a <!-- longhand w5 --><!-- /longhand -->", 1, 17, "\"w5\" names no problem")]
    [InlineData("a {{x--y.json: w5}}", 1, 5, "holds --, which a comment in Markdown may not")]
    [InlineData("| a | {{p.json: w5 | 4}} |", 1, 20, "In a table a | ends the cell")]
    [InlineData("ä😀 {{p.json: w9.gradient}}", 1, 14, "There is no quantity")]
    public void A_mistake_in_Markdown_is_named_with_its_place(string text, int line, int column, string reason) => Refuses(text, ChapterFormat.Markdown, line, column, reason);

    [Theory]
    [InlineData("\\longhand{p.json: w9.gradient}{}", 1, 19, "did you mean \"w1.gradient\"?")]
    [InlineData("a {{p.json w5}}", 1, 3, "This mark has no colon behind p.json")]
    [InlineData("a {{p.json: w5", 1, 3, "This mark is not closed")]
    [InlineData("\\longhand{p.json: w5} is", 1, 1, "This \\longhand has no place for what belongs there; put {} behind it.")]
    [InlineData("\\longhand{p.json: w5", 1, 1, "The brace that this \\longhand opens is not closed")]
    [InlineData("% longhand p.json: table updates\nx\n", 1, 1, "This mark is not closed; put % /longhand on a line of its own below it.")]
    [InlineData("% longhand p.json: w5\n% longhand p.json: w5\n% /longhand", 1, 1, "This mark is not closed")]
    [InlineData("x\n% /longhand", 2, 1, "This mark closes nothing")]
    [InlineData("\\documentclass{article}\n\\begin{document}\n{{p.json: w5}}", 2, 1, "The document does not define \\longhand; put \\providecommand{\\longhand}[2]{#2} before this line")]
    [InlineData("\\longhand{p.json: table updates}{}", 1, 11, "takes lines of its own")]
    public void A_mistake_in_LaTeX_is_named_with_its_place(string text, int line, int column, string reason) => Refuses(text, ChapterFormat.Latex, line, column, reason);

    [Fact]
    public void All_mistakes_are_listed_in_their_order_and_nothing_is_filled()
    {
        const string Text = "a {{p.json: w5}} {{p.json: w9}}\n\n{{p.json: table x}}\n\nb {{missing.json: w5}} c <!-- /longhand -->";
        var chapter = ChapterFiller.Fill(Text, ChapterFormat.Markdown, Read);

        Assert.Equal(Text, chapter.Text);
        Assert.Empty(chapter.Places);
        Assert.Equal([(1, 28), (3, 17), (5, 5), (5, 26)], chapter.Mistakes.Select(m => (m.Line, m.Column)));
    }

    [Fact]
    public void A_step_and_an_example_of_several_can_be_asked_for()
    {
        var text = Filled("a {{two.json: a_h1[2]@3 | 4}} b {{two.json: w5.new@1}} c {{two.json: w5@3}}\n\n{{two.json: section forward[2]@2 | delta}}\n\n{{two.json: table updates@3}}", ChapterFormat.Markdown);

        // The weight after the second step is the weight before the third.
        Assert.Contains($"w5@3 -->{Number("two.json: w5.new@2")}<", text, StringComparison.Ordinal);
        Assert.Contains("a_{h_1}^{[2]}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a_{h_1}^{[1]}", text, StringComparison.Ordinal);
        Refuses("a {{two.json: a_h1@1}}", ChapterFormat.Markdown, 1, 15, "does not say which example");
        Refuses("{{two.json: section forward@1}}", ChapterFormat.Markdown, 1, 21, "does not say which example");
        Refuses("{{two.json: table updates}}", ChapterFormat.Markdown, 1, 19, "does not say which step");
        Refuses("a {{online.json: a_h1[1]@2}}", ChapterFormat.Markdown, 1, 18, "asks for an example that is not in the batch of its step; there is [2].");
        Refuses("a {{wild.json: w1_new@9}}", ChapterFormat.Markdown, 1, 5, "L_new is infinite");
    }

    [Fact]
    public void Of_a_long_run_the_steps_that_are_asked_for_are_worked_out_and_its_losses_drawn()
    {
        var text = Filled("{{long.json: section update@7}}\n\n{{long.json: equation w5_new@9}}\n\n{{long.json: figure loss}}\n\n{{long.json: table steps}}\n\na {{long.json: w5.new@40}}\n", ChapterFormat.Markdown);

        Assert.Contains("w_5^+ &= ", text, StringComparison.Ordinal);
        Assert.Contains("| 40 |", text, StringComparison.Ordinal);
        Assert.Contains("mermaid", text, StringComparison.Ordinal);
        Assert.Equal(text, Filled(text, ChapterFormat.Markdown));
        Refuses("{{long.json: section update@41}}", ChapterFormat.Markdown, 1, 22, "asks for step 41; the problem has 40");
    }

    /// <summary>Also what no quantity of the trace is, such as m̂ of Adam, which the step works on the way.</summary>
    [Theory]
    [InlineData("textbook")]
    [InlineData("two.json")]
    [InlineData("batch.json")]
    [InlineData("adam.json")]
    [InlineData("rprop.json")]
    [InlineData("ahead.json")]
    public void Every_line_of_a_derivation_that_has_a_number_can_be_asked_for_by_its_identifier(string name)
    {
        var problem = Read(name);
        var blocks = new Derivation(problem).Blocks().ToArray();
        var values = blocks.OfType<Block.Equation>().Where(e => e.Id.Length > 0 && e.Value is not null).DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Value!.Value);
        var text = string.Concat(values.Keys.Select(id => $"a {{{{{name}: {id} | full}}}}\n\n"));
        var chapter = ChapterFiller.Fill(text, ChapterFormat.Markdown, Read);

        Assert.Empty(chapter.Mistakes);
        Assert.Equal(values.Values, chapter.Places.Select(place => Parsed(place.Filled)));
    }

    [Fact]
    public void A_part_of_an_update_is_asked_for_with_its_step_and_what_is_none_is_refused()
    {
        Assert.Equal(Number("adam.json: equation m_hat_w1@2 | 4s").Split(' ')[^1].TrimEnd('`', '$'), Number("adam.json: m_hat_w1@2 | 4s"));
        Refuses("a {{adam.json: m_hat_w1}}", ChapterFormat.Markdown, 1, 16, "\"m_hat_w1\" does not say which step; the problem has several: write m_hat_w1@1, or another.");
        Refuses("a {{adam.json: m_hut_w1@1}}", ChapterFormat.Markdown, 1, 16, "There is no quantity \"m_hut_w1@1\"");
        Assert.Equal(Number("textbook: L_drop_predicted | 2s")[..3], Number("textbook: L_drop | 2s")[..3]);
    }

    [Theory]
    [InlineData("Update", "section update")]
    [InlineData("What is given", "section update")]
    [InlineData("Conventions", "section given")]
    [InlineData("Forward pass", "section loss")]
    [InlineData("Check: the gradients by central differences", "section proof")]
    public void A_problem_with_the_title_of_a_section_has_its_sections(string title, string section)
    {
        // The title stands in none of them, so that nothing changes with it.
        Problem Titled(string name) => Problem.Textbook with { Title = name };
        var mark = $"{{{{p.json: {section}}}}}";
        var plain = ChapterFiller.Fill(mark, ChapterFormat.Markdown, _ => Titled("Plain"));
        var titled = ChapterFiller.Fill(mark, ChapterFormat.Markdown, _ => Titled(title));

        Assert.Empty(plain.Mistakes);
        Assert.Empty(titled.Mistakes);
        Assert.Equal(plain.Text, titled.Text);
    }

    [Fact]
    public void The_check_of_a_step_and_the_run_of_all_steps_are_sections()
    {
        var check = Filled("{{two.json: section proof@2}}\n", ChapterFormat.Markdown);
        var run = Filled("{{long.json: section run}}\n", ChapterFormat.Markdown);

        Assert.Contains("| ", check, StringComparison.Ordinal);
        Assert.DoesNotContain("# ", check, StringComparison.Ordinal);
        Assert.Contains("| 40 |", run, StringComparison.Ordinal);
        Assert.Contains("mermaid", run, StringComparison.Ordinal);
        Refuses("{{p.json: section run}}", ChapterFormat.Markdown, 1, 19, "The derivation of this problem has no section \"run\"; there are conventions, ");
    }

    [Fact]
    public void Line_endings_are_kept_and_used()
    {
        const string Text = "a\r\n\r\n{{p.json: equation w5_new}}\r\n\r\nb {{p.json: w5}}\r\n";
        var filled = Filled(Text, ChapterFormat.Markdown);

        Assert.DoesNotContain("\n", filled.Replace("\r\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(filled, Filled(filled, ChapterFormat.Markdown));
    }

    /// <summary>Chapters of every kind of piece in random order: what is filled is filled with the same bytes.</summary>
    [Theory]
    [InlineData(ChapterFormat.Markdown)]
    [InlineData(ChapterFormat.Latex)]
    public void Filling_twice_gives_the_same_bytes(ChapterFormat format)
    {
        var filled = 0;
        for (var seed = 1; seed <= 150; seed++)
        {
            var text = RandomChapters.Make(format, new SplitMix64(seed));
            var once = ChapterFiller.Fill(text, format, Read);
            Assert.True(once.Mistakes.IsEmpty, $"{seed}: {once.Mistakes.FirstOrDefault()} in {text}");
            var twice = ChapterFiller.Fill(once.Text, format, Read);
            Assert.Equal(once.Text, twice.Text);
            Assert.Equal(once.Places.Length, twice.Places.Length);
            Assert.DoesNotContain(twice.Places, place => place.IsStale);
            filled += once.Places.Count(place => place.IsStale);
        }

        Assert.True(filled > 300, $"Only {filled} places were filled.");
    }

    [Theory]
    [InlineData(ChapterFormat.Markdown)]
    [InlineData(ChapterFormat.Latex)]
    public void A_damaged_chapter_is_filled_or_refused(ChapterFormat format)
    {
        const int Mutations = 500;
        string[] pieces = ["{{", "}}", "<!--", "-->", "/longhand", "\n\n", "%", "`", "```math\n", "$", "|", "\\", "p.json: w5", "\r", "{", "}", "@9", "[7]", "\ud800"];
        var whole = RandomChapters.Make(format, new SplitMix64(7)) + RandomChapters.Make(format, new SplitMix64(8));
        whole += ChapterFiller.Fill(whole, format, Read).Text;
        var refused = 0;
        for (var seed = 1; seed <= Mutations; seed++)
        {
            var random = new SplitMix64(seed);
            var text = whole;
            for (var i = random.NextInt32(4); i >= 0; i--)
            {
                var at = random.NextInt32(text.Length);
                text = random.NextInt32(2) == 0
                    ? text.Remove(at, Math.Min(1 + random.NextInt32(20), text.Length - at))
                    : text.Insert(at, pieces[random.NextInt32(pieces.Length)]);
            }

            var chapter = ChapterFiller.Fill(text, format, Read);
            refused += chapter.Mistakes.IsEmpty ? 0 : 1;
            if (chapter.Mistakes.IsEmpty)
            {
                Assert.Equal(chapter.Text, ChapterFiller.Fill(chapter.Text, format, Read).Text);
            }
        }

        Assert.InRange(refused, Mutations / 20, Mutations - 20);
    }

    internal static Problem Read(string name) => name switch
    {
        "p.json" or "textbook.json" or "textbook" => Problem.Textbook,
        "neg.json" => Problem.Textbook with { Examples = [new Example([-0.4, 0.1], [0.01])] },
        "two.json" => Problem.Textbook with { Steps = 3, Examples = [new Example([0.05, 0.1], [0.01]), new Example([0.2, 0.3], [0.5])] },
        "batch.json" => Problem.Textbook with { Examples = [new Example([0.05, 0.1], [0.01]), new Example([0.2, 0.3], [0.5])] },
        "adam.json" => Problem.Textbook with { Steps = 2, Optimizer = Optimizer.Of<Adam>().With("learningRate", 0.01) },
        "rprop.json" => Problem.Textbook with { Steps = 2, Optimizer = Optimizer.Of<RProp>() },
        "ahead.json" => Problem.Textbook with { Optimizer = Optimizer.Of<Nesterov>().With("learningRate", 0.1), Regularization = new(0.01, 0.001) },
        "three.json" => Problem.Textbook with { Examples = [new Example([0.05, 0.1], [0.01]), new Example([900, 800], [0.5]), new Example([0.3, 0.1], [0.7])] },
        "long.json" => Problem.Textbook with { Steps = 40 },
        "online.json" => Problem.Textbook with { Steps = 2, BatchSize = 1, Examples = [new Example([0.05, 0.1], [0.01]), new Example([0.2, 0.3], [0.5])] },
        "wild.json" => ProblemReader.Read("""{ "network": { "inputs": 1, "layers": [ { "units": 1, "weights": [[3]] } ] }, "optimizer": { "name": "sgd", "learningRate": 1e200 }, "steps": 9, "examples": [ { "x": [1e9], "y": [1] } ] }"""u8, name),
        "bad.json" => ProblemReader.Read("{ nothing }"u8, name),
        _ => throw new IOException($"{NotThere} \"{name}\"."),
    };

    private static string Filled(string text, ChapterFormat format)
    {
        var chapter = ChapterFiller.Fill(text, format, Read);
        Assert.Empty(chapter.Mistakes);
        return chapter.Text;
    }

    /// <summary>The number that a sentence shows: −4.5·10⁻⁷.</summary>
    private static double Parsed(string shown)
    {
        const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var plain = shown.Replace("·10", "E", StringComparison.Ordinal).Select(c => c is '−' or '⁻' ? '-' : Raised.Contains(c, StringComparison.Ordinal) ? (char)('0' + Raised.IndexOf(c, StringComparison.Ordinal)) : c);
        return double.Parse(string.Concat(plain), CultureInfo.InvariantCulture);
    }

    private static string Number(string request) => ChapterFiller.Fill($"a {{{{{request}}}}}", ChapterFormat.Markdown, Read).Places.Single().Filled;

    private static void Refuses(string text, ChapterFormat format, int line, int column, string reason)
    {
        var chapter = ChapterFiller.Fill(text, format, Read);
        var mistake = Assert.Single(chapter.Mistakes);
        Assert.Equal((line, column), (mistake.Line, mistake.Column));
        Assert.Contains(reason, mistake.Reason, StringComparison.Ordinal);
        Assert.Equal(text, chapter.Text);
    }
}
