using System.Collections.Immutable;
using Longhand.Backpropagation;

namespace Longhand.Explain.Documents;

/// <summary>
/// A formula to be typeset: a closed tree of what can stand in an equation. It computes nothing; a number in it is the text that is
/// shown. A part may know which quantity of the step it is, and a number what it is in full: for a page, where a part can be
/// pointed at and digits are a choice. That is no part of what is shown, and does not count when formulas are compared.
/// </summary>
public abstract record Formula
{
    private Formula() { }

    /// <summary>How tightly the formula binds: an operand that binds no tighter than its operator gets brackets.</summary>
    public abstract Binding Binding { get; }

    /// <summary>The quantity whose name or number this is; of a vector or matrix one with a layer and no unit. Null where it is none.</summary>
    public Quantity? Quantity { get; init; }

    /// <inheritdoc/>
    public virtual bool Equals(Formula? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Calls the method of a visitor that belongs to this node.</summary>
    /// <typeparam name="TResult">What the visitor makes of a formula.</typeparam>
    /// <param name="visitor">The visitor.</param>
    public abstract TResult Accept<TResult>(IFormulaVisitor<TResult> visitor);

    /// <summary>A name: w₅, z_h₁, ŷ, W⁽²⁾.</summary>
    /// <param name="Symbol">The name.</param>
    public sealed record Name(Symbol Symbol) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Atom;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>A number as it is shown: <c>0.3775</c>, <c>-0.0123</c>, <c>1.5e-7</c>.</summary>
    /// <param name="Text">An optional minus sign, digits with an optional point, and an optional exponent.</param>
    /// <param name="IsExact">Whether it is the number itself, and not a rounding of it.</param>
    public sealed record Number(string Text, bool IsExact = true) : Formula
    {
        /// <summary>Whether it begins with a minus sign.</summary>
        public bool IsNegative => Text.StartsWith('-');

        /// <summary>The number in full, where other digits of it may be shown; null where the text is all there is.</summary>
        public double? Value { get; init; }

        /// <inheritdoc/>
        public bool Equals(Number? other) => other is not null && Text == other.Text && IsExact == other.IsExact;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Text, IsExact);

        /// <inheritdoc/>
        public override Binding Binding => IsNegative ? Binding.Negation : Text.Contains('e', StringComparison.Ordinal) ? Binding.Product : Binding.Atom;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Terms added from left to right; a term that is a <see cref="Negation"/> is subtracted.</summary>
    /// <param name="Terms">Two terms or more.</param>
    public sealed record Sum(ImmutableArray<Formula> Terms) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Sum;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// The terms of a large sum that are not written out: in names they are counted, in numbers what they add up to stands in their
    /// place. They are all terms of the sum but those that are written.
    /// </summary>
    /// <param name="Count">How many they are.</param>
    /// <param name="Words">The same in words: 776 others.</param>
    public sealed record Others(int Count, string Words) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Atom;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Factors multiplied from left to right.</summary>
    /// <param name="Factors">Two factors or more.</param>
    /// <param name="Operator">What stands between them.</param>
    public sealed record Product(ImmutableArray<Formula> Factors, ProductOperator Operator = ProductOperator.Dot) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Product;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>One formula over another.</summary>
    /// <param name="Numerator">The upper one.</param>
    /// <param name="Denominator">The lower one.</param>
    public sealed record Fraction(Formula Numerator, Formula Denominator) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Product;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>A power.</summary>
    /// <param name="Base">What is raised.</param>
    /// <param name="Exponent">To which power.</param>
    public sealed record Power(Formula Base, Formula Exponent) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Power;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>−x.</summary>
    /// <param name="Operand">x.</param>
    public sealed record Negation(Formula Operand) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Negation;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>A function of arguments: ln(x), max(x, 0), σ(z).</summary>
    /// <param name="Function">Its name: <c>ln</c>, <c>max</c>, <c>tanh</c>, <c>σ</c>, <c>relu</c>.</param>
    /// <param name="Arguments">Its arguments.</param>
    /// <param name="IsDerivative">Whether it is the derivative, written with a prime: σ′(z).</param>
    public sealed record Call(string Function, ImmutableArray<Formula> Arguments, bool IsDerivative = false) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Atom;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>√x.</summary>
    /// <param name="Operand">x.</param>
    public sealed record Root(Formula Operand) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Atom;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>|x|, or ‖x‖.</summary>
    /// <param name="Operand">x.</param>
    /// <param name="IsNorm">Whether two bars stand on each side.</param>
    public sealed record Absolute(Formula Operand, bool IsNorm = false) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Atom;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>A partial derivative: ∂L/∂w₅.</summary>
    /// <param name="Of">What changes.</param>
    /// <param name="By">What is changed.</param>
    public sealed record Derivative(Formula Of, Formula By) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Derivative;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>A matrix written out; a column vector has rows of one entry.</summary>
    /// <param name="Rows">The rows, all of the same length.</param>
    public sealed record Matrix(ImmutableArray<ImmutableArray<Formula>> Rows) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Atom;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>xᵀ.</summary>
    /// <param name="Operand">x.</param>
    public sealed record Transpose(Formula Operand) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Power;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Two sides and what stands between them: z &gt; 0.</summary>
    /// <param name="Left">The left side.</param>
    /// <param name="Relation">&gt;, ≤, = or ≈.</param>
    /// <param name="Right">The right side.</param>
    public sealed record Comparison(Formula Left, string Relation, Formula Right) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Relation;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }

    /// <summary>Values with the conditions under which they hold.</summary>
    /// <param name="Branches">Each value with its condition; null is «otherwise».</param>
    /// <param name="Otherwise">The word for «otherwise».</param>
    /// <param name="If">The word before a condition, where the branches stand in one line.</param>
    public sealed record Cases(ImmutableArray<(Formula Value, Formula? Condition)> Branches, string Otherwise, string If) : Formula
    {
        /// <inheritdoc/>
        public override Binding Binding => Binding.Relation;

        /// <inheritdoc/>
        public override TResult Accept<TResult>(IFormulaVisitor<TResult> visitor) => visitor.Visit(this);
    }
}
