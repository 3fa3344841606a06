using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Names;

/// <summary>
/// What the names of weights and biases mean, and the same names with a mark on them: the value after the step, and the change. Each of
/// them has hundreds of names, so that what a mark makes of a name is found when it is asked for.
/// </summary>
internal sealed class ParameterNames
{
    /// <summary>The names that people give are those of networks that people work.</summary>
    private const int MostParameters = 3000;

    private readonly Dictionary<string, List<(int Parameter, Scheme Scheme, bool IsOwn)>> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<(QuantityKind Kind, EntryRole Role, int Parameter), int> _places;

    public ParameterNames(Ledger ledger, CommonNames names)
    {
        _places = ledger.Entries.Where(e => e.Quantity.Kind is QuantityKind.Parameter or QuantityKind.NewParameter).ToLookup(e => (e.Quantity.Kind, e.Role, e.Quantity.Parameter), e => e.Place);
        var layout = ledger.Problem.Network.Definition.Layout;
        foreach (var parameter in layout.Parameters)
        {
            foreach (var (name, scheme) in layout.Length > MostParameters ? [] : names.OfParameter(parameter))
            {
                Add(name, parameter.Index, scheme, isOwn: false);
            }

            if (NameTable.Read(ledger.Problem.Names.Parameter(parameter.Index)) is { } own)
            {
                Add(own, parameter.Index, Scheme.Plain, isOwn: true);
            }
        }
    }

    /// <summary>What a name may mean.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isLowered">Whether it is looked up in lower case.</param>
    public IEnumerable<Candidate> Of(Name name, bool isLowered)
    {
        var bare = (name with { IsNew = false, IsMarked = false, HasHat = false, IsChange = false }).Bare;
        if (!_byName.TryGetValue(isLowered ? bare.ToLowerInvariant() : bare, out var meanings))
        {
            return [];
        }

        var marks = (name.IsNew ? 1 : 0) + (name.IsMarked ? 1 : 0) + (name.HasHat ? 1 : 0);
        return (marks, name.IsChange) switch
        {
            (0, false) => meanings.SelectMany(m => Places(m, QuantityKind.Parameter, EntryRole.Whole, m.IsOwn).Concat(Places(m with { Scheme = Scheme.Updated }, QuantityKind.NewParameter).Select(c => c with { Naming = m.Scheme }))),
            (1, false) => meanings.SelectMany(m => Places(m, QuantityKind.NewParameter)),
            (0, true) when !isLowered => meanings.SelectMany(m => Places(m, QuantityKind.NewParameter, EntryRole.Change, m.IsOwn).Concat(Places(m, QuantityKind.NewParameter, EntryRole.Opposite, m.IsOwn))),
            _ => [],
        };
    }

    private IEnumerable<Candidate> Places((int Parameter, Scheme Scheme, bool IsOwn) meaning, QuantityKind kind, EntryRole role = EntryRole.Whole, bool isNone = false) =>
        isNone ? [] : _places[(kind, role, meaning.Parameter)].Select(place => new Candidate(place, meaning.Scheme));

    private void Add(Name name, int parameter, Scheme scheme, bool isOwn)
    {
        var key = name.Bare;
        (_byName.TryGetValue(key, out var list) ? list : _byName[key] = []).Add((parameter, scheme, isOwn));
    }
}
