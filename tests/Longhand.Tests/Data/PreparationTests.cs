using Longhand.Data;
using Longhand.Tests.Support;

namespace Longhand.Tests.Data;

public sealed class PreparationTests
{
    /// <summary>The unit roundoff of a double.</summary>
    private const double U = 1.0 / (1L << 53);

    public static TheoryData<int> OracleCases => [.. Enumerable.Range(0, Oracle.Read("preparation.json").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(OracleCases))]
    public void Inputs_and_classes_are_those_of_scikit_learn(int number)
    {
        var expected = Oracle.Read("preparation.json").GetProperty("cases")[number];
        var table = Csv.File(expected.GetProperty("file").GetString()!);
        int[] fitted = [.. expected.GetProperty("fitted").Numbers().Select(row => (int)row)];
        int[] turned = [.. expected.GetProperty("turned").Numbers().Select(row => (int)row)];
        var options = new PreparationOptions { Scaling = expected.GetProperty("scaling").GetString() == "standard" ? Scaling.Standard : Scaling.MinMax };
        var preparation = Preparation.Fit(table, expected.GetProperty("target").GetString()!, options, fitted);
        var data = preparation.Apply<double>(table, turned);
        Assert.Equal(expected.GetProperty("classes").EnumerateArray().Select(name => name.GetString()), data.Classes);
        Assert.Equal(expected.GetProperty("y").Rows().SelectMany(row => row), data.Y.ToArray());
        AssertInputs(preparation, expected.GetProperty("x").Rows(), data, fitted.Length);
        Assert.Equal(data.X.ToArray().Select(x => (float)x), preparation.Apply<float>(table, turned).X.ToArray());
    }

    /// <summary>
    /// A mean of n numbers is off by n roundings of the greatest of them, which the scale blows up; a deviation by n + 2 roundings of itself
    /// (Higham, 2002, 1.9); two systems may be off in two directions.
    /// </summary>
    private static void AssertInputs(Preparation preparation, double[][] expected, DataSet<double> data, int n)
    {
        InputColumn[] columns = [.. preparation.Inputs.SelectMany(input => Enumerable.Repeat(input, input.Width))];
        for (var row = 0; row < expected.Length; row++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var greatest = columns[i].IsText ? 0.0 : (Math.Abs(columns[i].Shift) / columns[i].Scale) + 100.0;
                var bound = 2.0 * (n + 2) * U * (greatest + Math.Abs(expected[row][i]));
                Assert.InRange(data.XOf(row)[i], expected[row][i] - bound, expected[row][i] + bound);
            }
        }
    }

    [Fact]
    public void The_first_missing_value_is_the_first_of_the_file_in_whatever_order_rows_are_taken()
    {
        var table = Csv.Read("a,c\n1,x\n,y\n3,x\n,y\n5,x\n");
        var preparation = Preparation.Fit(table, "c", null, [0, 2, 4]);
        Assert.Equal(["a is missing in 2 of 4 rows (the first is a.csv:3), and set to the mean, 3."], preparation.Apply<double>(table, [1, 4, 3, 0]).Notes);
    }

    [Fact]
    public void A_target_of_numbers_is_scaled_as_scikit_learn_does_and_comes_back()
    {
        var expected = Oracle.Read("preparation.json").GetProperty("regression");
        var table = Csv.File("diabetes.csv");
        int[] fitted = [.. expected.GetProperty("fitted").Numbers().Select(row => (int)row)];
        var preparation = Preparation.Fit(table, "progression", null, fitted);
        var data = preparation.Apply<double>(table, table.AllRows());
        Assert.Equal((TargetForm.Numbers, 1, 10), (data.Form, data.Outputs, data.Inputs));
        Assert.Null(data.Classes);

        // 346 is the greatest target; see AssertInputs.
        var bound = 2.0 * (fitted.Length + 2) * U * ((346.0 / preparation.Target.Scale) + 4.0);
        Assert.All(expected.GetProperty("y").Numbers().Zip(data.Y.ToArray()), pair => Assert.InRange(pair.Second, pair.First - bound, pair.First + bound));

        var back = data.Y.ToArray();
        preparation.Unscale<double>(back);
        var numbers = (NumberColumn)table["progression"];
        Assert.All(table.AllRows(), row => Assert.Equal(numbers[row], back[row], 4.0 * U * 346.0));
    }

    [Fact]
    public void What_was_chosen_for_penguins_is_said()
    {
        var table = Csv.File("penguins.csv");
        var preparation = Preparation.Fit(table, "species", null, table.AllRows());
        Assert.Equal(
            [
                "species is the target: 3 classes, Adelie, Chinstrap, Gentoo.",
                "island is text: 3 inputs, 1 and 0, for Biscoe, Dream, Torgersen.",
                "bill_length_mm is missing in 2 of 344 rows (the first is penguins.csv:5), and set to the mean, 43.92.",
                "bill_depth_mm is missing in 2 of 344 rows (the first is penguins.csv:5), and set to the mean, 17.15.",
                "flipper_length_mm is missing in 2 of 344 rows (the first is penguins.csv:5), and set to the mean, 200.9.",
                "body_mass_g is missing in 2 of 344 rows (the first is penguins.csv:5), and set to the mean, 4202.",
                "sex is text: 2 inputs, 1 and 0, for female, male.",
                "sex is missing in 11 of 344 rows (the first is penguins.csv:5), and counted as none of its categories.",
                "5 columns of numbers, each scaled to mean 0 and standard deviation 1: bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, year.",
            ],
            preparation.Notes
        );
        Assert.Equal((10, 3, TargetForm.OneHot), (preparation.InputCount, preparation.OutputCount, preparation.Target.Form));
        Assert.Equal(
            ["island=Biscoe", "island=Dream", "island=Torgersen", "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "sex=female", "sex=male", "year"],
            preparation.InputNames
        );
        var data = preparation.Apply<float>(table, [3, 4]);
        Assert.Equal(["bill_length_mm is missing in 1 of 2 rows (penguins.csv:5), and set to the mean, 43.92.", "sex is missing in 1 of 2 rows (penguins.csv:5), and counted as none of its categories."], [data.Notes[0], data.Notes[^1]]);
        Assert.Equal(preparation.Notes.Where(note => note.Contains("missing", StringComparison.Ordinal)), preparation.Apply<float>(table, [.. table.AllRows().Reverse()]).Notes);
        Assert.Equal([0f, 0f], data.XOf(0)[7..9].ToArray());
        Assert.Equal("penguins.csv:6", data.PlaceOf(1));
    }

    [Theory]
    [InlineData("y\n1\n1\n2\n2\n3\n3\n", TargetForm.OneHot, "1,2,3")]
    [InlineData("y\n0\n1\n1\n0\n", TargetForm.Binary, "0,1")]
    [InlineData("y\nb\na\na\nb\n", TargetForm.Binary, "a,b")]
    [InlineData("y\n10\n9\n9\n10\n-1\n-1\n", TargetForm.OneHot, "-1,9,10")]
    [InlineData("y\n1.5\n1\n1\n2\n", TargetForm.Numbers, "")]
    [InlineData("y\n1\n2\n3\n4\n", TargetForm.Numbers, "")]
    public void Text_and_few_whole_numbers_are_classes_and_other_numbers_are_numbers(string target, TargetForm form, string classes)
    {
        var table = WithInput(target);
        var preparation = Preparation.Fit(table, "y", null, table.AllRows());
        Assert.Equal((form, classes), (preparation.Target.Form, string.Join(',', preparation.Classes)));
        Assert.Equal(form == TargetForm.Numbers, Preparation.ClassesOf(table, "y") is null);
    }

    [Fact]
    public void The_form_of_the_target_can_be_chosen()
    {
        var table = WithInput("y\n0\n1\n1\n0\n");
        Assert.Equal([1.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0], Targets(table, TargetForm.OneHot));
        Assert.Equal([0.0, 1.0, 1.0, 0.0], Targets(table, TargetForm.Binary));
        Assert.Equal([-1.0, 1.0, 1.0, -1.0], Targets(table, TargetForm.Signs));
        Assert.Equal([-1.0, 1.0, 1.0, -1.0], Targets(table, TargetForm.Numbers));
        Assert.Equal([1.0, -1.0, -1.0, -1.0, 1.0, -1.0, -1.0, -1.0, 1.0], Targets(WithInput("y\na\nb\nc\n"), TargetForm.Signs));
    }

    [Theory]
    [InlineData(TargetForm.OneHot)]
    [InlineData(TargetForm.Binary)]
    [InlineData(TargetForm.Signs)]
    public void The_class_of_a_row_is_read_back_from_its_targets(TargetForm form)
    {
        var table = WithInput("y\nno\nyes\nyes\nno\n");
        var preparation = Preparation.Fit(table, "y", new() { Target = form }, table.AllRows());
        var data = preparation.Apply<float>(table, table.AllRows());
        Assert.Equal([0, 1, 1, 0], data.ClassOfRows());
        Assert.Equal([0, 1, 1, 0], Preparation.ClassesOf(table, "y")!);
        Assert.Equal([0, 1, 1, 0], Enumerable.Range(0, 4).Select(row => preparation.ClassOf(data.YOf(row))));
    }

    [Theory]
    [InlineData(TargetForm.Binary, 0.5, 0)]
    [InlineData(TargetForm.Binary, 0.51, 1)]
    [InlineData(TargetForm.Signs, 0.0, 0)]
    [InlineData(TargetForm.Signs, 0.2, 1)]
    [InlineData(TargetForm.Signs, -0.2, 0)]
    public void One_output_means_the_second_class_above_the_middle_of_its_targets(TargetForm form, double prediction, int expected)
    {
        var table = WithInput("y\nno\nyes\nyes\nno\n");
        var preparation = Preparation.Fit(table, "y", new() { Target = form }, table.AllRows());
        Assert.Equal(expected, preparation.ClassOf<double>([prediction]));
        Assert.Equal(expected, preparation.ClassOf<float>([(float)prediction]));
    }

    [Fact]
    public void Scales_come_from_the_rows_that_are_trained_on_and_from_no_others()
    {
        var table = Csv.Read("x,y\n1,a\n3,b\n1000,a\n-1000,b\n");
        var preparation = Preparation.Fit(table, "y", null, [0, 1]);
        Assert.Equal((2.0, 1.0), (preparation.Inputs[0].Shift, preparation.Inputs[0].Scale));
        Assert.Equal([-1.0, 1.0, 998.0, -1002.0], preparation.Apply<double>(table, table.AllRows()).X.ToArray());
    }

    [Fact]
    public void A_category_and_a_class_that_no_trained_row_has_are_known_all_the_same()
    {
        var table = Csv.Read("t,x,y\np,1,a\nq,2,b\nr,3,c\np,4,a\n");
        var preparation = Preparation.Fit(table, "y", null, [0, 1, 3]);
        Assert.Equal(["p", "q", "r"], preparation.Inputs[0].Categories);
        Assert.Contains("No row that is trained on is c: the network cannot learn it.", preparation.Notes);
        Assert.Equal(2, preparation.Apply<float>(table, [2]).ClassOf(0));
    }

    [Fact]
    public void A_constant_column_stays_and_becomes_zero()
    {
        // 0.1 three times adds up to a little more than 0.3: the mean of equal numbers must be that number.
        var table = Csv.Read("k,x,y\n0.1,1,a\n0.1,2,b\n0.1,3,a\n");
        foreach (var scaling in new[] { Scaling.Standard, Scaling.MinMax })
        {
            var preparation = Preparation.Fit(table, "y", new() { Scaling = scaling }, table.AllRows());
            Assert.Contains("1 column has one number in all rows that are trained on and tells nothing: k.", preparation.Notes);
            Assert.Equal(1.0, preparation.Inputs[0].Scale);
            Assert.Equal([0.0, 0.0, 0.0], table.AllRows().Select(row => preparation.InputsOf<double>(table, row)[0]));
        }
    }

    [Fact]
    public void What_tells_nothing_is_left_out_and_said()
    {
        var names = string.Concat(Enumerable.Range(1, 60).Select(i => FormattableString.Invariant($"{i},person {i},,here,{i * i % 7},{(i % 3 == 0 ? "a" : "b")}\n")));
        var table = Csv.Read("id,name,empty,place,x,y\n" + names);
        var preparation = Preparation.Fit(table, "y", null, table.AllRows());
        Assert.Equal(["x"], preparation.InputNames);
        Assert.Equal(
            [
                "id counts the rows and is left out.",
                "name has 60 different texts and is left out.",
                "empty has no value and is left out.",
                "place is \"here\" in every row and is left out.",
            ],
            preparation.Notes[1..5]
        );

        // Whoever asks for a column gets it.
        Assert.Equal(62, Preparation.Fit(table, "y", new() { Inputs = ["name", "id", "place"] }, table.AllRows()).InputCount);
        Assert.Equal(["x"], Preparation.Fit(table, "y", new() { LeftOut = ["id", "name", "empty", "place"] }, table.AllRows()).InputNames);
    }

    [Fact]
    public void A_counting_column_of_another_name_is_a_number_like_any_other() =>
        Assert.Equal(["x"], Preparation.Fit(Csv.Read("x,y\n1,3.5\n2,5.5\n3,7.5\n"), "y", null, [0, 1, 2]).InputNames);

    [Fact]
    public void Another_file_is_read_for_a_preparation_with_its_columns_and_its_texts()
    {
        var table = Csv.Read("code,x,note,y\n01,1,k,a\n02,2,l,b\n01,3,k,a\n", new() { TextColumns = ["code"] });
        var preparation = Preparation.Fit(table, "y", new() { LeftOut = ["note"] }, table.AllRows());
        var later = Csv.Read("x,code,other\n5,02,q\n6,02,q\n", preparation.Reading(new(), hasTarget: false));
        Assert.Equal(["x", "code"], later.Columns.Select(column => column.Name));
        Assert.Equal([0.0, 1.0], preparation.InputsOf<double>(later, [0, 1])[3..5]);
        var judged = Csv.Read("code,x,y\n01,1,b\n", preparation.Reading(new(), hasTarget: true));
        Assert.Equal(1, preparation.Apply<float>(judged, [0]).ClassOf(0));
    }

    [Fact]
    public void Classes_that_are_numbers_are_found_in_columns_of_text_and_of_numbers()
    {
        var table = Csv.File("wine.csv");
        var preparation = Preparation.Fit(table, "cultivar", null, table.AllRows());
        var text = Csv.File("wine.csv", new() { TextColumns = ["cultivar"] });
        Assert.Equal(preparation.Apply<float>(table, table.AllRows()).Y.ToArray(), preparation.Apply<float>(text, table.AllRows()).Y.ToArray());
    }

    private static Table WithInput(string target)
    {
        var lines = target.TrimEnd('\n').Split('\n');
        return Csv.Read(string.Concat(lines.Select((line, i) => (i == 0 ? "x" : FormattableString.Invariant($"{i * i}.5")) + "," + line + "\n")));
    }

    private static double[] Targets(Table table, TargetForm form) =>
        Preparation.Fit(table, "y", new() { Target = form }, table.AllRows()).Apply<double>(table, table.AllRows()).Y.ToArray();
}
