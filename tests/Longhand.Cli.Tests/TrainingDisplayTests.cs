using Longhand.Training;

namespace Longhand.Cli.Tests;

/// <summary>A line for the epochs that tell something, and one that changes for who looks.</summary>
public sealed class TrainingDisplayTests
{
    [Fact]
    public void Lines_are_written_of_epochs_one_two_five_and_so_on_and_of_the_last()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var display = new TrainingDisplay(output, null, 80, 0, 60, new StillClock());
        for (var epoch = 1; epoch <= 57; epoch++)
        {
            display.Step(Step(epoch), 1);
        }

        display.End();
        Assert.Equal(["epoch", "1", "2", "5", "10", "20", "50", "57"], output.ToString().TrimEnd().Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Equal("      57      0.0175      0.0351      0.5000\n", output.ToString()[^45..]);
    }

    [Fact]
    public void The_line_that_changes_has_speed_and_time_left_and_fits_the_terminal()
    {
        var clock = new StillClock();
        using var output = new StringWriter();
        using var live = new StringWriter();
        var display = new TrainingDisplay(output, live, 80, 10, 50, clock);
        clock.Seconds = 2.0;
        display.Step(Step(20), 1);
        Assert.Equal("\r\u001b[K" + "\r\u001b[K" + "20/50  loss 0.0500  validation 0.1000  accuracy 0.5000  50/s  6.0 s left", live.ToString());
        clock.Seconds = 2.05;
        display.Step(Step(21), 1);
        display.End();
        Assert.EndsWith("\r\u001b[K", live.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("21/50", live.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9666667, "0.9667")]
    [InlineData(1.0, "1.0000")]
    [InlineData(-0.25, "-0.2500")]
    [InlineData(12.345, "12.35")]
    [InlineData(1234.56, "1234.6")]
    [InlineData(1.234e-7, "1.234e-07")]
    [InlineData(1.5e9, "1.5e+09")]
    public void Figures_have_about_four_digits(double value, string expected) => Assert.Equal(expected, Figure.Of(value));

    [Theory]
    [InlineData(0.44, "0.4 s")]
    [InlineData(12.3, "12 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(7500, "2 h 5 min")]
    public void Times_are_read_at_a_glance(double seconds, string expected) => Assert.Equal(expected, Figure.Time(TimeSpan.FromSeconds(seconds)));

    private static BatchReport Step(int epoch)
    {
        var report = new EpochReport(epoch, 1.0 / epoch) { ValidationLoss = 2.0 / epoch, Metrics = [new("accuracy", 0.5)] };
        return new(epoch, 1, 100, 1.0 / epoch, report);
    }

    private sealed class StillClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)((1.0 + Seconds) * TimestampFrequency);
    }
}
