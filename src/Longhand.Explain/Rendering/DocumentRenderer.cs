using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes a document in some format, block by block, as the blocks come: it is never held whole.</summary>
public abstract class DocumentRenderer : IBlockVisitor
{
    /// <summary>Begins a renderer.</summary>
    /// <param name="output">Where the document goes.</param>
    protected DocumentRenderer(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Output = output;
    }

    /// <summary>Where the document goes.</summary>
    protected TextWriter Output { get; }

    /// <summary>Writes a whole document.</summary>
    /// <param name="blocks">Its blocks, made when they are asked for.</param>
    /// <param name="title">The title, for the head of a file.</param>
    public void Render(IEnumerable<Block> blocks, string title)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        Begin(title);
        foreach (var block in blocks)
        {
            block.Accept(this);
        }

        End();
    }

    /// <inheritdoc/>
    public abstract void Visit(Block.Heading block);

    /// <inheritdoc/>
    public abstract void Visit(Block.Paragraph block);

    /// <inheritdoc/>
    public abstract void Visit(Block.Bullets block);

    /// <inheritdoc/>
    public abstract void Visit(Block.Equation block);

    /// <inheritdoc/>
    public abstract void Visit(Block.Table block);

    /// <inheritdoc/>
    public abstract void Visit(Block.Diagram block);

    /// <inheritdoc/>
    public abstract void Visit(Block.Curve block);

    /// <inheritdoc/>
    public abstract void Visit(Block.Note block);

    /// <summary>Writes what stands before the first block.</summary>
    /// <param name="title">The title.</param>
    protected virtual void Begin(string title) { }

    /// <summary>Writes what stands behind the last block.</summary>
    protected virtual void End() { }
}
