using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Checking.Names;

/// <summary>A symbol of a derivation in the plain notation that names are read in.</summary>
internal static class SymbolText
{
    public static string Of(Formula formula) => formula switch
    {
        Formula.Name n => Of(n.Symbol),
        Formula.Derivative d => "∂" + Of(d.Of) + "/∂" + Of(d.By),
        Formula.Absolute a => Of(a.Operand),
        _ => string.Empty,
    };

    private static string Of(Symbol symbol)
    {
        var text = new StringBuilder(symbol.Letter);
        text.Append(symbol.HasHat ? "\u0302" : string.Empty);
        if (symbol.Index.Length > 0)
        {
            text.Append("_{").Append(symbol.Index).Append('}');
        }

        if (symbol.Of is { } of)
        {
            text.Append("_{").Append(Of(of)).Append('}');
        }

        if (symbol.Mark.Length > 0)
        {
            text.Append("^{").Append(symbol.Mark.Replace('′', '\'')).Append('}');
        }

        return text.ToString();
    }
}
