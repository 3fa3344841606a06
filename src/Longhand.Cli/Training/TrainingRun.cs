using System.Runtime.InteropServices;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>
/// Makes the steps of a training, shows them, and keeps them: the model is written now and then, at the end, and when somebody stops it.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="lesson">The training.</param>
/// <param name="file">The model file.</param>
/// <param name="saveEvery">After how many epochs it is written; null is every half minute.</param>
/// <param name="display">Shows it.</param>
/// <param name="log">Takes a line for every epoch.</param>
internal sealed class TrainingRun<TElement>(Lesson<TElement> lesson, string file, int? saveEvery, TrainingDisplay display, TrainingLog? log)
    where TElement : unmanaged
{
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(30);

    private volatile bool _isStopped;
    private TimeSpan _saved;
    private bool _hasFailed;

    /// <summary>Whether somebody stopped it.</summary>
    public bool IsStopped => _isStopped;

    /// <summary>Runs it to its end, or to where it is stopped, and writes the model.</summary>
    public TrainingResult Run()
    {
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var trainer = lesson.Trainer;
        try
        {
            while (trainer.Stopped == TrainingStop.None && !_isStopped)
            {
                var step = trainer.Step();
                var isSaved = IsDue(step.Ended) && TrySave();
                display.Step(step, trainer.BatchesPerEpoch);
                if (step.Ended is { } epoch)
                {
                    log?.Write(epoch, isSaved);
                }
            }
        }
        catch (TrainingException e)
        {
            display.End();
            var made = trainer.History.Epochs.Length;
            if (made == 0)
            {
                throw;
            }

            Save();
            throw new UsageException(FormattableString.Invariant($"{e.Message} {file} has what was learned in {made} epoch{(made == 1 ? string.Empty : "s")}."));
        }

        display.End();
        Save();
        return trainer.Result;
    }

    private void Stop(PosixSignalContext context)
    {
        // The second time it ends at once: what is written is whole at every moment.
        context.Cancel = !_isStopped;
        _isStopped = true;
    }

    private bool IsDue(EpochReport? ended) =>
        saveEvery is { } every ? ended is { } epoch && epoch.Epoch % every == 0 : display.Elapsed - _saved >= BetweenSaves;

    /// <summary>A disk that is full for a while costs nothing but the copy: the training goes on, and it is tried again.</summary>
    private bool TrySave()
    {
        try
        {
            Save();
            return true;
        }
        catch (IOException e)
        {
            if (!_hasFailed)
            {
                Console.Error.WriteLine($"longhand: {e.Message} The training goes on, and it is tried again.");
            }

            (_hasFailed, _saved) = (true, display.Elapsed);
            return false;
        }
    }

    private void Save()
    {
        ModelStore.Write(file, lesson.Checkpoint());
        _saved = display.Elapsed;
    }
}
