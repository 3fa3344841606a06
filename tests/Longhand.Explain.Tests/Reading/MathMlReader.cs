using AngleSharp.Dom;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Takes a formula in MathML apart. Rows, and every element that MathML does not know, are read as what is in them: a formula is the
/// same however it breaks into lines and whatever its parts link to.
/// </summary>
internal sealed class MathMlReader
{
    private const string Apply = "\u2061";
    private const string InvisibleTimes = "\u2062";

    private readonly List<ReadToken> _tokens = [];

    private MathMlReader() { }

    /// <summary>Reads a formula.</summary>
    public static ReadNode Read(IElement element) => TokenReader.Read(Tokens(element));

    /// <summary>The pieces of a formula.</summary>
    public static List<ReadToken> Tokens(IElement element)
    {
        var reader = new MathMlReader();
        reader.Step(element);
        return reader._tokens;
    }

    private void Step(IElement element)
    {
        if (element.ClassList.Contains("off"))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "mn":
                _tokens.Add(ReadToken.Number(element.TextContent.Trim()));
                break;
            case "mi" or "mover":
                _tokens.Add(ReadToken.Name(MathMlName.Read(element)));
                break;
            case "mtext":
                _tokens.Add(ReadToken.Words(element.TextContent.Trim()) is { Kind: ReadTokenKind.Part } others ? others : ReadToken.Name(MathMlName.Read(element)));
                break;
            case "mo":
                Sign(element.TextContent.Trim());
                break;
            case "msub" or "msup" or "msubsup":
                Script(element);
                break;
            case "mfrac":
                Fraction(element.Children[0], element.Children[1]);
                break;
            case "msqrt":
                _tokens.Add(ReadToken.Part(new ReadNode.Call("√", [TokenReader.Read(Inside(element))])));
                break;
            case "mtable":
                Table(element);
                break;
            default:
                StepInto(element);
                break;
        }
    }

    private static List<ReadToken> Inside(IElement element)
    {
        var reader = new MathMlReader();
        reader.StepInto(element);
        return reader._tokens;
    }

    private void StepInto(IElement element)
    {
        // A letter with a sign of its own before it, ∇L, is one name.
        if (MathMlName.IsSigned(element))
        {
            _tokens.Add(ReadToken.Name(MathMlName.Read(element)));
            return;
        }

        foreach (var child in element.Children)
        {
            Step(child);
        }
    }

    private void Sign(string sign)
    {
        switch (sign)
        {
            case "′":
                _tokens[^1] = ReadToken.Name(_tokens[^1].Text + "′");
                break;
            case Apply:
                _tokens[^1] = ReadToken.Function(_tokens[^1].Text);
                break;
            case InvisibleTimes or "{":
                break;
            default:
                _tokens.Add(ReadToken.Sign(sign switch { "⋅" => "·", "-" => "−", "[" => "(", "]" => ")", _ => sign }));
                break;
        }
    }

    private void Script(IElement element)
    {
        var (below, above) = element.LocalName switch
        {
            "msub" => (element.Children[1], null),
            "msup" => (null, element.Children[1]),
            _ => (element.Children[1], element.Children[2]),
        };
        if (_tokens is [.., _, { Kind: ReadTokenKind.Sign, Text: "×" }] && above is not null)
        {
            _tokens.RemoveAt(_tokens.Count - 1);
            var digits = _tokens[^1].Text + "e" + above.TextContent.Replace('−', '-').Trim();
            _tokens[^1] = ReadToken.Number(digits);
            return;
        }

        var mark = above is null ? string.Empty : MathMlName.Mark(above);
        if (MathMlName.IsName(element.Children[0]) && (above is null || ReadSymbol.IsMark(mark)))
        {
            _tokens.Add(ReadToken.Name(ReadSymbol.Text(MathMlName.Read(element.Children[0]), below is null ? [] : MathMlName.Items(below), mark)));
            return;
        }

        if (below is null)
        {
            Step(element.Children[0]);
        }
        else
        {
            _tokens.Add(ReadToken.Name(ReadSymbol.Text(MathMlName.Read(element.Children[0]), MathMlName.Items(below), string.Empty)));
        }

        Raise(above!);
    }

    private void Raise(IElement above)
    {
        if (above.LocalName == "mi" && above.TextContent is "T" && above.GetAttribute("mathvariant") == "normal")
        {
            _tokens.Add(ReadToken.Sign("ᵀ"));
            return;
        }

        _tokens.Add(ReadToken.Sign("^"));
        _tokens.Add(ReadToken.Part(Read(above)));
    }

    private void Fraction(IElement numerator, IElement denominator)
    {
        var (above, below) = (Tokens(numerator), Tokens(denominator));
        _tokens.Add(
            above is [{ Text: "∂" }, ..]
                ? ReadToken.Name($"∂{TokenReader.Read(above[1..]).Line}/∂{TokenReader.Read(below[1..]).Line}")
                : ReadToken.Part(new ReadNode.Binary('/', TokenReader.Read(above), TokenReader.Read(below)))
        );
    }

    private void Table(IElement table)
    {
        var rows = table.Children.Select(row => (IReadOnlyList<ReadNode>)[.. row.Children.Select(Read)]).ToArray();
        var isCases = table.ClassList.Contains("cases");
        _tokens.Add(ReadToken.Part(isCases ? new ReadNode.Call("cases", [.. rows.SelectMany(row => row)]) : new ReadNode.Matrix(rows)));
    }
}
