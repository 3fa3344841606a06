using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Checking.Inference;
using Longhand.Checking.Judging;
using Longhand.Checking.Ledgers;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Checking.Reports;

/// <summary>Says what a working was judged by, thing by thing, and where each comes from.</summary>
/// <param name="problem">The problem that was used.</param>
/// <param name="given">The problem as it was given; null where it was read from the working.</param>
/// <param name="text">The working.</param>
internal sealed class Understanding(Problem problem, Problem? given, string text)
{
    private const int MostNumbers = 12;
    private const int MostExamples = 4;

    private readonly Symbols _symbols = new(problem);
    private readonly HashSet<QuantityKind> _borneOut = [];

    private NetworkDefinition Network => problem.Network.Definition;

    /// <summary>The things.</summary>
    /// <param name="ledger">The ledger of the problem.</param>
    /// <param name="drafts">The claims.</param>
    /// <param name="isRateAssumed">Whether the working does not say the learning rate.</param>
    public IReadOnlyList<Understood> Of(Ledger ledger, IReadOnlyList<Draft> drafts, bool isRateAssumed)
    {
        foreach (var draft in drafts.Where(d => d.Mention.Place >= 0 && d.Verdict is Verdict.Right or Verdict.Rounded or Verdict.Carried))
        {
            _borneOut.Add(ledger.Entries[draft.Mention.Place].Quantity.Kind);
        }

        var stated = given is null ? Origin.Stated : Origin.Given;
        return
        [
            new("Network", Layers(), stated),
            new(problem.Examples.Length == 1 ? "Inputs" : "Examples", Examples(), stated),
            .. problem.Examples.Length == 1 ? [new Understood(Network.Outputs == 1 ? "Target" : "Targets", Numbers(Targets(0)), stated)] : Array.Empty<Understood>(),
            new("Weights", Parameters(p => p.IsWeight, "no weights"), stated),
            new("Biases", Parameters(p => p.IsBias, "none"), stated),
            new("Activation", Activations(), given is not null ? Origin.Given : Network.Layers.All(l => NetworkSearch.Speaks(text, l.Activation.Name)) ? Origin.Stated : Found(QuantityKind.Activation)),
            new("Loss", Loss(), given is null || Same(given) ? given is not null ? Origin.Given : Found(QuantityKind.Loss, QuantityKind.BatchLoss, QuantityKind.ActivationGradient, QuantityKind.Delta) : Origin.Found),
            new("Learning rate", Number(problem.Optimizer.LearningRate), given is not null ? Origin.Given : isRateAssumed ? Found(QuantityKind.NewParameter) : Origin.Stated),
            new("Update", $"{problem.Optimizer.Name}, all parameters at once from their old values{(problem.HasManySteps ? FormattableString.Invariant($", {problem.Steps} steps") : string.Empty)}", given is not null ? Origin.Given : problem.Optimizer.Name is "sgd" ? Found(QuantityKind.NewParameter) : Origin.Stated),
        ];
    }

    private bool Same(Problem other) => other.Loss.Name == problem.Loss.Name && other.Loss.Outputs == problem.Loss.Outputs && other.Loss.Reduction == problem.Loss.Reduction;

    private Origin Found(params QuantityKind[] kinds) => kinds.Any(_borneOut.Contains) ? Origin.Found : Origin.Assumed;

    private string Layers() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count(Network.Inputs, "input")}, {string.Join(", ", Network.Layers.Select((layer, l) => Count(layer.Units, l == Network.Layers.Length - 1 ? "output" : "hidden unit")))}");

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private string Examples() => problem.Examples.Length == 1
        ? Numbers(Inputs(0))
        : string.Join("; ", Enumerable.Range(0, Math.Min(MostExamples, problem.Examples.Length)).Select(e => $"{Numbers(Inputs(e))} with {Numbers(Targets(e))}"))
            + (problem.Examples.Length > MostExamples ? string.Create(CultureInfo.InvariantCulture, $"; … and {problem.Examples.Length - MostExamples} more examples") : string.Empty);

    private IEnumerable<(string, double)> Inputs(int example) => problem.Examples[example].X.Select((x, i) => (Name(new(QuantityKind.Input, Unit: i, Example: example)), x));

    private IEnumerable<(string, double)> Targets(int example) => problem.Examples[example].Y.Select((y, k) => (Name(new(QuantityKind.Target, Unit: k, Example: example)), y));

    private string Parameters(Func<Parameter, bool> belongs, string none)
    {
        var all = Network.Layout.Parameters.Where(belongs).ToArray();
        var values = problem.Network.Values;
        var numbers = new (string, double)[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            numbers[i] = (Name(new(QuantityKind.Parameter, Parameter: all[i].Index)) + (all[i].IsShared ? " (shared)" : string.Empty), values[all[i].Index]);
        }

        return numbers.Length == 0 ? none : Numbers(numbers);
    }

    private string Name(Quantity quantity) => TextFormula.Of(_symbols.Of(quantity)).Line;

    private static string Numbers(IEnumerable<(string Name, double Value)> numbers)
    {
        var all = numbers.ToArray();
        return string.Join(", ", all.Take(MostNumbers).Select(n => $"{n.Name} = {Number(n.Value)}")) + (all.Length > MostNumbers ? string.Create(CultureInfo.InvariantCulture, $", … and {all.Length - MostNumbers} more") : string.Empty);
    }

    private static string Number(double value) => UnicodeText.Of(Digits.InFull(value));

    private string Activations()
    {
        var names = Network.Layers.Select(l => l.Activation.Name).ToArray();
        return names.Distinct().Count() == 1 ? names.Length == 1 ? names[0] : names[0] + " in every layer" : string.Join(", ", names.Select((name, l) => string.Create(CultureInfo.InvariantCulture, $"layer {l + 1} {name}")));
    }

    private string Loss()
    {
        var term = GeneralFormula.Of(x => problem.Loss.WithClip(null).Term(x[0], x[1]), [Symbols.Parse(problem.Notation.Prediction), Symbols.Parse(problem.Notation.Target)], English.Instance);
        var outputs = Network.Outputs == 1 ? string.Empty : problem.Loss.Outputs == Outputs.Mean ? ", mean over the outputs" : ", summed over the outputs";
        var examples = problem.Examples.Length == 1 ? string.Empty : problem.Loss.Reduction == Reduction.Mean ? ", mean over the examples" : ", summed over the examples";
        var called = problem.Loss.Name is "half-squared-error" && Network.Outputs == 1 && (text.Contains("MSE", StringComparison.Ordinal) || text.Contains("mean squared error", StringComparison.OrdinalIgnoreCase))
            ? "; the working calls it a mean squared error, and takes the half" : string.Empty;
        var fitted = given is null || Same(given) ? string.Empty : $"; it explains more of the working than the {given.Loss.Name} of the problem";
        return $"{problem.Loss.Name}, {TextFormula.Of(term).Line}{outputs}{examples}{called}{fitted}";
    }
}
