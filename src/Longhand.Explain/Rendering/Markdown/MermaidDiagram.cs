using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Draws a network in Mermaid: one column a layer, from left to right.</summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="block">What is drawn.</param>
internal sealed class MermaidDiagram(TextWriter output, Block.Diagram block)
{
    private const int MostPlaces = 8;

    private readonly DiagramExcerpt _excerpt = new(block, MostPlaces);

    /// <summary>Draws the network.</summary>
    public void Write()
    {
        output.WriteLine("```mermaid");
        output.WriteLine("flowchart LR");
        if (block.Description.Length > 0)
        {
            output.WriteLine($"  accDescr: {MarkdownText.MermaidLabel(block.Description)}");
        }

        // Where lines bear no names there are too many to follow, and Mermaid would put the units of a column in an order of its own: an
        // arrow from column to column says as much.
        var hasColumns = !_excerpt.HasLabels;
        for (var column = 0; column < _excerpt.Columns.Count; column++)
        {
            WriteColumn(column, hasColumns);
        }

        if (hasColumns)
        {
            for (var column = 1; column < _excerpt.Columns.Count; column++)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  layer{column - 1} --> layer{column}"));
            }
        }
        else
        {
            WriteEdges();
            WriteBiases();
        }

        output.WriteLine("```");
        output.WriteLine();
    }

    private void WriteColumn(int column, bool isFramed)
    {
        if (isFramed)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  subgraph layer{column} [\" \"]"));
            output.WriteLine("  direction TB");
        }

        foreach (var unit in _excerpt.Columns[column])
        {
            if (Excerpt.IsDots(unit))
            {
                output.WriteLine($"  {Identifier(column, unit)}[\"⋮\"]");
                continue;
            }

            var node = block.Columns[column][unit];
            output.WriteLine($"  {Identifier(column, unit)}([\"{Label(node.Name, node.Value)}\"])");
        }

        if (isFramed)
        {
            output.WriteLine($"  {string.Join(" ~~~ ", _excerpt.Columns[column].Select(unit => Identifier(column, unit)))}");
            output.WriteLine("  end");
        }
    }

    private void WriteEdges()
    {
        foreach (var edge in _excerpt.Edges)
        {
            var label = _excerpt.HasLabels ? $"|\"{Label(edge.Name, edge.Value)}\"|" : string.Empty;
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  n{edge.Column - 1}_{edge.From} -->{label} n{edge.Column}_{edge.To}")
            );
        }
    }

    private void WriteBiases()
    {
        if (!_excerpt.HasLabels)
        {
            return;
        }

        for (var i = 0; i < block.Biases.Length; i++)
        {
            var bias = block.Biases[i];
            var name = string.Create(CultureInfo.InvariantCulture, $"bias{i}");
            var isWritten = false;
            foreach (var unit in Receivers(bias))
            {
                var node = isWritten ? name : $"{name}[\"{Label(bias.Name, bias.Value)}\"]";
                isWritten = true;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {node} -.-> n{bias.Column}_{unit}"));
            }
        }
    }

    private List<int> Receivers(DiagramBias bias)
    {
        var units = new List<int>();
        if (bias.Column < 0 || bias.Column >= _excerpt.Columns.Count)
        {
            return units;
        }

        foreach (var unit in _excerpt.Columns[bias.Column])
        {
            if (!Excerpt.IsDots(unit) && (bias.Unit < 0 || bias.Unit == unit))
            {
                units.Add(unit);
            }
        }

        return units;
    }

    private static string Identifier(int column, int unit) =>
        unit == Excerpt.Dots ? string.Create(CultureInfo.InvariantCulture, $"dots{column}")
        : Excerpt.IsDots(unit) ? string.Create(CultureInfo.InvariantCulture, $"dots{column}_{-unit}")
        : string.Create(CultureInfo.InvariantCulture, $"n{column}_{unit}");

    private static string Label(Symbol name, string value) =>
        MarkdownText.MermaidLabel(value.Length > 0 ? $"{UnicodeText.Of(name)} = {UnicodeText.Of(new Formula.Number(value))}" : UnicodeText.Of(name));
}
