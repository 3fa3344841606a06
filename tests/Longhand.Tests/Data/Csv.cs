using System.Text;
using Longhand.Data;
using Longhand.Tests.Serialization;

namespace Longhand.Tests.Data;

/// <summary>Tables for tests.</summary>
internal static class Csv
{
    public static Table Read(string text, CsvOptions? options = null) =>
        CsvReader.Read(new StringReader(text), options ?? new CsvOptions { Name = "a.csv" });

    public static Table ReadBytes(byte[] bytes, CsvOptions? options = null) =>
        CsvReader.Read(new MemoryStream(bytes), options ?? new CsvOptions { Name = "a.csv" });

    /// <summary>A file in tests/data.</summary>
    public static Table File(string name, CsvOptions? options = null) =>
        ReadBytes(DataFiles.Read(name), (options ?? new()) with { Name = name });

    public static string Write(Table table, bool isPlain = false)
    {
        var text = new StringWriter(new StringBuilder());
        new CsvWriter(text, isPlain: isPlain).Write(table);
        return text.ToString();
    }

    public static string Refusal(string text, CsvOptions? options = null) => Assert.Throws<DataException>(() => Read(text, options)).Message;
}
