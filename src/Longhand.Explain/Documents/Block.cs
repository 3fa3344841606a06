using System.Collections.Immutable;
using Longhand.Explain.Derivations;

namespace Longhand.Explain.Documents;

/// <summary>A piece of a document, from top to bottom. The set is closed.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>The forms of the gradients that the block is there for; none where it is there for all.</summary>
    public Forms Forms { get; init; }

    /// <summary>Calls the method of a visitor that belongs to this block.</summary>
    /// <param name="visitor">The visitor.</param>
    public abstract void Accept(IBlockVisitor visitor);

    /// <summary>A heading. The title of the document is the one of level 1; it comes first and once.</summary>
    /// <param name="Level">1 to 4.</param>
    /// <param name="Text">The words.</param>
    public sealed record Heading(int Level, Prose Text) : Block
    {
        /// <summary>The step that begins here, counted from 1, where there are several; else null.</summary>
        public int? Step { get; init; }

        /// <summary>The example whose section begins here, counted from 1, where there are several; else null.</summary>
        public int? Example { get; init; }

        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Text">The sentences.</param>
    public sealed record Paragraph(Prose Text) : Block
    {
        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }

    /// <summary>A list with bullets.</summary>
    /// <param name="Items">The items.</param>
    public sealed record Bullets(ImmutableArray<Prose> Items) : Block
    {
        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }

    /// <summary>
    /// An equation: the left side, then side after side, each after its own sign, aligned at the signs. It bears a number where other
    /// places refer to it.
    /// </summary>
    /// <param name="Id">The identifier of the quantity on the left; empty where there is none.</param>
    /// <param name="Number">The number of the equation; null where it has none.</param>
    /// <param name="Left">The left side.</param>
    /// <param name="Sides">What it equals, one side or more.</param>
    /// <param name="Remark">A short remark beside it; null where there is none.</param>
    /// <param name="Value">The number of the trace that it gives, in full; null where it gives none.</param>
    public sealed record Equation(
        string Id,
        int? Number,
        Formula Left,
        ImmutableArray<EquationSide> Sides,
        Prose? Remark = null,
        double? Value = null
    ) : Block
    {
        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }

    /// <summary>A table. The rows may be many: they are made when they are asked for.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows, one cell a column.</param>
    public sealed record Table(Prose Caption, ImmutableArray<TableColumn> Columns, IEnumerable<ImmutableArray<Prose>> Rows) : Block
    {
        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }

    /// <summary>The network, drawn.</summary>
    /// <param name="Columns">The inputs, then each layer; what stands in one column. // [L + 1][units]</param>
    /// <param name="Edges">The weights.</param>
    /// <param name="Biases">The biases.</param>
    /// <param name="Description">The same in words, for who cannot see it.</param>
    public sealed record Diagram(
        ImmutableArray<ImmutableArray<DiagramNode>> Columns,
        ImmutableArray<DiagramEdge> Edges,
        ImmutableArray<DiagramBias> Biases,
        string Description
    ) : Block
    {
        /// <summary>The name of the loss, to which the last column leads; null where there is none.</summary>
        public Symbol? Loss { get; init; }

        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }

    /// <summary>Functions of one number, drawn.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Horizontal">The axis of the number.</param>
    /// <param name="Vertical">The axis of the values.</param>
    /// <param name="Lines">The functions: the first is the one that counts, the second goes with it.</param>
    /// <param name="KinkWords">What the marks at kinks mean.</param>
    public sealed record Curve(Prose Caption, CurveAxis Horizontal, CurveAxis Vertical, ImmutableArray<CurveLine> Lines, Prose KinkWords) : Block
    {
        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }

    /// <summary>A note that stands out: a rounding difference, a kink, a warning.</summary>
    /// <param name="Text">The sentences.</param>
    public sealed record Note(Prose Text) : Block
    {
        /// <inheritdoc/>
        public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
    }
}
