using System.Text;

namespace Longhand.Cli.Tests;

public sealed class FillCommandTests
{
    private const string Mark = "It is {{problem.json: w5.gradient | 4}}.\n";
    private const string Filled = "It is <!-- longhand problem.json: w5.gradient | 4 -->0.0822<!-- /longhand -->.\n";

    public static TheoryData<string> Chapters => ["samples/chapter.md", "samples/chapter.tex"];

    /// <summary>The chapters among the samples are golden files: UPDATE_SNAPSHOTS=1 fills them anew.</summary>
    [Theory]
    [MemberData(nameof(Chapters))]
    public void The_chapters_among_the_samples_are_up_to_date(string chapter)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Fill(Repository.Root, chapter);
        }

        var before = File.ReadAllBytes(Path.Combine(Repository.Root, chapter));
        var checkedUp = LonghandProcess.RunIn(Repository.Root, string.Empty, "fill", chapter, "--check").Done();

        Assert.EndsWith("all up to date.\n", checkedUp, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(Repository.Root, chapter)));
        Assert.Equal(Encoding.UTF8.GetString(before), Fill(Repository.Root, chapter, "-o", "-"));
    }

    [Fact]
    public void A_chapter_is_filled_in_its_place_and_filled_again_it_is_not_touched()
    {
        using var folder = Folder(Mark);
        var file = folder.File("chapter.md");
        var first = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md");
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, time);
        var second = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md");

        Assert.Equal((0, string.Empty), (first.Exit, first.Output));
        Assert.Equal("chapter.md: 1 marked place, 1 filled anew. Where a mark names no digits, 6 significant ones are shown.\n", first.Errors);
        Assert.Equal((0, "chapter.md: 1 marked place, all up to date. Where a mark names no digits, 6 significant ones are shown.\n"), (second.Exit, second.Errors));
        Assert.Equal(Filled, File.ReadAllText(file));
        Assert.Equal(time, File.GetLastWriteTimeUtc(file));
        Assert.Equal(["chapter.md", "problem.json"], folder.Names());
    }

    [Fact]
    public void Check_exits_with_1_where_a_number_is_stale_and_names_what_stands_there_and_what_should()
    {
        using var folder = Folder(Filled.Replace("0.0822", "0.0821", StringComparison.Ordinal) + "\nand {{problem.json: w5}}\n");
        var stale = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "--check", "chapter.md");

        Assert.Equal((1, string.Empty), (stale.Exit, stale.Errors));
        Assert.Equal(
            """
            chapter.md:1:21: problem.json: w5.gradient | 4: 0.0821 stands there; it should be 0.0822
            chapter.md:3:7: problem.json: w5: not filled yet; it should be 0.4
            chapter.md: 2 marked places, 2 stale; longhand fill chapter.md fills them anew.

            """.ReplaceLineEndings("\n"),
            stale.Output
        );
        Fill(folder.Path, "chapter.md");
        Assert.Equal("chapter.md: 2 marked places, all up to date.\n", LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "--check", "chapter.md").Done());
    }

    [Fact]
    public void Check_names_the_first_line_of_a_table_that_is_stale()
    {
        using var folder = Folder("{{problem.json: table examples}}\n");
        Fill(folder.Path, "chapter.md");
        File.WriteAllText(folder.File("chapter.md"), File.ReadAllText(folder.File("chapter.md")).Replace("0.05", "0.06", StringComparison.Ordinal));
        var stale = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "--check", "chapter.md");

        Assert.Equal(1, stale.Exit);
        Assert.Contains("line 5 of it is | 1 | $`0.06`$ | $`0.1`$ | $`0.01`$ |; it should be | 1 | $`0.05`$ |", stale.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_mistakes_all_are_listed_and_nothing_is_written()
    {
        const string Text = "a {{problem.json: w9}} {{problem.json: w5}}\n\nb {{none.json: w5}}\n";
        using var folder = Folder(Text);
        foreach (var arguments in new[] { new[] { "fill", "chapter.md" }, ["fill", "chapter.md", "-o", "out.md"], ["fill", "chapter.md", "--check"] })
        {
            var ran = LonghandProcess.RunIn(folder.Path, string.Empty, arguments);

            Assert.Equal((2, string.Empty), (ran.Exit, ran.Output));
            Assert.Equal(
                """
                longhand: chapter.md:1:19: There is no quantity "w9"; did you mean "w1"?
                longhand: chapter.md:3:5: There is no file "none.json" beside the chapter; name a problem file in its folder or below, or textbook.

                """.ReplaceLineEndings("\n"),
                ran.Errors
            );
            Assert.Equal(Text, File.ReadAllText(folder.File("chapter.md")));
            Assert.Equal(["chapter.md", "problem.json"], folder.Names());
        }
    }

    [Theory]
    [InlineData("../problem.json", "may lead out of the chapter's folder")]
    [InlineData("sub/../../problem.json", "may lead out of the chapter's folder")]
    [InlineData("./problem.json", "may lead out of the chapter's folder")]
    [InlineData("/etc/problem.json", "may lead out of the chapter's folder")]
    [InlineData("a\\problem.json", "may lead out of the chapter's folder")]
    [InlineData("link.json", "is a link that leads out of the chapter's folder")]
    [InlineData("outside/problem.json", "is a link that leads out of the chapter's folder")]
    [InlineData("broken.json", "There is no file")]
    [InlineData("longhand problem.txt", "is no problem file, whose name ends in .json")]
    public void A_chapter_reads_nothing_outside_of_its_folder(string name, string reason)
    {
        using var outside = Folder(string.Empty);
        using var folder = Folder($"a {{{{{name}: w5}}}}\n");
        File.CreateSymbolicLink(folder.File("link.json"), outside.File("problem.json"));
        Directory.CreateSymbolicLink(folder.File("outside"), outside.Path);
        File.CreateSymbolicLink(folder.File("broken.json"), folder.File("nowhere.json"));
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md");

        Assert.Equal(2, ran.Exit);
        Assert.Contains(reason, ran.Errors, StringComparison.Ordinal);
        Assert.Single(ran.Errors.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_folder_below_a_link_inside_and_the_textbook_are_read()
    {
        using var folder = Folder("a {{sub/problem.json: w5}} {{inside.json: w5}} {{textbook: w5}}\n");
        Directory.CreateDirectory(folder.File("sub"));
        File.Copy(folder.File("problem.json"), folder.File("sub/problem.json"));
        File.CreateSymbolicLink(folder.File("inside.json"), "sub/problem.json");
        Fill(folder.Path, "chapter.md");

        Assert.Equal(3, File.ReadAllText(folder.File("chapter.md")).Split("-->0.4<").Length - 1);
    }

    [Fact]
    public void The_mark_of_byte_order_and_line_endings_are_kept()
    {
        using var folder = Folder(string.Empty);
        File.WriteAllBytes(folder.File("chapter.md"), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Mark.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Fill(folder.Path, "chapter.md");

        Assert.Equal((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Filled.Replace("\n", "\r\n", StringComparison.Ordinal))], File.ReadAllBytes(folder.File("chapter.md")));
    }

    [Theory]
    [InlineData("chapter.txt", "\"chapter.txt\" is no chapter; its name has to end in .md for Markdown or .tex for LaTeX.")]
    [InlineData("none.md", "There is no file \"none.md\"; name a chapter.")]
    [InlineData("latin.md", "latin.md:2: The chapter is not UTF-8; save it as UTF-8.")]
    public void What_is_no_chapter_is_refused(string name, string reason)
    {
        using var folder = Folder(Mark);
        File.WriteAllBytes(folder.File("latin.md"), [.. "a\n"u8, 0xE4, .. "\n"u8]);
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", name);

        ran.Refused(reason);
    }

    [Fact]
    public void Check_writes_nothing_so_it_takes_no_output()
    {
        using var folder = Folder(Mark);

        LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md", "--check", "-o", "x.md").Refused("Both --check and --output are given; --check writes nothing: give one of the two.");
    }

    [Theory]
    [InlineData("problem.json", "--output problem.json has not the name of a chapter; let it end in .md or .tex, or write - for standard output.")]
    [InlineData("out.txt", "--output out.txt has not the name of a chapter; let it end in .md or .tex, or write - for standard output.")]
    [InlineData("link.md", "--output link.md is a problem that the chapter reads; name another file.")]
    public void A_problem_is_not_overwritten(string output, string reason)
    {
        using var folder = Folder(Mark);
        File.CreateSymbolicLink(folder.File("link.md"), "problem.json");

        LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md", "-o", output).Refused(reason);
        Assert.Equal(File.ReadAllBytes(LonghandProcess.Data("textbook.json")), File.ReadAllBytes(folder.File("problem.json")));
        Assert.Equal(["chapter.md", "link.md", "problem.json"], folder.Names());
    }

    [Fact]
    public void A_pipe_is_no_problem_of_a_chapter_and_is_not_waited_for()
    {
        using var folder = Folder("a {{pipe.json: w5}} {{empty.json: w5}}\n");
        folder.File("empty.json", string.Empty);
        using (var made = System.Diagnostics.Process.Start("mkfifo", folder.File("pipe.json")))
        {
            made.WaitForExit();
        }

        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md");

        Assert.Equal(2, ran.Exit);
        Assert.Contains("longhand: chapter.md:1:5: \"pipe.json\" is empty, or a pipe or a device; a chapter reads files: name a problem file.\n", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("\"empty.json\" is empty, or", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_that_does_not_read_is_named_with_its_own_line()
    {
        using var folder = Folder("a {{problem.json: w5}}\n");
        folder.File("problem.json", "{\n  \"netwrk\": 1 }");
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "fill", "chapter.md");

        Assert.Equal(2, ran.Exit);
        Assert.StartsWith("longhand: chapter.md:1:5: problem.json:2: ", ran.Errors, StringComparison.Ordinal);
        Assert.Single(ran.Errors.TrimEnd('\n').Split('\n'));
    }

    private static string Fill(string folder, params string[] arguments)
    {
        var ran = LonghandProcess.RunIn(folder, string.Empty, ["fill", .. arguments]);
        Assert.True(ran.Exit == 0, ran.Errors);
        return ran.Output;
    }

    private static TemporaryFolder Folder(string chapter)
    {
        var folder = new TemporaryFolder();
        folder.File("chapter.md", chapter);
        File.Copy(LonghandProcess.Data("textbook.json"), folder.File("problem.json"));
        return folder;
    }
}
