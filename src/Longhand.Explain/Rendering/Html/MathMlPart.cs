using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A part of a formula that may break across lines.</summary>
/// <param name="Formula">What it is.</param>
/// <param name="HasBrackets">Whether brackets stand around it.</param>
/// <param name="FollowsSign">Whether a + or − stands right before it.</param>
/// <param name="Before">The MathML that stays with its beginning: an operator, opening brackets.</param>
/// <param name="After">The MathML that stays with its end: closing brackets.</param>
internal readonly record struct MathMlPart(
    Formula Formula,
    bool HasBrackets = false,
    bool FollowsSign = false,
    string Before = "",
    string After = ""
)
{
    private const string Open = "<mo stretchy=\"false\">(</mo>";
    private const string Close = "<mo stretchy=\"false\">)</mo>";

    /// <summary>The same with its brackets in what stands before and after: they need not be in the same line.</summary>
    public MathMlPart WithLooseBrackets() =>
        HasBrackets ? new(Formula, HasBrackets: false, FollowsSign: false, Before + Open, Close + After) : this;

    /// <summary>The argument of a function, in brackets behind its name.</summary>
    /// <param name="name">The name in MathML.</param>
    /// <param name="argument">The argument.</param>
    public static MathMlPart Argument(string name, Formula argument) =>
        new(argument, HasBrackets: false, FollowsSign: false, name + Open, Close);
}
