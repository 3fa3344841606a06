using Longhand.Backpropagation;
using Longhand.Numerics;

namespace Longhand.Checking.Ledgers;

/// <summary>A quantity of a problem: its exact value, and the formulas that give it from others.</summary>
/// <param name="Place">Its place in the ledger.</param>
/// <param name="Quantity">The quantity; of what is none of its own, the nearest one.</param>
/// <param name="Step">Its step, counted from 1.</param>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Exact">Its exact value.</param>
internal sealed record Entry(int Place, Quantity Quantity, int Step, string Identifier, double Exact)
{
    /// <summary>The formulas; the value of a symbol in one is the place of the entry that it stands for.</summary>
    public List<Expr> Formulas { get; } = [];

    /// <summary>The role of a number that is no quantity of a problem file: a part of one.</summary>
    public EntryRole Role { get; init; }

    /// <summary>Whether it is given and not worked out.</summary>
    public bool IsGiven => Role == EntryRole.Whole && Quantity.Kind is QuantityKind.Input or QuantityKind.Target or QuantityKind.Constant || (Quantity.Kind == QuantityKind.Parameter && Step == 1);
}
