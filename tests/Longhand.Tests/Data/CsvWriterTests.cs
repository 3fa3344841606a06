using System.Text;
using Longhand.Data;

namespace Longhand.Tests.Data;

public sealed class CsvWriterTests
{
    [Fact]
    public void A_field_that_needs_quotes_gets_them()
    {
        var table = new Table([new TextColumn("a,b", ["x\"y", "two\nlines", "plain", "c\rd", null, ""]), new NumberColumn("n", [1, 2.5, -3, 1e300, double.NaN, 0.1])]);
        Assert.Equal("\"a,b\",n\n\"x\"\"y\",1\n\"two\nlines\",2.5\nplain,-3\n\"c\rd\",1E+300\n,\n,0.1\n", Csv.Write(table));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void Text_that_a_spreadsheet_would_work_out_is_marked(string text)
    {
        var table = new Table([new TextColumn(text, [text]), new NumberColumn("n", [-1.0])]);
        var read = Csv.Read(Csv.Write(table), new() { HasHeader = true });
        Assert.Equal(("'" + text, "'" + text), (read.Columns[0].Name, read.Columns[0].TextOf(0)));
        Assert.Equal(-1.0, Assert.IsType<NumberColumn>(read["n"])[0]);
        Assert.Equal(text, Csv.Read(Csv.Write(table, isPlain: true), new() { HasHeader = true, TextColumns = [text] }).Columns[0].TextOf(0));
    }

    [Fact]
    public void A_row_of_one_missing_value_is_still_a_row()
    {
        var table = new Table([new NumberColumn("n", [1.0, double.NaN, 3.0])]);
        Assert.Equal("n\n1\n\"\"\n3\n", Csv.Write(table));
        Assert.Equal(3, Csv.Read(Csv.Write(table)).RowCount);
    }

    [Fact]
    public void A_float_has_the_digits_that_it_needs_as_a_float()
    {
        var text = new StringWriter(new StringBuilder());
        var writer = new CsvWriter(text, ';');
        writer.WriteNumber(0.1f);
        writer.WriteNumber(0.1);
        writer.WriteText("a;b");
        writer.EndRow();
        Assert.Equal("0.1;0.1;\"a;b\"\n", text.ToString());
    }

    [Theory]
    [InlineData("iris.csv")]
    [InlineData("wine.csv")]
    [InlineData("penguins.csv")]
    public void A_file_that_is_read_and_written_twice_has_the_same_bytes(string name)
    {
        var once = Csv.Write(Csv.File(name));
        Assert.Equal(once, Csv.Write(Csv.Read(once)));
    }
}
