using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Longhand.Data;
using Longhand.Tests.Serialization;

namespace Longhand.Tests.Data;

public sealed class CsvReaderTests
{
    public static TheoryData<string, string, string?> Suite
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var test in JsonDocument.Parse(DataFiles.CsvSuite()).RootElement.GetProperty("cases").EnumerateArray())
            {
                // One of them says other things than its file: it must be read or refused, no more.
                var isRight = !test.TryGetProperty("use", out _);
                data.Add(test.GetProperty("name").GetString()!, test.GetProperty("bytes_b64").GetString()!, isRight ? test.GetProperty("expected").GetRawText() : null);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Suite))]
    public void A_file_of_the_suite_means_what_the_suite_says(string name, string bytes, string? expected)
    {
        var file = Convert.FromBase64String(bytes);
        string[] names = [.. Csv.ReadBytes(file).Columns.Select(column => column.Name)];
        var table = Csv.ReadBytes(file, new() { HasHeader = true, TextColumns = [.. names], Missing = [] });
        if (expected is null)
        {
            Assert.NotEqual(0, table.RowCount);
            return;
        }

        var rows = JsonDocument.Parse(expected).RootElement.EnumerateArray().ToArray();
        Assert.True(rows.Length == table.RowCount, name);
        for (var row = 0; row < rows.Length; row++)
        {
            Assert.Equal(rows[row].EnumerateObject().Select(p => p.Name), names);
            Assert.All(rows[row].EnumerateObject(), p => Assert.Equal(LineFeeds(p.Value.GetString()!), LineFeeds(table[p.Name].TextOf(row)!)));
        }
    }

    /// <summary>The suite expects a CR in a quoted field of a file that has none: its note says to compare without.</summary>
    private static string LineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("a,b\n1,x\n2,y\n")]
    [InlineData("a,b\r\n1,x\r\n2,y\r\n")]
    [InlineData("a,b\r1,x\r2,y")]
    [InlineData("\n\na,b\n\n1,x\n2,y\n\n\n")]
    [InlineData("\ufeffa,b\n1,x\n2,y")]
    [InlineData("\r\n\na;b\n1;x\n2;y\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"")]
    [InlineData("a;b\n1;x\n2;y\n")]
    [InlineData("a\tb\n1\tx\n2\ty\n")]
    [InlineData("a,b\n 1 ,x\n2,y\n")]
    public void The_same_table_is_written_in_many_ways(string text)
    {
        var table = Csv.ReadBytes(Encoding.UTF8.GetBytes(text));
        Assert.Equal("a,b\n1,x\n2,y\n", Csv.Write(table));
        Assert.IsType<NumberColumn>(table["a"]);
        Assert.IsType<TextColumn>(table["b"]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "The first line names the columns: below \"a\" are numbers.")]
    [InlineData("a,b\nx,y\n", "The first line is taken for the names of the columns: it has no number.")]
    [InlineData("5.1,setosa\n4.9,setosa\n", "The first line has numbers and is a row of data: the columns are called column1 to column2.")]
    [InlineData("a;b\n1;2\n", "The fields are separated by semicolons.")]
    [InlineData("a\tb\n1\t2\n", "The fields are separated by tabs.")]
    public void What_the_reader_found_out_it_says(string text, string note) => Assert.Contains(note, Csv.Read(text).Notes);

    [Fact]
    public void What_is_set_is_not_found_out()
    {
        var table = Csv.Read("1;2,5\n3;4,5\n", new() { HasHeader = true, Delimiter = ',' });
        Assert.Equal(["1;2", "5"], table.Columns.Select(column => column.Name));
        Assert.Empty(table.Notes);
        Assert.Equal(2, Csv.Read("a,b\nc,d\n", new() { HasHeader = false }).RowCount);
    }

    [Fact]
    public void A_column_without_a_name_is_called_by_its_place() =>
        Assert.Equal(["column1", "x"], Csv.Read(",x\n7,1\n8,2\n").Columns.Select(column => column.Name));

    [Fact]
    public void Missing_values_are_empty_or_said_so_in_any_case()
    {
        var table = Csv.Read("a,b\n1,x\n,\nNA,na\nNaN,nan\nnull,NULL\n?,?\n \"\",\n", new() { Missing = ["", "NA", "NaN", "null", "?", "\"\""] });
        Assert.Equal(7, table.RowCount);
        Assert.All(Enumerable.Range(1, 6), row => Assert.True(table["a"].IsMissing(row) && table["b"].IsMissing(row)));
        Assert.False(table["a"].IsMissing(0) || table["b"].IsMissing(0));
        Assert.Equal([0], table.RowsWith("a"));
    }

    [Fact]
    public void What_is_missing_can_be_said()
    {
        var table = Csv.Read("a,b\n-999,NA\n5,x\n", new() { Missing = ["-999"] });
        Assert.True(table["a"].IsMissing(0));
        Assert.Equal("NA", table["b"].TextOf(0));
    }

    [Fact]
    public void A_column_that_begins_with_thousands_of_missing_values_is_what_comes_after()
    {
        var gap = string.Concat(Enumerable.Repeat("1,,\n", 5000));
        var table = Csv.Read("id,n,t\n" + gap + "1,2.5,x\n");
        Assert.Equal(2.5, Assert.IsType<NumberColumn>(table["n"])[5000]);
        Assert.Equal("x", Assert.IsType<TextColumn>(table["t"])[5000]);
        Assert.True(table["n"].IsMissing(4999) && table["t"].IsMissing(4999));
    }

    [Fact]
    public void Only_the_columns_that_are_asked_for_are_read()
    {
        var table = Csv.Read("a,b,c\n1,oops,3\n4,5,6\n", new() { Columns = ["c", "a"] });
        Assert.Equal(["a", "c"], table.Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_code_keeps_its_zeros_where_the_column_is_read_as_text() =>
        Assert.Equal("08123", Csv.Read("zip,n\n08123,1\n", new() { TextColumns = ["zip"] })["zip"].TextOf(0));

    [Fact]
    public void A_quote_inside_a_field_without_quotes_is_a_character() => Assert.Equal("6\" pipe", Csv.Read("a,b\n6\" pipe,1\n")["a"].TextOf(0));

    [Fact]
    public void The_place_of_a_row_is_its_line_also_after_line_ends_in_quotes()
    {
        var table = Csv.Read("a,b\n1,x\n2,\"y\nz\r\nw\"\n\n3,x\n4,x\n");
        Assert.Equal(["a.csv:2", "a.csv:3", "a.csv:7", "a.csv:8"], Enumerable.Range(0, 4).Select(table.PlaceOf));
        Assert.Equal("y\nz\r\nw", table["b"].TextOf(1));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name() => Assert.Equal("a", Csv.Read("\ufeffa,b\n1,2\n").Columns[0].Name);

    [Fact]
    public void A_packed_file_is_unpacked()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write("a,b\n1,x\n"u8);
        }

        Assert.Equal("a,b\n1,x\n", Csv.Write(Csv.ReadBytes(packed.ToArray())));
    }

    [Fact]
    public void A_million_random_doubles_are_read_back_bit_for_bit()
    {
        var random = new Longhand.Numerics.SplitMix64(17);
        var numbers = new double[1_000_000];
        for (var i = 0; i < numbers.Length; i++)
        {
            do
            {
                numbers[i] = BitConverter.UInt64BitsToDouble(random.NextBits());
            }
            while (!double.IsFinite(numbers[i]));
        }

        var column = (NumberColumn)Csv.Read(Csv.Write(new([new NumberColumn("a", numbers)])))["a"];
        var wrong = Enumerable.Range(0, numbers.Length).Count(i => BitConverter.DoubleToInt64Bits(column[i]) != BitConverter.DoubleToInt64Bits(numbers[i]));
        Assert.Equal(0, wrong);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void Numbers_are_the_same_in_every_culture(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new(culture);
            Assert.Equal("a\n-1.5\n1E-07\n", Csv.Write(Csv.Read("a\n-1.5\n1e-7\n")));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("iris.csv", 150, 5)]
    [InlineData("wine.csv", 178, 14)]
    [InlineData("breast-cancer.csv", 569, 31)]
    [InlineData("digits.csv", 1797, 65)]
    [InlineData("diabetes.csv", 442, 11)]
    [InlineData("penguins.csv", 344, 8)]
    public void Real_files_are_read(string name, int rows, int columns)
    {
        var table = Csv.File(name);
        Assert.Equal((rows, columns), (table.RowCount, table.Columns.Length));
        Assert.StartsWith("The first line names the columns", Assert.Single(table.Notes), StringComparison.Ordinal);
    }
}
