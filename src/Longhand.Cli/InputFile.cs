namespace Longhand.Cli;

/// <summary>Reads a file that a user names, or standard input where the name is -.</summary>
internal static class InputFile
{
    private const int MostBytes = 64 * 1024 * 1024;

    public static byte[] Read(string name, string what = "problem file")
    {
        if (name is "-")
        {
            return ToEnd(Console.OpenStandardInput(), "Standard input", what);
        }

        if (Directory.Exists(name))
        {
            throw new UsageException($"{name} is a folder; name a {what} in it.");
        }

        if (!File.Exists(name))
        {
            throw new UsageException($"There is no file \"{name}\"; name a {what}{(what is "chapter" ? string.Empty : ", or - for standard input")}.");
        }

        try
        {
            return ToEnd(new FileStream(name, FileMode.Open, FileAccess.Read), name, what);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"{name} may not be read; ask for the right to read it, or name another file.");
        }
    }

    /// <summary>A pipe or a device does not tell its length: count while reading.</summary>
    private static byte[] ToEnd(Stream stream, string name, string what)
    {
        using var buffer = new MemoryStream();
        using (stream)
        {
            var piece = new byte[1 << 16];
            while (stream.Read(piece) is var count and > 0)
            {
                buffer.Write(piece, 0, count);
                if (buffer.Length > MostBytes)
                {
                    throw new UsageException(FormattableString.Invariant($"{name} has more than {MostBytes} bytes; a {what} has fewer: name another file."));
                }
            }
        }

        return buffer.ToArray();
    }
}
