namespace Longhand.Cli.Tests;

/// <summary>A file appears whole or not at all, and nothing else is left behind.</summary>
public sealed class OutputFileTests
{
    private const string Diverges = """
        { "network": { "inputs": 1, "layers": [{ "units": 1, "weights": [[1]] }] },
          "loss": "squared-error", "optimizer": { "learningRate": 1e200 }, "steps": 5,
          "examples": [{ "x": [1], "y": [2] }] }
        """;

    [Fact]
    public void A_file_holds_what_standard_output_would_and_a_link_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        folder.File("old.md", "old");
        File.CreateSymbolicLink(folder.File("link.md"), "old.md");
        var expected = LonghandProcess.Run("explain", "--format", "markdown").Done();
        foreach (var name in new[] { "link.md", "new.md" })
        {
            Assert.Empty(LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "--format", "markdown", "-o", name).Done());
        }

        Assert.Equal(expected, File.ReadAllText(folder.File("old.md")));
        Assert.Equal(expected, File.ReadAllText(folder.File("new.md")));
        Assert.Equal("old.md", new FileInfo(folder.File("link.md")).LinkTarget);
        Assert.Equal(["link.md", "new.md", "old.md"], folder.Names());
    }

    [Fact]
    public void Bad_input_leaves_an_old_file_untouched_and_makes_no_new_one()
    {
        using var folder = new TemporaryFolder();
        folder.File("bad.json", "{");
        folder.File("old.txt", "old");
        LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "bad.json", "-o", "old.txt").Refused("bad.json:1: The file ends here, but the { of line 1 is not closed; add what is missing and }.");
        Assert.Equal("old", File.ReadAllText(folder.File("old.txt")));
        Assert.Equal(["bad.json", "old.txt"], folder.Names());
    }

    [Fact]
    public void A_step_that_diverges_leaves_an_old_file_untouched()
    {
        using var folder = new TemporaryFolder();
        folder.File("diverges.json", Diverges);
        folder.File("old.txt", "old");
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "diverges.json", "-o", "old.txt");
        Assert.Equal((2, string.Empty), (ran.Exit, ran.Output));
        Assert.Matches("^longhand: [^\n]*[Ss]tep [^\n]*\n$", ran.Errors);
        Assert.Equal("old", File.ReadAllText(folder.File("old.txt")));
        Assert.Equal(["diverges.json", "old.txt"], folder.Names());
    }

    [Theory]
    [InlineData("none/out.txt", "There is no folder {folder}/none; make it first.")]
    [InlineData(".", ". is a folder; name a file in it, such as ./working.txt.")]
    [InlineData("", "--output has an empty name; name a file, or leave --output away.")]
    [InlineData("in.json", "--output in.json is the problem file itself; name another file.")]
    public void A_file_that_cannot_be_written_is_refused_before_any_work(string name, string message)
    {
        using var folder = new TemporaryFolder();
        folder.File("in.json", "{}");
        LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "in.json", "-o", name).Refused(message.Replace("{folder}", folder.Path, StringComparison.Ordinal));
        Assert.Equal(["in.json"], folder.Names());
    }

    /// <summary>The superuser may write anywhere: then the file is there, whole.</summary>
    [Fact]
    public void A_folder_that_may_not_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.Shell(folder.Path, "mkdir -m 555 locked").Done();
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "-o", "locked/out.txt");
        if (Environment.IsPrivilegedProcess)
        {
            ran.Done();
            Assert.True(File.Exists(folder.File("locked/out.txt")));
        }
        else
        {
            ran.Refused($"locked/out.txt may not be written; ask for the right to write in {folder.Path}/locked, or name another file.");
        }
    }

    [Fact]
    public void A_file_that_is_written_anew_may_be_read_by_those_who_could_before()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("640\n", LonghandProcess.Shell(folder.Path, "echo old > a.txt; chmod 640 a.txt; $LONGHAND explain -o a.txt; stat -c %a a.txt").Done());
        Assert.StartsWith("Forward", File.ReadAllText(folder.File("a.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_stopped_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        const string UntilItWrites = "for i in {1..600}; do ls -A | grep -q tmp && break; sleep 0.1; done; ls -A | grep -c tmp";
        var ran = LonghandProcess.Shell(
            folder.Path,
            $"$LONGHAND explain --steps 100000000 --show all -o a.txt & p=$!; {UntilItWrites}; kill -TERM $p; wait $p 2> /dev/null; ls -A"
        );
        Assert.Equal("1\n", ran.Done());
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Assert.Equal(LonghandProcess.Run("explain", "--only", "w5").Done(), LonghandProcess.Run("explain", "--only", "w5", "-o", "/dev/stdout").Done());
    }

    [Fact]
    public void A_reader_that_stops_ends_the_work_quietly()
    {
        using var folder = new TemporaryFolder();
        var ran = LonghandProcess.Shell(folder.Path, "$LONGHAND explain --steps 1000 --show 1..1000 | head -1; echo ${PIPESTATUS[0]}");
        Assert.Equal("Forward and backpropagation, 2-2-1\n0\n", ran.Done());
    }

    [Fact]
    public void What_one_program_writes_into_a_file_stands_after_what_the_last_one_wrote()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.Shell(folder.Path, "(echo before; $LONGHAND explain --only w5 --form paths; echo after) > out.txt").Done();
        var text = File.ReadAllText(folder.File("out.txt"));
        Assert.StartsWith("before\nForward and backpropagation, 2-2-1\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nafter\n", text, StringComparison.Ordinal);
    }
}
