namespace Longhand.Explain.Documents;

/// <summary>Does something with each block of a document: one method a block, so that a missing case does not compile.</summary>
public interface IBlockVisitor
{
    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Heading block);

    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Paragraph block);

    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Bullets block);

    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Equation block);

    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Table block);

    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Diagram block);

    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Curve block);

    /// <summary>Does something with a block of this kind.</summary>
    /// <param name="block">The block.</param>
    void Visit(Block.Note block);
}
