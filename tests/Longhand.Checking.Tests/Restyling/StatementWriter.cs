using System.Globalization;
using Longhand.Backpropagation;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Writes the lines of a working as statements, in the names and signs of its author.</summary>
internal sealed class StatementWriter
{
    private readonly Worked _worked;
    private readonly Style _style;
    private readonly Marks _marks;
    private readonly NumberText _text;
    private readonly FormWriter _names;
    private readonly FormWriter _numbers;

    public StatementWriter(Worked worked, Style style, Marks marks)
    {
        (_worked, _style, _marks) = (worked, style, marks);
        (_text, Naming) = (new(style.Notation), new(worked.Problem, style.Notation));
        var signs = style.Notation.Times == " x " ? style.Notation with { Times = "*" } : style.Notation;
        _names = new(signs, Naming.Of, _text);
        _numbers = new(style.Notation, q => _text.Write(worked.Pen.Digits(q)), _text);
    }

    public Naming Naming { get; }

    /// <summary>The number of a quantity, as a claim.</summary>
    public string Number(Quantity quantity, bool isNamed = true) => quantity.Kind == QuantityKind.UpdatePart ? _text.Write(_worked.Pen.Digits(quantity))
        : _marks.Around(_text.Write(_worked.Pen.Digits(quantity)), Written(quantity), quantity, isNamed);

    /// <summary>The same in percent.</summary>
    public string Percent(Quantity quantity)
    {
        var digits = (decimal.Parse(_worked.Pen.Digits(quantity), CultureInfo.InvariantCulture) * 100m).ToString(CultureInfo.InvariantCulture);
        var trimmed = digits.Contains('.', StringComparison.Ordinal) && digits.EndsWith('0') ? digits.TrimEnd('0').TrimEnd('.') : digits;
        return _marks.Around(_text.Write(trimmed) + (_style.Notation.IsLatex && !_style.IsMarkdown ? @"\%" : "%"), Written(quantity), quantity);
    }

    /// <summary>The number of a quantity in the last table.</summary>
    public string Cell(Quantity quantity) =>
        _worked.Cells.Where(cell => cell.Quantity == quantity).Select(cell => cell.Digits).FirstOrDefault() is { } digits
            ? _marks.Around(_text.Write(digits), double.Parse(digits, CultureInfo.InvariantCulture), quantity)
            : Number(quantity);

    /// <summary>x1 = 0.05.</summary>
    public Statement Short(Quantity quantity) => new(Naming.Of(quantity), [("=", Number(quantity))]);

    /// <summary>z_h1 = w1 x1 + … = 0.15 · 0.05 + … = 0.3775, with as many links as the author writes.</summary>
    public Statement Long(WorkingLine line, Func<string, string> emphasize)
    {
        var links = new List<(string, string)>();
        var isCopy = line.Numbers!.Kind is FormKind.Quantity or FormKind.Number;
        if (_style.ShowsNames && !(isCopy && line.Numbers.Kind == FormKind.Number))
        {
            links.Add(("=", _names.Write(line.Names!)));
        }

        if (_style.ShowsNumbers && !isCopy)
        {
            links.Add(("=", _numbers.Write(line.Numbers)));
        }

        if (_style is { ShowsMiddle: true, ShowsNumbers: true } && line.Simplified?.Invoke(_worked.Pen) is { } simplified)
        {
            links.Add(("=", _numbers.Write(simplified)));
        }

        links.Add((IsRounded(line.Quantity) ? _style.Notation.About : "=", emphasize(Number(line.Quantity))));
        return new(Naming.Of(line.Quantity), links);
    }

    /// <summary>W1 = [[0.15, 0.20], [0.25, 0.30]].</summary>
    public Statement Matrix(int layer)
    {
        var network = _worked.Problem.Network.Definition;
        var rows = Enumerable.Range(0, network.Layers[layer].Units)
            .Select(j => Enumerable.Range(0, network.InputsOf(layer)).Select(i => Number(Numbers.Parameter(network.Layout.Weight(layer, j, i)))));
        var separator = _style.Notation.Comma ? "; " : ", ";
        var text = _style.Notation.IsLatex
            ? @"\begin{bmatrix} " + string.Join(@" \\ ", rows.Select(row => string.Join(" & ", row))) + @" \end{bmatrix}"
            : "[" + string.Join(separator, rows.Select(row => "[" + string.Join(separator, row) + "]")) + "]";
        return new(Naming.Matrix(layer), [("=", text)]);
    }

    /// <summary>0.1385 · 0.40 ≈ 0.0554, without a name.</summary>
    public Statement Unnamed(WorkingLine line) =>
        new(string.Empty, [("=", _numbers.Write(line.Numbers!)), (IsRounded(line.Quantity) ? _style.Notation.About : "=", Number(line.Quantity, isNamed: false))]);

    private double Written(Quantity quantity) => double.Parse(_worked.Pen.Digits(quantity), CultureInfo.InvariantCulture);

    private bool IsRounded(Quantity quantity)
    {
        var written = Written(quantity);
        return Math.Abs(written - _worked.Exact(quantity)) > 1e-12 * Math.Abs(written);
    }
}
