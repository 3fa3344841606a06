namespace Longhand.Explain.Documents;

/// <summary>A name as mathematics writes it: a letter with what hangs on it.</summary>
/// <param name="Letter">One letter (w, δ), or a word that is set upright (net, out); never empty.</param>
/// <param name="Index">A subscript of digits, commas or words: 5, 1,2; empty where there is none.</param>
/// <param name="HasHat">Whether it wears a hat: ŷ.</param>
/// <param name="Of">A name as subscript: the h₁ of z_h₁.</param>
/// <param name="Mark">A superscript: + for the value after the step, (2) for a layer; empty where there is none.</param>
/// <param name="Example">The example it belongs to, counted from 1, written [2]; null where there is one example only.</param>
/// <param name="IsMatrix">Whether it is a matrix or a vector.</param>
public sealed record Symbol(
    string Letter,
    string Index = "",
    bool HasHat = false,
    Symbol? Of = null,
    string Mark = "",
    int? Example = null,
    bool IsMatrix = false
);
