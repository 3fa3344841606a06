using System.Collections.Immutable;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>
/// How the rows of a table become inputs and targets of a network, and its predictions numbers and classes again. It is fitted on the
/// rows that are trained on, kept with the model, and the same for every later row.
/// </summary>
public sealed record Preparation
{
    /// <summary>A column is read for so many rows before the next: a table lies column by column, the inputs row by row.</summary>
    private const int RowsAtOnce = 64;

    /// <summary>The columns that are inputs, in order.</summary>
    public required ImmutableArray<InputColumn> Inputs { get; init; }

    /// <summary>The column that is predicted.</summary>
    public required TargetColumn Target { get; init; }

    /// <summary>What was chosen, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>How many inputs the network has.</summary>
    public int InputCount => Inputs.Sum(input => input.Width);

    /// <summary>What the inputs of the network are called.</summary>
    public IEnumerable<string> InputNames => Inputs.SelectMany(input => input.InputNames);

    /// <summary>How many outputs the network has.</summary>
    public int OutputCount => Target.Outputs;

    /// <summary>The classes, in the order of the outputs; empty for numbers.</summary>
    public ImmutableArray<string> Classes => Target.Classes;

    /// <summary>
    /// Chooses the inputs, what the target is, and the scales. Means and scales come from the rows that are given and from no others;
    /// the categories of a text column and the classes are those of the whole table.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The column to predict.</param>
    /// <param name="options">What is chosen by hand.</param>
    /// <param name="rows">The rows that are trained on.</param>
    /// <exception cref="DataException">The table cannot be used so.</exception>
    public static Preparation Fit(Table table, string target, PreparationOptions? options, ReadOnlySpan<int> rows) =>
        table is null ? throw new ArgumentNullException(nameof(table)) : new PreparationFit(table, target, options ?? new(), rows.ToArray()).Fit();

    /// <summary>The class of every row before anything is fitted, so that the rows can be split evenly: −1 where the target is missing; null where it is numbers.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The column to predict.</param>
    /// <param name="options">What is chosen by hand.</param>
    public static int[]? ClassesOf(Table table, string target, PreparationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var column = table[target];
        var found = TargetClasses.Of(table, column, options ?? new());
        return found.Classes.IsEmpty ? null : [.. table.AllRows().Select(new ClassReader(column, found.Classes).Find)];
    }

    /// <summary>How a file is read for this preparation: only the columns that it takes, and as text those that were text.</summary>
    /// <param name="options">Everything else about reading.</param>
    /// <param name="hasTarget">Whether the file has the target, and it is wanted.</param>
    public CsvOptions Reading(CsvOptions options, bool hasTarget)
    {
        ArgumentNullException.ThrowIfNull(options);
        var isText = hasTarget && Classes.Any(name => !StrictNumber.IsNumber(name));
        string[] target = hasTarget ? [Target.Name] : [];
        return options with
        {
            Columns = [.. Inputs.Select(input => input.Name), .. target],
            TextColumns = [.. Inputs.Where(input => input.IsText).Select(input => input.Name), .. isText ? target : []],
        };
    }

    /// <summary>Rows of a table as inputs and targets.</summary>
    /// <param name="table">The table: it has the columns of the inputs and the target.</param>
    /// <param name="rows">The rows, in the order in which they are taken.</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="DataException">A column is not there, or a value cannot be used.</exception>
    public DataSet<TElement> Apply<TElement>(Table table, ReadOnlySpan<int> rows)
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(table);
        var notes = new List<string>();
        var x = InputsOf<TElement>(table, rows, notes);
        var targets = new TargetReader(Target, table);
        CheckLength(table, rows.Length, OutputCount, "target");
        var y = new TElement[rows.Length * OutputCount]; // [n][K]
        for (var i = 0; i < rows.Length; i++)
        {
            targets.Read(rows[i], y.AsSpan(i * OutputCount, OutputCount));
        }

        return new(x, y, InputCount, OutputCount)
        {
            Name = table.Name,
            Form = Target.Form,
            InputNames = [.. InputNames],
            Classes = Classes.IsEmpty ? null : Classes,
            Notes = [.. notes],
            Origin = (table.Places, rows.ToArray()),
        };
    }

    /// <summary>The inputs of rows of a table, which need not have the target. // [n][N]</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows, in the order in which they are taken.</param>
    /// <param name="notes">Takes what was done to the data, a sentence each.</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="DataException">A column is not there, or a value cannot be used.</exception>
    public TElement[] InputsOf<TElement>(Table table, ReadOnlySpan<int> rows, ICollection<string>? notes = null)
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(table);
        InputReader[] readers = [.. Inputs.Select(input => new InputReader(input, table))];
        var width = InputCount;
        CheckLength(table, rows.Length, width, "input");
        var x = new TElement[rows.Length * width]; // [n][N]
        for (var start = 0; start < rows.Length; start += RowsAtOnce)
        {
            var place = start * width;
            foreach (var reader in readers)
            {
                reader.Read(rows[start..Math.Min(start + RowsAtOnce, rows.Length)], x.AsSpan(place), width);
                place += reader.Width;
            }
        }

        foreach (var note in readers.Select(reader => reader.Note).OfType<string>())
        {
            notes?.Add(note);
        }

        return x;
    }

    /// <summary>The inputs of one row of a table. // [N]</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row, from 0.</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    public TElement[] InputsOf<TElement>(Table table, int row)
        where TElement : unmanaged => InputsOf<TElement>(table, [row]);

    /// <summary>The class that a prediction means, from 0: the greatest output; of one output the second class where it is above the middle.</summary>
    /// <param name="prediction">ŷ. // [K]</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    public int ClassOf<TElement>(ReadOnlySpan<TElement> prediction)
        where TElement : unmanaged => ClassChoice.Of(prediction, Target.Form);

    /// <summary>Predictions of numbers in the units of the target column.</summary>
    /// <param name="predictions">ŷ of each row, changed in place. // [n]</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    public void Unscale<TElement>(Span<TElement> predictions)
        where TElement : unmanaged
    {
        foreach (ref var prediction in predictions)
        {
            prediction = Element<TElement>.From(Target.Unscale(Element<TElement>.Double(prediction)));
        }
    }

    private static void CheckLength(Table table, int rows, int width, string what)
    {
        if ((long)rows * width > Array.MaxLength)
        {
            throw new DataException(
                table.Name,
                FormattableString.Invariant($"{rows} rows of {Counted.Of(width, what)} are more than {Array.MaxLength} numbers; a data set holds no more: take fewer rows or columns.")
            );
        }
    }
}
