using System.Text;

namespace Longhand.Data;

/// <summary>
/// Reads comma-separated values (RFC 4180). Numbers are read the same in every culture, a row is held in no more memory than its
/// numbers take, and what cannot be read is refused with its line.
/// </summary>
public static class CsvReader
{
    /// <summary>Reads a table of UTF-8, with or without a byte order mark; packed with gzip or not.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="DataException">The file cannot be used.</exception>
    public static Table Read(Stream stream, CsvOptions? options = null)
    {
        options ??= new();
        var encoding = Encoding.GetEncoding(
            "utf-8",
            EncoderFallback.ExceptionFallback,
            new DecoderReplacementFallback(CsvRecords.NotText.ToString())
        );
        using var reader = new StreamReader(GzipInput.Open(stream, options.Name), encoding, leaveOpen: true);
        return Read(reader, options);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="DataException">The text cannot be used.</exception>
    public static Table Read(TextReader reader, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= new();
        return new CsvTable(new CsvRecords(reader, options), options).Read();
    }
}
