using System.Collections.Immutable;
using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Model;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Works a printed page again, from top to bottom: nothing may be used before it is defined, every formula gives the number of the trace
/// bit for bit, and every number is the rounding of what its name stands for.
/// </summary>
internal sealed class ShownWork
{
    private const int Significant = 6;

    // Each shown number is within half a unit of its last digit; no product of matrices here has more than four factors.
    private const double MatrixBound = 5 * 0.5e-5;

    // Roundings of sums and products in another order, of numbers that random problems have.
    private const double SameNumber = 1e-9;

    private readonly string _what;
    private readonly bool _isInFull;
    private readonly Problem _problem;
    private readonly IEnumerator<StepView> _steps;
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> _numbered = [];
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    private ShownWork(Problem problem, IEnumerator<StepView> steps, string what, bool isInFull) => (_problem, _steps, _what, _isInFull) = (problem, steps, what, isInFull);

    /// <summary>Prints a problem, reads the page back and works it again; returns how many equations of single numbers there were.</summary>
    public static int Check(Problem problem, PageReader reader, string what, DerivationOptions? options = null)
    {
        options ??= new DerivationOptions { Terms = DerivationOptions.AllTerms };
        var derivation = new Derivation(problem, options);
        using var steps = derivation.Steps().GetEnumerator();
        return new ShownWork(problem, steps, $"{what}, {reader.Format}", reader.IsInFull).Check(derivation, reader.Read(derivation, options));
    }

    private int Check(Derivation derivation, IEnumerable<ReadItem> page)
    {
        var items = new Queue<ReadItem>(page);
        NextStep();
        var (count, isFirst) = (0, true);
        CheckInlines(items);
        foreach (var block in derivation.Blocks())
        {
            switch (block)
            {
                case Block.Heading { Step: not null }:
                    isFirst = isFirst ? false : NextStep();
                    break;
                case Block.Equation equation:
                    CheckEquation(equation, Assert.IsType<ReadItem.Equation>(items.Dequeue()).Read);
                    count += equation.Value is null ? 0 : 1;
                    break;
                case Block.Table table:
                    CheckTable(table, NextTable(items, table.Columns.Length));
                    break;
            }

            CheckInlines(items);
        }

        Assert.Empty(items);
        return count;
    }

    /// <summary>A table; one that is too wide for the page goes on in another one, with its first column again.</summary>
    private static ReadTable NextTable(Queue<ReadItem> items, int columns)
    {
        var table = Assert.IsType<ReadItem.Table>(items.Dequeue()).Read;
        while (table.Head.Count < columns && items.TryPeek(out var next) && next is ReadItem.Table { Read: var rest } && rest.Rows.Count == table.Rows.Count)
        {
            items.Dequeue();
            table = new ReadTable([.. table.Head, .. rest.Head.Skip(1)], [.. table.Rows.Zip(rest.Rows, (row, more) => (IReadOnlyList<ReadCell>)[.. row, .. more.Skip(1)])]);
        }

        return table;
    }

    private bool NextStep()
    {
        Assert.True(_steps.MoveNext(), _what);
        _defined.Clear();
        KnownNumbers.Of(_steps.Current, Define);
        return false;
    }

    /// <summary>In one step a name stands for one number; by paths and by deltas it may be computed in another order.</summary>
    private void Define(string name, double value)
    {
        if (!_defined.Add(name))
        {
            var other = _values[name];
            var isSame = other.Equals(value) || Math.Abs(other - value) <= SameNumber * Math.Max(1.0, Math.Abs(value));
            Assert.True(isSame, $"{_what}: {name} stands for {other:R} and for {value:R}");
        }

        _values[name] = value;
    }

    private void CheckEquation(Block.Equation equation, ReadEquation read)
    {
        var place = $"{_what}: {read}";
        var left = TextFormula.Of(equation.Left).Line;
        Assert.True(read.Left.Line == left, $"{place}: the left side is {left}");
        Assert.True(equation.Sides.Length == read.Sides.Count, place);
        for (var i = 0; i < read.Sides.Count; i++)
        {
            Assert.True(_isInFull || read.Sides[i].Sign == (equation.Sides[i].IsExact ? "=" : "≈"), place);
        }

        if (equation.Value is { } value)
        {
            CheckNumbers(equation, read, value, place);
            Define(left, value);
            _numbered[equation.Number!.Value] = value;
        }
        else
        {
            CheckMatrices(read, equation, place);
        }
    }

    private void CheckNumbers(Block.Equation equation, ReadEquation read, double value, string place)
    {
        // The last side in names is the formula; behind it stand its numbers and the value.
        var sides = read.Sides.Select(side => side.Formula).ToArray();
        var names = sides[sides.Length > 3 && equation.Id.StartsWith("delta", StringComparison.Ordinal) ? 1 : 0];
        var worked = ReadArithmetic.Work(names, _values);
        Assert.True(worked.Equals(value) || (value == 0.0 && worked == 0.0), $"{place}: worked again it is {worked:R}, not {value:R}");
        CheckNumber(sides[^1], value, place);
        if (sides.Length > 2)
        {
            CheckNumbers(names, sides[^2], place);
        }
    }

    /// <summary>The formula in numbers has the shape of the formula in names, and each number is the rounding of what its name stands for.</summary>
    private void CheckNumbers(ReadNode names, ReadNode numbers, string place)
    {
        switch (names, numbers)
        {
            case (ReadNode.Name { Text: "e" or "π" }, ReadNode.Name { Text: "e" or "π" }):
                break;
            case (ReadNode.Name name, _):
                CheckNumber(numbers, _values[name.Text], place);
                break;
            case (ReadNode.Number a, ReadNode.Number b):
                Assert.True(a == b, place);
                break;
            case (ReadNode.Binary a, ReadNode.Binary b):
                Assert.True(a.Operator == b.Operator, place);
                CheckNumbers(a.Left, b.Left, place);
                CheckNumbers(a.Right, b.Right, place);
                break;
            case (ReadNode.Negation a, ReadNode.Negation b):
                CheckNumbers(a.Operand, b.Operand, place);
                break;
            case (ReadNode.Call a, ReadNode.Call b):
                Assert.True(a.Function == b.Function && a.Arguments.Count == b.Arguments.Count, place);
                for (var i = 0; i < a.Arguments.Count; i++)
                {
                    CheckNumbers(a.Arguments[i], b.Arguments[i], place);
                }

                break;
            default:
                Assert.Fail($"{place}: the formula in numbers has another shape: {names.Line} and {numbers.Line}");
                break;
        }
    }

    /// <summary>The matrices, worked as the equation says, give the matrix that it shows; each of its entries is the rounding of the trace's number.</summary>
    private void CheckMatrices(ReadEquation read, Block.Equation equation, string place)
    {
        var shown = Assert.IsType<ReadNode.Matrix>(read.Sides[^1].Formula);
        var meant = Assert.IsType<Formula.Matrix>(equation.Sides[^1].Formula);
        Assert.True(shown.Rows.Count == meant.Rows.Length && shown.Rows.All(row => row.Count == meant.Rows[0].Length), place);
        for (var r = 0; r < shown.Rows.Count; r++)
        {
            for (var c = 0; c < shown.Rows[r].Count; c++)
            {
                if (meant.Rows[r][c] is Formula.Number { Quantity: { } quantity })
                {
                    CheckNumber(shown.Rows[r][c], _steps.Current.Value(quantity), place);
                }
            }
        }

        if (read.Sides.Count == 3)
        {
            MatrixArithmetic.Check(read.Sides[1].Formula, shown, MatrixBound, place);
        }
    }

    private void CheckInlines(Queue<ReadItem> items)
    {
        while (items.TryPeek(out var item) && item is ReadItem.Inline inline)
        {
            items.Dequeue();
            if (inline.Read is ReadNode.Binary { Operator: '=' or '≈', Left: ReadNode.Name name, Right: ReadNode.Number or ReadNode.Negation { Operand: ReadNode.Number } } equal
                && _values.TryGetValue(name.Text, out var value))
            {
                CheckNumber(equal.Right, value, $"{_what}: {equal.Line}");
            }
        }
    }

    private void CheckTable(Block.Table table, ReadTable read)
    {
        var isOfParameters = table.Columns.Length == 4 && UnicodeText.Of(table.Columns[1].Header) == English.Instance.From;
        var cells = table.Rows.ToArray();
        Assert.True(read.Head.Count == table.Columns.Length && read.Rows.Count == cells.Length, $"{_what}: {UnicodeText.Of(table.Caption)}: {read.Head.Count} columns and {read.Rows.Count} rows for {table.Columns.Length} and {cells.Length}");
        foreach (var (row, meant) in read.Rows.Zip(cells))
        {
            var place = $"{_what}: {string.Join(" | ", row.Select(cell => cell.Formula?.Line ?? cell.Words))}";
            for (var i = 0; i < row.Count; i++)
            {
                var formula = meant[i].Pieces.OfType<Inline.Math>().Select(math => TextFormula.Of(math.Formula).Line).FirstOrDefault();
                Assert.True(formula is null ? row[i].Formula is null : _isInFull || FormulaReader.Read(formula).Line == row[i].Formula?.Line, $"{place}: {formula}");
            }

            CheckGiven(row, meant, place);
            switch (isOfParameters, row)
            {
                case (true, [{ Formula: ReadNode.Name name }, _, _, { Formula: { } number }]):
                    CheckNumber(number, _values[name.Text], place);
                    break;
                case (_, [{ Formula: ReadNode.Name name }, { Formula: { } gradient }, { Formula: not null }, { Formula: not null }, { Formula: null }]):
                    CheckNumber(gradient, Gradient(name), place);
                    break;
                case (_, [{ Formula: ReadNode.Name name }, { Formula: { } old }, { Formula: { } gradient }, { Formula: { } updated }]):
                    CheckNumber(old, _values[name.Text], place);
                    CheckNumber(gradient, Gradient(name), place);

                    // What is frozen has no equation of its own: it stays what it was.
                    CheckNumber(updated, _values.GetValueOrDefault(name.Text + "⁺", _values[name.Text]), place);
                    break;
                case (_, [_, { Formula: ReadNode.Name }, { Formula: { } here }, _]) when !_isInFull && meant[0].Pieces is [Inline.Reference { Number: var equation }]:
                    CheckNumber(here, _numbered[equation], place);
                    break;
            }
        }
    }

    private double Gradient(ReadNode.Name name) => _values[$"∂{TextFormula.Of(new Formula.Name(new Symbols(_problem).Loss)).Line}/∂{name.Text}"];

    /// <summary>What is given is printed in full.</summary>
    private void CheckGiven(IReadOnlyList<ReadCell> row, ImmutableArray<Prose> meant, string place)
    {
        foreach (var (cell, quantity) in row.Zip(meant, (cell, prose) => (cell, prose.Pieces.OfType<Inline.Math>().FirstOrDefault()?.Formula.Quantity)))
        {
            if (quantity is { Kind: QuantityKind.Mask })
            {
                CheckNumber(cell.Formula!, _steps.Current.Value(quantity), $"{place}: {quantity}");
            }

            if (quantity is { Kind: QuantityKind.Input or QuantityKind.Target } q)
            {
                var example = _problem.Examples[q.Example];
                Assert.True(ReadArithmetic.Work(cell.Formula!, _values).Equals((q.Kind == QuantityKind.Input ? example.X : example.Y)[q.Unit]), $"{place}: {q}");
            }
        }
    }

    private void CheckNumber(ReadNode shown, double value, string place)
    {
        var text = shown switch
        {
            ReadNode.Number n => n.Text,
            ReadNode.Negation { Operand: ReadNode.Number n } => "-" + n.Text,
            _ => throw new FormatException($"{place}: {shown} is no number."),
        };
        var isRight = _isInFull ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value : PrintedNumber.IsRoundingOf(text, value, Significant);
        Assert.True(isRight, $"{place}: {text} is not the rounding of {value:R}");
    }
}
