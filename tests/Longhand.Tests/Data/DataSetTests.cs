using Longhand.Data;

namespace Longhand.Tests.Data;

public sealed class DataSetTests
{
    [Fact]
    public void Rows_of_numbers_are_a_data_set()
    {
        var data = DataSet<float>.Of([[1, 2], [3, 4], [5, 6]], [[0.5], [1.5], [2.5]]);
        Assert.Equal((3, 2, 1), (data.Rows, data.Inputs, data.Outputs));
        Assert.Equal([3f, 4f], data.XOf(1).ToArray());
        Assert.Equal([1.5f], data.YOf(1).ToArray());
        Assert.Equal("data, row 2", data.PlaceOf(1));
        Assert.Empty(data.ClassOfRows());
    }

    [Fact]
    public void Some_rows_keep_what_they_are_and_where_they_come_from()
    {
        var table = Csv.File("iris.csv");
        var data = Preparation.Fit(table, "species", null, table.AllRows()).Apply<double>(table, table.AllRows());
        var some = data.Take([149, 0, 50]).Take([2, 0]);
        Assert.Equal(["iris.csv:52", "iris.csv:151"], [some.PlaceOf(0), some.PlaceOf(1)]);
        Assert.Equal([1, 2], some.ClassOfRows());
        Assert.Equal(data.XOf(149).ToArray(), some.XOf(1).ToArray());
        Assert.Equal((data.Name, data.Form, data.Classes, data.InputNames), (some.Name, some.Form, some.Classes, some.InputNames));
    }

    [Fact]
    public void The_first_of_equal_targets_is_the_class()
    {
        var data = new DataSet<double>([1, 2], [0.5, 0.5, 0, 0, 0.2, 0.2], 1, 3) { Classes = ["a", "b", "c"], Form = TargetForm.OneHot };
        Assert.Equal([0, 1], data.ClassOfRows());
    }

    [Fact]
    public void What_is_no_data_set_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new DataSet<float>(new float[5], new float[2], 2, 1));
        Assert.Throws<ArgumentException>(() => new DataSet<float>(new float[4], new float[3], 2, 1));
        Assert.Throws<ArgumentException>(() => DataSet<float>.Of([[1.0], [1.0, 2.0]], [[1.0], [1.0]]));
        Assert.Throws<ArgumentException>(() => DataSet<float>.Of([[1.0]], [[1.0], [1.0]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataSet<float>([], [], 0, 1));
        Assert.Equal("data: there are no rows; give at least one.", Assert.Throws<DataException>(() => new DataSet<float>([], [], 2, 1)).Message);
        Assert.Equal(
            "row 2: input 1 is NaN; data are finite numbers: correct it, or leave the row out.",
            Assert.Throws<DataException>(() => new DataSet<float>([1, 2, float.NaN, 4], [1, 1], 2, 1)).Message
        );
        Assert.Equal(
            "row 1: target 1 is Infinity; data are finite numbers: correct it, or leave the row out.",
            Assert.Throws<DataException>(() => DataSet<double>.Of([[1.0]], [[double.PositiveInfinity]])).Message
        );
    }
}
