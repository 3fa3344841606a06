using System.Text;
using System.Text.Json;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization.Json;

/// <summary>The JSON test suite (nst/JSONTestSuite, MIT; RFC 8259): what is JSON is read, what is none is refused in one line.</summary>
public sealed class JsonTreeTests
{
    /// <summary>Where the contract of the problem file says otherwise than RFC 8259.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["y_object_duplicated_key.json"] = "a duplicate key is an error",
        ["y_object_duplicated_key_and_value.json"] = "a duplicate key is an error",
        ["n_array_extra_comma.json"] = "trailing commas are allowed",
        ["n_array_number_and_comma.json"] = "trailing commas are allowed",
        ["n_object_trailing_comma.json"] = "trailing commas are allowed",
        ["n_object_trailing_comment.json"] = "comments are allowed",
        ["n_object_trailing_comment_slash_open.json"] = "comments are allowed",
        ["n_structure_object_with_comment.json"] = "comments are allowed",
    };

    public static TheoryData<string, string, string> Suite
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            using var document = JsonDocument.Parse(DataFiles.JsonSuite());
            foreach (var item in document.RootElement.GetProperty("cases").EnumerateArray())
            {
                var verdict = item.GetProperty("verdict").GetString()!;
                data.Add(item.GetProperty("name").GetString()!, verdict, Convert.ToBase64String(Bytes(item)));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Suite))]
    public void The_suite_is_answered_as_the_standard_and_the_contract_have_it(string name, string verdict, string base64)
    {
        var mistake = Mistake(Convert.FromBase64String(base64));
        var isAccepted = mistake is null;
        if (verdict is "accept" or "reject")
        {
            Assert.Equal((verdict is "accept") != Exceptions.ContainsKey(name), isAccepted);
        }

        if (mistake is not null)
        {
            Assert.DoesNotContain(mistake.Message, char.IsControl);
            Assert.Matches(@"^try\.json:\d+: .*[.:;].*\.$", mistake.Message);
        }
    }

    [Fact]
    public void Every_exception_to_the_standard_is_one_of_the_suite() =>
        Assert.Empty(Exceptions.Keys.Except(Suite.Select(row => row.Data.Item1), StringComparer.Ordinal));

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Equal("1", Tree([0xEF, 0xBB, 0xBF, .. "[1]"u8]).Items[0].Text);

    [Fact]
    public void Every_value_knows_its_line()
    {
        var root = Tree("// first\n{\r\n\"a\": /* two\nlines */ [\n1,\n\"x\\ny\"],\n\"b\"\n:\nnull }"u8.ToArray());
        Assert.Equal(2, root.Line);
        Assert.Equal([3, 7], root.Members.Select(m => m.Line));
        Assert.Equal([4, 9], root.Members.Select(m => m.Value.Line));
        Assert.Equal([5, 6], root.Member("a")!.Items.Select(i => i.Line));
    }

    [Fact]
    public void Depth_is_allowed_up_to_its_limit()
    {
        var text = string.Concat(Enumerable.Repeat("[", JsonTree.MostDepth)) + string.Concat(Enumerable.Repeat("]", JsonTree.MostDepth));
        Assert.Null(Mistake(Encoding.UTF8.GetBytes(text)));
        Assert.NotNull(Mistake(Encoding.UTF8.GetBytes($"[{text}]")));
    }

    [Fact]
    public void A_million_numbers_take_less_than_two_hundred_bytes_each()
    {
        var bytes = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("0.5", 1_000_000)) + "]");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(1_000_000, Tree(bytes).Items.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    /// <summary>Two cases are a piece of text many times over.</summary>
    private static byte[] Bytes(JsonElement item)
    {
        if (item.TryGetProperty("bytes_b64", out var bytes))
        {
            return bytes.GetBytesFromBase64();
        }

        var repeat = item.GetProperty("repeat");
        var text = string.Concat(Enumerable.Repeat(repeat.GetProperty("text").GetString(), repeat.GetProperty("times").GetInt32()));
        return [.. Encoding.UTF8.GetBytes(text), .. repeat.TryGetProperty("then_b64", out var then) ? then.GetBytesFromBase64() : []];
    }

    private static JsonValue Tree(byte[] bytes) => JsonTree.Parse(bytes, "try.json");

    private static InvalidInputException? Mistake(byte[] bytes)
    {
        try
        {
            Tree(bytes);
            return null;
        }
        catch (InvalidInputException e)
        {
            return e;
        }
    }
}
