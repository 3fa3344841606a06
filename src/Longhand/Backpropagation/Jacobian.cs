using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>∂aₖ/∂zⱼ of one layer. Of an elementwise activation only the diagonal is kept: everything beside it is 0.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Jacobian<T>
    where T : struct, IReal<T>
{
    private readonly T[] _entries; // [M], or [M, M] by activation and weighted input, row-major
    private readonly int _units;

    /// <summary>Works out the derivatives of a layer.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="z">The weighted inputs. // [M]</param>
    /// <param name="a">The activations. // [M]</param>
    /// <param name="p">The learned number of each unit's activation, where there are any. // [M] or [0]</param>
    public Jacobian(Activation activation, T[] z, T[] a, T[] p)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(z);
        (IsDiagonal, _units) = (activation.IsElementwise, z.Length);
        _entries = new T[IsDiagonal ? _units : _units * _units];
        for (var entry = 0; entry < _entries.Length; entry++)
        {
            var (k, j) = IsDiagonal ? (entry, entry) : (entry / _units, entry % _units);
            _entries[entry] = T.Named(activation.Derivative<T>(z, a, p, k, j));
        }
    }

    /// <summary>Whether the activation is elementwise.</summary>
    public bool IsDiagonal { get; }

    /// <summary>∂a_output/∂z_input.</summary>
    /// <param name="output">The unit whose activation changes.</param>
    /// <param name="input">The unit whose weighted input is changed.</param>
    public T this[int output, int input] =>
        IsDiagonal ? (output == input ? _entries[output] : T.Zero) : _entries[(output * _units) + input];

    /// <summary>The units whose activations depend on the weighted input of one unit.</summary>
    /// <param name="input">The unit.</param>
    public Range Reached(int input) => IsDiagonal ? input..(input + 1) : ..;

    /// <summary>∂aₖ/∂zⱼ for every unit k that is reached from j. // [1 or M]</summary>
    /// <param name="input">The unit j.</param>
    public T[] Into(int input) => IsDiagonal ? [_entries[input]] : [.. Enumerable.Range(0, _units).Select(k => this[k, input])];

    /// <summary>∂ℓ/∂aₖ for every unit k that is reached from j. // [1 or M]</summary>
    /// <param name="input">The unit j.</param>
    /// <param name="gradients">∂ℓ/∂a of the layer. // [M]</param>
    public T[] GradientsInto(int input, T[] gradients)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        return gradients[Reached(input)];
    }
}
