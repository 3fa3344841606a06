using System.Globalization;
using System.Text.RegularExpressions;

namespace Longhand.Explain.Tests.Reading;

/// <summary>A piece of a formula as one reads it from left to right: a number, a name, a sign, or a part that its markup holds together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The number, the name or the sign.</param>
/// <param name="Node">The part that is held together: a fraction, a root, an exponent, a matrix.</param>
internal sealed partial record ReadToken(ReadTokenKind Kind, string Text, ReadNode? Node = null)
{
    public static ReadToken Number(string text) => new(ReadTokenKind.Number, text);

    public static ReadToken Name(string text) => new(ReadTokenKind.Name, text);

    /// <summary>A name whose arguments follow in brackets.</summary>
    public static ReadToken Function(string text) => new(ReadTokenKind.Function, text);

    public static ReadToken Sign(string text) => new(ReadTokenKind.Sign, text);

    public static ReadToken Part(ReadNode node) => new(ReadTokenKind.Part, string.Empty, node);

    /// <summary>Words, with which the formula is over; or the terms of a sum that are not written out: (776 others).</summary>
    public static ReadToken Words(string text) =>
        OtherTerms().Match(text) is { Success: true } others ? Part(new ReadNode.Others(int.Parse(others.Groups[1].Value, CultureInfo.InvariantCulture))) : new(ReadTokenKind.Words, text);

    public bool IsSign(string text) => Kind == ReadTokenKind.Sign && Text == text;

    [GeneratedRegex(@"^\(?(\d+) others?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherTerms();
}
