using System.Text.RegularExpressions;

namespace Longhand.Checking.Reading;

/// <summary>What programs write around numbers: the library before a function, options behind an array, parameters that are parts of a layer.</summary>
internal static partial class ProgramWords
{
    private const int Timeout = 1000;

    /// <summary>What the word that begins at a place is in the plain notation, and where it ends; null where it is nothing of a program.</summary>
    public static (string Plain, int End)? At(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '.' or '\\'))
        {
            return null;
        }

        if (Library().Match(text, at) is { Success: true } library)
        {
            return (string.Empty, at + library.Length);
        }

        return Parameter().Match(text, at) is { Success: true } parameter ? (Plain(parameter), at + parameter.Length) : null;
    }

    /// <summary>Where an option behind an array ends that begins at a comma: , requires_grad=True; the place itself where none begins.</summary>
    public static int Option(string text, int at) => Options().Match(text, at) is { Success: true } option ? at + option.Length : at;

    /// <summary>fc1.weight is the matrix W₁, fc1.weight.grad the gradient by it.</summary>
    private static string Plain(Match parameter)
    {
        var (word, number) = (parameter.Groups["word"].Value, parameter.Groups["number"].Value);
        var letter = parameter.Groups["kind"].Value[0] is 'w' or 'k' ? "W" : "b";
        var index = number.Length > 0 ? number : word;
        return $"{(parameter.Groups["grad"].Success ? "dL/d" : string.Empty)}{letter}_{{{index}}}{(parameter.Value.EndsWith(':') ? " = " : string.Empty)}";
    }

    [GeneratedRegex(@"\G(?:np|numpy|torch|tf|jnp|math|nn|F)\.(?:nn\.|functional\.|math\.|linalg\.)*(?=[a-zA-Z])", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Library();

    [GeneratedRegex(@"\G(?:(?:model|net|self|layers?)\.)*(?<word>[a-zA-Z]+)_?(?<number>\d*)\.(?<kind>weight|bias|kernel)s?(?:\.data)?(?<grad>\.grad)?(?:\.data)?(?: Parameter containing:)?", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\G,\s*(?:requires_grad|grad_fn|dtype|device|shape|axis|keepdims|byrow|nrow|ncol|numpy)\s*=\s*(?:<[^>\n]*>|\([^)\n]*\)|'[^'\n]*'|[\w.]+)", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Options();
}
