namespace Longhand.Training;

/// <summary>The forward pass by itself, with memory of its own beside the parameters: what one thread needs to predict.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal abstract unsafe class ForwardPasses<TElement>
    where TElement : unmanaged
{
    /// <summary>Predicts some examples.</summary>
    /// <param name="x">Their inputs. // [n][N]</param>
    /// <param name="predictions">Where ŷ goes. // [n][K]</param>
    /// <param name="examples">How many there are, n.</param>
    public abstract void Work(TElement* x, TElement* predictions, int examples);
}
