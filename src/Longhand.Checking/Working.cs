using Longhand.Checking.Inference;
using Longhand.Checking.Judging;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Checking.Reports;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Checking;

/// <summary>A working that was read, judged against a problem.</summary>
internal static class Working
{
    private const int MostMistakes = 3;

    /// <summary>Where more numbers than this come from another method, it is the network or its loss that was read wrongly.</summary>
    private const int MostByMethod = 1;
    private const int MostWorked = 30_000;

    /// <summary>With fewer numbers in doubt names are taken for what they usually mean.</summary>
    private const int LeastDoubts = 2;

    /// <summary>So many numbers are judged to find the reading with the fewest mistakes.</summary>
    private const int MostJudged = 20_000;
    private const int OfMistake = 150;

    public static CheckReport Check(string text, Problem? given, string source)
    {
        var lines = new SourceLines(text);
        var statements = WorkingReader.Read(lines);
        if (given is not null)
        {
            Limit(given, source);
            var problem = ConventionFit.Of(given, statements);
            var (reading, said) = Likelier(renames => Interpretation.Of(problem, [], statements, renames) is var r ? (r, r.Judged(text)) : default);
            return AgreesWithGivens(reading.Ledger, reading.Mentions)
                ? Report(lines, reading, said, (given, false))
                : throw new InvalidInputException(source, 1, "it agrees with none of the numbers that the problem gives; give the problem that it works.");
        }

        var inferred = ProblemInference.Of(statements, text) ?? throw new InvalidInputException(source, 1, "the network cannot be read from it: inputs, weights and targets have to be stated; give the problem file with --problem.");
        var (best, drafts) = Likelier(renames => Fewest(inferred, statements, text, renames));
        Doubt(drafts);
        return Report(lines, best, drafts, (null, inferred.IsRateAssumed));
    }

    /// <summary>
    /// The reading with the names that most authors use, and that in which they mean other quantities only where it explains far more: a single
    /// mistake is no reason to read a name otherwise.
    /// </summary>
    private static (Interpretation Reading, List<Draft> Drafts) Likelier(Func<bool, (Interpretation Reading, List<Draft> Drafts)> read)
    {
        var usual = read(false);
        var (wrong, doubtful) = Doubts(usual.Drafts);
        if (doubtful == 0 || (doubtful == wrong && wrong < LeastDoubts))
        {
            return usual;
        }

        var renamed = read(true);
        var (left, open) = Doubts(renamed.Drafts);
        return open < doubtful && (left == 0 || open + LeastDoubts <= doubtful) && (wrong != 1 || open == 0) ? renamed : usual;
    }

    /// <summary>What a reading makes wrong, and that with what it leaves unread.</summary>
    private static (int Wrong, int Doubtful) Doubts(List<Draft> drafts) =>
        drafts.Sum(d => d.Cost) is var wrong ? (wrong, wrong + drafts.Count(d => d.Verdict == Verdict.Unread)) : default;

    /// <summary>Refuses a problem with more quantities than can be set beside a text.</summary>
    private static void Limit(Problem problem, string source)
    {
        var worked = (long)problem.Network.Definition.Layout.Length * (problem.BatchSize ?? problem.Examples.Length) * Math.Min(problem.Steps, LedgerBuilder.MostSteps);
        if (worked > MostWorked)
        {
            throw new InvalidInputException(source, 1, FormattableString.Invariant($"the problem that it works is too large to be checked: its parameters, worked for every example of every step, are {worked}; the most is {MostWorked}."));
        }
    }

    private static CheckReport Report(SourceLines lines, Interpretation reading, List<Draft> drafts, (Problem? Given, bool IsRateAssumed) known)
    {
        var (ledger, problem) = (reading.Ledger, reading.Ledger.Problem);
        return new CheckReport(new ClaimWriter(lines, ledger, drafts).All(), problem, ConventionList.Of(problem, known.Given, known.IsRateAssumed))
        {
            IsInferred = known.Given is null,
            Understood = new Understanding(problem, known.Given, lines.Text).Of(ledger, drafts, known.IsRateAssumed),
        };
    }

    /// <summary>Of the problems that a working may be about, the one under which it makes the fewest mistakes: what follows from one counts for nothing.</summary>
    private static (Interpretation Reading, List<Draft> Drafts) Fewest(InferredProblem inferred, IReadOnlyList<Statement> statements, string text, bool renames)
    {
        var best = Interpretation.Of(inferred.Problem, inferred.Aliases, statements, renames);
        if (ActivationFit.Of(inferred.Problem, inferred.Guess, best.Ledger, best.Mentions, text) is var fitted && fitted != inferred.Problem)
        {
            best = Interpretation.Of(inferred.Refit(fitted), inferred.Aliases, statements, renames);
        }

        var drafts = best.Judged(text);
        var left = MostJudged - Price(best, drafts);
        foreach (var variant in drafts.Sum(d => d.Cost) == 0 ? [] : inferred.Variants(best.Ledger.Problem))
        {
            if ((left -= Price(best, drafts)) < 0)
            {
                break;
            }

            if (Interpretation.Try(variant, inferred.Aliases, statements, renames) is { } other && other.Judged(text, drafts.Sum(d => d.Cost)) is { } judged)
            {
                (best, drafts) = (other, judged);
            }
        }

        foreach (var tie in drafts.Sum(d => d.Cost) == 0 ? [] : ActivationFit.Ties(best.Ledger.Problem, inferred.Guess, best.Ledger, best.Mentions, text))
        {
            if ((left -= best.Mentions.Count) >= 0 && Interpretation.Try(tie, inferred.Aliases, statements, renames) is { } other && other.Judged(text, 1) is { } judged)
            {
                return (other, judged);
            }
        }

        return (best, drafts);
    }

    /// <summary>How much it is to judge a reading: a number that is wrong takes as long as many that are right.</summary>
    private static int Price(Interpretation reading, List<Draft> drafts) => reading.Mentions.Count + (OfMistake * drafts.Sum(d => d.Cost));

    /// <summary>
    /// Where a network that was read from the working makes much of it wrong, it was read wrongly: nobody is accused, and the claims that
    /// do not agree are not read.
    /// </summary>
    private static void Doubt(List<Draft> drafts)
    {
        var wrong = drafts.Count(d => d.Verdict == Verdict.Wrong && d.Kind != MistakeKind.UpdatedWeights);
        var byMethod = drafts.Count(d => d.Verdict == Verdict.Wrong && d.Kind is MistakeKind.Activation or MistakeKind.Derivative or MistakeKind.Formula or MistakeKind.MeanOrSum or MistakeKind.Unknown);
        if (wrong <= MostMistakes && byMethod <= MostByMethod)
        {
            return;
        }

        foreach (var draft in drafts.Where(d => d.Verdict is Verdict.Wrong or Verdict.Carried or Verdict.Misrounded))
        {
            (draft.Verdict, draft.Kind, draft.From, draft.Because) = (Verdict.Unread, null, -1, Because.Doubtful);
        }
    }

    /// <summary>Whether a number of the problem stands somewhere: as it is given, or inside of displayed arithmetic.</summary>
    private static bool AgreesWithGivens(Ledger ledger, List<Mention> mentions)
    {
        var given = ledger.Entries.Where(e => e.IsGiven).Select(e => e.Exact).ToHashSet();
        return mentions.Exists(m => given.Contains(m.Number.Value) || (m.Displayed?.Numbers.Any(n => given.Contains(n.Value)) ?? false))
            || mentions.Exists(m => m.Candidates.Any(c => PrintedPrecision.Rounds(ledger.Entries[c.Place].Exact, m.Number)));
    }
}
