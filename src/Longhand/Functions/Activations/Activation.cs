using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// The activation of a layer, as users and files hold it. Behind it stands one formula, a struct
/// (<see cref="IActivation"/>, <see cref="IParametricActivation"/> or <see cref="IVectorActivation"/>), in a sealed closed generic.
/// </summary>
public abstract class Activation
{
    private protected Activation(string name, string symbol, IReadOnlyList<double> kinks, ValueRange range, FunctionFacts facts)
    {
        (Name, Symbol, Kinks, Range, Facts) = (name, symbol, kinks, range, facts);
    }

    /// <summary>The name in problem files.</summary>
    public string Name { get; }

    /// <summary>What formulas call it.</summary>
    public string Symbol { get; }

    /// <summary>The weighted inputs at which the derivative does not exist and a side is chosen.</summary>
    public IReadOnlyList<double> Kinks { get; }

    /// <summary>The values that it takes, whatever its parameter is.</summary>
    public ValueRange Range { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>Whether each activation depends on its own weighted input alone.</summary>
    public virtual bool IsElementwise => true;

    /// <summary>The number that shapes it, where there is one.</summary>
    public virtual FunctionParameter? Parameter => null;

    /// <summary>The value of <see cref="Parameter"/>; 0 where there is none.</summary>
    public virtual double ParameterValue => 0.0;

    /// <summary>The same activation with another value of its parameter.</summary>
    /// <param name="value">The value, inside the range of <see cref="Parameter"/>.</param>
    /// <exception cref="InvalidOperationException">The activation has no parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public virtual Activation WithParameter(double value) =>
        throw new InvalidOperationException($"The activation {Name} has no parameter.");

    /// <summary>Whether the number that shapes it can be learned with the weights.</summary>
    public virtual bool CanBeLearned => false;

    /// <summary>aˡ = f(zˡ), a whole layer.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    /// <param name="a">Where the activations go. // [M]</param>
    public abstract void Apply<T>(ReadOnlySpan<T> z, Span<T> a)
        where T : struct, IReal<T>;

    /// <summary>∂a_output / ∂z_input; 0 off the diagonal where the activation is elementwise.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    /// <param name="a">The activations. // [M]</param>
    /// <param name="output">The unit whose activation changes.</param>
    /// <param name="input">The unit whose weighted input is changed.</param>
    public abstract T Derivative<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> a, int output, int input)
        where T : struct, IReal<T>;

    /// <summary>aˡ = f(zˡ; p), a whole layer, with the number of each unit; without numbers every unit has its own constant one.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    /// <param name="p">The numbers that shape it. // [M] or [0]</param>
    /// <param name="a">Where the activations go. // [M]</param>
    public virtual void Apply<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> p, Span<T> a)
        where T : struct, IReal<T> => Apply(z, a);

    /// <summary>∂a_output / ∂z_input with the number of each unit.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    /// <param name="a">The activations. // [M]</param>
    /// <param name="p">The numbers that shape it. // [M] or [0]</param>
    /// <param name="output">The unit whose activation changes.</param>
    /// <param name="input">The unit whose weighted input is changed.</param>
    public virtual T Derivative<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> a, ReadOnlySpan<T> p, int output, int input)
        where T : struct, IReal<T> => Derivative(z, a, output, input);

    /// <summary>∂a/∂p of one unit: how its activation changes with the number that shapes it.</summary>
    /// <param name="z">The weighted input.</param>
    /// <param name="a">The activation.</param>
    /// <param name="p">The number that shapes it.</param>
    /// <exception cref="InvalidOperationException">The number cannot be learned.</exception>
    public virtual T ParameterDerivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => throw new InvalidOperationException($"The activation {Name} has nothing to learn.");

    /// <summary>Whether the formula behind this activation is <typeparamref name="TFormula"/>.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public abstract bool Is<TFormula>()
        where TFormula : struct;

    /// <summary>Shows the formula behind this activation to a visitor, as a closed type.</summary>
    /// <param name="visitor">Who visits.</param>
    /// <typeparam name="TResult">What the visitor makes of it.</typeparam>
    internal abstract TResult Accept<TResult>(IActivationVisitor<TResult> visitor);

    /// <summary>The activation of a formula.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Activation Of<TFormula>()
        where TFormula : struct, IActivation => Elementwise<TFormula>.Instance;

    /// <summary>The activation of a formula with a parameter, at its default.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Activation OfParametric<TFormula>()
        where TFormula : struct, IParametricActivation => new Parametric<TFormula>(TFormula.Parameter.Default);

    /// <summary>The activation of a formula whose parameter can be learned, at its default.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Activation OfLearned<TFormula>()
        where TFormula : struct, ILearnedActivation => new Learned<TFormula>(TFormula.Parameter.Default);

    /// <summary>The activation of a formula over a whole layer.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Activation OfVector<TFormula>()
        where TFormula : struct, IVectorActivation => Vector<TFormula>.Instance;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private sealed class Elementwise<TFormula> : Activation
        where TFormula : struct, IActivation
    {
        public static readonly Elementwise<TFormula> Instance = new();

        private Elementwise()
            : base(TFormula.Name, TFormula.Symbol, TFormula.Kinks, TFormula.Range, TFormula.Facts) { }

        public override void Apply<T>(ReadOnlySpan<T> z, Span<T> a)
        {
            for (var j = 0; j < z.Length; j++)
            {
                a[j] = TFormula.Value(z[j]);
            }
        }

        public override T Derivative<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> a, int output, int input) =>
            output == input ? TFormula.Derivative(z[output], a[output]) : T.Zero;

        public override bool Is<TOther>() => typeof(TOther) == typeof(TFormula);

        internal override TResult Accept<TResult>(IActivationVisitor<TResult> visitor) => visitor.Elementwise<TFormula>();
    }

    /// <summary>What a formula with a number does, whether the number is given or learned.</summary>
    private abstract class WithNumber<TFormula>(double value)
        : Activation(TFormula.Name, TFormula.Symbol, [.. TFormula.Kinks, .. TFormula.KinksAt(value)], TFormula.Range, TFormula.Facts)
        where TFormula : struct, IParametricActivation
    {
        public sealed override FunctionParameter Parameter => TFormula.Parameter;

        public sealed override double ParameterValue => value;

        public sealed override Activation WithParameter(double value) => Copy(Parameter.Checked(value, Name));

        public sealed override void Apply<T>(ReadOnlySpan<T> z, Span<T> a) => Apply(z, [], a);

        public sealed override void Apply<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> p, Span<T> a)
        {
            var constant = T.From(value);
            for (var j = 0; j < z.Length; j++)
            {
                a[j] = TFormula.Value(z[j], p.IsEmpty ? constant : p[j]);
            }
        }

        public sealed override T Derivative<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> a, int output, int input) => Derivative(z, a, [], output, input);

        public sealed override T Derivative<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> a, ReadOnlySpan<T> p, int output, int input) =>
            output == input ? TFormula.Derivative(z[output], a[output], p.IsEmpty ? T.From(value) : p[output]) : T.Zero;

        public sealed override bool Is<TOther>() => typeof(TOther) == typeof(TFormula);

        private protected abstract Activation Copy(double value);
    }

    private sealed class Parametric<TFormula>(double value) : WithNumber<TFormula>(value)
        where TFormula : struct, IParametricActivation
    {
        internal override TResult Accept<TResult>(IActivationVisitor<TResult> visitor) => visitor.Parametric<TFormula>(ParameterValue);

        private protected override Activation Copy(double value) => new Parametric<TFormula>(value);
    }

    private sealed class Learned<TFormula>(double value) : WithNumber<TFormula>(value)
        where TFormula : struct, ILearnedActivation
    {
        public override bool CanBeLearned => true;

        public override T ParameterDerivative<T>(T z, T a, T p) => TFormula.ParameterDerivative(z, a, p);

        internal override TResult Accept<TResult>(IActivationVisitor<TResult> visitor) => visitor.Learned<TFormula>(ParameterValue);

        private protected override Activation Copy(double value) => new Learned<TFormula>(value);
    }

    private sealed class Vector<TFormula> : Activation
        where TFormula : struct, IVectorActivation
    {
        public static readonly Vector<TFormula> Instance = new();

        private Vector()
            : base(TFormula.Name, TFormula.Symbol, [], TFormula.Range, TFormula.Facts) { }

        public override bool IsElementwise => false;

        public override void Apply<T>(ReadOnlySpan<T> z, Span<T> a) => TFormula.Value(z, a);

        public override T Derivative<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> a, int output, int input) =>
            TFormula.Derivative(a, output, input);

        public override bool Is<TOther>() => typeof(TOther) == typeof(TFormula);

        internal override TResult Accept<TResult>(IActivationVisitor<TResult> visitor) => visitor.Vector<TFormula>();
    }
}
