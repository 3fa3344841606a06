using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>
/// Which sign the author gives to δ and to Δw: δ may be what the output has too much of or what it lacks, Δw what is subtracted or what
/// is added. One author keeps to one of the two.
/// </summary>
/// <param name="AreDeltasOpposite">Whether δ is what the output lacks.</param>
/// <param name="AreChangesAdded">Whether Δw is what is added.</param>
internal sealed record SignFit(bool AreDeltasOpposite, bool AreChangesAdded)
{
    private const double Close = 0.02;

    /// <summary>How much more a number counts that is the right one but for its sign.</summary>
    private const int Near = 3;

    /// <summary>How much more a difference counts that shows which is subtracted, the target or the output.</summary>
    private const int Shown = 6;

    /// <summary>Where nothing says otherwise.</summary>
    public static SignFit None { get; } = new(false, false);

    /// <summary>Finds the signs that explain more: the other sign of δ only where the gradients that it gives have the right one.</summary>
    public static SignFit Of(Ledger ledger, NameTable names, IReadOnlyList<Mention> mentions)
    {
        var (deltas, changes) = (Votes(ledger, mentions, QuantityKind.Delta, EntryRole.Opposite), Votes(ledger, mentions, QuantityKind.NewParameter, EntryRole.Opposite));
        var gradients = Votes(ledger, mentions, QuantityKind.Gradient, EntryRole.Whole) + Votes(ledger, mentions, QuantityKind.ActivationGradient, EntryRole.Whole);
        return new(deltas + Differences(ledger, names, mentions) > 0 && gradients <= 0, changes > 0);
    }

    /// <summary>Whether a quantity has the sign that the author gives it.</summary>
    public bool Allows(Entry entry) => (entry.Role, entry.Quantity.Kind) switch
    {
        (EntryRole.Opposite, QuantityKind.Delta) => AreDeltasOpposite,
        (EntryRole.Opposite, _) => AreChangesAdded,
        (EntryRole.Whole, QuantityKind.Delta) => !AreDeltasOpposite,
        (EntryRole.Change, _) => !AreChangesAdded,
        _ => true,
    };

    /// <summary>How many more numbers of a kind have the other sign than have the right one.</summary>
    private static int Votes(Ledger ledger, IReadOnlyList<Mention> mentions, QuantityKind kind, EntryRole role)
    {
        var votes = 0;
        foreach (var mention in mentions)
        {
            var nearest = mention.Candidates.Select(c => ledger.Entries[c.Place]).Where(e => e.Quantity.Kind == kind && e.Role == role && e.Exact != 0.0).MinBy(e => Off(e.Exact, mention));
            if (nearest is not null && mention.Number.Value != 0.0)
            {
                var isSame = nearest.Exact * mention.Number.Value > 0.0;
                var weight = Off(nearest.Exact, mention) <= (Close * Math.Abs(nearest.Exact)) + mention.Number.Unit ? Near : 1;
                votes += isSame == (role == EntryRole.Opposite) ? weight : -weight;
            }
        }

        return votes;
    }

    private static double Off(double exact, Mention mention) => Math.Abs(Math.Abs(exact) - Math.Abs(mention.Number.Value));

    /// <summary>Where δ is worked from names, they show what is subtracted from what: y − ŷ or ŷ − y.</summary>
    private static int Differences(Ledger ledger, NameTable names, IReadOnlyList<Mention> mentions)
    {
        bool Is(Node node, QuantityKind kind) => node is Node.Reference r && names.Of(r.Name).Any(c => ledger.Entries[c.Place].Quantity.Kind == kind);
        var votes = 0;
        foreach (var mention in mentions.Where(m => m.Candidates.Any(c => ledger.Entries[c.Place] is { Role: EntryRole.Opposite, Quantity.Kind: QuantityKind.Delta })))
        {
            foreach (var difference in mention.Before.SelectMany(All).OfType<Node.Binary>().Where(b => b.Sign == '-'))
            {
                var isTargetFirst = Is(difference.Left, QuantityKind.Target) && !Is(difference.Right, QuantityKind.Target) && Is(difference.Right, QuantityKind.Activation);
                var isTargetLast = Is(difference.Right, QuantityKind.Target) && !Is(difference.Left, QuantityKind.Target) && Is(difference.Left, QuantityKind.Activation);
                votes += isTargetFirst ? Shown : isTargetLast ? -Shown : 0;
            }
        }

        return votes;
    }

    private static IEnumerable<Node> All(Node node) => node.Parts.SelectMany(All).Append(node);
}
