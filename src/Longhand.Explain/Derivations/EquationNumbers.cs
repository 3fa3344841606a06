using Longhand.Backpropagation;

namespace Longhand.Explain.Derivations;

/// <summary>
/// The numbers of the equations that later ones refer to: all of an example's passes, which are no more than the trace itself; of what
/// belongs to a parameter only the last, because nothing refers to another parameter's lines, and those that are asked for.
/// </summary>
/// <param name="isKept">Whether the number of a quantity is asked for at the end.</param>
internal sealed class EquationNumbers(Func<Quantity, bool> isKept)
{
    private readonly Dictionary<Quantity, int> _numbers = [];
    private readonly Dictionary<Quantity, int> _ofParameter = [];
    private int _parameter = -1;

    /// <summary>The number of the equation that defines a quantity; null where there is none, or it is kept no more.</summary>
    /// <param name="quantity">The quantity.</param>
    public int? Of(Quantity quantity) =>
        _numbers.TryGetValue(quantity, out var number) || _ofParameter.TryGetValue(quantity, out number) ? number : null;

    /// <summary>Remembers the number of an equation.</summary>
    /// <param name="quantity">The quantity that it defines.</param>
    /// <param name="number">Its number.</param>
    public void Add(Quantity quantity, int number)
    {
        if (quantity.Parameter < 0 || isKept(quantity))
        {
            _numbers[quantity] = number;
            return;
        }

        if (quantity.Parameter != _parameter)
        {
            _ofParameter.Clear();
            _parameter = quantity.Parameter;
        }

        _ofParameter[quantity] = number;
    }
}
