using System.Text;
using Longhand.Numerics;
using Longhand.Serialization;
using Longhand.Tests.Support;

namespace Longhand.Tests.Serialization;

/// <summary>20,000 seeded mutations of the problem files: a problem or one line of refusal, and memory within bounds.</summary>
public sealed class ProblemReaderFuzzTests
{
    private const int Mutations = 20_000;

    private static readonly string[] Tokens =
    [
        "null", "true", "[", "]", "{", "}", ",", ":", "\"", "-1", "0", "1e400", "999999", "1000000000", "0.5", "\"softmax\"", "\"x\"", "\"drawn\"", "/*", "//", "\\u0000",
        "\ud83d\ude00", "[[1,2],[3,4]]", "\"cross-entropy\"", "\"weights\"", "{}", "[]", "\\ud800", "1e-400",
    ];

    [Fact]
    public void A_mutated_problem_file_is_read_or_refused_in_one_line()
    {
        var files = DataFiles.Problems.Select(DataFiles.Read).ToArray();
        var (read, refused) = (0, 0);
        for (var number = 0; number < Mutations; number++)
        {
            var random = new SplitMix64(number);
            var bytes = files[random.NextInt32(files.Length)].ToList();
            Mutation.Apply(random, bytes, Tokens);

            if (IsRead(number, [.. bytes]))
            {
                read++;
            }
            else
            {
                refused++;
            }
        }

        // The mutations have to reach both: files that are still right, and files that are not.
        Assert.InRange(read, Mutations / 50, Mutations);
        Assert.InRange(refused, Mutations / 2, Mutations);
    }

    private static bool IsRead(int number, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ProblemReader.Read(bytes, "try.json");
            return true;
        }
        catch (InvalidInputException e)
        {
            Assert.True(JsonValue.IsOneLine(e.Message) && e.Message.Length < 700, $"Mutation {number}: {e.Message}");
            Assert.InRange(e.Line, 1, 1 + bytes.Count(b => b == (byte)'\n'));
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
