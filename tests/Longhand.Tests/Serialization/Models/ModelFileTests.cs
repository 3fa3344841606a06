using System.Buffers.Binary;
using System.Text;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Serialization;
using Longhand.Testing;

namespace Longhand.Tests.Serialization.Models;

/// <summary>Write, read, write gives the same bytes; and what is damaged or foreign is refused, never loaded wrong.</summary>
public sealed class ModelFileTests
{
    private const int Problems = 300;

    [Fact]
    public void What_was_written_and_read_is_written_the_same_again()
    {
        for (var number = 0; number < Problems; number++)
        {
            var model = Random(number);
            var bytes = Written(model);
            var read = Read(bytes);
            Assert.Equal(bytes, Written(read));
            Assert.Equal(model.Network.Values, read.Network.Values);
            Assert.Equal(model.Precision, read.Precision);
            AssertSame(model.Problem, read.Problem);
        }
    }

    [Fact]
    public void Parameters_come_back_bit_by_bit_in_their_own_precision()
    {
        double[] doubles = [0.1, -0.0, double.Epsilon, double.MaxValue, 1.0 / 3.0, -1e-310];
        double[] singles = [0.1f, -0.0, float.Epsilon, float.MaxValue, 1f / 3f, -1e-40f];
        foreach (var (precision, values) in new[] { (Precision.Double, doubles), (Precision.Single, singles) })
        {
            var network = new Network(new NetworkDefinition(2, [new LayerDefinition(2, Activation.Of<Identity>())]), values);
            var read = Read(Written(new() { Problem = new() { Network = network, Examples = [] }, Precision = precision }));
            Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), read.Network.Values.ToArray().Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Theory]
    [InlineData(double.NaN, Precision.Double)]
    [InlineData(double.NegativeInfinity, Precision.Double)]
    [InlineData(double.PositiveInfinity, Precision.Double)]
    [InlineData(double.NegativeInfinity, Precision.Single)]
    public void A_parameter_that_is_not_finite_is_refused(double parameter, Precision precision)
    {
        var network = new Network(new NetworkDefinition(1, [new LayerDefinition(1, Activation.Of<Identity>())]), [1.0, parameter]);
        var bytes = Written(new() { Problem = new() { Network = network, Examples = [] }, Precision = precision });
        var e = Assert.Throws<InvalidInputException>(() => Read(bytes));
        Assert.Contains(FormattableString.Invariant($"Parameter 2 is {parameter}; a parameter is a finite number: write the model anew."), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dropout_comes_back_with_its_seed()
    {
        var layers = new LayerDefinition[] { new(4, Activation.Of<Tanh>()) { Dropout = 0.3 }, new(2, Activation.Of<Identity>()) };
        var problem = new Problem { Network = new NetworkDefinition(3, layers).Initialize(), DropoutSeed = 9, Examples = [] };
        var read = Read(Written(new() { Problem = problem, Precision = Precision.Double })).Problem;
        Assert.Equal((0.3, 0.0, 9L), (read.Network.Definition.Layers[0].Dropout, read.Network.Definition.Layers[1].Dropout, read.DropoutSeed));
    }

    [Fact]
    public void A_number_that_single_precision_does_not_hold_is_not_written_in_it()
    {
        var network = new Network(new NetworkDefinition(1, [new LayerDefinition(1, Activation.Of<Identity>())]), [1.0, 0.1]);
        var e = Assert.Throws<ArgumentException>(() => Written(new() { Problem = new() { Network = network, Examples = [] }, Precision = Precision.Single }));
        Assert.StartsWith("Parameter 2 is 0.1, which single precision does not hold; write the model in double precision.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_flipped_bit_and_every_cut_of_a_small_file_is_refused()
    {
        var bytes = Written(Random(3));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertRefused(flipped, $"bit {bit}");
        }

        for (var length = 0; length < bytes.Length; length++)
        {
            AssertRefused(bytes[..length], $"cut to {length}");
        }

        AssertRefused([.. bytes, 0], "one byte more");
    }

    [Fact]
    public void Ten_thousand_flipped_bits_of_a_large_file_are_refused()
    {
        var network = new NetworkDefinition(300, [new LayerDefinition(100, Activation.Of<Relu>()), new LayerDefinition(10, Activation.OfVector<Softmax>())]).Initialize(1);
        var bytes = Written(new() { Problem = new() { Network = network, Examples = [] } });
        var random = new SplitMix64(7);
        for (var time = 0; time < 10_000; time++)
        {
            var (place, mask) = (random.NextInt32(bytes.Length), (byte)(1 << random.NextInt32(8)));
            bytes[place] ^= mask;
            AssertRefused(bytes, $"byte {place}");
            bytes[place] ^= mask;
        }

        Assert.Equal(network.Values, Read(bytes).Network.Values);
    }

    /// <summary>The checksum is set right after every mutation, so that what reads the header is reached.</summary>
    [Fact]
    public void A_file_that_somebody_made_is_read_or_refused_in_one_line_within_bounded_memory()
    {
        var mutations = Environment.GetEnvironmentVariable("LONGHAND_FULL") == "1" ? 20_000 : 4_000;
        byte[][] files = [.. Enumerable.Range(0, 20).Select(number => Written(Random(number)))];
        var (read, refused) = (0, 0);
        for (var number = 0; number < mutations; number++)
        {
            var random = new SplitMix64(number);
            var bytes = Mutated(files[random.NextInt32(files.Length)], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Read(bytes);
                read++;
            }
            catch (InvalidInputException e)
            {
                refused++;
                Assert.True(JsonValue.IsOneLine(e.Message) && e.Message.Length < 700, $"Mutation {number}: {e.Message}");
            }
            catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail($"Mutation {number} ended in {e}");
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (64L << 20) + (4L * bytes.Length));
        }

        Assert.InRange(read, mutations / 50, mutations);
        Assert.InRange(refused, mutations / 2, mutations);
    }

    [Theory]
    [InlineData("", "The file is empty; a model is a file that longhand train wrote.")]
    [InlineData("{ \"network\": {} }", "The file looks like JSON, perhaps a problem file; a model is a file that longhand train wrote, of a problem file too.")]
    [InlineData("a,b,c\n1,2,3\n", "The file looks like a text, perhaps data; a model is a file that longhand train wrote.")]
    [InlineData("PK\u0003\u0004abcdefgh", "The file looks like a ZIP archive, as PyTorch, Keras and NumPy (.npz) write them; a model is a file that longhand train wrote.")]
    [InlineData("\u0089HDF\r\n\u001a\n", "The file looks like an HDF5 file, as Keras writes them; a model is a file that longhand train wrote.")]
    [InlineData("\u0093NUMPY\u0001\u0000", "The file looks like an array of NumPy (.npy); a model is a file that longhand train wrote.")]
    [InlineData("\u0010\u0000\u0000\u0000\u0000\u0000\u0000\u0000{\"a\":{}}", "The file looks like a safetensors file; a model is a file that longhand train wrote.")]
    [InlineData("\u0089LHM\n\u001a\n", "The file was changed by a transfer as text, which changes line ends; transfer it as binary.")]
    [InlineData("\u0089LHM\r", "The file is damaged: it ends within its first bytes. Take a copy, or train the model anew.")]
    [InlineData("\u0008\u0001\u0012\u0007pytorch", "The file looks like something else; a model is a file that longhand train wrote.")]
    public void A_foreign_file_is_refused_with_what_it_looks_like(string text, string message) =>
        Assert.Equal("m.longhand: " + message, Assert.Throws<InvalidInputException>(() => Read(Encoding.Latin1.GetBytes(text))).Message);

    [Fact]
    public void A_file_of_a_later_version_is_refused_with_both_versions()
    {
        var bytes = Written(Random(3));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 2);
        Assert.Equal(
            "m.longhand: The file is of version 2; this program reads version 1: use a newer one, or write the model anew.",
            Assert.Throws<InvalidInputException>(() => Read(bytes)).Message
        );
    }

    private static TrainedModel Random(int number)
    {
        var problem = RandomProblems.Make(number) with { Examples = [], Steps = 1, Until = null };
        if (number % 2 == 0)
        {
            return new() { Problem = problem };
        }

        double[] singles = [.. problem.Network.Values.ToArray().Select(value => (double)(float)value)];
        return new() { Problem = problem with { Network = new(problem.Network.Definition, singles) { Initialization = problem.Network.Initialization } }, Precision = Precision.Single };
    }

    /// <summary>A problem file writes every property of a problem: two that are written the same are the same.</summary>
    private static void AssertSame(Problem one, Problem other) => Assert.Equal(Json(one), Json(other));

    private static string Json(Problem problem)
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream))
        {
            ProblemWriter.Write(json, problem);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static byte[] Written(TrainedModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(stream, model);
        return stream.ToArray();
    }

    private static TrainedModel Read(byte[] bytes) => ModelFile.Read(new MemoryStream(bytes), "m.longhand");

    private static void AssertRefused(byte[] bytes, string what)
    {
        try
        {
            Read(bytes);
        }
        catch (InvalidInputException e)
        {
            Assert.StartsWith("m.longhand: ", e.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Fail($"It was loaded: {what}.");
    }

    private static byte[] Mutated(byte[] file, SplitMix64 random)
    {
        const int Start = 24;
        var bytes = file[..^4].ToList();
        for (var times = 1 + random.NextInt32(3); times > 0; times--)
        {
            var place = 12 + random.NextInt32(bytes.Count - 12);
            var length = Math.Min(1 + random.NextInt32(8), bytes.Count - place);
            switch (random.NextInt32(4))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.NextInt32(8));
                    break;
                case 1 when place >= Start:
                    bytes.RemoveRange(place, length);
                    break;
                case 2 when place >= Start:
                    bytes.InsertRange(place, bytes.GetRange(place, length));
                    break;
                default:
                    bytes[place] = (byte)"0123456789[]{}\",:en"[random.NextInt32(19)];
                    break;
            }
        }

        var made = bytes.ToArray();
        if (random.NextInt32(4) != 0)
        {
            var header = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12)) + (random.NextInt32(2) == 0 ? made.Length - (file.Length - 4) : 0);
            BinaryPrimitives.WriteInt32LittleEndian(made.AsSpan(12), header);
            BinaryPrimitives.WriteInt64LittleEndian(made.AsSpan(16), made.Length + 4);
        }

        var sum = new Crc32C();
        sum.Append(made);
        var end = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(end, sum.Value);
        return [.. made, .. end];
    }
}
