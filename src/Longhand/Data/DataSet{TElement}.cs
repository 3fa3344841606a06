using System.Collections.Immutable;
using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>Examples as a network takes them: a row of inputs and a row of targets each.</summary>
/// <remarks>n rows, N inputs, K outputs.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class DataSet<TElement>
    where TElement : unmanaged
{
    private readonly TElement[] _x; // [n][N], row-major
    private readonly TElement[] _y; // [n][K], row-major

    /// <summary>Takes two arrays over: they are not copied and must not change.</summary>
    /// <param name="x">The inputs, row after row. // [n][N]</param>
    /// <param name="y">The targets, row after row. // [n][K]</param>
    /// <param name="inputs">N.</param>
    /// <param name="outputs">K.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    /// <exception cref="DataException">A number is not finite, or there is no row.</exception>
    public DataSet(TElement[] x, TElement[] y, int inputs, int outputs)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        (_x, _y, Inputs, Outputs, Rows) = (x, y, inputs, outputs, x.Length / inputs);
        if (x.Length != (long)Rows * inputs || y.Length != (long)Rows * outputs)
        {
            throw new ArgumentException($"There are {x.Length} inputs and {y.Length} targets; each row has {inputs} and {outputs}.", nameof(x));
        }

        if (Rows == 0)
        {
            throw new DataException(Name, "there are no rows; give at least one.");
        }

        CheckFinite(x, inputs, "input");
        CheckFinite(y, outputs, "target");
    }

    /// <summary>The inputs, row after row. // [n][N]</summary>
    public ReadOnlySpan<TElement> X => _x;

    /// <summary>The targets, row after row. // [n][K]</summary>
    public ReadOnlySpan<TElement> Y => _y;

    /// <summary>How many rows there are: n.</summary>
    public int Rows { get; }

    /// <summary>How many inputs a row has: N.</summary>
    public int Inputs { get; }

    /// <summary>How many targets a row has: K.</summary>
    public int Outputs { get; }

    /// <summary>What messages call the data: the name of its file.</summary>
    public string Name { get; init; } = "data";

    /// <summary>What the targets are.</summary>
    public TargetForm Form { get; init; } = TargetForm.Numbers;

    /// <summary>The names of the inputs; empty where they have none. // [N]</summary>
    public ImmutableArray<string> InputNames { get; init; } = [];

    /// <summary>The classes, in the order of the outputs; null where the targets are numbers.</summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>What was done to the data on its way, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Where the rows come from; null where they were given as numbers.</summary>
    internal (RowPlaces Places, int[] Rows)? Origin { get; init; }

    /// <summary>The inputs of a row. // [N]</summary>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<TElement> XOf(int row) => _x.AsSpan(row * Inputs, Inputs);

    /// <summary>The targets of a row. // [K]</summary>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<TElement> YOf(int row) => _y.AsSpan(row * Outputs, Outputs);

    /// <summary>The class of a row, from 0: the greatest target; of one target the second class where it is above the middle.</summary>
    /// <param name="row">The row, from 0.</param>
    public int ClassOf(int row) => ClassChoice.Of(YOf(row), Form);

    /// <summary>The class of every row; empty where the targets are numbers.</summary>
    public int[] ClassOfRows() => Classes is null ? [] : [.. Enumerable.Range(0, Rows).Select(ClassOf)];

    /// <summary>Where a row stands: its file and line, or its number from 1.</summary>
    /// <param name="row">The row, from 0.</param>
    public string PlaceOf(int row) => Origin is var (places, rows) ? places.Of(Name, rows[row]) : RowPlaces.Rows.Of(Name, row);

    /// <summary>Some of the rows, copied.</summary>
    /// <param name="rows">The rows, from 0, in the order in which they are taken.</param>
    public DataSet<TElement> Take(ReadOnlySpan<int> rows)
    {
        var x = new TElement[rows.Length * Inputs];
        var y = new TElement[rows.Length * Outputs];
        var places = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            XOf(rows[i]).CopyTo(x.AsSpan(i * Inputs));
            YOf(rows[i]).CopyTo(y.AsSpan(i * Outputs));
            places[i] = Origin is var (_, origin) ? origin[rows[i]] : rows[i];
        }

        return new(x, y, Inputs, Outputs)
        {
            Name = Name,
            Form = Form,
            InputNames = InputNames,
            Classes = Classes,
            Notes = Notes,
            Origin = (Origin?.Places ?? RowPlaces.Rows, places),
        };
    }

    /// <summary>Rows of numbers, each an array.</summary>
    /// <param name="x">The inputs of each row. // [n][N]</param>
    /// <param name="y">The targets of each row. // [n][K]</param>
    public static DataSet<TElement> Of(double[][] x, double[][] y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return x.Length == y.Length && x.Length > 0
            ? new(Flat(x, nameof(x)), Flat(y, nameof(y)), x[0].Length, y[0].Length)
            : throw new ArgumentException($"There are {x.Length} rows of inputs and {y.Length} of targets; give one of each for every example.", nameof(y));
    }

    private static TElement[] Flat(double[][] rows, string name)
    {
        foreach (var row in rows)
        {
            if (row.Length != rows[0].Length)
            {
                throw new ArgumentException($"A row has {row.Length} numbers and the first has {rows[0].Length}; rows have one length.", name);
            }
        }

        return [.. rows.SelectMany(row => row).Select(Element<TElement>.From)];
    }

    private static void CheckFinite(ReadOnlySpan<TElement> numbers, int width, string what)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = Element<TElement>.Double(numbers[i]);
            if (!double.IsFinite(number))
            {
                throw new DataException(
                    FormattableString.Invariant($"row {(i / width) + 1}"),
                    FormattableString.Invariant($"{what} {(i % width) + 1} is {NumberColumn.Text(number)}; data are finite numbers: correct it, or leave the row out.")
                );
            }
        }
    }
}
