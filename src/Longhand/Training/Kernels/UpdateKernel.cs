using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>An update rule as a loop over a buffer: every place of it is one parameter.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal abstract unsafe class UpdateKernel<TElement>
    where TElement : unmanaged
{
    /// <summary>Whether a parameter of 0 with a gradient of 0 stays 0: what fills up a panel then needs no care.</summary>
    public abstract bool KeepsZero { get; }

    /// <summary>Whether the step of a parameter depends on nothing but its gradient and the numbers of the rule, which stay the same.</summary>
    public abstract bool IsMemoryless { get; }

    /// <summary>Begins a step: its learning rate, and what a penalty is divided by.</summary>
    /// <param name="step">Which step it is, counted from 1.</param>
    /// <param name="examples">How many examples it has.</param>
    public abstract void Begin(int step, int examples);

    /// <summary>What is remembered before the first step.</summary>
    /// <param name="states">Where it goes, one panel after the other.</param>
    /// <param name="length">The numbers of a panel.</param>
    public abstract void Start(TElement* states, int length);

    /// <summary>Whether regularization adds to the gradients of weights.</summary>
    public abstract bool IsPenalized { get; }

    /// <summary>Adds to gradients what regularization adds.</summary>
    /// <param name="at">The weights that the gradient is taken at.</param>
    /// <param name="g">Their gradients.</param>
    /// <param name="count">How many, whole blocks.</param>
    public abstract void Penalize(TElement* at, TElement* g, int count);

    /// <summary>w ← w − step for some parameters.</summary>
    /// <param name="strip">The parameters, their gradients, and what the rule remembers of them.</param>
    public abstract void Work(in UpdateStrip<TElement> strip);

    /// <summary>Where the gradient is taken, for a rule that looks ahead.</summary>
    /// <param name="w">The parameters.</param>
    /// <param name="states">What the rule remembers of them, one panel after the other.</param>
    /// <param name="length">How far these panels are apart.</param>
    /// <param name="at">Where it goes.</param>
    /// <param name="count">How many places, whole blocks.</param>
    public abstract void LookAhead(TElement* w, TElement* states, nint length, TElement* at, int count);

    /// <summary>How far the parameters reach that the passes are made with.</summary>
    /// <param name="reach">How far the parameters and what is remembered of them reach.</param>
    public abstract Interval ReachOfPasses(in Reach reach);

    /// <summary>Bounds what a step makes of parameters, from bounds of what it takes: no number in between is out of hand either.</summary>
    /// <param name="reach">The bounds before the step; those after it when it returns.</param>
    /// <param name="gradient">The largest magnitude of a gradient, without what regularization adds.</param>
    /// <returns>Whether every number stays finite.</returns>
    public abstract bool Reaches(ref Reach reach, double gradient);
}
