using System.IO.Compression;
using System.Text;
using Longhand.Data;

namespace Longhand.Tests.Data;

/// <summary>What cannot be read is refused in one line: the place, the value, the rule and the remedy.</summary>
public sealed class CsvReaderMistakesTests
{
    [Theory]
    [InlineData(
        "a,b,c\n1,2,3\n4,5\n",
        "a.csv:3: the row has 2 fields and the first has 3 fields: field 3 (in the first \"c\") is not there; rows are equally long: add what is missing, or leave the field empty between its delimiters."
    )]
    [InlineData("a,b\n1,2\n3,4,5\n", "a.csv:3: the row has 3 fields and the first has 2 fields: field 3 is \"5\"; rows are equally long: quote a field that has a delimiter in it.")]
    [InlineData("", "a.csv:1: the file is empty; a table has at least one row: is it the right file?")]
    [InlineData("a,b,a\n1,2,3\n", "a.csv:1: columns 1 and 3 are both called \"a\"; a column is known by its name: rename one.")]
    [InlineData("a,b\n1,\"x\n2,y\n", "a.csv:2: field 2 begins with a quote and has no closing one; a quoted field ends in a quote: close it, or double the quotes inside it.")]
    [InlineData("a,b\n1,\"x\"y\n", "a.csv:2: field 2 has text after its closing quote; a quoted field ends there: double the quotes inside it (\"\").")]
    [InlineData(
        "a,b\n1,2\n3,4\n5,oops\n7,8\n",
        "a.csv:4: b is \"oops\"; the other values of the column are numbers: correct it, leave it empty if it is missing, or read the column as text."
    )]
    [InlineData(
        "a;b\n1;2.5\n3;4.5\n5;1,5\n7;8\n",
        "a.csv:4: b is \"1,5\"; the other values of the column are numbers, and a number has a decimal point and no other separators: correct it, leave it empty if it is missing, or read the column as text."
    )]
    [InlineData("a,b\n1,2\n3,1e400\n", "a.csv:3: b is 1e400; that is too great for a double: give a number below 1.8e308.")]
    [InlineData("a,b\n1,2\n3,Infinity\n4,5\n6,7\n", "a.csv:3: b is \"Infinity\"; the other values of the column are numbers: correct it, leave it empty if it is missing, or read the column as text.")]
    [InlineData("a,b\n1,x\0\n", "a.csv:2: field 2 has a zero byte; a table is text in UTF-8: save it so.")]
    public void A_wrong_file_is_refused(string text, string message) => Assert.Equal(message, Csv.Refusal(text));

    [Fact]
    public void Bytes_that_are_not_text_are_refused_with_their_line()
    {
        byte[] latin = [.. "name,n\nAnna,1\nJos"u8, 0xE9, .. ",2\n"u8];
        Assert.Equal(
            "a.csv:3: field 1 has bytes that are not UTF-8; a table is text in UTF-8: save it so.",
            Assert.Throws<DataException>(() => Csv.ReadBytes(latin)).Message
        );
    }

    [Fact]
    public void A_number_that_is_none_is_found_after_the_first_rows_too()
    {
        var rows = string.Concat(Enumerable.Repeat("1,2\n", 3000));
        Assert.StartsWith("a.csv:3002: b is \"x\"; the other values", Csv.Refusal("a,b\n" + rows + "1,x\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_those_that_are() =>
        Assert.Equal(
            "a.csv: there is no column \"spezies\"; the columns are a, b: correct the name, or take the right file.",
            Csv.Refusal("a,b\n1,2\n", new() { Name = "a.csv", Columns = ["spezies"] })
        );

    [Fact]
    public void Fields_rows_columns_and_texts_are_bounded()
    {
        Assert.Equal(
            "data:2: field 2 is longer than 10 characters; that is the longest that is read: is a closing quote missing?",
            Csv.Refusal("a,b\n1,\"xxxxxxxxxxxxxxx\"\n", new() { LongestField = 10 })
        );
        Assert.Equal("data:4: there are more than 2 rows; that is the most that is read: take a part of the file.", Csv.Refusal("a\n1\n2\n3\n", new() { MostRows = 2 }));
        Assert.Equal("data:1: the row has more than 2 fields; that is the most a table has: is this a table?", Csv.Refusal("a,b,c\n", new() { MostColumns = 2 }));
        Assert.Equal(
            "data:4: b has more than 2 different texts; that is the most a column has: leave it out.",
            Csv.Refusal("a,b\n1,x\n2,y\n3,z\n", new() { MostTexts = 2, TextColumns = ["b"] })
        );
    }

    [Fact]
    public void A_delimiter_is_no_quote_and_no_line_end() =>
        Assert.Equal(
            "data: the delimiter is the character 34; fields cannot be told apart by a quote or the end of a line: give a comma, a semicolon or a tab.",
            Csv.Refusal("a,b\n1,2\n", new() { Delimiter = '"' })
        );

    [Fact]
    public void A_packed_file_that_is_made_to_fill_the_memory_is_refused()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var zeros = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0,0\n", 1 << 18)));
            for (var mebi = 0; mebi < 80; mebi++)
            {
                gzip.Write(zeros);
            }
        }

        Assert.Equal(
            "a.csv: the gzip file unpacks to more than 200 times its size; that is no table: unpack it, and look what it is.",
            Assert.Throws<DataException>(() => Csv.ReadBytes(packed.ToArray())).Message
        );
    }

    [Fact]
    public void A_column_of_too_many_texts_that_nobody_asked_for_is_left_out()
    {
        var table = Csv.Read("a,b\n1,x\n2,y\n3,z\n4,w\n", new() { MostTexts = 2 });
        Assert.Equal(["a"], table.Columns.Select(column => column.Name));
        Assert.Contains("b has more than 2 different texts and was left out.", table.Notes);
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_anywhere_or_changed_is_refused()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i},{i * i}\n")))));
        }

        var bytes = packed.ToArray();
        for (var length = 2; length < bytes.Length; length++)
        {
            Assert.Contains("gzip file is", Assert.Throws<DataException>(() => Csv.ReadBytes(bytes[..length])).Message, StringComparison.Ordinal);
        }

        // The header of a gzip file is in no check sum, and neither are the bits that fill up the last byte: from the header's end on, what
        // is read is right or refused.
        var right = Csv.Write(Csv.ReadBytes(bytes));
        var refused = 0;
        for (var bit = 80; bit < 8 * bytes.Length; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                Assert.Equal(right, Csv.Write(Csv.ReadBytes(flipped)));
            }
            catch (DataException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, (8 * bytes.Length) - 80 - 7, 8 * bytes.Length);
    }
}
