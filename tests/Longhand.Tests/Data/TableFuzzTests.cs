using System.Text;
using Longhand.Data;
using Longhand.Numerics;
using Longhand.Tests.Serialization;
using Longhand.Tests.Support;

namespace Longhand.Tests.Data;

/// <summary>20,000 seeded mutations of each kind of file: a table or one line of refusal, and memory within bounds.</summary>
public sealed class TableFuzzTests
{
    private const int Mutations = 20_000;

    private static readonly string[] Tokens = [",", "\"", "\n", "\r", "\r\n", ";", "\t", "NA", "1e400", "-1", "1,5", "NaN", "Infinity", "x", "\"\"", "\0", "\ufeff", "é", "=1+1", "0"];

    [Fact]
    public void A_mutated_csv_file_is_read_or_refused_in_one_line()
    {
        byte[][] files =
        [
            [.. DataFiles.Read("penguins.csv").Take(1500)],
            [.. DataFiles.Read("iris.csv").Take(600)],
            "a;b;c\r\n1;\"x\r\ny\";2.5\r\n3;\"\"\"q\"\"\";4e-3\r\n"u8.ToArray(),
            "\"k\",v\n\"a, b\",1\n\"c\",2\n\nd,?\n"u8.ToArray(),
        ];
        Fuzz(files, 10, bytes => Csv.ReadBytes(bytes));
    }

    [Fact]
    public void A_mutated_idx_file_is_read_or_refused_in_one_line()
    {
        byte[][] files =
        [
            [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 3, 255],
            [0, 0, 0x0D, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0x3F, 0x80, 0, 0, 0xC0, 0x20, 0, 0],
            [0, 0, 0x0C, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0x3F, 0x80, 0, 0],
            DataFiles.Read("fashion-mnist-small/t10k-labels-idx1-ubyte.gz"),
        ];
        Fuzz(files, 50, bytes => IdxReader.Read(new MemoryStream(bytes), "a.csv"));
    }

    /// <summary>The mutations have to reach both: one file in so many is still right, and enough are not.</summary>
    private static void Fuzz(byte[][] files, int leastRead, Func<byte[], Table> read)
    {
        var refused = 0;
        for (var number = 0; number < Mutations; number++)
        {
            var random = new SplitMix64(number);
            var bytes = files[random.NextInt32(files.Length)].ToList();
            Mutation.Apply(random, bytes, Tokens);
            refused += IsRead(number, [.. bytes], read) ? 0 : 1;
        }

        Assert.InRange(Mutations - refused, Mutations / leastRead, Mutations);
        Assert.InRange(refused, Mutations / 5, Mutations);
    }

    private static bool IsRead(int number, byte[] bytes, Func<byte[], Table> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Assert.All(read(bytes).Columns, column => Assert.True(column.RowCount >= 0));
            return true;
        }
        catch (DataException e)
        {
            Assert.True(!e.Message.Any(char.IsControl) && e.Message.Length < 700, $"Mutation {number}: {e.Message}");
            Assert.StartsWith("a.csv", e.Place, StringComparison.Ordinal);
            return false;
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"Mutation {number} ended in {e}\n{Encoding.UTF8.GetString(bytes)}");
            return false;
        }
        finally
        {
            // What was allocated in all is never less than what is alive at once.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (64L << 20) + (4L * bytes.Length));
        }
    }
}
