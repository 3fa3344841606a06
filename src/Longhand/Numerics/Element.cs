namespace Longhand.Numerics;

/// <summary>A number as training and data hold it, and the same number as a double.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal static unsafe class Element<TElement>
    where TElement : unmanaged
{
    public static TElement From(double value)
    {
        var single = (float)value;
        return typeof(TElement) == typeof(float) ? *(TElement*)&single : *(TElement*)&value;
    }

    public static double Double(TElement value) => typeof(TElement) == typeof(float) ? *(float*)&value : *(double*)&value;
}
