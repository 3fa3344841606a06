using System.Text;
using Longhand.Explain.Authoring;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Authoring;

/// <summary>Chapters of pieces that a book is made of, with marks among them; the same random numbers give the same chapter.</summary>
internal static class RandomChapters
{
    private static readonly string[] Numbers = ["p.json: w5.gradient | 4", "p.json: loss", "neg.json: w1.gradient | 3s", "p.json: a_h2 | full", "p.json: z_h1 | carry 3", "two.json: w5_new@2", "p.json: equation w5_new", "p.json: equation dL/dw6 | side 2"];
    private static readonly string[] Blocks = ["p.json: equation delta_h1", "neg.json: table updates | 3", "p.json: figure network", "p.json: section loss", "two.json: table parameters", "p.json: equation w5_new | carry 4"];
    private static readonly string[] Markdown = ["# Heading\n", "A paragraph with `{{p.json: w5}}` and $x^{{2}}$.\n", "```text\n{{p.json: w5}}\n```\n", "<!-- mine -->\n", "- an item\n- another\n", "It costs $5, not $6.\n"];
    private static readonly string[] Latex = ["\\section{Heading}\n", "A paragraph with \\verb|{{p.json: w5}}| and $x^{{2}}$, 5\\%.\n", "\\begin{verbatim}\n{{p.json: w5}}\n\\end{verbatim}\n", "% mine {{p.json: w5}}\n", "\\begin{itemize}\n\\item one\n\\end{itemize}\n"];

    public static string Make(ChapterFormat format, SplitMix64 random)
    {
        var text = new StringBuilder();
        for (var i = 3 + random.NextInt32(4); i > 0; i--)
        {
            var plain = format == ChapterFormat.Markdown ? Markdown : Latex;
            text.Append(random.NextInt32(4) switch
            {
                0 => plain[random.NextInt32(plain.Length)],
                1 => Block(format, Blocks[random.NextInt32(Blocks.Length)], random),
                2 => format == ChapterFormat.Markdown ? $"```math\nx = {Number(random)} + {{{{p.json: w5}}}}\n```\n" : $"\\[ x = {Number(random)} \\]\n",
                _ => Sentence(format, random),
            }).Append('\n');
        }

        return text.ToString();
    }

    private static string Number(SplitMix64 random) => $"{{{{{Numbers[random.NextInt32(Numbers.Length)]}}}}}";

    private static string Sentence(ChapterFormat format, SplitMix64 random)
    {
        var request = Numbers[random.NextInt32(Numbers.Length)];
        var lasting = format == ChapterFormat.Markdown ? $"<!-- longhand {request} -->old<!-- /longhand -->" : $"\\longhand{{{request}}}{{old {{}} text}}";
        return $"In a sentence {Number(random)}, and {lasting}\nstands {Number(random)}; that is all.\n";
    }

    private static string Block(ChapterFormat format, string request, SplitMix64 random)
    {
        var indent = (format, random.NextInt32(3)) switch
        {
            (_, 0) => "  ",
            (ChapterFormat.Markdown, 1) => "> ",
            _ => string.Empty,
        };
        var (open, close) = format == ChapterFormat.Markdown ? ("<!-- ", " -->") : ("% ", string.Empty);
        return random.NextInt32(2) == 0
            ? $"{indent}{{{{{request}}}}}\n"
            : $"{indent}{open}longhand {request}{close}\n{indent}old lines\n{indent}\n{indent}more\n{indent}{open}/longhand{close}\n";
    }
}
