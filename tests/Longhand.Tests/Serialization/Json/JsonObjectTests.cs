using System.Globalization;
using System.Text;
using Longhand.Numerics;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization.Json;

/// <summary>Numbers are read strictly, and the same under every culture.</summary>
public sealed class JsonObjectTests
{
    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("-0", -0.0)]
    [InlineData("-0.0e5", -0.0)]
    [InlineData("1e-400", 0.0)]
    [InlineData("-1e-400", -0.0)]
    [InlineData("1E+2", 100.0)]
    [InlineData("25e-1", 2.5)]
    [InlineData("4.9406564584124654e-324", double.Epsilon)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    // The first number that rounds to infinity is 1.7976931348623158079…e308; below it the largest double is nearest.
    [InlineData("1.7976931348623158e308", double.MaxValue)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("0.1000000000000000055511151231257827021181583404541015625", 0.1)]
    public void A_number_is_the_nearest_double(string text, double expected) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Numbers($"[{text}]")[0]));

    [Theory]
    [InlineData("1,5.0")]
    [InlineData("1 000")]
    [InlineData("1_000")]
    [InlineData("1'000")]
    [InlineData("NaN")]
    [InlineData("-NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1f")]
    [InlineData("１")]
    [InlineData("٣")]
    [InlineData("−1")]
    [InlineData("(1)")]
    [InlineData("$1")]
    [InlineData("1%")]
    [InlineData("\"1\"")]
    [InlineData("1e309")]
    [InlineData("-1.7976931348623159e308")]
    public void What_is_no_number_of_json_or_overflows_is_refused(string text) =>
        Assert.Throws<InvalidInputException>(() => Numbers($"[{text}]") is [_] ? 0 : throw new InvalidInputException("two", 1, "numbers"));

    /// <summary>A million doubles of every size (random bits), written as the problem writer writes them.</summary>
    [Fact]
    public void A_million_doubles_come_back_bit_for_bit()
    {
        var random = new SplitMix64(17);
        const int Piece = 100_000;
        for (var round = 0; round < 10; round++)
        {
            var numbers = new double[Piece];
            for (var i = 0; i < numbers.Length; i++)
            {
                do
                {
                    numbers[i] = BitConverter.UInt64BitsToDouble(random.NextBits());
                }
                while (!double.IsFinite(numbers[i]));
            }

            using var stream = new MemoryStream();
            using (var json = new System.Text.Json.Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                ProblemWriter.List(json, "x", numbers);
                json.WriteEndObject();
            }

            var read = Numbers(Encoding.UTF8.GetString(stream.ToArray())[5..^1]);
            Assert.True(numbers.AsSpan().SequenceEqual(read), "A double did not come back.");
            Assert.True(numbers.Select(double.IsNegative).SequenceEqual(read.Select(double.IsNegative)), "A sign did not come back.");
        }
    }

    /// <summary>A comma for the point, a dot for the comma, other minus signs: what cultures have.</summary>
    [Theory]
    [InlineData("de-DE", ",", ".", "-")]
    [InlineData("tr-TR", ",", ".", "-")]
    [InlineData("fa-IR", "٫", "٬", "\u200e−")]
    public void Numbers_and_messages_are_the_same_under_every_culture(string name, string point, string group, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (point, group);
        culture.NumberFormat.NegativeSign = minus;
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var current in new[] { culture, CultureInfo.GetCultureInfo(name) })
            {
                CultureInfo.CurrentCulture = current;
                Assert.Equal([-1234.5, 1e-7], Numbers("[-1234.5, 1e-7]"));
                var e = Assert.Throws<InvalidInputException>(() => Object("{ \"k\": -12345.5 }").WholeOf(Object("{ \"k\": -12345.5 }")["k"]!, "k", -2_000_000_000L, 5_000_000L));
                Assert.Equal("try.json:1: k is -12345.5; it has to be a whole number.", e.Message);
                var problem = ProblemReader.Read(DataFiles.Read("softmax.json"), "softmax.json");
                Assert.Equal(1e-3, problem.Network.Values[3]);
                Assert.Equal("w_{2}", problem.Names.Parameter(problem.Network.Definition.Layout.Weight(1, 1, 1)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static double[] Numbers(string list)
    {
        var o = Object($"{{ \"x\": {list} }}");
        return [.. o.ListOf(o["x"]!, "x").Select(item => o.NumberOf(item, "x"))];
    }

    private static JsonObject Object(string text)
    {
        var value = JsonTree.Parse(Encoding.UTF8.GetBytes(text), "try.json");
        return new("try.json", string.Empty, value, [.. value.Members.Select(m => m.Key)]);
    }
}
