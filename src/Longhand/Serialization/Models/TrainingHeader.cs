using System.Collections.Immutable;
using System.Text.Json;
using Longhand.Training;

namespace Longhand.Serialization;

/// <summary>How a model came about, in its file: the options in the header, what every epoch came to in a block.</summary>
internal static class TrainingHeader
{
    private const string Epochs = "history";
    private const string Remedy = "write the model anew";
    private const double Ticks = TimeSpan.TicksPerSecond;

    /// <summary>What a row of the block has before the metrics: loss, validation loss, whether it is the best, learning rate, steps, examples, seconds.</summary>
    private const int Columns = 7;

    public static void Write(Utf8JsonWriter json, TrainingRecord record, List<Block> blocks)
    {
        json.WriteStartObject("training");
        json.WriteString("data", record.Data);
        json.WriteNumber("examples", record.Examples);
        json.WriteNumber("validationExamples", record.ValidationExamples);
        json.WriteNumber("validationShare", record.ValidationShare);
        json.WriteNumber("epochs", record.Epochs);
        json.WriteNumber("batch", record.BatchSize);
        NetworkHeader.Seed(json, record.Seed);
        json.WriteBoolean("shuffle", record.Shuffle);
        if (record.EarlyStopping is { } early)
        {
            json.WriteStartObject("earlyStopping");
            json.WriteNumber("patience", early.Patience);
            json.WriteNumber("leastImprovement", early.LeastImprovement);
            json.WriteBoolean("restoreBest", early.RestoreBest);
            json.WriteEndObject();
        }

        ProblemWriter.Texts(json, "choices", record.Choices);
        json.WriteString("stopped", NameOf(record.Stopped));
        json.WriteNumber("epochsMade", record.History.Epochs.Length);
        ProblemWriter.Texts(json, "metrics", MetricsOf(record.History));
        json.WriteEndObject();
        blocks.Add(Block.Of(Epochs, [.. record.History.Epochs.SelectMany(Row)]));
    }

    public static TrainingRecord? Read(Frame frame)
    {
        var root = frame.Header;
        if (root["training"] is not { } value)
        {
            return null;
        }

        var o = root.Object(
            "training", value,
            "data", "examples", "validationExamples", "validationShare", "epochs", "batch", "seed", "shuffle", "earlyStopping", "choices", "stopped", "epochsMade", "metrics"
        );
        int Whole(string key, int least) => o.WholeOf(o.Required(key, Remedy), o.At(key), least);
        return new()
        {
            Data = o.TextOf(o.Required("data", Remedy), o.At("data")),
            Examples = Whole("examples", 1),
            ValidationExamples = Whole("validationExamples", 0),
            ValidationShare = o.Number("validationShare") ?? 0.0,
            Epochs = Whole("epochs", 0),
            BatchSize = Whole("batch", 1),
            Seed = o.WholeOf(o.Required("seed", Remedy), o.At("seed"), -ProblemReader.LargestSeed, ProblemReader.LargestSeed),
            Shuffle = o["shuffle"] is not { } shuffle || o.FlagOf(shuffle, o.At("shuffle")),
            EarlyStopping = Early(o),
            Choices = Texts(o, "choices"),
            Stopped = o.Choice(o.Required("stopped", Remedy), o.At("stopped"), Enum.GetValues<TrainingStop>(), NameOf),
            History = new(Reports(frame, Whole("epochsMade", 0), Texts(o, "metrics"))),
        };
    }

    /// <summary>The name of a reason to end, in files.</summary>
    public static string NameOf(TrainingStop stop) => stop switch
    {
        TrainingStop.None => "none",
        TrainingStop.Epochs => "epochs",
        TrainingStop.NoImprovement => "no-improvement",
        TrainingStop.Asked => "asked",
        _ => "cancelled",
    };

    private static IEnumerable<string> MetricsOf(History history) => history.Last?.Metrics.Select(metric => metric.Name) ?? [];

    private static IEnumerable<double> Row(EpochReport epoch) =>
    [
        epoch.Loss,
        epoch.ValidationLoss ?? double.NaN,
        epoch.IsBest ? 1.0 : 0.0,
        epoch.LearningRate,
        epoch.Steps,
        epoch.Examples,
        epoch.Time is { } time ? time.Ticks / Ticks : double.NaN,
        .. epoch.Metrics.Select(metric => metric.Value),
    ];

    private static EarlyStopping? Early(JsonObject training)
    {
        if (training["earlyStopping"] is not { } value)
        {
            return null;
        }

        var o = training.Object("earlyStopping", value, "patience", "leastImprovement", "restoreBest");
        return new(
            o.WholeOf(o.Required("patience", Remedy), o.At("patience"), 1),
            o.Number("leastImprovement") ?? 0.0,
            o["restoreBest"] is not { } restore || o.FlagOf(restore, o.At("restoreBest"))
        );
    }

    private static ImmutableArray<EpochReport> Reports(Frame frame, int epochs, ImmutableArray<string> metrics)
    {
        var width = Columns + metrics.Length;
        var numbers = frame.Read<double>(Epochs, BlockType.Float64, (long)epochs * width);
        return [.. Enumerable.Range(0, epochs).Select(e => Report(frame, e + 1, numbers.AsSpan(e * width, width), metrics))];
    }

    private static EpochReport Report(Frame frame, int epoch, ReadOnlySpan<double> row, ImmutableArray<string> metrics)
    {
        var values = ImmutableArray.CreateBuilder<MetricValue>(metrics.Length);
        for (var m = 0; m < metrics.Length; m++)
        {
            values.Add(new(metrics[m], row[Columns + m]));
        }

        double? Given(double number) => double.IsNaN(number) ? null : number;
        int Whole(double number) => number is >= 0 and <= int.MaxValue && number == Math.Floor(number)
            ? (int)number
            : throw frame.Error(FormattableString.Invariant($"Epoch {epoch} counts {number:R}; it counts in whole numbers: {Remedy}."));
        return new(epoch, row[0])
        {
            ValidationLoss = Given(row[1]),
            IsBest = row[2] != 0.0,
            LearningRate = row[3],
            Steps = Whole(row[4]),
            Examples = Whole(row[5]),
            Time = double.IsNaN(row[6]) ? null : TimeSpan.FromTicks((long)Math.Round(Math.Clamp(row[6], 0.0, int.MaxValue) * Ticks)),
            Metrics = values.MoveToImmutable(),
        };
    }

    private static ImmutableArray<string> Texts(JsonObject o, string key) =>
        o[key] is { } list ? [.. o.ListOf(list, o.At(key)).Select(item => o.TextOf(item, o.At(key)))] : [];
}
