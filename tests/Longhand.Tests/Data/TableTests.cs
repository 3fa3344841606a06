using Longhand.Data;

namespace Longhand.Tests.Data;

public sealed class TableTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(255.0)]
    [InlineData(256.0)]
    [InlineData(-1.0)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(16777217.0)]
    [InlineData(1e300)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.NaN)]
    public void A_number_is_held_exactly_beside_any_others(double number)
    {
        AssertHeld(number);
        AssertHeld(-number);
    }

    private static void AssertHeld(double number)
    {
        // One piece of each kind, and the last not full: bytes, floats, doubles.
        double[] numbers = [.. Enumerable.Repeat(7.0, 4096), .. Enumerable.Repeat(0.25, 4096), .. Enumerable.Repeat(0.3, 4096), 1.0, number];
        foreach (var place in new[] { 0, 4095, 4096, 8191, 8192, 12289 })
        {
            double[] with = [.. numbers];
            with[place] = number;
            var column = new NumberColumn("x", CompactNumbers.Of(with));
            Assert.Equal(with.Length, column.RowCount);
            Assert.Equal(with.Select(BitConverter.DoubleToInt64Bits), Enumerable.Range(0, with.Length).Select(row => BitConverter.DoubleToInt64Bits(column[row])));
            Assert.Equal(double.IsNaN(number), column.IsMissing(place));
        }
    }

    [Fact]
    public void Texts_are_held_once_in_the_order_in_which_they_come()
    {
        var column = new TextColumn("t", ["b", null, "a", "b", ""]);
        Assert.Equal(["b", "a", ""], column.Values);
        Assert.Equal([0, -1, 1, 0, 2], Enumerable.Range(0, 5).Select(column.CodeOf));
        Assert.Equal(["b", null, "a", "b", ""], Enumerable.Range(0, 5).Select(row => column[row]));
    }

    [Fact]
    public void More_texts_than_a_byte_counts_are_told_apart()
    {
        var texts = Enumerable.Range(0, 70_000).Select(i => FormattableString.Invariant($"t{i}")).ToArray();
        var column = new TextColumn("t", texts.Append(null));
        Assert.Equal(texts.Append(null), Enumerable.Range(0, 70_001).Select(row => column[row]));
    }

    [Fact]
    public void Columns_have_one_length_and_each_its_own_name()
    {
        var x = new NumberColumn("x", [1, 2]);
        Assert.Equal("data: there is no column; a table has at least one.", Refusal(() => new Table([])));
        Assert.Equal("data: y has 1 rows and x has 2; columns have one length.", Refusal(() => new Table([x, new NumberColumn("y", [1])])));
        Assert.Equal("data: two columns are called x; a column is known by its name: rename one.", Refusal(() => new Table([x, new TextColumn("x", ["a", "b"])])));
        Assert.Equal("row 2: x is infinite; a table holds finite numbers: correct it, or give NaN where it is missing.", Refusal(() => new NumberColumn("x", [1, double.NegativeInfinity])));
    }

    [Fact]
    public void A_row_of_a_table_without_lines_is_named_by_its_number() => Assert.Equal("t, row 2", new Table([new NumberColumn("x", [1, 2])], "t").PlaceOf(1));

    private static string Refusal(Func<object> action) => Assert.Throws<DataException>(action).Message;
}
