using System.Globalization;

namespace Longhand.Data;

/// <summary>A column of numbers, each held exactly. A missing one reads as NaN.</summary>
public sealed class NumberColumn : Column
{
    private readonly CompactNumbers _numbers;

    /// <summary>Takes numbers.</summary>
    /// <param name="name">The name.</param>
    /// <param name="numbers">The numbers; NaN is a missing one. // [n]</param>
    /// <exception cref="DataException">A number is infinite.</exception>
    public NumberColumn(string name, ReadOnlySpan<double> numbers)
        : this(name, CompactNumbers.Of(numbers))
    {
        for (var row = 0; row < numbers.Length; row++)
        {
            if (double.IsInfinity(numbers[row]))
            {
                throw new DataException(FormattableString.Invariant($"row {row + 1}"), $"{name} is infinite; a table holds finite numbers: correct it, or give NaN where it is missing.");
            }
        }
    }

    internal NumberColumn(string name, CompactNumbers numbers)
        : base(name)
    {
        _numbers = numbers;
    }

    /// <inheritdoc/>
    public override int RowCount => _numbers.Count;

    /// <summary>The number of a row; NaN where it is missing.</summary>
    /// <param name="row">The row, from 0.</param>
    public double this[int row] => _numbers[row];

    /// <inheritdoc/>
    public override bool IsMissing(int row) => double.IsNaN(_numbers[row]);

    /// <inheritdoc/>
    public override string? TextOf(int row) => IsMissing(row) ? null : Text(_numbers[row]);

    internal static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
