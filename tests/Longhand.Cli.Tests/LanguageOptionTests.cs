namespace Longhand.Cli.Tests;

public sealed class LanguageOptionTests
{
    [Theory]
    [InlineData("Vorwärtslauf", "explain")]
    [InlineData("Vorwärtslauf</h2>", "explain", "--format", "html")]
    [InlineData("## Rückwärtslauf", "explain", "--format", "markdown")]
    [InlineData("ngerman", "explain", "--format", "latex")]
    [InlineData("Sie stimmen überein", "gradcheck")]
    [InlineData("Eine Aktivierungsfunktion. Verwendung (auf Englisch): ", "functions", "sigmoid")]
    [InlineData("steht auf Englisch dabei", "functions", "--format", "markdown")]
    public void Every_command_with_sentences_speaks_German(string said, params string[] arguments) =>
        Assert.Contains(said, LonghandProcess.Run([.. arguments, "--language", "de"]).Done().ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_chapter_is_filled_in_German()
    {
        using var folder = new TemporaryFolder();
        folder.File("chapter.md", "{{textbook: table examples}}\n");
        LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md", "--language", "de");

        Assert.Contains("Eingaben und Zielwerte", File.ReadAllText(folder.File("chapter.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_same_in_every_language() =>
        Assert.Equal(LonghandProcess.Run("explain", "--format", "json").Done(), LonghandProcess.Run("explain", "--format", "json", "--language", "de").Done());

    [Fact]
    public void A_language_that_is_not_there_is_refused() =>
        LonghandProcess.Run("explain", "--language", "fr").Refused("--language is \"fr\"; known are en, de; see longhand explain --help.");
}
