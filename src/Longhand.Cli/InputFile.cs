namespace Longhand.Cli;

/// <summary>Reads a file that a user names, or standard input where the name is -.</summary>
internal static class InputFile
{
    private const int MostBytes = 256 * 1024 * 1024;

    public static byte[] Read(string name)
    {
        if (name is "-")
        {
            using var buffer = new MemoryStream();
            Console.OpenStandardInput().CopyTo(buffer);
            return buffer.ToArray();
        }

        if (Directory.Exists(name))
        {
            throw new UsageException($"{name} is a folder; name a problem file.");
        }

        if (!File.Exists(name))
        {
            throw new UsageException($"There is no file {name}; name a problem file, or - for standard input.");
        }

        var length = new FileInfo(name).Length;
        return length <= MostBytes
            ? File.ReadAllBytes(name)
            : throw new UsageException($"{name} has {length} bytes; a problem file has at most {MostBytes}.");
    }
}
