namespace Longhand.Cli.Tests;

/// <summary>What cannot be trained, judged or predicted is refused in one line, and nothing is written.</summary>
public sealed class TrainingMistakesTests
{
    private static readonly string Iris = LonghandProcess.Data("iris.csv");

    [Theory]
    [InlineData("a,b,c\n1,2,x\n3,4\n5,6,y\n", "--target c", "d.csv:3: the row has 2 fields and the first has 3 fields: field 3 (in the first \"c\") is not there; rows are equally long: add what is missing, or leave the field empty between its delimiters.")]
    [InlineData("a,b,c\n1,2,x\n3,4,\n5,6,y\n", "--target c", "d.csv:3: c is missing; every row that is trained on has its target: give it, or leave the row out.")]
    [InlineData("a,c\n1,x\n2,y\n", "", "Say which column is predicted: --target COLUMN; the columns are a, c.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target d", "d.csv: there is no column \"d\"; the columns are a, c: correct the name, or take the right file.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --optimizer adm", "--optimizer is \"adm\"; did you mean \"adam\"? (known are sgd, momentum, nesterov, adagrad, adadelta, rmsprop, adam, amsgrad, adamw, adamax, nadam, radam, lion, rprop).")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --optimizer adam:lr=x", "--optimizer adam:lr=x: learningRate is \"x\"; it has to be above 0.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --optimizer adam:beta3=1", "--optimizer adam:beta3=1: \"beta3\" is no number of adam; did you mean \"beta1\"? (known are learningRate, beta1, beta2, epsilon, weightDecay, clipNorm, clipValue).")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --activation relu:a=1", "--activation relu:a=1: relu takes no number.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --hidden 8,x", "--hidden is \"8,x\"; it has to be numbers of units from 1 to 1000000 with commas between them, such as 64,32, or none.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --validation 2", "--validation is 2; it has to be a share above 0 and below 1 such as 0.2, a file, or none.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --early-stopping never", "--early-stopping is \"never\"; it has to be a whole number of epochs from 1, or off.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --seed x", "--seed is \"x\"; it has to be a whole number of at most 9007199254740991 in size.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --delimiter ab", "--delimiter is \"ab\"; it has to be one character, or tab.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c -o d.csv", "--output d.csv is the data itself; name another file.")]
    [InlineData("a,c\n1,x\n2,y\n", "--target c --resume d.csv -o m", "--target is settled by the model that goes on; leave it out.")]
    [InlineData("a,c\n1,x\n2,y\n", "--resume d.csv -o m", "d.csv: The file looks like a text, perhaps data; a model is a file that longhand train wrote.")]
    public void A_training_that_cannot_begin_is_refused(string data, string options, string message)
    {
        using var folder = new TemporaryFolder();
        folder.File("d.csv", data);
        LonghandProcess.RunIn(folder.Path, string.Empty, ["train", "d.csv", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Refused(message);
        Assert.Equal(["d.csv"], folder.Names());
    }

    [Fact]
    public void A_model_and_data_that_do_not_fit_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.File("two.csv", "a,c\n1,x\n2,y\n3,x\n4,y\n");
        folder.File("new.csv", "a,c\n1,x\n2,z\n");
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", "two.csv", "--target", "c", "--epochs", "2").Done();
        LonghandProcess.RunIn(folder.Path, string.Empty, "evaluate", "two.longhand", "new.csv").Refused("new.csv:3: c is \"z\"; the classes are x, y: correct it, leave the row out, or train with it.");
        LonghandProcess.RunIn(folder.Path, string.Empty, "predict", "two.longhand", Iris)
            .Refused($"{Iris}: there is no column \"a\"; the columns are sepal_length_cm, sepal_width_cm, petal_length_cm, petal_width_cm, species: correct the name, or take the right file.");
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", "new.csv", "--resume", "two.longhand", "--epochs", "9").Refused("new.csv:3: c is \"z\"; the classes are x, y: correct it, leave the row out, or train with it.");
        LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "two.longhand").Refused("two.longhand is a model; say what is worked with it: --data FILE --row N.");
        LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "two.longhand", "--data", "two.csv", "--row", "5").Refused("--row is 5; two.csv has 4 rows: name one of them.");
        LonghandProcess.RunIn(folder.Path, string.Empty, "summary", "none").Refused("There is no file \"none\"; name a model file, as longhand train writes it.");
    }

    [Fact]
    public void A_training_goes_on_with_its_own_data_alone()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.csv", "a,c\n1,x\n2,y\n3,x\n4,y\n");
        folder.File("b.csv", "a,c\n1,x\n2,y\n3,x\n5,y\n");
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", "a.csv", "--target", "c", "--epochs", "2").Done();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", "b.csv", "--resume", "a.longhand", "--epochs", "9")
            .Refused("b.csv: the training that goes on was begun with other data; give the same rows, prepared alike.");
    }

    [Fact]
    public void A_first_step_that_diverges_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "--optimizer", "sgd:lr=1e30", "-o", "m");
        Assert.Equal(2, ran.Exit);
        Assert.Matches("^longhand: Epoch 1, batch 2, [^\n]*iris.csv:[0-9]+, layer 2, unit [a-z]+: [^\n]* Choose a smaller learning rate, or clip the gradient \\(clipNorm\\)\\.\n$", ran.Errors);
        Assert.Empty(folder.Names());
    }
}
