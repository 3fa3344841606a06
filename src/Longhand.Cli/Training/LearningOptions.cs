using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>The options of every command that trains: what is predicted, the network, how it is trained.</summary>
internal static class LearningOptions
{
    /// <summary>How much is held back for validation where nothing is said.</summary>
    public const double DefaultValidation = 0.2;

    /// <summary>How many epochs without an improvement end a training where nothing is said.</summary>
    public const int DefaultPatience = 30;

    private const string Off = "off";

    private static readonly Option<string?> Target = new("--target") { Description = "The column that is predicted.", HelpName = "COLUMN" };
    private static readonly Option<string?> Inputs = new("--inputs") { Description = "The columns to predict it from (all others).", HelpName = "LIST" };
    private static readonly Option<string?> LeaveOut = new("--leave-out") { Description = "Columns that are no inputs.", HelpName = "LIST" };
    private static readonly Option<string> Task = CommandOptions.Choice("--task", "What the target is.", "auto", "classes", "numbers");
    private static readonly Option<string> Scale = CommandOptions.Choice("--scaling", "How inputs are scaled.", "standard", "min-max", "none");
    private static readonly Option<string?> Hidden = new("--hidden") { Description = "The units of each hidden layer: 64,32; none for a network without.", HelpName = "LIST" };
    private static readonly Option<string?> Activation = new("--activation") { Description = "The activation of the hidden layers: tanh, elu:alpha=0.5 (relu).", HelpName = "NAME" };
    private static readonly Option<string?> DropoutShares = new("--dropout") { Description = "The share of the units of each hidden layer that a step leaves out: 0.2, or 0.5,0.2 (none).", HelpName = "LIST" };
    private static readonly Option<string?> Initializer = new("--initializer") { Description = "How starting weights are drawn.", HelpName = "NAME" };
    private static readonly Option<string?> Loss = new("--loss") { Description = "The loss: huber:delta=2 (by the target).", HelpName = "NAME" };
    private static readonly Option<string?> Rule = new("--optimizer") { Description = "The update rule with its numbers: adam:lr=1e-3 (adam).", HelpName = "NAME" };
    private static readonly Option<string?> Rates = new("--schedule") { Description = "The schedule of the learning rate, with its numbers in steps.", HelpName = "NAME" };
    private static readonly Option<double?> L2 = CommandOptions.Number("--l2", "λ of the L2 penalty (0).", 0.0);
    private static readonly Option<double?> L1 = CommandOptions.Number("--l1", "λ of the L1 penalty (0).", 0.0);
    private static readonly Option<string?> ClassWeights = new("--class-weights") { Description = "How much each class weighs in the loss: balanced, or a number for each.", HelpName = "LIST" };
    private static readonly Option<int?> Epochs = CommandOptions.Whole("--epochs", "How many times every example is taken, at most.", 1, int.MaxValue);
    private static readonly Option<int?> Batch = CommandOptions.Whole("--batch", "How many examples a step takes.", 1, int.MaxValue);
    private static readonly Option<string?> Patience = new("--early-stopping") { Description = "How many epochs without an improvement end it, the best kept; off (30).", HelpName = "EPOCHS" };
    private static readonly Option<string?> SeedText = new("--seed") { Description = "Where random numbers start (0).", HelpName = "N" };
    private static readonly Option<string> Numbers = CommandOptions.Choice("--precision", "The numbers that are computed with.", "float32", "float64");
    private static readonly Option<int?> Threads = CommandOptions.Whole("--threads", "How many threads work; changes no result.", 1, 256);
    private static readonly Option<string> ConventionOption = CommandOptions.Choice("--convention", "What omitted things mean.", [.. Convention.All.Select(c => c.Name)]);

    /// <summary>What a training that goes on takes from its model.</summary>
    public static Option[] Settled { get; } = [Target, Inputs, LeaveOut, Task, Scale, Hidden, Activation, DropoutShares, Initializer, Loss, Rule, Rates, L2, L1, ClassWeights, Batch, SeedText, Numbers, ConventionOption];

    public static Option[] All { get; } = [.. Settled[..15], Epochs, Batch, Patience, SeedText, Numbers, Threads, ConventionOption];

    /// <summary>Whether single precision is asked for.</summary>
    public static bool IsSingle(ParseResult arguments) => arguments.GetValue(Numbers) is "float32";

    /// <summary>The column that is predicted.</summary>
    public static string TargetOf(ParseResult arguments, Table table) =>
        arguments.GetValue(Target) ?? throw new UsageException($"Say which column is predicted: --target COLUMN; {Columns(table)}.");

    /// <summary>Where random numbers start.</summary>
    public static long Seed(ParseResult arguments)
    {
        const long Most = (1L << 53) - 1;
        if (arguments.GetValue(SeedText) is not { } text)
        {
            return 0;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) && seed is >= -Most and <= Most
            ? seed
            : throw new UsageException(FormattableString.Invariant($"--seed is \"{text}\"; it has to be a whole number of at most {Most} in size."));
    }

    /// <summary>Which columns are inputs, and what the target becomes.</summary>
    public static PreparationOptions Preparation(ParseResult arguments) =>
        new()
        {
            Inputs = DataFile.List(arguments.GetValue(Inputs)),
            LeftOut = DataFile.List(arguments.GetValue(LeaveOut)),
            Scaling = arguments.GetValue(Scale) switch { "min-max" => Scaling.MinMax, "none" => Scaling.None, _ => Scaling.Standard },
            Target = arguments.GetValue(Task) switch
            {
                "numbers" => TargetForm.Numbers,
                "classes" => TargetForm.OneHot,
                _ when arguments.GetValue(Loss)?.Split(':')[0] is "hinge" or "squared-hinge" => TargetForm.Signs,
                _ => null,
            },
        };

    /// <summary>The network that a table asks for.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="preparation">What the inputs and the target are.</param>
    /// <param name="choices">Takes what was chosen.</param>
    public static Network Network(ParseResult arguments, Preparation preparation, ICollection<string> choices)
    {
        var activation = FunctionText.Activation("--activation", arguments.GetValue(Activation) ?? Relu.Name);
        var hidden = HiddenUnits(arguments, preparation.InputCount, activation, choices);

        var output = Output(preparation.Target.Form);
        var last = new LayerDefinition(preparation.OutputCount, output) { Names = new(Units: OutputNames(preparation)) };
        var dropout = Dropout(arguments, hidden.Length);
        LayerDefinition[] layers = [.. hidden.Select((units, l) => new LayerDefinition(units, activation) { Dropout = dropout[l] }), last];
        var initializer = arguments.GetValue(Initializer) is { } name ? FunctionText.Initializer("--initializer", name) : Starting(arguments, activation, choices);
        var definition = new NetworkDefinition(preparation.InputCount, layers, InputNames(preparation));
        return definition.Initialize(Seed(arguments), initializer);
    }

    /// <summary>How the network is trained.</summary>
    public static TrainingOptions Training(ParseResult arguments, bool hasValidation)
    {
        var convention = ConventionOf(arguments);
        var optimizer = arguments.GetValue(Rule) is { } rule ? FunctionText.Optimizer("--optimizer", rule, convention) : null;
        if (arguments.GetValue(Rates) is { } rates)
        {
            optimizer = (optimizer ?? convention.Apply(Optimizer.Of<Adam>())).WithSchedule(FunctionText.Schedule("--schedule", rates));
        }

        return new()
        {
            Loss = arguments.GetValue(Loss) is { } loss ? FunctionText.Loss("--loss", loss, convention) : null,
            Optimizer = optimizer,
            Regularization = new(arguments.GetValue(L2) ?? 0.0, arguments.GetValue(L1) ?? 0.0),
            Convention = convention,
            Epochs = arguments.GetValue(Epochs),
            BatchSize = arguments.GetValue(Batch),
            Seed = Seed(arguments),
            EarlyStopping = EarlyStopping(arguments, hasValidation),
            BalanceClasses = arguments.GetValue(ClassWeights) is "balanced",
            ClassWeights = Weights(arguments.GetValue(ClassWeights)),
            MeasureTraining = true,
            Threads = arguments.GetValue(Threads),
            Clock = TimeProvider.System,
        };
    }

    /// <summary>The same for a training that goes on: its own options, and what may be given anew.</summary>
    public static TrainingOptions GoingOn(ParseResult arguments, TrainingOptions options) =>
        options with
        {
            Epochs = arguments.GetValue(Epochs) ?? options.Epochs,
            EarlyStopping = arguments.GetValue(Patience) is null ? options.EarlyStopping : EarlyStopping(arguments, hasValidation: true),
            Threads = arguments.GetValue(Threads),
            MeasureTraining = true,
            Clock = TimeProvider.System,
        };

    /// <summary>What is said of how long it may take, where nothing was asked.</summary>
    public static IEnumerable<string> Said(ParseResult arguments, TrainingOptions options)
    {
        if (arguments.GetValue(Patience) is null && options.EarlyStopping is { } early)
        {
            yield return FormattableString.Invariant($"Early stopping: after {early.Patience} epochs without a better validation loss; the best epoch is kept.");
        }
    }

    private static Convention ConventionOf(ParseResult arguments) => Convention.All.First(c => c.Name == arguments.GetValue(ConventionOption));

    private static EarlyStopping? EarlyStopping(ParseResult arguments, bool hasValidation)
    {
        if (arguments.GetValue(Patience) is not { } text)
        {
            return hasValidation ? new(DefaultPatience) : null;
        }

        return text is Off ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var patience) && patience > 0 ? new(patience)
            : throw new UsageException($"--early-stopping is \"{text}\"; it has to be a whole number of epochs from 1, or {Off}.");
    }

    private static int[] HiddenUnits(ParseResult arguments, int inputs, Activation activation, ICollection<string> choices)
    {
        if (arguments.GetValue(Hidden) is not { } text)
        {
            // Enough to bend around what so many inputs can tell, and still seconds on a laptop.
            var units = inputs <= 16 ? 16 : inputs <= 128 ? 64 : 128;
            choices.Add(FormattableString.Invariant($"Hidden layers: one of {units} {activation.Name} units, by the {inputs} input{(inputs == 1 ? string.Empty : "s")}."));
            return [units];
        }

        const int Most = 1_000_000;
        return text is "none" or "0"
            ? []
            :
            [
                .. text.Split(',').Select(part =>
                    int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units is > 0 and <= Most
                        ? units
                        : throw new UsageException(FormattableString.Invariant($"--hidden is \"{text}\"; it has to be numbers of units from 1 to {Most} with commas between them, such as 64,32, or none."))),
            ];
    }

    /// <summary>The share of each hidden layer that a step leaves out: one for all of them, or one for each.</summary>
    private static double[] Dropout(ParseResult arguments, int layers)
    {
        if (arguments.GetValue(DropoutShares) is not { } text)
        {
            return new double[layers];
        }

        var shares = text.Split(',').Select(part => CommandOptions.TryNumber(part.Trim(), out var share) && share is >= 0.0 and < 1.0 ? share : double.NaN).ToArray();
        return shares.Any(double.IsNaN) || (shares.Length != 1 && shares.Length != layers)
            ? throw new UsageException(FormattableString.Invariant($"--dropout is \"{text}\"; it has to be a share from 0 to below 1, or one for each of the {layers} hidden layers with commas between them."))
            : shares.Length == layers ? shares : [.. Enumerable.Repeat(shares[0], layers)];
    }

    private static ImmutableArray<double> Weights(string? text) =>
        text is null or "balanced"
            ? []
            :
            [
                .. text.Split(',').Select(part =>
                    CommandOptions.TryNumber(part.Trim(), out var weight)
                        ? weight
                        : throw new UsageException($"--class-weights is \"{text}\"; it has to be balanced, or a number for each class with commas between them.")),
            ];

    private static Activation Output(TargetForm form) => form switch
    {
        TargetForm.OneHot => Functions.Activation.OfVector<Softmax>(),
        TargetForm.Binary => Functions.Activation.Of<Sigmoid>(),
        _ => Functions.Activation.Of<Identity>(),
    };

    /// <summary>He's rule for what is 0 on one side, which halves what comes through; else the convention's own.</summary>
    private static Initializer Starting(ParseResult arguments, Activation activation, ICollection<string> choices)
    {
        var convention = ConventionOf(arguments);
        var initializer = convention == Convention.Textbook && activation.Is<Relu>() ? Functions.Initializer.Of<HeUniform>() : convention.Initializer;
        choices.Add(FormattableString.Invariant($"Starting weights: {initializer.Name}, drawn from seed {Seed(arguments)}."));
        return initializer;
    }

    /// <summary>The names of the columns, where a derivation can use them all.</summary>
    private static ImmutableArray<string>? InputNames(Preparation preparation)
    {
        ImmutableArray<string> names = [.. preparation.InputNames];
        return IsUsable(names) ? names : null;
    }

    /// <summary>The names of the classes, where there is an output for each and a derivation can use them all.</summary>
    private static IReadOnlyList<string>? OutputNames(Preparation preparation)
    {
        var classes = preparation.Classes;
        return classes.Length == preparation.OutputCount && classes.All(name => name is [var first, ..] && char.IsLetter(first)) && IsUsable([.. classes, .. preparation.InputNames]) ? classes : null;
    }

    private static bool IsUsable(IReadOnlyCollection<string> names)
    {
        const int Longest = 40;
        return names.All(name => name.Length <= Longest && !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsControl)) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
    }

    private static string Columns(Table table)
    {
        const int Most = 20;
        var names = table.Columns.Select(column => column.Name).ToArray();
        return "the columns are " + string.Join(", ", names.Take(Most)) + (names.Length > Most ? FormattableString.Invariant($" and {names.Length - Most} more") : string.Empty);
    }
}
