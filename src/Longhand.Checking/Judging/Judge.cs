using Longhand.Checking.Ledgers;
using Longhand.Checking.Mistakes;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;
using Longhand.Functions;

namespace Longhand.Checking.Judging;

/// <summary>Judges claims one after the other: by the exact value, and by the arithmetic that is displayed.</summary>
internal sealed partial class Judge
{
    /// <summary>So many quantities that nobody claims may stand between a number and those that it is worked from.</summary>
    private const int MostUnclaimed = 2;

    /// <summary>Where so many numbers are wrong, it is not said of more of them what they are.</summary>
    private const int MostWrong = 200;

    private readonly Ledger _ledger;
    private readonly NameTable _names;
    private readonly Resolver _resolver;
    private readonly Book _book;
    private readonly Worlds _worlds;
    private readonly Lifting _lifting;
    private readonly Handwork _handwork;
    private readonly ValueIndex _values;
    private readonly Diagnosis? _diagnosis;
    private readonly Func<int, int, string> _source;
    private Draft? _stray;
    private int _wrong;

    private Judge(Ledger ledger, NameTable names, Resolver resolver, Func<int, int, string> source, bool diagnoses)
    {
        (_ledger, _names, _resolver, _source) = (ledger, names, resolver, source);
        _book = new Book(ledger);
        _worlds = new Worlds(ledger);
        _lifting = new Lifting(ledger, _book);
        _handwork = new Handwork(ledger);
        _values = new ValueIndex(ledger);
        _diagnosis = diagnoses ? new Diagnosis(ledger, _book, _lifting) : null;
    }

    /// <summary>Judges every mention, in the order of the text; null where that makes as many mistakes as another reading, or more. How each mistake was made takes most of the time.</summary>
    public static List<Draft>? All(Ledger ledger, NameTable names, Resolver resolver, IReadOnlyList<Mention> mentions, Func<int, int, string> source, int most, bool diagnoses)
    {
        var judge = new Judge(ledger, names, resolver, source, diagnoses);
        var cost = 0;
        foreach (var mention in mentions)
        {
            if (cost >= most)
            {
                return null;
            }

            var draft = judge.One(mention);
            if (judge._stray is { } stray)
            {
                judge._book.Add(stray);
                cost += stray.Cost;
                judge._stray = null;
            }

            if (draft is not null)
            {
                judge._book.Add(draft);
                cost += draft.Cost;
                judge.Follow(draft);
            }
        }

        return cost >= most ? null : judge._book.Claims;
    }

    private void Follow(Draft draft)
    {
        _wrong += draft.Verdict is Verdict.Wrong or Verdict.Misrounded ? 1 : 0;
        if (draft.Mention.Place >= 0 && draft.Verdict is Verdict.Wrong or Verdict.Misrounded)
        {
            _worlds.Add(draft.Mention.Place, draft.Mention.Number, _book.Claims.Count - 1);
        }
    }

    private Draft? One(Mention mention)
    {
        var arithmetic = ArithmeticOf(mention);
        var displayed = mention.Displayed is { } node ? arithmetic.Evaluate(node) : null;
        if (displayed is { } first && Powers(mention, first, arithmetic) is { } powers)
        {
            (mention, displayed) = (mention with { Displayed = powers }, arithmetic.Evaluate(powers));
        }

        if (mention.Place < 0 && displayed is { } value && _wrong < MostWrong)
        {
            mention.Place = Identify(mention, arithmetic, value);
            if (mention.Place < 0)
            {
                return Alone(mention, value);
            }
        }

        if (mention.Place < 0)
        {
            return mention.IsNoClaim ? null : Unread(mention, _wrong < MostWrong ? Because.NoQuantity(mention.Label) : Because.TooMany);
        }

        return Settled(mention, arithmetic, displayed);
    }

    /// <summary>Judges a number of which it is known what it is.</summary>
    private Draft Settled(Mention mention, Arithmetic arithmetic, double? displayed)
    {
        var exact = _ledger.Entries[mention.Place].Exact;
        var draft = new Draft(mention);
        if (PrintedPrecision.Rounds(exact, mention.Number) || PrintedPrecision.AreNoise(exact, mention.Number.Value))
        {
            draft.Verdict = Verdict.Right;
            return draft;
        }

        if (_wrong >= MostWrong)
        {
            return Unread(mention, Because.TooMany);
        }

        if (displayed is { } e && mention.Displayed is { } shown && shown.Literal is null)
        {
            ByArithmetic(draft, arithmetic, shown, e, exact);
        }
        else
        {
            ByFormula(draft, exact);
        }

        return draft;
    }

    private static Draft Unread(Mention mention, string because) => new(mention) { Verdict = Verdict.Unread, Because = because };

    /// <summary>The displayed arithmetic with its lost powers, where it gives the number only with them; null where it needs none, or they do not help.</summary>
    private static Node? Powers(Mention mention, double value, Arithmetic arithmetic) =>
        Agrees(value, mention.Number) ? null : LostPowers.Of(mention.Displayed!).FirstOrDefault(other => arithmetic.Evaluate(other) is { } e && Agrees(e, mention.Number));

    private static bool Agrees(double value, PrintedNumber printed) => PrintedPrecision.Rounds(value, printed) || PrintedPrecision.Cuts(value, printed);

    private Arithmetic ArithmeticOf(Mention mention) =>
        new(name => _resolver.Choose(_names, name, mention) is var place and >= 0 ? _book.Value(place) : null, ActivationOf(mention));

    private Activation? ActivationOf(Mention mention)
    {
        var layers = _ledger.Problem.Network.Definition.Layers;
        var layer = mention.Place < 0 ? -1 : _ledger.Entries[mention.Place].Quantity.Layer;
        return layer >= 0 ? layers[layer].Activation : layers.Select(l => l.Activation).FirstOrDefault(a => a.IsElementwise);
    }

    /// <summary>How a mistake was made, as far as it was asked.</summary>
    private static (MistakeKind? Kind, string Why) How((MistakeKind Kind, string Why)? found) => found is { } how ? (how.Kind, how.Why) : (null, string.Empty);

    private string Source(Mention mention) => _source(mention.DisplayedAt.Start, mention.DisplayedAt.End);

    private void ByArithmetic(Draft draft, Arithmetic arithmetic, Node shown, double value, double exact)
    {
        var (mention, printed) = (draft.Mention, draft.Mention.Number);
        if (Agrees(value, printed))
        {
            Consistent(draft, arithmetic, shown, PrintedPrecision.Rounds(value, printed), exact);
            return;
        }

        if (PrintedPrecision.Cuts(exact, printed))
        {
            draft.Verdict = Verdict.Truncated;
            return;
        }

        if ((CarriedBy(mention) is var world and >= 0 ? world : FromBadOperands(mention, shown, arithmetic, value)) is var from and >= 0)
        {
            (draft.Verdict, draft.From) = (Verdict.Carried, from);
            return;
        }

        if (!IsRepeated(draft))
        {
            Contradicted(draft, arithmetic, shown, value, exact);
        }
    }

    /// <summary>The displayed arithmetic gives another number, and no mistake before explains it.</summary>
    private void Contradicted(Draft draft, Arithmetic arithmetic, Node shown, double value, double exact)
    {
        var (mention, printed) = (draft.Mention, draft.Mention.Number);

        // What carried more digits than it shows may have them right, and be another formula.
        if (arithmetic.Reaches(shown, value, printed) && !PrintedPrecision.IsNear(exact, printed) && How(_diagnosis?.OfFormula(mention)) is { Kind: not null } other)
        {
            (draft.Verdict, draft.Kind, draft.Because) = (Verdict.Wrong, other.Kind, other.Why);
            return;
        }

        draft.Because = draft.Worked = Because.Arithmetic(Source(mention), value, printed);
        if (PrintedPrecision.IsNear(value, printed) || PrintedPrecision.IsNear(exact, printed))
        {
            (draft.Verdict, draft.Kind) = (Verdict.Misrounded, MistakeKind.Rounding);
            draft.Correct = PrintedPrecision.IsNear(value, printed) ? value : exact;
            return;
        }

        Miscalculated(draft, arithmetic, shown, value);
    }

    /// <summary>The displayed arithmetic gives another number: how that came about, and whether one of its numbers is stray besides.</summary>
    private void Miscalculated(Draft draft, Arithmetic arithmetic, Node shown, double value)
    {
        var mention = draft.Mention;
        draft.Verdict = Verdict.Wrong;
        (draft.Kind, draft.Why) = How(_diagnosis?.OfArithmetic(mention, value));
        if (_diagnosis?.StrayOperand(mention, shown, arithmetic) is { } stray)
        {
            var operand = mention with { Number = stray.Number, Place = stray.Place };
            _stray = new Draft(operand) { Verdict = Verdict.Wrong, Kind = stray.Kind, Because = stray.Why, Why = stray.Why, IsOperand = true };
        }

        draft.Because = draft.Why.Length > 0 ? $"{draft.Because}; {draft.Why}" : draft.Because;
    }

    /// <summary>
    /// The mistake that displayed numbers carry, where the method is right and further digits of theirs, which were carried and not shown,
    /// give what is printed; −1 where they carry none or do not.
    /// </summary>
    private int FromBadOperands(Mention mention, Node shown, Arithmetic arithmetic, double value)
    {
        PrintedNumber[] numbers = [.. shown.Numbers];
        if (!arithmetic.Reaches(shown, value, mention.Number) || _lifting.Lift(shown, mention.Place, mention.Before, arithmetic) is not { } meanings)
        {
            return -1;
        }

        var roots = meanings.Select((m, i) => _book.RootOf(m.Place, numbers[i])).Where(r => r >= 0).ToArray();
        return roots.Length > 0 ? roots.Min() : -1;
    }

    /// <summary>The displayed arithmetic gives what is printed: rounding by hand, a mistake before, or the wrong thing put in.</summary>
    private void Consistent(Draft draft, Arithmetic arithmetic, Node shown, bool isRounded, double exact)
    {
        var mention = draft.Mention;
        if (_lifting.Lift(shown, mention.Place, mention.Before, arithmetic) is { } meanings)
        {
            PrintedNumber[] numbers = [.. shown.Numbers];
            var roots = meanings.Select((m, i) => _book.RootOf(m.Place, numbers[i])).Where(r => r >= 0).ToArray();
            draft.Verdict = roots.Length > 0 ? Verdict.Carried : isRounded ? Verdict.Rounded : Verdict.Truncated;
            draft.From = roots.Length > 0 ? roots.Min() : -1;
            return;
        }

        if (PrintedPrecision.Cuts(exact, mention.Number))
        {
            draft.Verdict = Verdict.Truncated;
            return;
        }

        if (FromClaims(draft))
        {
            return;
        }

        if (CarriedBy(mention) is var from and >= 0)
        {
            (draft.Verdict, draft.From) = (Verdict.Carried, from);
            return;
        }

        (draft.Kind, draft.Why) = How(_diagnosis?.OfMethod(mention, shown, arithmetic));
        (draft.Verdict, draft.Because) = (Verdict.Wrong, draft.Why);
    }

    private int CarriedBy(Mention mention)
    {
        var claim = _worlds.From(mention.Place, mention.Number);
        return claim < 0 ? -1 : _book.Root(claim);
    }

    /// <summary>Works the quantity out from the numbers that were claimed for what it is made from.</summary>
    private bool FromClaims(Draft draft)
    {
        var (place, printed) = (draft.Mention.Place, draft.Mention.Number);
        foreach (var formula in _ledger.Entries[place].Formulas)
        {
            var value = Ledger.Evaluate(formula, o => _book.Worked(o, MostUnclaimed));
            if (!PrintedPrecision.Rounds(value, printed) && !PrintedPrecision.Cuts(value, printed))
            {
                continue;
            }

            var roots = Ledger.Operands(formula).SelectMany(o => _book.Claimed(o, MostUnclaimed)).Where(_book.IsBad).Select(o => _book.Root(_book.Last(o))).Where(r => r >= 0).ToArray();
            draft.Verdict = roots.Length > 0 ? Verdict.Carried : PrintedPrecision.Rounds(value, printed) ? Verdict.Rounded : Verdict.Truncated;
            draft.From = roots.Length > 0 ? roots.Min() : -1;
            return true;
        }

        return false;
    }

    /// <summary>Nothing is displayed: the number may be one that stood before, or one that follows from those that did.</summary>
    private void ByFormula(Draft draft, double exact)
    {
        var (mention, printed) = (draft.Mention, draft.Mention.Number);
        if (Copied(draft) || FromClaims(draft))
        {
            return;
        }

        if (PrintedPrecision.Cuts(exact, printed))
        {
            draft.Verdict = Verdict.Truncated;
            return;
        }

        if (CarriedBy(mention) is var from and >= 0)
        {
            (draft.Verdict, draft.From) = (Verdict.Carried, from);
            return;
        }

        if (!_ledger.Entries[mention.Place].IsGiven && _handwork.Gives(mention.Place, printed))
        {
            draft.Verdict = Verdict.Rounded;
            return;
        }

        draft.Because = Because.Exact(_ledger.Entries[mention.Place], exact, printed);
        if (!_ledger.Entries[mention.Place].IsGiven && PrintedPrecision.IsNear(exact, printed))
        {
            (draft.Verdict, draft.Kind, draft.Correct) = (Verdict.Misrounded, MistakeKind.Rounding, exact);
            return;
        }

        draft.Verdict = Verdict.Wrong;
        (draft.Kind, draft.Why) = How(_diagnosis?.OfValue(mention));
        draft.Because = draft.Why.Length > 0 ? $"{draft.Because}; {draft.Why}" : draft.Because;
    }

    /// <summary>The same wrong number again carries the mistake.</summary>
    private bool IsRepeated(Draft draft) => _book.Of(draft.Mention.Place).Any(i => _book.Claims[i].IsBad && _book.Claims[i].Mention.Number.Value == draft.Mention.Number.Value) && Copied(draft);

    /// <summary>A number that was claimed for the same quantity before, in as many digits or fewer.</summary>
    private bool Copied(Draft draft)
    {
        foreach (var index in _book.Of(draft.Mention.Place))
        {
            var before = _book.Claims[index];
            var (there, here) = (before.Mention.Number, draft.Mention.Number);
            if (there.Value != here.Value && !(here.Unit > there.Unit && PrintedPrecision.Rounds(there.Value, here)))
            {
                continue;
            }

            (draft.Verdict, draft.From) = before.IsBad ? (Verdict.Carried, _book.Root(index)) : (Verdict.Rounded, -1);
            return true;
        }

        return false;
    }
}
