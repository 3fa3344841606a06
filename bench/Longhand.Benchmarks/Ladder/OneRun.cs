using System.Numerics;
using System.Text.Json;
using Longhand.Training;

namespace Longhand.Benchmarks.Ladder;

/// <summary>Measures one workload with one engine.</summary>
internal static class OneRun<TElement>
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    /// <summary>The line of JSON that every peer prints, and what only this one can say.</summary>
    public static string Measure(Workload workload, OneSettings settings, string dtype)
    {
        var problem = WorkloadProblem.Of(workload);
        var options = new EngineOptions { BatchSize = workload.Infers ? 1 : workload.Batch, Threads = settings.Asked };
        if (settings.Engine == "loops")
        {
            return workload.Opt == "sgd"
                ? Line(
                    workload,
                    settings,
                    dtype,
                    new LoopsTrainee<TElement>(new(workload, problem.Network.Values, WorkloadProblem.LearningRate))
                )
                : throw new UsageException("--engine loops has --opt sgd only.");
        }

        using Engine<TElement> engine =
            settings.Engine == "cpu" ? new CpuEngine<TElement>(problem, options) : new ReferenceEngine<TElement>(problem, options);
        return Line(workload, settings, dtype, new EngineTrainee<TElement>(engine));
    }

    private static string Line<TTrainee>(Workload workload, OneSettings settings, string dtype, TTrainee trainee)
        where TTrainee : struct, ITrainee<TElement>
    {
        var run = new TimedSteps<TElement, TTrainee>(workload, settings.InOrder, trainee);
        var (rates, bytes) = run.Measure(settings.Reps, settings.MinTime);
        var loss = double.CreateChecked(run.LastLoss);
        return JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["peer"] = settings.Engine == "cpu" ? "longhand" : settings.Engine,
                ["workload"] = workload.Name,
                ["task"] = workload.Task,
                ["opt"] = workload.Opt,
                ["dtype"] = dtype,
                ["threads"] = settings.Threads,
                ["threads_used"] = trainee.Threads,
                ["samples_per_s"] = new
                {
                    min = rates.Least,
                    med = rates.Median,
                    max = rates.Most,
                },
                ["bytes_per_step"] = bytes,
                ["final_loss"] = workload.Infers || !double.IsFinite(loss) ? null : loss,
                ["note"] = settings.InOrder ? "batches in order" : "shuffled batches",
            }
        );
    }
}
