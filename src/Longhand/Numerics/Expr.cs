namespace Longhand.Numerics;

/// <summary>
/// A formula as a number: computing with it builds the tree of what was computed. Its leaves are symbols bound to values of a
/// trace, so one tree prints names, prints numbers and gives the result (<see cref="Evaluate{T}"/>), and the three cannot disagree.
/// </summary>
/// <remarks>
/// What does not change a value is not written: 0 + x, 1 · x, x / 1, −(−x) and a product with the constant 0 are simplified away. All of
/// these are exact in every number type, so that the tree still evaluates to the number that the plain formula gives; only a zero may
/// come out with the other sign.
/// </remarks>
public readonly struct Expr : IReal<Expr>
{
    private readonly ExprNode? _node;

    /// <summary>The expression of a tree.</summary>
    /// <param name="node">The root of the tree.</param>
    public Expr(ExprNode node) => _node = node;

    /// <summary>The root of the tree.</summary>
    public ExprNode Node => _node ?? ExprNode.Literal.Zero;

    /// <inheritdoc/>
    public static Expr Zero => default;

    /// <inheritdoc/>
    public static Expr One => new(ExprNode.Literal.One);

    /// <inheritdoc/>
    public static Expr From(double value) => new(new ExprNode.Literal(value));

    /// <summary>A symbol bound to a value.</summary>
    /// <param name="identity">What the symbol stands for.</param>
    /// <param name="value">The value that it has in the trace.</param>
    public static Expr Symbol(ExprIdentity identity, double value) => new(new ExprNode.Symbol(identity, value));

    /// <summary>The value of the formula in another number type: the same operations in the same order.</summary>
    /// <typeparam name="T">The number type to compute in.</typeparam>
    /// <param name="bind">Makes a number out of the value of a symbol.</param>
    public T Evaluate<T>(Func<double, T> bind)
        where T : struct, IScalar<T>
    {
        ArgumentNullException.ThrowIfNull(bind);
        return Node.Evaluate(bind);
    }

    /// <inheritdoc/>
    public static Expr Exp(Expr x) => Apply(ExprFunction.Exp, x);

    /// <inheritdoc/>
    public static Expr Log(Expr x) => Apply(ExprFunction.Log, x);

    /// <inheritdoc/>
    public static Expr LogOnePlus(Expr x) => Apply(ExprFunction.LogOnePlus, x);

    /// <inheritdoc/>
    public static Expr ExpMinusOne(Expr x) => Apply(ExprFunction.ExpMinusOne, x);

    /// <inheritdoc/>
    public static Expr OnePlusErf(Expr x) => Apply(ExprFunction.OnePlusErf, x);

    /// <inheritdoc/>
    public static Expr Tanh(Expr x) => Apply(ExprFunction.Tanh, x);

    /// <inheritdoc/>
    public static Expr Sqrt(Expr x) => Apply(ExprFunction.Sqrt, x);

    /// <inheritdoc/>
    public static Expr Abs(Expr x) => Apply(ExprFunction.Abs, x);

    /// <inheritdoc/>
    public static Expr Sign(Expr x) => Apply(ExprFunction.Sign, x);

    /// <inheritdoc/>
    public static Expr Max(Expr x, Expr y) => new(new ExprNode.Maximum(x.Node, y.Node));

    /// <inheritdoc/>
    public static Expr IfGreater(Expr left, Expr right, Expr then, Expr otherwise) =>
        new(new ExprNode.Conditional(left.Node, right.Node, then.Node, otherwise.Node));

    /// <inheritdoc/>
    public static Expr Beyond(Expr x, Expr edge, Expr then, Expr otherwise) =>
        new(new ExprNode.Conditional(x.Node, edge.Node, then.Node, otherwise.Node, IsEdgeOfNumbers: true));

    /// <inheritdoc/>
    public static Expr Square(Expr x) => Power(x, 2);

    /// <inheritdoc/>
    public static Expr Power(Expr x, int exponent) => new(new ExprNode.Power(x.Node, exponent));

    /// <inheritdoc/>
    public static Expr Raise(Expr x, Expr exponent) => new(new ExprNode.Raised(x.Node, exponent.Node));

    /// <inheritdoc/>
    public static Expr Cos(Expr x) => Apply(ExprFunction.Cos, x);

    /// <summary>A part of a formula with a name of its own; it gets a line of its own where the formula is printed.</summary>
    public static Expr Named(Expr value, string name = "") => name.Length == 0 ? value : new(new ExprNode.Named(name, value.Node));

    /// <summary>The sum.</summary>
    public static Expr operator +(Expr x, Expr y) =>
        x.Is(0.0) ? y
        : y.Is(0.0) ? x
        : new(new ExprNode.Sum(x.Node, y.Node));

    /// <summary>The difference.</summary>
    public static Expr operator -(Expr x, Expr y) =>
        x.Is(0.0) ? -y
        : y.Is(0.0) ? x
        : new(new ExprNode.Difference(x.Node, y.Node));

    /// <summary>The product.</summary>
    public static Expr operator *(Expr x, Expr y)
    {
        if (x.Is(0.0) || y.Is(0.0))
        {
            return Zero;
        }

        return x.Is(1.0) ? y
            : y.Is(1.0) ? x
            : new(new ExprNode.Product(x.Node, y.Node));
    }

    /// <summary>The quotient.</summary>
    public static Expr operator /(Expr x, Expr y) => y.Is(1.0) ? x : new(new ExprNode.Quotient(x.Node, y.Node));

    /// <summary>The opposite.</summary>
    public static Expr operator -(Expr x) =>
        x.Is(0.0) ? Zero
        : x.Node is ExprNode.Opposite twice ? new(twice.Operand)
        : new(new ExprNode.Opposite(x.Node));

    private bool Is(double value) => Node is ExprNode.Literal literal && literal.Value == value;

    private static Expr Apply(ExprFunction function, Expr x) => new(new ExprNode.Apply(function, x.Node));
}
