using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>Makes claims of what was judged, in the order of the text.</summary>
/// <param name="lines">The text.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="drafts">What was judged, in the order in which it was.</param>
internal sealed class ClaimWriter(SourceLines lines, Ledger ledger, IReadOnlyList<Draft> drafts)
{
    private readonly ReadableNames _names = new(ledger);

    /// <summary>The claims.</summary>
    public List<Claim> All()
    {
        var order = Enumerable.Range(0, drafts.Count).OrderBy(i => drafts[i].Mention.Number.Start).ToArray();
        var places = new int[drafts.Count];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        var followed = drafts.Where(d => d.Verdict == Verdict.Carried && d.From >= 0).Select(d => d.From).ToHashSet();
        var (degenerate, correction, claims) = (Degeneracy.Of(ledger, drafts), new Correction(ledger, _names), new List<Claim>(drafts.Count));
        foreach (var i in order)
        {
            var draft = drafts[i];
            claims.Add(Written(draft, correction) with
            {
                From = draft.From >= 0 ? places[draft.From] : null,
                IsMasked = draft.Verdict is Verdict.Wrong or Verdict.Misrounded && !followed.Contains(i),
                IsDegenerate = draft.Verdict == Verdict.Right && degenerate.Contains(draft.Mention.Place),
            });
            correction.Add(draft);
        }

        return claims;
    }

    private Claim Written(Draft draft, Correction correction)
    {
        var (mention, number) = (draft.Mention, draft.Mention.Number);
        var (line, column) = lines.Place(number.Start);
        var entry = mention.Place >= 0 ? ledger.Entries[mention.Place] : null;
        var right = draft.Correct ?? entry?.Exact;
        var isMistake = draft.Verdict is Verdict.Wrong or Verdict.Misrounded;
        return new Claim(line, column, entry?.Identifier ?? mention.Label, lines.Text[number.Start..Math.Max(number.Start, number.End)], draft.Verdict)
        {
            Name = entry is null ? mention.Label : _names.Of(entry),
            Sort = entry is null ? "the number" : _names.Sort(entry),
            Value = number.Value,
            IsOperand = draft.IsOperand,
            Kind = draft.Kind,
            Expected = draft.Verdict == Verdict.Unread || right is null ? null : PrintedPrecision.Write(right.Value, number),
            Exact = entry?.Exact,
            Correction = isMistake && !draft.IsOperand ? Corrected(draft, correction) : string.Empty,
            Reason = isMistake && !(entry is { IsGiven: false } && draft.Why == Because.Exact(entry, entry.Exact, number)) ? _names.In(draft.Why) : string.Empty,
            Because = draft.Because,
        };
    }

    /// <summary>The displayed arithmetic worked out, where it is the right one; else the right formula.</summary>
    private static string Corrected(Draft draft, Correction correction)
    {
        var formula = draft.Worked.Length == 0 || Marking.IsOfMethod(draft.Kind) ? correction.Of(draft) : string.Empty;
        var isRight = draft.Worked.Length > 0 && (formula.Length == 0 || formula.EndsWith(draft.Worked.Split(' ')[^1].Replace('-', '−'), StringComparison.Ordinal));
        return isRight ? PlainProducts.Of(draft.Worked) : formula;
    }
}
