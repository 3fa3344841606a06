using System.Globalization;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What no one writes: brackets a thousand deep, lines without an end, thousands of names, numbers of thousands of digits.</summary>
internal static class Excess
{
    private const int Much = 4000;
    private const int MostText = 200_000;

    private static readonly string[] Openings =
    [
        "(", "[", "{", "|", "√", "√(", "-", "+", "e^(", "e^{", "exp ", "exp(", "tanh(", "a (", "2 (", "(1 + ", "1/(", "\\frac{", "\\frac{1}{", "\\frac", "\\sqrt", "\\sqrt{", "\\hat", "\\text{", "w_{", "w_", "w^", "^", "((∂L)/(", "[[", "[1, ",
        "\\begin{bmatrix}", "\\begin{aligned}", "⎡", "<", "<sub>", "**", "$", "`", "x1 = ", "= ", "≈ 0.5 ", "→ 1", ":", ": 1", "|", "| 1 ", "\t", "&", "\\\\", "x(", "f(f(", "0.5·", "0.5 ", "0.5 + ", "w1·", "w1 ", "σ(", "d/d", "∂",
    ];

    private static readonly string[] Marks = ["\ud835", "\udc64", "\ud835\udc64", "😀", "\ufeff", "\u202e", "a\u0302\u0302\u0302", "\u2028", "\u0085", "\0", "\u000c", "١٢٣", "1e-400", "1e999999999", "-0.0", "∞", "NaN", "0x1p3", "1_000", "1'000"];

    public static string Of(string text, SplitMix64 random)
    {
        var place = random.NextInt32(text.Length + 1);
        var times = 1 + random.NextInt32(random.NextInt32(3) == 0 ? Much : 60);
        return random.NextInt32(10) switch
        {
            0 or 1 => text.Insert(place, Times(random.Pick(Openings), times)),
            2 => text.Insert(place, Times(random.Pick(Openings) + random.Pick(Openings), times)),
            3 => text.Insert(place, string.Concat(Enumerable.Range(0, 1 + random.NextInt32(8)).Select(_ => random.Pick(Marks)))),
            4 => text.Insert(place, Digits(times, random)),
            5 => text.Insert(place, Names(times, random)),
            6 => Repeated(text, place, random),
            7 => text.Replace("\n", random.Pick(["\r\n", "\r", " ", "\t", "\n\n", "\u2028", "; ", "\n\t"]), StringComparison.Ordinal),
            8 => text.Replace(random.Pick(["=", " ", "\n", ".", "1", "w", ")", "|"]), random.Pick(["==", "\t", "= 0.5 =", "··", "(", "w w", "\n", "."]), StringComparison.Ordinal),
            _ => Times(text, Math.Min(1 + random.NextInt32(30), 1 + (MostText / (1 + text.Length)))),
        };
    }

    private static string Times(string piece, int times) => string.Concat(Enumerable.Repeat(piece, Math.Min(times, 1 + (MostText / (1 + piece.Length)))));

    private static string Digits(int count, SplitMix64 random) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => random.NextInt32(10).ToString(CultureInfo.InvariantCulture) + random.Pick(["", "", "", "", ".", " ", ","])));

    /// <summary>w1 = 0.31, w2 = 0.07 and so on; or a name of thousands of letters.</summary>
    private static string Names(int count, SplitMix64 random)
    {
        var (letter, between, above) = (random.Pick(["w", "x", "b", "W", "a_h", "dL/dw", "y", "w_{1,", "w^{("]), random.Pick([", ", "\n", " ", "; "]), random.NextInt32(8) == 0);
        string Name(int i) => letter + i.ToString(CultureInfo.InvariantCulture) + (letter.Contains('(', StringComparison.Ordinal) ? ")}" : letter.Contains('{', StringComparison.Ordinal) ? "}" : string.Empty);
        return above ? new string('w', count) : string.Join(between, Enumerable.Range(1, count).Select(i => $"{Name(i)} = 0.{random.NextInt32(1000):D3}"));
    }

    /// <summary>A part of the text, many times over.</summary>
    private static string Repeated(string text, int place, SplitMix64 random)
    {
        var piece = text.Substring(place, Math.Min(text.Length - place, 1 + random.NextInt32(400)));
        return text.Insert(place, Times(piece, 1 + random.NextInt32(200)));
    }
}
