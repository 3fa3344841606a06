using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Random authors; the same number gives the same one.</summary>
internal static class Styles
{
    public static Style Make(int number, Container? container = null)
    {
        var random = new SplitMix64(number);
        var kind = container ?? Containers[random.NextInt32(Containers.Length)];
        var carries = random.NextInt32(2) == 0;
        var isDump = kind is Container.Console or Container.NumPy;
        carries = carries && !isDump;
        var (names, numbers) = random.NextInt32(10) switch { < 5 => (true, true), < 9 => (false, true), _ => (true, false) };
        return new Style
        {
            Container = kind,
            Notation = Notation(random, kind),
            Pen = Pen(random, carries),
            Method = isDump ? WorkingMethod.Deltas : (WorkingMethod)random.NextInt32(3),
            OppositeDeltas = random.NextInt32(8) == 0 && !isDump,
            NamesChanges = random.NextInt32(10) == 0,
            HasForwardTable = random.NextInt32(8) == 0,
            SplitsLoss = random.NextInt32(2) == 0 && !isDump,
            WeightFirst = random.NextInt32(2) == 0,
            UpdatesLayerByLayer = random.NextInt32(3) == 0,
            ShowsNames = names,
            ShowsNumbers = numbers || carries,
            ShowsMiddle = random.NextInt32(2) == 0,
            BreaksLines = random.NextInt32(4) == 0,
            GivensInTable = random.NextInt32(4) == 0,
            GivensOnOneLine = random.NextInt32(3) == 0,
            StatesGivens = random.NextInt32(8) != 0,
            HasTables = random.NextInt32(2) == 0,
            UpdatesInTableOnly = random.NextInt32(5) == 0,
            HasLadders = random.NextInt32(3) == 0,
            GivesMatrices = random.NextInt32(6) == 0,
            RepeatsPrediction = random.NextInt32(3) == 0,
            Emphasis = random.NextInt32(4) == 0,
            Wording = random.NextInt32(3),
        };
    }

    /// <summary>Those that are most used more often than the rest.</summary>
    private static readonly Container[] Containers =
    [
        Container.MarkdownLines, Container.MarkdownLines, Container.MarkdownBullets, Container.MarkdownBullets, Container.MarkdownFence, Container.MarkdownFence,
        Container.MarkdownInlineCode, Container.MarkdownInlineLatex, Container.MarkdownDisplayLatex, Container.MarkdownDisplayLatex, Container.MarkdownAligned,
        Container.Plain, Container.Plain, Container.Plain, Container.LatexDocument, Container.LatexDocument,
        Container.PdfText, Container.PdfText, Container.Console, Container.NumPy,
    ];

    public static bool IsLatex(Container container) =>
        container is Container.MarkdownInlineLatex or Container.MarkdownDisplayLatex or Container.MarkdownAligned or Container.LatexDocument;

    private static PenStyle Pen(SplitMix64 random, bool carries)
    {
        var significant = random.NextInt32(4) == 0;
        var digits = significant ? 3 + random.NextInt32(4) : random.NextInt32(6) switch { < 3 => 4, 3 => 3, 4 => 5, _ => 6 + random.NextInt32(3) };
        return new(
            carries,
            new Rounding(digits, significant ? DigitCount.Significant : DigitCount.Decimals),
            LeastDigits: 2 + random.NextInt32(2),
            MoreForUpdates: random.NextInt32(6) switch { 0 => carries ? -1 : 0, 1 => 1, 2 => 2, _ => 0 },
            DropsZeros: random.NextInt32(4) == 0,
            GivenDecimals: random.NextInt32(3)
        );
    }

    private static NotationStyle Notation(SplitMix64 random, Container container)
    {
        var latex = IsLatex(container);
        var (letters, comma) = (random.NextInt32(2) == 0, random.NextInt32(12) == 0);
        var script = latex ? Script.Latex : container == Container.PdfText ? random.Pick(Script.Spaced, Script.Plain) : (Script)random.NextInt32(4);
        var unicode = script == Script.Unicode || (letters && !latex);
        var family = random.NextInt32(6) switch { < 3 => NameFamily.Textbook, 3 => NameFamily.NetOut, 4 => NameFamily.Units, _ => NameFamily.Layered };
        var notation = new NotationStyle
        {
            Script = script,
            Family = family,
            Loss = random.Pick("L", "L", "Loss", "E", "E_total", "J", "C"),
            Prediction = family switch { NameFamily.NetOut => "a", NameFamily.Layered => random.Pick("a", "a", "y_hat"), _ => latex || unicode ? random.Pick("ŷ", "a", "o") : random.Pick("y_hat", "y_hat", "a", "o") },
            Target = random.Pick("y", "y", "y_true", "t", "target"),
            Rate = latex || unicode ? random.Pick("η", "α", "lr") : random.Pick("eta", "lr", "alpha", "learning_rate"),
            New = script == Script.Unicode ? random.Pick("_new", "'", "+", "(new)") : random.Pick("_new", "_new", "^new", "+", "'", "(new)", "new "),
            Differential = latex || unicode ? random.Pick("∂", "∂", "d") : "d",
            ShortGradients = !latex && random.NextInt32(12) == 0,
            Fractions = latex && random.NextInt32(3) > 0,
            Times = latex ? random.Pick(@" \cdot ", @" \times ", " * ") : unicode ? random.Pick(" · ", " × ", "·", "×") : random.Pick("*", " * ", " * ", " x "),
            Minus = unicode && random.NextInt32(2) == 0 ? "−" : "-",
            Square = latex ? "^2" : unicode ? "²" : random.Pick("^2", "^2", "**2"),
            Half = latex ? random.Pick(@"\frac{1}{2}", "0.5", @"\tfrac12", "/2") : unicode ? random.Pick("½", "0.5", "1/2", "/2") : random.Pick("0.5", "1/2", "/2"),
            Sigmoid = latex ? random.Pick(@"\sigma", @"\text{sigmoid}", "1/") : unicode ? random.Pick("σ", "σ", "sigmoid", "1/") : random.Pick("sigmoid", "sigmoid", "sigma", "1/"),
            Logarithm = latex ? random.Pick(@"\ln", @"\log") : random.Pick("ln", "log"),
            Exponential = random.Pick("e^", "exp"),
            About = latex ? random.Pick(@"\approx", @"\approx", "=") : unicode ? random.Pick("≈", "≈", "=") : random.Pick("≈", "=", "=", "~="),
            Comma = comma,
            NoLeadingZero = random.NextInt32(20) == 0 && !comma,
            Scientific = random.NextInt32(6) != 0 ? string.Empty : latex ? random.Pick("^", "^()", "×") : unicode ? "×" : random.Pick("e", "e0", "E", "^", "^()"),
        };
        return container == Container.PdfText ? Torn(random, notation) : notation;
    }

    /// <summary>What a PDF leaves of it: signs of multiplication are lost, and exponents stand on the line.</summary>
    private static NotationStyle Torn(SplitMix64 random, NotationStyle notation)
    {
        var isLost = random.NextInt32(3) > 0;
        return notation with
        {
            Times = isLost ? " " : notation.Times,
            Square = isLost ? "2" : notation.Square,
            Half = notation.Half == "½" ? "½" : "0.5",
            New = random.Pick(" new", "_new", "(new)"),
            Family = notation.Family == NameFamily.Layered ? NameFamily.Textbook : notation.Family,
            Prediction = notation.Family == NameFamily.Layered ? "o" : notation.Prediction,
            Scientific = string.Empty,
        };
    }
}
