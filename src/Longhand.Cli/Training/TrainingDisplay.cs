using System.Globalization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>
/// Shows a training while it runs: a line of every epoch that counts, and on a terminal one line that changes, with the speed and the time
/// that is left.
/// </summary>
/// <param name="output">Where lines go.</param>
/// <param name="live">Where the line goes that changes; null where nobody looks.</param>
/// <param name="width">The columns of a line.</param>
/// <param name="made">How many epochs were made before it began.</param>
/// <param name="epochs">How many epochs there are at most.</param>
/// <param name="clock">The clock.</param>
internal sealed class TrainingDisplay(TextWriter output, TextWriter? live, int width, int made, int epochs, TimeProvider clock)
{
    private const string Erase = "\r\u001b[K";
    private const int Wide = 11;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly long _start = clock.GetTimestamp();
    private long _shown;
    private long _examples;
    private bool _hasHead;
    private EpochReport? _last;
    private bool _isLastWritten;

    /// <summary>How long it has gone on.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>How many examples a second.</summary>
    public double Speed => Elapsed.TotalSeconds > 0.0 ? _examples / Elapsed.TotalSeconds : 0.0;

    /// <summary>Takes a step into account.</summary>
    public void Step(in BatchReport step, int batches)
    {
        _examples += step.Examples;
        if (step.Ended is { } epoch)
        {
            Epoch(epoch);
        }

        if (live is not null && (_shown == 0 || clock.GetElapsedTime(_shown) >= Between))
        {
            _shown = clock.GetTimestamp();
            Live(step, batches);
        }
    }

    /// <summary>Ends the display: the last epoch is always written.</summary>
    public void End()
    {
        live?.Write(Erase);
        if (_last is { } last && !_isLastWritten)
        {
            Write(last);
        }
    }

    private void Epoch(EpochReport epoch)
    {
        (_last, _isLastWritten) = (epoch, false);
        if (IsWritten(epoch.Epoch))
        {
            live?.Write(Erase);
            Write(epoch);
        }
    }

    /// <summary>1, 2, 5, 10, 20, 50, 100 and so on: enough to see where it goes, and never pages.</summary>
    private static bool IsWritten(int epoch)
    {
        var power = (int)Math.Pow(10.0, Math.Floor(Math.Log10(epoch)));
        return epoch % power == 0 && epoch / power is 1 or 2 or 5;
    }

    private void Write(EpochReport epoch)
    {
        _isLastWritten = true;
        if (!_hasHead)
        {
            _hasHead = true;
            var losses = epoch.ValidationLoss is null ? "loss" : "loss validation";
            output.WriteLine(Line("epoch", losses.Split(' ').Concat(epoch.Metrics.Select(metric => metric.Name))));
        }

        var numbers = new[] { epoch.Loss }.Concat(epoch.ValidationLoss is { } loss ? [loss] : []).Concat(epoch.Metrics.Select(metric => metric.Value));
        output.WriteLine(Line(epoch.Epoch.ToString(CultureInfo.InvariantCulture), numbers.Select(Figure.Of)));
    }

    private static string Line(string first, IEnumerable<string> others) => "  " + first.PadLeft(6) + string.Concat(others.Select(other => other.PadLeft(Wide + 1)));

    private void Live(in BatchReport step, int batches)
    {
        var done = (step.Epoch - 1 - made + ((double)step.Batch / batches)) / Math.Max(1, epochs - made);
        var validation = _last?.ValidationLoss is { } loss ? $"  validation {Figure.Of(loss)}" : string.Empty;
        var metric = _last?.Metrics is [var first, ..] ? $"  {first.Name} {Figure.Of(first.Value)}" : string.Empty;
        var text = FormattableString.Invariant($"{step.Epoch}/{epochs}  loss {Figure.Of(_last?.Loss ?? step.Loss)}{validation}{metric}  {Figure.Count(Speed)}/s  {Figure.Time(Left(done))} left");
        live!.Write(Erase + (text.Length < width ? text : text[..(width - 1)]));
    }

    private TimeSpan Left(double done) => done > 0.0 ? Elapsed * ((1.0 - done) / done) : TimeSpan.Zero;
}
