using System.Globalization;
using Longhand.Checking.Judging;
using Longhand.Checking.Ledgers;
using Longhand.Numerics;

namespace Longhand.Checking.Mistakes;

/// <summary>Finds the given number with one other digit, or another sign or point, that makes a number come out whose arithmetic is not shown.</summary>
internal sealed class GivenSearch(Ledger ledger)
{
    private const int MostGivens = 40;

    /// <summary>With fewer digits something comes out by accident.</summary>
    private const int LeastDigits = 3;

    /// <summary>What was copied wrongly; null where no such thing gives the number.</summary>
    public (MistakeKind Kind, string Why)? Find(Mention mention)
    {
        if (mention.Number.Digits.LeadingExponent - mention.Number.Digits.Exponent + 1 < LeastDigits)
        {
            return null;
        }

        foreach (var formula in ledger.Entries[mention.Place].Formulas.Take(1))
        {
            foreach (var given in Ledger.Operands(formula).Select(o => ledger.Entries[o]).Where(e => e.IsGiven).Take(MostGivens))
            {
                foreach (var (other, text) in Miscopied(given.Exact))
                {
                    if (PrintedPrecision.Rounds(Ledger.Evaluate(formula, p => p == given.Place ? other : ledger.Entries[p].Exact), mention.Number))
                    {
                        return (MistakeKind.Given, Because.GivenAs(given, text));
                    }
                }
            }
        }

        return null;
    }

    /// <summary>A number with the other sign, with another digit in one place, with two digits exchanged, with one left out.</summary>
    private static IEnumerable<(double Value, string Text)> Miscopied(double given)
    {
        foreach (var other in Misspelt(DecimalText.Write(DecimalNumber.FromDouble(given))))
        {
            if (double.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                yield return (value, other);
            }
        }
    }

    private static IEnumerable<string> Misspelt(string text)
    {
        yield return text.StartsWith('-') ? text[1..] : "-" + text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var (before, behind) = (text[..i], text[(i + 1)..]);
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return before + digit + behind;
            }

            yield return before + behind;
            if (behind.Length > 0 && char.IsAsciiDigit(behind[0]))
            {
                yield return before + behind[0] + text[i] + behind[1..];
            }
        }
    }
}
