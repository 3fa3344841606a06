namespace Longhand.Cli;

/// <summary>Writes to a file that a user names, or to standard output. A file appears whole or not at all.</summary>
internal static class OutputFile
{
    public static void Write(string? name, Action<Stream> write)
    {
        if (name is null or "-")
        {
            using var output = Console.OpenStandardOutput();
            using var buffered = new BufferedStream(output, 1 << 16);
            write(buffered);
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(name))!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder}; make it first.");
        }

        var temporary = Path.Combine(folder, $".{Path.GetFileName(name)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(file);
            }

            File.Move(temporary, name, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
