using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Draws a network with TikZ: one column of circles a layer, from left to right.</summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="block">What is drawn.</param>
/// <param name="page">The page it has to fit.</param>
internal sealed class LatexDiagram(TextWriter output, Block.Diagram block, LatexPage page)
{
    // All lengths in points.
    private const double PageHeight = 560;
    private const double SmallestWithText = 26;
    private const double ScriptEm = 8;
    private const int MostPlaces = 11;
    private const int MostLines = 900;

    private readonly DiagramExcerpt _excerpt = new(block, MostPlaces);
    private readonly LatexFormula _formulas = new(LatexDialect.Article, new FormulaMeasure(page.FormulaWidth));
    private readonly Dictionary<int, (double Middle, bool HasValues)> _labels = [];
    private double _distance;
    private double _gap;
    private double _diameter;

    private bool HasText => _diameter >= SmallestWithText;

    /// <summary>Draws the network.</summary>
    public void Write()
    {
        if (_excerpt.Height == 0)
        {
            return;
        }

        LayOut();
        output.WriteLine();
        output.WriteLine(@"\begin{center}");
        output.WriteLine($@"\begin{{tikzpicture}}[x=1pt,y=1pt,unit/.append style={{minimum size={Points(_diameter)}pt}}]");
        WriteEdges();
        WriteNodes();
        WriteBiases();
        output.WriteLine(@"\end{tikzpicture}");
        if (block.Description.Length > 0)
        {
            output.WriteLine(@"\par\nopagebreak\smallskip");
            output.WriteLine($@"\parbox{{0.9\textwidth}}{{\centering\small\itshape {LatexText.Words(block.Description)}}}");
        }

        output.WriteLine(@"\end{center}");
    }

    private void LayOut()
    {
        _distance = Math.Min(190, ((page.TextWidth * page.Em) - 70) / Math.Max(_excerpt.Columns.Count - 1, 1));
        var least = block.Biases.Any(bias => bias.Unit >= 0) ? 62.0 : 54.0;
        foreach (var column in block.Columns)
        {
            foreach (var node in column)
            {
                least = Math.Max(least, FitsInside(node.Name, 38) ? 0 : 76);
            }
        }

        _gap = Math.Min(_excerpt.HasLabels ? Math.Clamp(12 * (_excerpt.Height + 1), least, 80) : 44, PageHeight / _excerpt.Height);
        _diameter = Math.Min(38, Math.Min(_gap * 0.75, _distance * 0.6));
    }

    private bool FitsInside(Symbol name, double diameter) => FormulaMeasure.Width(name) * page.Em < diameter - 4;

    // The circles stand on the ends of the lines, and the names of the weights on the lines.
    private void WriteEdges()
    {
        if (_excerpt.Edges.Count > MostLines)
        {
            return;
        }

        if (_excerpt.HasLabels && HasText)
        {
            PlaceLabels();
        }

        output.Write(@"\draw[edge]");
        foreach (var edge in _excerpt.Edges)
        {
            output.Write($"{output.NewLine}  {At(Place(edge.Column - 1, edge.From))} -- {At(Place(edge.Column, edge.To))}");
        }

        output.WriteLine(";");
        foreach (var edge in _excerpt.Edges)
        {
            if (_labels.TryGetValue(edge.Column, out var place) && place.Middle <= 0.6)
            {
                var ((x1, y1), (x2, y2)) = (Place(edge.Column - 1, edge.From), Place(edge.Column, edge.To));
                var middle = (x1 + (place.Middle * (x2 - x1)), y1 + (place.Middle * (y2 - y1)));
                output.WriteLine($@"\node[label] at {At(middle)} {{${EdgeLabel(edge, place.HasValues).Text}$}};");
            }
        }
    }

    // Where the m weights of a unit have gone one part in m + 1, all weights between two columns are equally far apart. There they
    // bear their names, with their values where there is room for every value between these columns.
    private void PlaceLabels()
    {
        for (var column = 1; column < _excerpt.Columns.Count; column++)
        {
            var (names, both) = (0.0, 0.0);
            foreach (var edge in _excerpt.Edges)
            {
                if (edge.Column == column)
                {
                    names = Math.Max(names, EdgeLabel(edge, hasValue: false).Width);
                    both = Math.Max(both, EdgeLabel(edge, hasValue: true).Width);
                }
            }

            var isAlone = _excerpt.Columns[column].Count == 1 || _excerpt.Columns[column - 1].Count == 1;
            var middle = isAlone ? 0.5 : 1.0 / (_excerpt.Columns[column].Count + 1);
            var from = (_diameter / 2) + 2;
            var hasValues = from + (both / 2) <= middle * _distance;
            var least = (from + (names / 2)) / _distance;
            _labels[column] = (middle >= least ? middle : Clearest(column, least), hasValues);
        }
    }

    // Where that is too near to the circles: the place at which the two that are nearest to each other are farthest apart.
    private double Clearest(int column, double least)
    {
        const int Places = 60;
        var (best, widest) = (least, 0.0);
        for (var i = 0; i <= Places; i++)
        {
            var share = least + (i * (0.6 - least) / Places);
            double[] heights = [.. _excerpt.Edges.Where(edge => edge.Column == column).Select(edge => Y(edge, share)).Order()];
            var nearest = heights.Zip(heights.Skip(1), (below, above) => above - below).DefaultIfEmpty(PageHeight).Min();
            (best, widest) = nearest > widest ? (share, nearest) : (best, widest);
        }

        return best;
    }

    private double Y(DiagramEdge edge, double share) => ((1 - share) * Place(edge.Column - 1, edge.From).Y) + (share * Place(edge.Column, edge.To).Y);

    private (string Text, double Width) EdgeLabel(DiagramEdge edge, bool hasValue)
    {
        var symbol = Short(edge.Name);
        var name = LatexSymbol.Write(symbol, LatexDialect.Article);
        var width = (FormulaMeasure.Width(symbol) * ScriptEm) + 4;
        if (!hasValue || edge.Value.Length == 0)
        {
            return (name, width);
        }

        var value = new Formula.Number(edge.Value);
        return ($"{name}{{=}}{{{_formulas.Write(value)}}}", width + ((_formulas.Measure.Width(value) + 0.8) * ScriptEm));
    }

    private void WriteNodes()
    {
        for (var column = 0; column < _excerpt.Columns.Count; column++)
        {
            var places = _excerpt.Columns[column];
            for (var place = 0; place < places.Count; place++)
            {
                var (x, y) = (column * _distance, Height(places.Count, place));
                if (Excerpt.IsDots(places[place]))
                {
                    Put(x, y, string.Empty, @"$\vdots$");
                    continue;
                }

                output.WriteLine($@"\node[unit] at {At((x, y))} {{}};");
                if (HasText)
                {
                    WriteNodeText(block.Columns[column][places[place]], x, y);
                }
            }
        }
    }

    private void WriteNodeText(DiagramNode node, double x, double y)
    {
        const int LongestValue = 7;
        var symbol = Short(node.Name);
        var name = $"${LatexSymbol.Write(symbol, LatexDialect.Article)}$";
        var value = node.Value.Length > 0 ? $"${_formulas.Write(new Formula.Number(node.Value))}$" : string.Empty;
        var isNameInside = FitsInside(node.Name, _diameter);
        var isValueInside = value.Length > 0 && node.Value.Length <= LongestValue && _diameter > 34;
        if (isNameInside)
        {
            Put(x, y + (isValueInside ? 6 : 0), string.Empty, name);
        }
        else
        {
            Put(x, y + (_diameter / 2) + 3, ",anchor=south", @"\scriptsize" + name);
        }

        // Where there are many weights, their lines would run through it.
        if (value.Length > 0 && (isValueInside || _excerpt.HasLabels))
        {
            Put(x, isValueInside ? y - (isNameInside ? 8 : 0) : y - (_diameter / 2) - 3, isValueInside ? string.Empty : ",anchor=north", @"\tiny" + value);
        }
    }

    private void WriteBiases()
    {
        if (!HasText || !_excerpt.HasLabels)
        {
            return;
        }

        var shared = new int[_excerpt.Columns.Count];
        foreach (var bias in block.Biases)
        {
            var isShared = bias.Unit < 0;
            if (bias.Column < 0 || bias.Column >= shared.Length || (!isShared && !_excerpt.IsShown(bias.Column, bias.Unit)))
            {
                continue;
            }

            var count = _excerpt.Columns[bias.Column].Count;
            var (x, y) = isShared ? (bias.Column * _distance, Height(count, count - 1)) : Place(bias.Column, bias.Unit);
            var name = LatexSymbol.Write(Short(bias.Name), LatexDialect.Article);
            var value = bias.Value.Length > 0 ? $" = {_formulas.Write(new Formula.Number(bias.Value))}" : string.Empty;
            var below = (_diameter / 2) + (isShared ? 12 : 4) + (10 * (isShared ? shared[bias.Column]++ : 0));
            Put(x, y - below, ",anchor=north", $@"\scriptsize${name}{value}$");
        }
    }

    private (double X, double Y) Place(int column, int unit)
    {
        var places = _excerpt.Columns[column];
        return (column * _distance, Height(places.Count, places.IndexOf(unit)));
    }

    private double Height(int count, int place) => (((_excerpt.Height - count) / 2.0) + (count - 1 - place)) * _gap;

    private static Symbol Short(Symbol symbol)
    {
        const double Widest = 6;
        var letter = symbol.Letter;
        if (FormulaMeasure.WordWidth(letter) <= Widest)
        {
            return symbol;
        }

        while (letter.Length > 1 && FormulaMeasure.WordWidth(letter) > Widest)
        {
            letter = letter[..^1];
        }

        return symbol with { Letter = letter + "…" };
    }

    private void Put(double x, double y, string position, string text) =>
        output.WriteLine($@"\node[inner sep=0pt{position}] at {At((x, y))} {{{text}}};");

    private static string At((double X, double Y) place) => $"({Points(place.X)},{Points(place.Y)})";

    private static string Points(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
