using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <content>Arithmetic without a name, or with one that is no quantity of the problem.</content>
internal sealed partial class Judge
{
    private const int MostTraced = 8;

    /// <summary>The quantity that nameless arithmetic gives: the one whose exact value comes out when its numbers are taken in full.</summary>
    private int Identify(Mention mention, Arithmetic arithmetic, double value)
    {
        var found = -1;
        if (mention.Displayed is { } shown && shown.Numbers.Any())
        {
            foreach (var place in _values.Near(Math.Min(value, mention.Number.Value), Math.Max(value, mention.Number.Value), 0.02).Where(p => !_ledger.Entries[p].IsGiven).Take(40))
            {
                if (_lifting.Lift(shown, place, mention.Before, arithmetic) is not null)
                {
                    found = place;
                    break;
                }
            }
        }

        return found < 0 && mention.Candidates.Count == 0 ? FromMistakes(mention, value) : found;
    }

    /// <summary>The quantity that comes out when it is worked from numbers that were claimed, one of which is wrong.</summary>
    private int FromMistakes(Mention mention, double value)
    {
        var bad = _book.Claims.Where(c => c.IsBad && c.Mention.Place >= 0).Select(c => c.Mention.Place).Distinct().Take(MostTraced).ToArray();
        if (mention.Number.IsCoarse || mention.Displayed is not { } shown)
        {
            return -1;
        }

        foreach (var place in bad.SelectMany(_ledger.UsersOf).Distinct())
        {
            var isShown = _ledger.OperandsOf(place).Where(_book.IsBad).All(o => shown.Numbers.Any(n => n.Value == _book.Value(o)));
            if (isShown && PrintedPrecision.Rounds(Ledger.Evaluate(_ledger.Entries[place].Formulas[0], _book.Value), mention.Number) && Agrees(value, mention.Number))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Arithmetic that gives no quantity of the problem is judged by itself.</summary>
    private Draft? Alone(Mention mention, double value)
    {
        var draft = new Draft(mention) { Verdict = ByItself(value, mention.Number), Correct = value };
        if (draft.Verdict is Verdict.Wrong or Verdict.Misrounded && InFull(mention) is { } exact && Agrees(exact, mention.Number))
        {
            return draft with { Verdict = Verdict.Right, Correct = exact };
        }

        if (mention.Candidates.Count == 0 && !mention.IsNameless)
        {
            return mention.IsNoClaim ? null : draft with { Verdict = Verdict.Unread, Because = Because.NoQuantity(mention.Label) };
        }

        var isNamed = (mention.Statement.Left?.Names.Any() ?? false) || (mention.Statement.Left is null && mention.Statement.Phrase.Length > 0);

        // What a name stands for inside of such arithmetic is a guess.
        isNamed |= mention.Displayed!.Names.Any();
        if (isNamed && draft.Verdict is Verdict.Wrong or Verdict.Misrounded)
        {
            return mention.IsNoClaim ? null : draft with { Verdict = Verdict.Unread, Because = Because.NoQuantity(mention.Label) };
        }

        if (draft.Verdict is Verdict.Wrong or Verdict.Misrounded && FromBadNumbers(mention) is var from and >= 0)
        {
            return draft with { Verdict = Verdict.Carried, From = from };
        }

        if (draft.Verdict is Verdict.Wrong or Verdict.Misrounded)
        {
            (draft.Kind, draft.Why) = How(_diagnosis?.OfArithmetic(mention, value));
            draft.Kind = draft.Verdict is Verdict.Misrounded ? MistakeKind.Rounding : draft.Kind;
            draft.Because = draft.Worked = Because.Arithmetic(Source(mention), value, mention.Number);
        }

        return draft;
    }

    /// <summary>Displayed arithmetic with the exact values of the names in it.</summary>
    private double? InFull(Mention mention) =>
        new Arithmetic(name => _resolver.Choose(_names, name, mention) is var place and >= 0 ? _ledger.Entries[place].Exact : null, ActivationOf(mention)).Evaluate(mention.Displayed!);

    private static Verdict ByItself(double value, PrintedNumber printed) =>
        PrintedPrecision.Rounds(value, printed) ? Verdict.Right
        : PrintedPrecision.Cuts(value, printed) ? Verdict.Truncated
        : PrintedPrecision.IsNear(value, printed) ? Verdict.Misrounded
        : Verdict.Wrong;

    /// <summary>The mistake behind a number of nameless arithmetic whose further digits, which were carried and not shown, give what is printed; −1 where there is none.</summary>
    private int FromBadNumbers(Mention mention)
    {
        var arithmetic = ArithmeticOf(mention);
        foreach (var shown in LostPowers.Of(mention.Displayed!).Prepend(mention.Displayed!))
        {
            if (arithmetic.Evaluate(shown) is { } value && arithmetic.Reaches(shown, value, mention.Number) && shown.Numbers.Select(_book.RootOf).Where(r => r >= 0).ToArray() is { Length: > 0 } roots)
            {
                return roots.Min();
            }
        }

        return -1;
    }
}
