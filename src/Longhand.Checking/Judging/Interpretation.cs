using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;
using Longhand.Model;

namespace Longhand.Checking.Judging;

/// <summary>What the numbers of a working are under a problem.</summary>
/// <param name="Ledger">The quantities of the problem.</param>
/// <param name="Names">What the names mean.</param>
/// <param name="Mentions">The numbers that are claimed.</param>
/// <param name="Resolver">Which of its meanings each has.</param>
internal sealed record Interpretation(Ledger Ledger, NameTable Names, List<Mention> Mentions, Resolver Resolver)
{
    /// <summary>A name that was settled may show what others mean.</summary>
    private const int MostRenamings = 2;

    /// <summary>Reads the chains of a working.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="aliases">Names whose meaning is known.</param>
    /// <param name="statements">The chains.</param>
    /// <param name="renames">Whether names of what is worked out may mean other quantities than most authors mean by them; those of what is given may anyway.</param>
    public static Interpretation Of(Problem problem, IReadOnlyList<(Name Name, Quantity Quantity)> aliases, IReadOnlyList<Statement> statements, bool renames)
    {
        var ledger = LedgerBuilder.Build(problem);
        var names = new NameTable(ledger);
        foreach (var (name, quantity) in aliases)
        {
            names.Settle(name, quantity);
        }

        var mentions = MentionReader.Read(ledger, names, statements);
        var resolver = Resolver.Settle(ledger, names, mentions, statements);
        for (var pass = 0; pass < MostRenamings && Renaming.Of(ledger, mentions).Where(r => renames || r.Entry.IsGiven).ToArray() is { Length: > 0 } renamed; pass++)
        {
            foreach (var (name, entry) in renamed)
            {
                names.Rename(name, entry);
            }

            mentions = MentionReader.Read(ledger, names, statements);
            resolver = Resolver.Settle(ledger, names, mentions, statements);
        }

        return new(ledger, names, mentions, resolver);
    }

    /// <summary>The same; null where the problem cannot be worked.</summary>
    public static Interpretation? Try(Problem problem, IReadOnlyList<(Name Name, Quantity Quantity)> aliases, IReadOnlyList<Statement> statements, bool renames)
    {
        try
        {
            return Of(problem, aliases, statements, renames);
        }
        catch (Exception e) when (e is StepException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What is said of each number.</summary>
    /// <param name="text">The working.</param>
    public List<Draft> Judged(string text) => Judged(text, int.MaxValue)!;

    /// <summary>What is said of each number; null where it costs as much as this, or more.</summary>
    /// <param name="text">The working.</param>
    /// <param name="most">What another reading costs.</param>
    public List<Draft>? Judged(string text, int most) =>
        most < int.MaxValue && Judged(text, most, diagnoses: false) is null ? null : Judged(text, most, diagnoses: true);

    private List<Draft>? Judged(string text, int most, bool diagnoses) =>
        Judge.All(Ledger, Names, Resolver, Mentions, (from, to) => text[Math.Min(from, text.Length)..Math.Clamp(to, Math.Min(from, text.Length), text.Length)], most, diagnoses);
}
