using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;

namespace Longhand.Checking.Names;

/// <summary>What quantities are called where a person reads of them: ∂L/∂w₅ for dL/dw5, and «the gradient» for what that is.</summary>
internal sealed class ReadableNames
{
    private readonly Ledger _ledger;
    private readonly Dictionary<int, string> _names = [];
    private readonly Lazy<Dictionary<string, int>> _places;

    public ReadableNames(Ledger ledger)
    {
        (_ledger, Symbols) = (ledger, new Symbols(ledger.Problem));
        _places = new(() =>
        {
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var entry in ledger.Entries)
            {
                places.TryAdd(entry.Identifier, entry.Place);
            }

            return places;
        });
    }

    /// <summary>The symbols of the problem.</summary>
    public Symbols Symbols { get; }

    /// <summary>The name of an entry.</summary>
    public string Of(Entry entry)
    {
        if (!_names.TryGetValue(entry.Place, out var name))
        {
            _names[entry.Place] = name = Written(entry) + (_ledger.Problem.HasManySteps && !entry.IsGiven ? FormattableString.Invariant($" of step {entry.Step}") : string.Empty);
        }

        return name;
    }

    /// <summary>A sentence in which identifiers stand, with names in their places. A word counts as an identifier where no word of a language looks like it.</summary>
    public string In(string sentence) => string.Join(' ', sentence.Split(' ').Select(Word));

    /// <summary>What sort of number an entry is.</summary>
    public string Sort(Entry entry) => (entry.Role, entry.Quantity.Kind) switch
    {
        (EntryRole.Change, _) or (EntryRole.Opposite, QuantityKind.NewParameter) => "the step",
        (EntryRole.LossOfOutput, _) => "the share of one output in the loss,",
        (EntryRole.ThroughUnit, _) => "the part of one path,",
        (_, QuantityKind.Input) => "the input",
        (_, QuantityKind.Target) => "the target",
        (_, QuantityKind.Parameter or QuantityKind.LookAhead) => "the " + Parameter(entry),
        (_, QuantityKind.NewParameter) => "the new " + Parameter(entry),
        (_, QuantityKind.WeightedInput) => "the weighted input",
        (_, QuantityKind.Activation) => entry.Quantity.Layer == _ledger.Problem.Network.Definition.Layers.Length - 1 ? "the output" : "the activation",
        (_, QuantityKind.Mask) => "the mask",
        (_, QuantityKind.Output) => "what dropout leaves of the activation,",
        (_, QuantityKind.Loss or QuantityKind.BatchLoss or QuantityKind.LossByDefinition or QuantityKind.LossAfter or QuantityKind.LossBefore) => "the loss",
        (_, QuantityKind.Delta or QuantityKind.ProductDelta) => "the delta",
        (_, QuantityKind.Gradient or QuantityKind.ExampleGradient or QuantityKind.PathGradient) => "the gradient",
        (_, QuantityKind.ActivationGradient or QuantityKind.OutputGradient or QuantityKind.ActivationDerivative or QuantityKind.MaskDerivative or QuantityKind.InputDerivative
            or QuantityKind.ParameterDerivative or QuantityKind.ShapeDerivative) => "the derivative",
        _ => "the number",
    };

    private string Parameter(Entry entry) => _ledger.Problem.Network.Definition.Layout.At(entry.Quantity.Parameter) is { IsBias: true } ? "bias" : entry.Quantity.Parameter >= 0 && _ledger.Problem.Network.Definition.Layout.At(entry.Quantity.Parameter).IsWeight ? "weight" : "parameter";

    private string Written(Entry entry)
    {
        var q = entry.Quantity;
        var name = entry.Role switch
        {
            EntryRole.Change => $"{Symbol(q with { Kind = QuantityKind.Parameter })} − {Symbol(q)}",
            EntryRole.Opposite when q.Kind == QuantityKind.NewParameter => $"{Symbol(q)} − {Symbol(q with { Kind = QuantityKind.Parameter })}",
            EntryRole.LossOfOutput => Part(entry.Identifier),
            EntryRole.ThroughUnit => string.Join('/', entry.Identifier.Split('/').Select(part => "∂" + Part(part[1..]))),
            EntryRole.After => Symbol(q) + " after the step",
            _ => Symbol(q),
        };
        return name.Length == 0 ? UnicodeText.Visible(entry.Identifier) : name;
    }

    private string Symbol(Quantity quantity) => Symbols.Of(quantity) is Formula.Name { Symbol.Letter.Length: 0 } ? string.Empty : TextFormula.Of(Symbols.Of(quantity)).Line;

    /// <summary>A name with an index behind an underscore: L_o₁.</summary>
    private static string Part(string identifier)
    {
        var place = identifier.IndexOf('_', StringComparison.Ordinal);
        return place <= 0 ? UnicodeText.Of(Symbols.Parse(identifier)) : UnicodeText.Of(Symbols.Parse(identifier[..place]) with { Of = Symbols.Parse(identifier[(place + 1)..]) });
    }

    private string Word(string word)
    {
        var bare = word.TrimEnd(';', ',', ':', '.');
        var isIdentifier = bare.Any(c => char.IsAsciiDigit(c) || c is '_' or '/');
        return isIdentifier && _places.Value.TryGetValue(bare, out var place) ? Of(_ledger.Entries[place]) + word[bare.Length..] : word;
    }
}
