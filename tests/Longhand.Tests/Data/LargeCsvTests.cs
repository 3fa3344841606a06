using System.Globalization;
using System.Text;
using Longhand.Data;
using Longhand.Tests.Support;

namespace Longhand.Tests.Data;

/// <summary>Rows come one after the other, and only what the table holds of them stays.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class LargeCsvTests
{
    private const long Mebi = 1 << 20;

    [Fact]
    public void A_million_rows_are_read_in_bounded_memory() => AssertBounded(1_000_000);

    [Fact]
    [Trait("Needs", "tools")]
    public void Ten_million_rows_are_read_in_bounded_memory() => AssertBounded(10_000_000);

    /// <summary>A row is a float, a double, a byte and a text of three: 14 bytes.</summary>
    private static void AssertBounded(int rows)
    {
        const int BytesOfRow = sizeof(float) + sizeof(double) + sizeof(byte) + sizeof(byte);
        using var reader = new StreamReader(new Rows(rows), Encoding.UTF8);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var peak = new HeapPeak();
        var table = CsvReader.Read(reader);
        Assert.Equal(rows, table.RowCount);
        Assert.InRange(peak.Highest - before, 0, ((long)rows * BytesOfRow) + (200 * Mebi));
        Assert.Equal((rows - 1) / 1000.0, ((NumberColumn)table["exact"])[rows - 1]);
        Assert.Equal((rows - 1) % 3 == 0 ? "a" : (rows - 1) % 3 == 1 ? "b" : "c", table["text"].TextOf(rows - 1));

        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(held, (long)rows * BytesOfRow, ((long)rows * BytesOfRow * 11 / 10) + (4 * Mebi));
        GC.KeepAlive(table);
    }

    /// <summary>A file that is made while it is read.</summary>
    private sealed class Rows(int count) : ReadOnlyStream
    {
        private byte[] _open = "half,exact,digit,text\n"u8.ToArray();
        private int _at;
        private int _next;

        public override int Read(Span<byte> buffer)
        {
            if (_at == _open.Length)
            {
                (_open, _at) = (Some(), 0);
            }

            var length = Math.Min(buffer.Length, _open.Length - _at);
            _open.AsSpan(_at, length).CopyTo(buffer);
            _at += length;
            return length;
        }

        private byte[] Some()
        {
            var text = new StringBuilder();
            for (var end = Math.Min(count, _next + 1000); _next < end; _next++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{_next % 1000}.5,{_next / 1000.0:R},{_next % 10},{"abc"[_next % 3]}\n");
            }

            return Encoding.UTF8.GetBytes(text.ToString());
        }
    }
}
