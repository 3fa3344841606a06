using System.CommandLine;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary>Reads and writes the model files that a user names.</summary>
internal static class ModelStore
{
    public static Argument<string> Argument { get; } = new("MODEL") { Description = "A model file, as longhand train writes it." };

    /// <summary>Reads a model; where the file is damaged, the older one beside it, and says so.</summary>
    public static TrainedModel Read(string name) => Read(name, stream => ModelFile.Read(stream, name));

    /// <summary>Reads a model with what its training needs to go on.</summary>
    public static Checkpoint<TElement> ReadCheckpoint<TElement>(string name)
        where TElement : unmanaged => Read(name, stream => ModelFile.ReadCheckpoint<TElement>(stream, name));

    /// <summary>Writes a model with the state of its training; the file that it replaces is kept beside it.</summary>
    public static void Write<TElement>(string name, Checkpoint<TElement> checkpoint)
        where TElement : unmanaged => FileStore.Write(name, stream => ModelFile.Write(stream, checkpoint), keepsOlder: true);

    private static TContent Read<TContent>(string name, Func<Stream, TContent> read)
    {
        if (!File.Exists(name) && !File.Exists(name + FileStore.OlderEnding) && !Directory.Exists(name))
        {
            throw new UsageException($"There is no file \"{name}\"; name a model file, as longhand train writes it.");
        }

        var file = FileStore.ReadNewest(name, read);
        if (file.Damage is { } damage)
        {
            Console.Error.WriteLine($"longhand: {damage.ReplaceLineEndings(" ")} The older {file.Path} is used.");
        }

        return file.Content;
    }
}
