namespace Longhand.Cli.Tests;

public sealed class InputFileTests
{
    [Fact]
    public void A_mistake_in_a_file_is_named_with_the_file_as_the_user_called_it_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.File("my problem.json", "{\n  \"netwrok\": 1\n}");
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "my problem.json");
        ran.Refused(
            "my problem.json:2: The key \"netwrok\" is not known in a problem; did you mean \"network\"? (known are title, network, loss, optimizer, "
                + "regularization, convention, initializer, seed, dropoutSeed, batch, steps, until, notation, examples)."
        );
    }

    [Fact]
    public void A_mistake_in_standard_input_is_named_so() =>
        LonghandProcess.RunIn(null, "{ \"title\": 1, }", "explain", "-").Refused("standard input:1: The problem has no \"network\"; give it a network: \"network\": { \"inputs\": …, \"layers\": [ … ] }.");

    [Fact]
    public void An_endless_input_is_refused() =>
        LonghandProcess.Run("explain", "/dev/zero").Refused("/dev/zero has more than 67108864 bytes; a problem file has fewer: name another file.");
}
