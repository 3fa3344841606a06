using System.Text.Json;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>Writes a line of JSON for every epoch, for programs that follow.</summary>
internal sealed class TrainingLog : IDisposable
{
    private readonly Stream _stream;

    private TrainingLog(Stream stream) => _stream = stream;

    /// <summary>Opens a log; one that goes on is added to.</summary>
    /// <param name="name">The file; null is none.</param>
    /// <param name="goesOn">Whether lines are added to those that are there.</param>
    public static TrainingLog? Open(string? name, bool goesOn)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            return new(new FileStream(name, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--log {name} cannot be written ({e.Message.TrimEnd('.')}); name another file.");
        }
    }

    /// <summary>Writes a line, which a program can read at once.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="isSaved">Whether the model file has it.</param>
    public void Write(EpochReport epoch, bool isSaved)
    {
        using (var json = new Utf8JsonWriter(_stream))
        {
            json.WriteStartObject();
            json.WriteNumber("epoch", epoch.Epoch);
            json.WriteNumber("loss", epoch.Loss);
            if (epoch.ValidationLoss is { } loss)
            {
                json.WriteNumber("validationLoss", loss);
            }

            foreach (var metric in epoch.Metrics)
            {
                json.WriteNumber(metric.Name, metric.Value);
            }

            json.WriteNumber("learningRate", epoch.LearningRate);
            json.WriteNumber("steps", epoch.Steps);
            json.WriteNumber("examples", epoch.Examples);
            if (epoch.Time is { } time)
            {
                json.WriteNumber("seconds", time.TotalSeconds);
            }

            json.WriteBoolean("best", epoch.IsBest);
            json.WriteBoolean("saved", isSaved);
            json.WriteEndObject();
        }

        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    public void Dispose() => _stream.Dispose();
}
