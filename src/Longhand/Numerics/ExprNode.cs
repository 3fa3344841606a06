namespace Longhand.Numerics;

/// <summary>A node of the tree that an <see cref="Expr"/> builds. The set is closed.</summary>
public abstract record ExprNode
{
    private ExprNode() { }

    internal abstract T Evaluate<T>(Func<double, T> bind)
        where T : struct, IScalar<T>;

    /// <summary>A sum, term by term from the left: one of a hundred thousand terms is as deep a tree, and the stack is not.</summary>
    private static T Added<T>(ExprNode node, Func<double, T> bind)
        where T : struct, IScalar<T>
    {
        var sums = new Stack<ExprNode>();
        while (node is Sum or Difference)
        {
            sums.Push(node);
            node = node is Sum s ? s.Left : ((Difference)node).Left;
        }

        var value = node.Evaluate(bind);
        foreach (var sum in sums)
        {
            value = sum is Sum s ? value + s.Right.Evaluate(bind) : value - ((Difference)sum).Right.Evaluate(bind);
        }

        return value;
    }

    /// <summary>A number that stands in the formula itself: the 1 of 1 − a.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Literal(double Value) : ExprNode
    {
        internal static readonly Literal Zero = new(0.0);
        internal static readonly Literal One = new(1.0);

        internal override T Evaluate<T>(Func<double, T> bind) => T.From(Value);
    }

    /// <summary>A symbol bound to a value of the trace.</summary>
    /// <param name="Identity">What it stands for.</param>
    /// <param name="Value">The value that it has.</param>
    public sealed record Symbol(ExprIdentity Identity, double Value) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) => bind(Value);
    }

    /// <summary>A part of a formula with a name of its own.</summary>
    /// <param name="Name">The name: m, v, m̂.</param>
    /// <param name="Definition">What it is.</param>
    public sealed record Named(string Name, ExprNode Definition) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) => T.Named(Definition.Evaluate(bind), Name);
    }

    /// <summary>x + y.</summary>
    public sealed record Sum(ExprNode Left, ExprNode Right) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) =>
            Left is Sum or Difference ? Added(this, bind) : Left.Evaluate(bind) + Right.Evaluate(bind);
    }

    /// <summary>x − y.</summary>
    public sealed record Difference(ExprNode Left, ExprNode Right) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) =>
            Left is Sum or Difference ? Added(this, bind) : Left.Evaluate(bind) - Right.Evaluate(bind);
    }

    /// <summary>x · y.</summary>
    public sealed record Product(ExprNode Left, ExprNode Right) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) => Left.Evaluate(bind) * Right.Evaluate(bind);
    }

    /// <summary>x / y.</summary>
    public sealed record Quotient(ExprNode Numerator, ExprNode Denominator) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) => Numerator.Evaluate(bind) / Denominator.Evaluate(bind);
    }

    /// <summary>−x.</summary>
    public sealed record Opposite(ExprNode Operand) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) => -Operand.Evaluate(bind);
    }

    /// <summary>xⁿ for a whole n.</summary>
    public sealed record Power(ExprNode Base, int Exponent) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) =>
            Exponent == 2 ? T.Square(Base.Evaluate(bind)) : T.Power(Base.Evaluate(bind), Exponent);
    }

    /// <summary>xʸ for any y.</summary>
    public sealed record Raised(ExprNode Base, ExprNode Exponent) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) => T.Raise(Base.Evaluate(bind), Exponent.Evaluate(bind));
    }

    /// <summary>max(x, y).</summary>
    public sealed record Maximum(ExprNode Left, ExprNode Right) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind) => T.Max(Left.Evaluate(bind), Right.Evaluate(bind));
    }

    /// <summary>One value where left &gt; right, another where it is not.</summary>
    /// <param name="Left">The left side of the comparison.</param>
    /// <param name="Right">The right side of the comparison.</param>
    /// <param name="Then">The value where it holds.</param>
    /// <param name="Otherwise">The value where it does not.</param>
    /// <param name="IsEdgeOfNumbers">Whether both are the same number, in the form that can be computed (<see cref="IReal{T}.Beyond"/>).</param>
    public sealed record Conditional(ExprNode Left, ExprNode Right, ExprNode Then, ExprNode Otherwise, bool IsEdgeOfNumbers = false) : ExprNode
    {
        /// <summary>The side that is taken with the values that the symbols have.</summary>
        public ExprNode Taken => Holds ? Then : Otherwise;

        /// <summary>Whether left &gt; right with the values that the symbols have.</summary>
        public bool Holds => Left.Evaluate(F64.From).Value > Right.Evaluate(F64.From).Value;

        internal override T Evaluate<T>(Func<double, T> bind) =>
            T.IfGreater(Left.Evaluate(bind), Right.Evaluate(bind), Then.Evaluate(bind), Otherwise.Evaluate(bind));
    }

    /// <summary>f(x).</summary>
    public sealed record Apply(ExprFunction Function, ExprNode Argument) : ExprNode
    {
        internal override T Evaluate<T>(Func<double, T> bind)
        {
            var x = Argument.Evaluate(bind);
            return Function switch
            {
                ExprFunction.Exp => T.Exp(x),
                ExprFunction.Log => T.Log(x),
                ExprFunction.LogOnePlus => T.LogOnePlus(x),
                ExprFunction.ExpMinusOne => T.ExpMinusOne(x),
                ExprFunction.OnePlusErf => T.OnePlusErf(x),
                ExprFunction.Sign => T.Sign(x),
                ExprFunction.Cos => T.Cos(x),
                ExprFunction.Tanh => T.Tanh(x),
                ExprFunction.Sqrt => T.Sqrt(x),
                ExprFunction.Abs => T.Abs(x),
                _ => throw new InvalidOperationException($"No function {Function}."),
            };
        }
    }
}
