using System.Collections.Immutable;
using System.CommandLine;
using System.IO.Compression;
using Longhand.Data;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary>Reads the data that a user names: CSV, or IDX as MNIST comes in, packed with gzip or not; - is standard input.</summary>
internal static class DataFile
{
    private const string Images = "images-idx3";

    public static Option<string?> Labels { get; } = new("--labels") { Description = "The IDX file of the labels, where the data are images in IDX (the file beside it of the same name, with labels-idx1).", HelpName = "FILE" };

    public static Option<string?> Delimiter { get; } = new("--delimiter") { Description = "What stands between the fields of a CSV file: a character, or tab (found out).", HelpName = "CHAR" };

    public static Option<bool> NoHeader { get; } = new("--no-header") { Description = "The first line of the CSV file is data: columns are called by their numbers (found out)." };

    public static Option<string?> Missing { get; } = new("--missing") { Description = "What stands for a missing value, beside nothing at all (NA,NaN,null,?).", HelpName = "LIST" };

    public static Option<string?> TextColumns { get; } = new("--text") { Description = "Columns that are text also where they look like numbers.", HelpName = "LIST" };

    public static Option[] Options { get; } = [Labels, Delimiter, NoHeader, Missing, TextColumns];

    /// <summary>Reads a table.</summary>
    /// <param name="name">The file.</param>
    /// <param name="arguments">The options.</param>
    public static Table Read(string name, ParseResult arguments) => Read(name, Csv(name, arguments), arguments);

    /// <summary>Reads the columns of a table that a model takes.</summary>
    /// <param name="name">The file.</param>
    /// <param name="arguments">The options.</param>
    /// <param name="preparation">What the model takes.</param>
    /// <param name="hasTarget">Whether the target is wanted too.</param>
    public static Table Read(string name, ParseResult arguments, Preparation preparation, bool hasTarget) =>
        Read(name, preparation.Reading(Csv(name, arguments), hasTarget), arguments);

    private static Table Read(string name, CsvOptions options, ParseResult arguments)
    {
        if (name is "-")
        {
            using var input = Console.OpenStandardInput();
            return CsvReader.Read(input, options);
        }

        if (!File.Exists(name) && !Directory.Exists(name))
        {
            throw new UsageException($"There is no file \"{name}\"; name a CSV or IDX file, or - for standard input.");
        }

        return FileStore.Read(name, IsIdx) ? ReadIdx(name, arguments.GetValue(Labels)) : FileStore.Read(name, stream => CsvReader.Read(stream, options));
    }

    /// <summary>A list of names, with commas between them.</summary>
    public static ImmutableArray<string> List(string? text) => text is null ? [] : [.. text.Split(',').Select(part => part.Trim())];

    /// <summary>What a file is called without its folder and its ending.</summary>
    public static string Stem(string name)
    {
        if (name is "-")
        {
            return "model";
        }

        var stem = Path.GetFileName(name);
        foreach (var ending in new[] { ".gz", ".csv", ".tsv", ".txt", ".json", ".idx", "-ubyte", "-images-idx3" })
        {
            stem = stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? stem[..^ending.Length] : stem;
        }

        return stem.Length > 0 ? stem : "model";
    }

    private static CsvOptions Csv(string name, ParseResult arguments)
    {
        var options = new CsvOptions
        {
            Name = name is "-" ? "standard input" : name,
            HasHeader = arguments.GetValue(NoHeader) ? false : null,
            Delimiter = arguments.GetValue(Delimiter) switch
            {
                null => null,
                "tab" or "\\t" => '\t',
                [var one] => one,
                var text => throw new UsageException($"--delimiter is \"{text}\"; it has to be one character, or tab."),
            },
            TextColumns = List(arguments.GetValue(TextColumns)),
        };
        return arguments.GetValue(Missing) is { } missing ? options with { Missing = ["", .. List(missing)] } : options;
    }

    private static Table ReadIdx(string name, string? labels)
    {
        var beside = Path.Combine(Path.GetDirectoryName(name) ?? string.Empty, Path.GetFileName(name).Replace(Images, "labels-idx1", StringComparison.Ordinal));
        labels ??= name.Contains(Images, StringComparison.Ordinal) && File.Exists(beside) ? beside : null;
        return labels is null
            ? FileStore.Read(name, stream => IdxReader.Read(stream, name))
            : FileStore.Read(name, images => FileStore.Read(labels, stream => IdxReader.Read(images, stream, name, labels)));
    }

    /// <summary>IDX begins with two zero bytes, which no text does.</summary>
    private static bool IsIdx(Stream stream)
    {
        Span<byte> start = stackalloc byte[2];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length)
        {
            return false;
        }

        if (start is not [0x1F, 0x8B])
        {
            return start is [0, 0];
        }

        stream.Position = 0;
        try
        {
            using var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            return unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start is [0, 0];
        }
        catch (InvalidDataException)
        {
            // Whoever reads it says what is wrong with it.
            return false;
        }
    }
}
