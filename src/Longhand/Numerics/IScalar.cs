namespace Longhand.Numerics;

/// <summary>A number type with one value in each number, which can be read out: all but registers and symbols.</summary>
/// <typeparam name="T">The number type itself.</typeparam>
public interface IScalar<T> : IReal<T>
    where T : struct, IScalar<T>
{
    /// <summary>
    /// Whether a quantity is computed from the numbers that a reader sees, as one does by hand. Then a textbook definition is
    /// computed as it stands, and not by its numerically stable form.
    /// </summary>
    static virtual bool IsByHand => false;

    /// <summary>The nearest double.</summary>
    /// <param name="value">The number.</param>
    static abstract double ToDouble(T value);
}
