using Longhand.Explain.Wording;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>What a formula in general letters is written with: a worksheet has it, and so has a page of the gallery.</summary>
/// <param name="Problem">The problem whose rule it is.</param>
/// <param name="Symbols">Its letters.</param>
/// <param name="Text">The sentences.</param>
internal sealed record Lettering(Problem Problem, Symbols Symbols, Sentences Text)
{
    /// <summary>The letters of a worksheet.</summary>
    public static implicit operator Lettering(Worksheet sheet) => new(sheet.Problem, sheet.Symbols, sheet.Text);
}
