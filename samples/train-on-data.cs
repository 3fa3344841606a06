// Training on real data: a table is read and prepared, a network learns from a part of it, and shows what it is worth on the rest.
#:project ../src/Longhand
#:property PublishAot=false

using System.Globalization;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var table = CsvReader.Read(File.OpenRead(args is [var file, ..] ? file : "tests/data/penguins.csv"), new() { Name = "penguins.csv" });

// A fifth is kept apart; how inputs are scaled comes from the rows that are trained on.
var classes = Preparation.ClassesOf(table, "species")!;
var split = Split.Stratified(Enumerable.Range(0, table.RowCount), row => classes[row], share: 0.2, seed: 1);
var preparation = Preparation.Fit(table, "species", new() { LeftOut = ["year"] }, split.Training.AsSpan());
var (data, test) = (preparation.Apply<float>(table, split.Training.AsSpan()), preparation.Apply<float>(table, split.Validation.AsSpan()));
preparation.Notes.ToList().ForEach(Console.WriteLine);

var definition = new NetworkDefinition(data.Inputs, [new(16, Activation.Of<Relu>()), new(data.Outputs, Activation.OfVector<Softmax>())]);
Console.WriteLine();
Console.Write(definition.Summary());

var options = new TrainingOptions
{
    Optimizer = Optimizer.Of<Adam>().With("learningRate", 0.01),
    ValidationShare = 0.2, // of the training part: decides when to stop
    EarlyStopping = new(Patience: 10, LeastImprovement: 0.001),
    Seed = 1,
};
var result = definition.Initialize(seed: 1, Initializer.Of<HeUniform>()).Fit(data, options);
Console.WriteLine();
result.Choices.ToList().ForEach(Console.WriteLine);
Console.WriteLine($"Stopped: {result.Stopped}. Best was epoch {result.BestEpoch} with the validation loss {result.History.Best!.ValidationLoss:F4}.");

var evaluation = result.Network.Evaluate(test);
Console.WriteLine();
Console.WriteLine($"{evaluation.Examples} penguins that it has not seen: loss {evaluation.Loss:F4}, accuracy {evaluation.Classification.Accuracy:F4}");
foreach (var scores in evaluation.Classification.Confusion.Scores)
{
    Console.WriteLine($"  {scores.Class,-10} precision {scores.Precision:F3}  recall {scores.Recall:F3}  F1 {scores.F1:F3}");
}

// A training can stop anywhere and go on later, bit for bit.
using var trainer = new Trainer<float>(definition.Initialize(seed: 1, Initializer.Of<HeUniform>()), data, options);
trainer.RunEpoch();
trainer.Step();
var state = trainer.Capture();
using var later = new Trainer<float>(definition.Initialize(seed: 1, Initializer.Of<HeUniform>()), data, options);
later.Restore(state);
Console.WriteLine();
Console.WriteLine($"Stopped after {state.Engine.Steps} steps and gone on: {(later.Run().Network.Values.SequenceEqual(result.Network.Values) ? "the same network, to the bit" : "another network")}.");
