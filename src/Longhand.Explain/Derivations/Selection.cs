using System.Collections;
using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>
/// The part of a network that a derivation shows: parameters whose gradients and updates are worked, and quantities of the passes. It is
/// read once, against the names of a problem, and asked for every parameter.
/// </summary>
/// <remarks>
/// <c>w5,b1</c> names parameters; <c>h1</c> a unit with all that belongs to it; <c>x3</c> the weights of an input; <c>layer2</c> a layer;
/// <c>layer2[3,*]</c> places in its weights, unit before source; <c>layer2[3]</c> a unit by its place; <c>layer2.bias</c> a part;
/// <c>h1..h4</c> everything from one name to another, <c>layer1..layer3</c> as well; <c>z_h1</c>, <c>a_h1[2]</c> and <c>delta_h1</c>, with dropout <c>m_h1</c> and <c>d_h1</c>, are quantities. A name between double
/// quotes is taken as it stands. Layers count from 1, as the headings do; places count from the index base of the notation, as names do.
/// </remarks>
public sealed class Selection
{
    private readonly NetworkDefinition? _network;
    private readonly BitArray _parameters;
    private readonly HashSet<int> _examples;

    internal Selection(NetworkDefinition network, BitArray parameters, IReadOnlyList<Quantity> quantities, string text) =>
        (_network, _parameters, Quantities, _examples, Text) = (network, parameters, quantities, [.. quantities.Select(q => q.Example)], text);

    private Selection() => (_parameters, Quantities, _examples, Text) = (new BitArray(0), [], [], string.Empty);

    /// <summary>Everything.</summary>
    public static Selection All { get; } = new();

    /// <summary>Whether nothing is left out.</summary>
    public bool IsAll => _network is null;

    /// <summary>The selection as it was written; empty where everything is shown.</summary>
    public string Text { get; }

    /// <summary>The quantities that are asked for by themselves, each for one example.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>Whether gradients and updates are shown, and not only quantities of the passes.</summary>
    public bool HasParameters => IsAll || _parameters.HasAnySet();

    /// <summary>Reads a selection.</summary>
    /// <param name="text">Names, places and ranges with commas between them.</param>
    /// <param name="problem">The problem, for its names.</param>
    /// <exception cref="ArgumentException">A name or a place is not there, or the text cannot be read; the message is one line.</exception>
    public static Selection Parse(string text, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problem);
        return new SelectionReader(text, problem).Read();
    }

    /// <summary>Whether the gradient and the update of a parameter are shown.</summary>
    /// <param name="parameter">The parameter.</param>
    public bool Contains(Parameter parameter) => IsAll || _parameters[parameter.Index];

    /// <summary>Whether something of it is in a step: a parameter, or a quantity of an example that the step takes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="step">Which step, counted from 1.</param>
    internal bool IsIn(Problem problem, int step) => HasParameters || Examples(problem, step).Any();

    /// <summary>Makes sure that some step that is shown has something of it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="show">The steps that are shown.</param>
    /// <exception cref="ArgumentException">None has; the message says which step would.</exception>
    internal void Check(Problem problem, ShownSteps show)
    {
        // Which step is the last is not known beforehand where the loss decides.
        if ((show.HasLast && problem.Until is not null) || show.Batches(problem).Any(batch => batch.Shown > 0 && IsIn(problem, batch.Step)))
        {
            return;
        }

        var steps = ShownSteps.MostSteps(problem);
        var first = show.Batches(problem).First(batch => IsIn(problem, batch.Step)).Step;
        var (example, where) = (Examples(problem, first).First() + 1, steps == 1 ? "the only step" : "the steps that are shown");
        var remedy = first <= steps ? $"ask for it with --show {first}" : $"work so many with --steps {first} --show {first}";
        throw SelectionNames.Refused($"The selection {Text} has nothing in {where}: step {first} is the first that takes example {example}; {remedy}.");
    }

    /// <summary>The examples of a step that quantities are selected of.</summary>
    private IEnumerable<int> Examples(Problem problem, int step)
    {
        var (first, count) = problem.Batch(step).GetOffsetAndLength(problem.Examples.Length);
        return Enumerable.Range(first, count).Where(_examples.Contains);
    }

    /// <summary>Whether it was read for a network, or leaves nothing out.</summary>
    internal bool Fits(NetworkDefinition network) => _network is null || ReferenceEquals(_network, network);
}
