using System.Globalization;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Inference;

/// <summary>What a text says before anything is known about its network: which names have which numbers at first, and which numbers it claims.</summary>
internal sealed class Givens
{
    private const int LeastAgain = 3;

    private readonly Dictionary<string, (Name Name, double Value)> _scalars = new(StringComparer.Ordinal);
    private readonly List<(Name Name, double[][] Rows)> _arrays = [];
    private readonly List<PrintedNumber> _claimed = [];
    private readonly Dictionary<string, (Name Name, List<double> Values)> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<string>> _bySteps = [];

    private Givens()
    {
    }

    /// <summary>The first number of every name that has a plain one.</summary>
    public IEnumerable<(Name Name, double Value)> Scalars => _scalars.Values;

    /// <summary>The vectors and matrices, row by row.</summary>
    public IReadOnlyList<(Name Name, double[][] Rows)> Arrays => _arrays;

    /// <summary>Every number that is claimed.</summary>
    public IReadOnlyList<PrintedNumber> Claimed => _claimed;

    /// <summary>The largest number of an example and of a step that is spoken of.</summary>
    public (int Examples, int Steps) Most { get; private set; } = (1, 1);

    public static Givens Of(IReadOnlyList<Statement> statements)
    {
        var givens = new Givens();
        foreach (var statement in statements)
        {
            givens.Most = (Math.Max(givens.Most.Examples, statement.Scope.Example), Math.Max(givens.Most.Steps, statement.Scope.Step));
            givens.OfStep(statement);
            if (statement.Cell is { } cell)
            {
                givens.Cell(statement, cell);
            }
            else
            {
                givens.Chain(statement);
            }
        }

        givens.TakeShown();
        givens.Most = (givens.Most.Examples, givens.AreSteps ? givens.Most.Steps : 1);
        return givens;
    }

    /// <summary>Whether the steps that are spoken of are steps of the training, and not parts of one: then the same names come again.</summary>
    private bool AreSteps
    {
        get
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (_, names) in _bySteps.OrderBy(s => s.Key))
            {
                var again = names.Count(known.Contains);
                if (again >= LeastAgain && 2 * again >= names.Count)
                {
                    return true;
                }

                known.UnionWith(names);
            }

            return false;
        }
    }

    private void OfStep(Statement statement)
    {
        if (statement.Scope.Step > 0 && statement is { Cell: null, Name: { } name })
        {
            (_bySteps.TryGetValue(statement.Scope.Step, out var names) ? names : _bySteps[statement.Scope.Step] = new(StringComparer.Ordinal)).Add(name.Key);
        }
    }

    private void Cell(Statement statement, TableCell cell)
    {
        var number = statement.Stages[0].Expression.Literal!;
        _claimed.Add(number);
        var name = cell.Row is { } row && cell.Column is null && IsOld(cell.ColumnWords) ? row : cell.Row is null && cell.Column is { } column ? column with { Brackets = cell.RowNumber > 1 ? [cell.RowNumber] : [] } : null;
        Add(name, number.Value, statement.Scope.Example);
    }

    private static bool IsOld(string words) => words.Length == 0 || words.Contains("value", StringComparison.Ordinal) && !words.Contains("new", StringComparison.Ordinal) || words.Contains("old", StringComparison.Ordinal) || words.Contains("initial", StringComparison.Ordinal) || words.Contains("start", StringComparison.Ordinal) || words.Contains("before", StringComparison.Ordinal);

    private void Chain(Statement statement)
    {
        foreach (var stage in statement.Stages.Where(s => !s.IsBroken && !(statement.Stages.Count == 1 && statement.Left is Node.Reference { Name: var own } && Parts.IsGiven(own))))
        {
            _claimed.AddRange(stage.Expression.Literal is { } literal ? [literal] : stage.Expression is Node.List ? stage.Expression.Numbers : []);
        }

        foreach (var (shown, beside) in SideBySide.Of(statement).Where(pair => Parts.IsGiven(pair.Name)))
        {
            if (KeyOf(shown, statement.Scope.Example) is { } key)
            {
                (_shown.TryGetValue(key.Key, out var values) ? values : _shown[key.Key] = (key, [])).Values.Add(beside.Value);
            }
        }

        var name = statement.Left is Node.Reference r ? PhraseTable.With(r.Name, statement.Phrase) : PhraseTable.Of(statement.Phrase.Replace('_', ' '));
        var only = statement.Stages[0];
        if (name is null || statement.Continued is not null || only.IsBroken)
        {
            return;
        }

        if (only.Expression.Literal is { } number && statement.Stages.Count == 1)
        {
            Add(name, number.Value, statement.Scope.Example);
        }
        else if (only.Expression is Node.List list && Rows(list) is { } rows && !_arrays.Exists(a => a.Name == name))
        {
            _arrays.Add((name, rows));
        }
    }

    private void Add(Name? name, double value, int example)
    {
        if (name is not null && KeyOf(name, example) is { } key)
        {
            _scalars.TryAdd(key.Key, (key, value));
        }
    }

    private Name? KeyOf(Name name, int example)
    {
        if (name.By is not null || name.IsNew || name.IsChange)
        {
            return null;
        }

        var key = name.Brackets.IsEmpty && example > 1 ? name with { Brackets = [example] } : name;
        Most = (key.Brackets.Length == 1 ? Math.Max(Most.Examples, Math.Min(key.Brackets[0], 64)) : Most.Examples, Most.Steps);
        return key;
    }

    /// <summary>What is nowhere stated is what most formulas show for it.</summary>
    private void TakeShown()
    {
        foreach (var (key, (name, values)) in _shown)
        {
            _scalars.TryAdd(key, (name, values.GroupBy(v => v).MaxBy(g => g.Count())!.Key));
        }
    }

    private static double[][]? Rows(Node.List list)
    {
        double[]? Row(Node node) => node is Node.List inner ? inner.Items.All(i => i.Literal is not null) ? [.. inner.Items.Select(i => i.Literal!.Value)] : null : node.Literal is { } n ? [n.Value] : null;
        if (list.Items.Length == 0)
        {
            return null;
        }

        if (list.Items.All(i => i.Literal is not null))
        {
            return [[.. list.Items.Select(i => i.Literal!.Value)]];
        }

        double[]?[] rows = [.. list.Items.Select(Row)];
        return Array.Exists(rows, r => r is null || r.Length != rows[0]!.Length) ? null : [.. rows.Select(r => r!)];
    }

    /// <summary>The number that an index is; the largest where it is none, so that it comes last.</summary>
    public static int Number(string index) => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
