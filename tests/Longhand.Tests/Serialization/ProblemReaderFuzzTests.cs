using System.Text;
using Longhand.Numerics;
using Longhand.Serialization;

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
            for (var times = 1 + random.NextInt32(3); times > 0 && bytes.Count > 0; times--)
            {
                Mutate(random, bytes);
            }

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

    private static void Mutate(SplitMix64 random, List<byte> bytes)
    {
        var place = random.NextInt32(bytes.Count);
        var length = Math.Min(1 + random.NextInt32(12), bytes.Count - place);
        switch (random.NextInt32(7))
        {
            case 0:
                bytes[place] ^= (byte)(1 << random.NextInt32(8));
                break;
            case 1:
                bytes.RemoveRange(place, length);
                break;
            case 2:
                bytes.InsertRange(place, bytes.GetRange(place, length));
                break;
            case 3:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 4:
                bytes.InsertRange(place, Encoding.UTF8.GetBytes(Tokens[random.NextInt32(Tokens.Length)]));
                break;
            case 5:
                ReplaceNumber(random, bytes, place);
                break;
            default:
                Swap(random, bytes, place, length);
                break;
        }
    }

    /// <summary>Puts a token in place of the next number or word: most such files are still JSON.</summary>
    private static void ReplaceNumber(SplitMix64 random, List<byte> bytes, int place)
    {
        var start = bytes.FindIndex(place, b => char.IsAsciiLetterOrDigit((char)b));
        if (start < 0)
        {
            return;
        }

        var end = bytes.FindIndex(start, b => !char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'.' or (byte)'-'));
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(Tokens[random.NextInt32(Tokens.Length)]));
    }

    private static void Swap(SplitMix64 random, List<byte> bytes, int place, int length)
    {
        var piece = bytes.GetRange(place, length);
        bytes.RemoveRange(place, length);
        bytes.InsertRange(random.NextInt32(bytes.Count + 1), piece);
    }
}
