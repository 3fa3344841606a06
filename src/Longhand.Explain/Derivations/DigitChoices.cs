using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>
/// The digits between which a reader of a page may choose. What a number looks like under each, and which sign stands before it, is
/// settled here, by <see cref="Digits"/>: a page only picks.
/// </summary>
internal sealed class DigitChoices
{
    private const int MostKept = 4096;

    private static readonly int[] _offered = [3, 4, 6, 10];

    private readonly Dictionary<double, ImmutableArray<Formula.Number>> _kept = [];

    /// <summary>Settles the choices.</summary>
    /// <param name="asked">The digits that were asked for.</param>
    public DigitChoices(Rounding asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var offered = _offered.Select(digits => new Rounding(digits, DigitCount.Significant, asked.Ties));
        Rules = [.. offered.Append(asked).Distinct().OrderBy(rule => rule.Count == DigitCount.Decimals).ThenBy(rule => rule.Digits), null];
        Asked = Rules.IndexOf(asked);
    }

    /// <summary>The choices; null is every number in full.</summary>
    public ImmutableArray<Rounding?> Rules { get; }

    /// <summary>The place of the one that was asked for.</summary>
    public int Asked { get; }

    /// <summary>A number under each choice.</summary>
    /// <param name="number">The number.</param>
    public ImmutableArray<Formula.Number> Of(Formula.Number number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Value is not { } value)
        {
            return [.. Rules.Select(_ => number)];
        }

        if (!_kept.TryGetValue(value, out var numbers))
        {
            if (_kept.Count == MostKept)
            {
                _kept.Clear();
            }

            numbers = [.. Rules.Select(rule => Digits.Shown(value, rule))];
            _kept.Add(value, numbers);
        }

        return numbers;
    }

    /// <summary>
    /// For each side of an equation and each choice whether = stands before it: where every number in it and in the sides before it is
    /// shown in full. A side whose sign has another reason keeps it.
    /// </summary>
    /// <param name="sides">The sides.</param>
    public ImmutableArray<ImmutableArray<bool>> AreExact(ImmutableArray<EquationSide> sides)
    {
        var signs = sides.Select(_ => new bool[Rules.Length]).ToArray();
        for (var choice = 0; choice < Rules.Length; choice++)
        {
            var isExact = true;
            for (var i = 0; i < sides.Length; i++)
            {
                isExact &= AreExact(sides[i].Formula, choice);
                signs[i][choice] = isExact;
            }
        }

        return [.. sides.Select((side, i) => signs[i][Asked] == side.IsExact ? [.. signs[i]] : Rules.Select(_ => side.IsExact).ToImmutableArray())];
    }

    /// <summary>Whether every number of a formula is shown in full under a choice.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="choice">The choice.</param>
    public bool AreExact(Formula formula, int choice) => FormulaNumbers.Of(formula).All(number => Of(number)[choice].IsExact);
}
