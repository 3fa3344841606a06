using Longhand.Numerics;

namespace Longhand.Functions;

/// <content>Losses that know their formula, so that a loop over outputs is compiled for it.</content>
public abstract partial class Loss
{
    /// <summary>The formula of one output, with its parameter inside where it has one.</summary>
    private interface IClosed<T>
    {
        T Value(T prediction, T target);

        T Derivative(T prediction, T target);
    }

    /// <summary>A formula between the clips that the loss asks for.</summary>
    private T TermOf<T, TClosed>(TClosed formula, T prediction, T target)
        where T : struct, IReal<T>
        where TClosed : struct, IClosed<T> =>
        Clip is { } clip ? formula.Value(clip.Of(prediction), Clipped(target)) : formula.Value(prediction, target);

    private T DerivativeOf<T, TClosed>(TClosed formula, T prediction, T target)
        where T : struct, IReal<T>
        where TClosed : struct, IClosed<T> =>
        Clip is { } clip ? clip.Derivative(prediction, formula.Derivative(prediction, Clipped(target))) : formula.Derivative(prediction, target);

    private T SumOf<T, TClosed>(TClosed formula, ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets)
        where T : struct, IReal<T>
        where TClosed : struct, IClosed<T>
    {
        var sum = T.Zero;
        for (var k = 0; k < targets.Length; k++)
        {
            sum += TermOf(formula, predictions[k], targets[k]);
        }

        return sum;
    }

    private void DerivativesOf<T, TClosed>(TClosed formula, ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets, Span<T> derivatives)
        where T : struct, IReal<T>
        where TClosed : struct, IClosed<T>
    {
        for (var k = 0; k < targets.Length; k++)
        {
            derivatives[k] = DerivativeOf(formula, predictions[k], targets[k]);
        }
    }

    private T Clipped<T>(T target)
        where T : struct, IReal<T> => Clip is { OfTargets: true } clip ? clip.Of(target) : target;

    private readonly struct Alone<TFormula, T> : IClosed<T>
        where TFormula : struct, ILoss
        where T : struct, IReal<T>
    {
        public T Value(T prediction, T target) => TFormula.Value(prediction, target);

        public T Derivative(T prediction, T target) => TFormula.Derivative(prediction, target);
    }

    private readonly struct WithNumber<TFormula, T>(T p) : IClosed<T>
        where TFormula : struct, IParametricLoss
        where T : struct, IReal<T>
    {
        public T Value(T prediction, T target) => TFormula.Value(prediction, target, p);

        public T Derivative(T prediction, T target) => TFormula.Derivative(prediction, target, p);
    }

    private class Plain<TFormula>(Settings settings) : Loss(settings, TFormula.Domain, TFormula.Kinks, TFormula.Range, TFormula.Facts)
        where TFormula : struct, ILoss
    {
        public sealed override bool HasClasses => TFormula.HasClasses;

        public sealed override bool Is<TOther>() => typeof(TOther) == typeof(TFormula);

        public sealed override T KinkArgument<T>(T prediction, T target) => TFormula.KinkArgument(prediction, target);

        public sealed override bool Clips(double prediction, double target) => base.Clips(prediction, target) || TFormula.Clips(prediction, target);

        public sealed override bool ClipsDerivative(double prediction) => TFormula.ClipsDerivative(prediction);

        public sealed override T Term<T>(T prediction, T target) => TermOf(default(Alone<TFormula, T>), prediction, target);

        public sealed override T TermDerivative<T>(T prediction, T target) => DerivativeOf(default(Alone<TFormula, T>), prediction, target);

        public sealed override T SumOfTerms<T>(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets) => SumOf(default(Alone<TFormula, T>), predictions, targets);

        public sealed override void TermDerivatives<T>(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets, Span<T> derivatives) =>
            DerivativesOf(default(Alone<TFormula, T>), predictions, targets, derivatives);

        private protected override Loss Make(Settings settings) => new Plain<TFormula>(settings);
    }

    private sealed class Canonical<TFormula>(Settings settings) : Plain<TFormula>(settings)
        where TFormula : struct, ICanonicalLoss
    {
        /// <summary>A clip that the derivative goes through leaves nothing of ŷ − y.</summary>
        public override bool IsCanonicalWith(Activation activation) => TFormula.BelongsTo(activation) && Clip is not { InDerivative: true };

        public override T TermFromWeightedInputs<T>(ReadOnlySpan<T> z, int output, T target) =>
            TFormula.FromWeightedInput(z[output], target, TFormula.Shared(z));

        public override T SumFromWeightedInputs<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> targets)
        {
            var shared = TFormula.Shared(z);
            var sum = T.Zero;
            for (var k = 0; k < targets.Length; k++)
            {
                sum += TFormula.FromWeightedInput(z[k], targets[k], shared);
            }

            return sum;
        }

        private protected override Loss Make(Settings settings) => new Canonical<TFormula>(settings);
    }

    private sealed class Parametric<TFormula>(Settings settings) : Loss(settings, TFormula.Domain, TFormula.Kinks, TFormula.Range, TFormula.Facts)
        where TFormula : struct, IParametricLoss
    {
        public override bool HasClasses => false;

        public override FunctionParameter Parameter => TFormula.Parameter;

        public override bool Is<TOther>() => typeof(TOther) == typeof(TFormula);

        public override T KinkArgument<T>(T prediction, T target) => prediction - target;

        public override T Term<T>(T prediction, T target, T p) => TFormula.Value(prediction, target, p);

        public override T TermDerivative<T>(T prediction, T target, T p) => TFormula.Derivative(prediction, target, p);

        public override T Term<T>(T prediction, T target) => TermOf(At<T>(), prediction, target);

        public override T TermDerivative<T>(T prediction, T target) => DerivativeOf(At<T>(), prediction, target);

        public override T SumOfTerms<T>(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets) => SumOf(At<T>(), predictions, targets);

        public override void TermDerivatives<T>(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets, Span<T> derivatives) =>
            DerivativesOf(At<T>(), predictions, targets, derivatives);

        private protected override Loss Make(Settings settings) => new Parametric<TFormula>(settings);

        private WithNumber<TFormula, T> At<T>()
            where T : struct, IReal<T> => new(T.From(ParameterValue));
    }
}
