// A table becomes what a network takes: read, split, prepared, and a later row made ready as they were.
#:project ../src/Longhand
#:property PublishAot=false

using System.Globalization;
using Longhand.Data;

using var file = File.OpenRead("tests/data/penguins.csv");
var table = CsvReader.Read(file, new CsvOptions { Name = "penguins.csv" });
Console.WriteLine($"{table.RowCount} rows: {string.Join(", ", table.Columns.Select(column => column.Name))}");

// A fifth of each class is kept apart; means and scales come from the rest.
var classes = Preparation.ClassesOf(table, "species")!;
var split = Split.Stratified(table.AllRows(), row => classes[row], share: 0.2, seed: 1);
var preparation = Preparation.Fit(table, "species", new PreparationOptions { LeftOut = ["year"] }, split.Training.AsSpan());
var training = preparation.Apply<float>(table, split.Training.AsSpan());
var validation = preparation.Apply<float>(table, split.Validation.AsSpan());
foreach (var sentence in table.Notes.Concat(preparation.Notes))
{
    Console.WriteLine("- " + sentence);
}

Console.WriteLine($"{training.Rows} rows to train on and {validation.Rows} to look at, {training.Inputs} inputs, {training.Outputs} outputs");
Console.WriteLine($"{training.PlaceOf(0)}: x = {Shown(training.XOf(0))}, y = {Shown(training.YOf(0))}");

// Later rows are read with the columns that the preparation takes, and need no target.
var text = "island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex\nBiscoe,47.5,15.0,218,4950,female\n";
var later = CsvReader.Read(new StringReader(text), preparation.Reading(new CsvOptions { Name = "later.csv" }, hasTarget: false));
Console.WriteLine($"{later.PlaceOf(0)}: x = {Shown(preparation.InputsOf<float>(later, row: 0))}");

static string Shown(ReadOnlySpan<float> numbers) => string.Join("  ", numbers.ToArray().Select(x => x.ToString("0.##", CultureInfo.InvariantCulture)));
