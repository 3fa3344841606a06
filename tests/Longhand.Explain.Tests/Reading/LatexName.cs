using System.Text;

namespace Longhand.Explain.Tests.Reading;

/// <summary>Reads a name in LaTeX: letter or word, hat, what hangs below and above it.</summary>
internal static class LatexName
{
    private static readonly Dictionary<string, string> Letters = Pairs(
        """
        \alpha α \beta β \gamma γ \delta δ \varepsilon ε \epsilon ϵ \zeta ζ \eta η \theta θ \iota ι \kappa κ \lambda λ \mu μ \nu ν \xi ξ \pi π
        \rho ρ \sigma σ \tau τ \upsilon υ \varphi φ \phi ϕ \chi χ \psi ψ \omega ω \Gamma Γ \Delta Δ \Theta Θ \Lambda Λ \Xi Ξ \Pi Π \Sigma Σ \Phi Φ \Psi Ψ
        \Omega Ω \ell ℓ \infty ∞ \prime ′ \ast * \nabla ∇ \partial ∂ \cdots ⋯ \vdots ⋮ \ddots ⋱ \dots … \ldots …
        \ln ln \log log \exp exp \max max \min min \tanh tanh \sinh sinh \cosh cosh \sin sin \cos cos \tan tan
        """
    );

    /// <summary>Reads on from a letter or a command.</summary>
    /// <param name="letter">The letter or the command.</param>
    /// <param name="text">What follows it.</param>
    /// <returns>The name, and where a power of it begins; null where it has none.</returns>
    public static (string Name, int? Above) Read(string letter, LatexScanner text)
    {
        var name = Letter(letter, text);
        if (name is "∇" or "∂")
        {
            name += Letter(text.Argument(), text);
        }

        IReadOnlyList<string> below = [];
        while (!text.IsAtEnd)
        {
            var start = text.At;
            if (text.Take("_"))
            {
                below = Items(text.Argument());
            }
            else if (text.Take("^"))
            {
                var above = Mark(text.Argument());
                return ReadSymbol.IsMark(above) ? (WithBelow(name, below, text, above), null) : (ReadSymbol.Text(name, below, string.Empty), start);
            }
            else
            {
                break;
            }
        }

        return (ReadSymbol.Text(name, below, string.Empty), null);
    }

    private static string WithBelow(string name, IReadOnlyList<string> below, LatexScanner text, string above) =>
        ReadSymbol.Text(name, below.Count == 0 && text.Take("_") ? Items(text.Argument()) : below, above);

    private static string Letter(string letter, LatexScanner text) => letter switch
    {
        @"\hat" or @"\widehat" => ReadSymbol.Hat(Inside(text.Argument())),
        @"\mathbf" or @"\boldsymbol" or @"\bm" or @"\mathit" => Inside(text.Argument()),
        @"\mathrm" or @"\operatorname" or @"\mathsf" or @"\text" => Word(text.Argument()),
        ['\\', ..] => Letters.TryGetValue(letter, out var known) ? known : throw new FormatException($"No letter is called {letter}."),
        _ => letter,
    };

    private static string Inside(string latex)
    {
        var text = new LatexScanner(latex);
        return Read(text.Argument(), text).Name;
    }

    /// <summary>A word that is set upright: its letters, and signs each in a group or behind a backslash.</summary>
    private static string Word(string latex)
    {
        var (text, word) = (new LatexScanner(latex), new StringBuilder());
        while (!text.IsAtEnd)
        {
            var piece = text.Argument();
            word.Append(piece switch
            {
                @"\text" => text.Argument().Replace("--{}", "–", StringComparison.Ordinal),
                ['\\', _] => piece[1],
                ['\\', ..] => Letters.GetValueOrDefault(piece, piece),
                _ when piece.Length > 1 => Word(piece),
                _ => piece,
            });
        }

        return word.ToString();
    }

    /// <summary>What hangs below a name, between commas.</summary>
    private static List<string> Items(string latex)
    {
        var (text, items) = (new LatexScanner(latex), new List<string>());
        for (text.SkipBlanks(); !text.IsAtEnd; text.SkipBlanks())
        {
            if (text.Take(","))
            {
                continue;
            }

            var digits = new StringBuilder();
            while (!text.IsAtEnd && char.IsAsciiDigit(text.Next))
            {
                digits.Append(text.Argument());
            }

            items.Add(digits.Length > 0 ? digits.ToString() : Read(text.Argument(), text).Name);
        }

        return items;
    }

    private static string Mark(string latex) =>
        latex.Replace(@"\prime", "′", StringComparison.Ordinal).Replace(@"\ast", "*", StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal)
            .Replace("{}", string.Empty, StringComparison.Ordinal);

    private static Dictionary<string, string> Pairs(string table)
    {
        var pieces = table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
