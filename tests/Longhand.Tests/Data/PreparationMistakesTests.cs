using Longhand.Data;

namespace Longhand.Tests.Data;

/// <summary>What a network cannot be given is refused in one line: the place, the value, the rule and the remedy.</summary>
public sealed class PreparationMistakesTests
{
    private const string Good = "a,t,y\n1,p,yes\n2,q,no\n4,p,yes\n";

    [Theory]
    [InlineData(Good, "z", "a.csv: there is no column \"z\"; the columns are a, t, y: correct the name, or take the right file.")]
    [InlineData("a,y\n1,yes\n2,\n3,no\n", "y", "a.csv:3: y is missing; every row that is trained on has its target: give it, or leave the row out.")]
    [InlineData("a,y\n1,yes\n2,yes\n", "y", "a.csv: y is yes in every row; there is nothing to learn: choose another target.")]
    [InlineData("a,y\n1,0.5\n2,0.5\n", "y", "a.csv: y is 0.5 in all rows that are trained on; there is nothing to learn: choose another target.")]
    [InlineData("a,y\n", "y", "a.csv: there are no rows to train on; give at least one.")]
    [InlineData("y\n1.5\n2\n", "y", "a.csv: no column is left to predict y from; a network has at least one input: leave fewer columns out.")]
    [InlineData("a,y\n1e308,yes\n-1e308,no\n", "y", "a.csv: a has numbers so great that their deviation is beyond a double; choose a smaller unit for it.")]
    public void A_table_that_cannot_be_learned_from_is_refused(string text, string target, string message) =>
        Assert.Equal(message, Refusal(() => Fit(Csv.Read(text), target)));

    [Fact]
    public void A_misspelled_column_is_recognised() =>
        Assert.Equal(
            "breast-cancer.csv: there is no column \"Diagnosys\"; did you mean \"diagnosis\"? (the columns are mean_radius, mean_texture, mean_perimeter, mean_area, "
                + "mean_smoothness, mean_compactness, mean_concavity, mean_concave_points, mean_symmetry, mean_fractal_dimension, se_radius, se_texture and 19 more)",
            Refusal(() => Fit(Csv.File("breast-cancer.csv"), "Diagnosys"))
        );

    [Fact]
    public void A_target_of_a_name_for_each_row_is_no_class()
    {
        var rows = string.Concat(Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"{i},person {i}\n")));
        Assert.Equal(
            "a.csv: y has 30 different values in 30 rows; a class has several rows to learn from: choose another target.",
            Refusal(() => Fit(Csv.Read("a,y\n" + rows), "y"))
        );
    }

    [Theory]
    [InlineData("y", "a.csv: y is the target; it cannot be an input as well: name the other columns.")]
    [InlineData("a", "a.csv: a is named twice; an input is one column: name it once.")]
    [InlineData("b", "a.csv: there is no column \"b\"; the columns are a, t, y: correct the name, or take the right file.")]
    public void Inputs_are_other_columns_each_once(string name, string message) =>
        Assert.Equal(message, Refusal(() => Fit(Csv.Read(Good), "y", new() { Inputs = ["a", name] })));

    [Fact]
    public void A_column_to_leave_out_has_to_be_there() =>
        Assert.StartsWith("a.csv: there is no column \"tt\"", Refusal(() => Fit(Csv.Read(Good), "y", new() { LeftOut = ["tt"] })), StringComparison.Ordinal);

    [Fact]
    public void One_output_tells_two_classes_apart_and_text_is_no_number()
    {
        Assert.Equal(
            "a.csv: y has 3 classes; one output tells two apart: take one output for each class.",
            Refusal(() => Fit(Csv.Read("a,y\n1,p\n2,q\n3,r\n"), "y", new() { Target = TargetForm.Binary }))
        );
        Assert.Equal(
            "a.csv: y is text; a target of numbers has numbers alone: choose another column, or classes.",
            Refusal(() => Fit(Csv.Read(Good), "y", new() { Target = TargetForm.Numbers }))
        );
    }

    [Theory]
    [InlineData("a,t,y\n1,p,maybe\n", "a.csv:2: y is \"maybe\"; the classes are no, yes: correct it, leave the row out, or train with it.")]
    [InlineData("a,t,y\n1,p,\n2,p,no\n", "a.csv:2: y is missing; every row that is trained on or judged has its target: give it, or leave the row out.")]
    [InlineData("a,t,y\n1,p,no\n2,r,no\n", "a.csv:3: t is \"r\"; the model knows p, q: correct it, leave the row out, or train with it.")]
    [InlineData("a,y\n1,no\n", "a.csv: there is no column \"t\", which the model takes; the columns are a, y: add it, or take the right file.")]
    [InlineData("a,t\n1,p\n", "a.csv: there is no column \"y\", which the model takes; the columns are a, t: add it, or take the right file.")]
    [InlineData("a,t,y\nx,p,no\n", "a.csv:2: a is \"x\"; the model takes a number here: correct it.")]
    [InlineData("a,t,y\n1e300,p,no\n", "a.csv:2: a is 1E+300; scaled as the others it is no finite number: correct it, or choose a smaller unit.")]
    public void Later_rows_have_to_fit(string text, string message)
    {
        var preparation = Fit(Csv.Read(Good), "y");
        var later = Csv.Read(text, new() { Name = "a.csv", HasHeader = true });
        Assert.Equal(message, Refusal(() => preparation.Apply<float>(later, later.AllRows())));
    }

    [Fact]
    public void Missing_values_are_refused_where_they_are_not_filled()
    {
        var table = Csv.Read("a,t,y\n1,p,yes\n,q,no\n4,,yes\n");
        var preparation = Fit(table, "y", new() { FillMissing = false });
        Assert.Equal(
            "a.csv:3: a is missing; missing values are not filled here: give it, leave the row out, or train with missing values filled.",
            Refusal(() => preparation.Apply<float>(table, table.AllRows()))
        );
        Assert.StartsWith("a.csv:4: t is missing;", Refusal(() => preparation.InputsOf<float>(table, 2)), StringComparison.Ordinal);
        Assert.Equal(1, preparation.Apply<float>(table, [0]).Rows);
    }

    [Fact]
    public void A_number_column_where_a_class_is_asked_for_has_to_name_one() =>
        Assert.Equal(
            "a.csv:2: y is \"7\"; the classes are no, yes: correct it, leave the row out, or train with it.",
            Refusal(() => Fit(Csv.Read(Good), "y").Apply<float>(Csv.Read("a,t,y\n1,p,7\n"), [0]))
        );

    [Fact]
    public void A_long_text_is_cut_in_a_message_and_stays_on_one_line()
    {
        var later = Csv.Read("a,t,y\n1,\"" + new string('x', 100) + "\n\",no\n");
        Assert.Contains($"\"{new string('x', 40)}…\"", Refusal(() => Fit(Csv.Read(Good), "y").Apply<float>(later, [0])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_would_break_the_line_does_not()
    {
        var table = Csv.Read("a,\"y\nz\u2028\u001b[31m\"\n1,p\n2,p\n", new() { Name = "a\n.csv" });
        Assert.Equal("a .csv: y z  [31m is p in every row; there is nothing to learn: choose another target.", Refusal(() => Fit(table, "y\nz\u2028\u001b[31m")));
    }

    private static Preparation Fit(Table table, string target, PreparationOptions? options = null) => Preparation.Fit(table, target, options, table.AllRows());

    private static string Refusal(Action action) => Assert.Throws<DataException>(action).Message;
}
