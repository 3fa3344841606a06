using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Ledgers;

/// <summary>Every quantity of a problem with its exact value and its formulas, in an order in which each follows what it is made from.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<(Quantity Quantity, int Step, EntryRole Role), int> _places = [];
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<int, int[]> _operands = [];
    private int[][]? _users;

    public Ledger(Problem problem) => Problem = problem;

    /// <summary>The problem.</summary>
    public Problem Problem { get; }

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Adds an entry; one that is there already stays.</summary>
    public Entry Add(Quantity quantity, int step, string identifier, double exact, EntryRole role = EntryRole.Whole, int part = -1)
    {
        var key = (quantity with { Name = part < 0 ? quantity.Name : quantity.Name + "#" + part.ToString(System.Globalization.CultureInfo.InvariantCulture) }, step, role);
        if (_places.TryGetValue(key, out var place))
        {
            return _entries[place];
        }

        var entry = new Entry(_entries.Count, quantity, step, identifier, exact) { Role = role };
        _places.Add(key, entry.Place);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>The entry of a quantity; null where the ledger has none.</summary>
    public Entry? Find(Quantity quantity, int step, EntryRole role = EntryRole.Whole) =>
        _places.TryGetValue((quantity, step, role), out var place) ? _entries[place] : null;

    /// <summary>The value of a formula with numbers of one's own.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="value">The number at a place.</param>
    public static double Evaluate(Expr formula, Func<int, double> value) => formula.Evaluate(place => new F64(value((int)place))).Value;

    /// <summary>The places that a formula takes its numbers from.</summary>
    public static IEnumerable<int> Operands(Expr formula) => Symbols(formula.Node).Distinct();

    /// <summary>The places that the first formula of an entry takes its numbers from.</summary>
    public IReadOnlyList<int> OperandsOf(int place)
    {
        if (!_operands.TryGetValue(place, out var operands))
        {
            _operands[place] = operands = [.. _entries[place].Formulas.Take(1).SelectMany(Operands).Where(o => o != place).Distinct()];
        }

        return operands;
    }

    /// <summary>The entries whose first formula takes a place.</summary>
    public IReadOnlyList<int> UsersOf(int place) => (_users ??= FindUsers())[place];

    /// <summary>Whether one entry is worked out, by whatever way, from another.</summary>
    public bool Depends(int place, int on)
    {
        if (on >= place)
        {
            return false;
        }

        var seen = new HashSet<int> { on };
        var next = new Queue<int>([on]);
        while (next.TryDequeue(out var current))
        {
            foreach (var user in UsersOf(current).Where(seen.Add))
            {
                if (user == place)
                {
                    return true;
                }

                next.Enqueue(user);
            }
        }

        return false;
    }

    private int[][] FindUsers()
    {
        var users = new List<int>[_entries.Count];
        for (var i = 0; i < users.Length; i++)
        {
            users[i] = [];
        }

        foreach (var entry in _entries)
        {
            foreach (var operand in entry.Formulas.SelectMany(Operands).Distinct().Where(o => o != entry.Place))
            {
                users[operand].Add(entry.Place);
            }
        }

        return [.. users.Select(list => list.ToArray())];
    }

    private static IEnumerable<int> Symbols(ExprNode node) =>
        node is ExprNode.Symbol s ? [(int)s.Value] : ExprTree.Children(node).SelectMany(Symbols);
}
