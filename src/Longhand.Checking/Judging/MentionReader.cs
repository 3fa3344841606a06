using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>Finds in chains and tables the numbers that are claimed, and what each may be.</summary>
internal sealed class MentionReader(Ledger ledger, NameTable names)
{
    /// <summary>So many stages of a chain are looked at for what a number was made from.</summary>
    private const int MostBefore = 24;

    /// <summary>Fewer numbers may stay as they are.</summary>
    private const int LeastOfOld = 4;

    private readonly ArrayNames _arrays = new(ledger);
    private readonly List<Mention> _mentions = [];
    private readonly HashSet<string> _arraysRead = new(StringComparer.Ordinal);
    private bool _areTurned;

    /// <summary>The numbers that are claimed, in the order of the text.</summary>
    public static List<Mention> Read(Ledger ledger, NameTable names, IReadOnlyList<Statement> statements)
    {
        var reader = new MentionReader(ledger, names);
        foreach (var statement in statements)
        {
            if (statement.Cell is { } cell)
            {
                reader.Cell(statement, cell);
            }
            else
            {
                reader.Chain(statement);
            }
        }

        return reader._mentions;
    }

    private void Chain(Statement statement)
    {
        var (candidates, label) = Meaning(statement);
        for (var i = 0; i < statement.Stages.Count; i++)
        {
            var stage = statement.Stages[i];
            if (stage.IsBroken || IsOfBias(statement, stage))
            {
                continue;
            }

            if (stage.Expression.Literal is { } number)
            {
                Scalar(statement, i, Placed(number, stage), candidates, label);
            }
            else if (stage.Expression is Node.List list)
            {
                List(statement, list, label);
            }
        }
    }

    /// <summary>a₀ = 1: the unit that a bias leads from.</summary>
    private static bool IsOfBias(Statement statement, Stage stage) =>
        stage.Expression.Literal is { Value: 1.0, Digits.Exponent: 0 } && statement.Name is { Base: "a" or "x" or "h" or "o" or "y", By: null, Index: ["0", ..] };

    private static PrintedNumber Placed(PrintedNumber number, Stage stage) => number with { Start = stage.Start, End = Math.Max(stage.End, number.End) };

    private void Scalar(Statement statement, int place, PrintedNumber number, IReadOnlyList<Candidate> candidates, string label)
    {
        var (displayed, at) = Displayed(statement, place);
        var before = Before(statement, place);
        var isNameless = candidates.Count == 0 && displayed is not null && displayed.Literal is null && (displayed.Numbers.Any() || displayed.Names.Any());
        _mentions.Add(new Mention(number, statement)
        {
            Candidates = candidates.Count > 0 ? candidates : OfStages(statement, place),
            Displayed = displayed,
            DisplayedAt = at,
            Before = before,
            IsNameless = isNameless,
            Label = label,
            IsNoClaim = candidates.Count == 0 && displayed?.Numbers.Any() is not true && (number.Digits.Exponent >= 0 || IsStepSize(statement)),
        });
    }

    /// <summary>h = 0.00001: how far a weight is moved to compare a gradient with differences.</summary>
    private static bool IsStepSize(Statement statement) => statement.Left is Node.Reference { Name: { Base: "h" or "ε" or "δ", Index.IsEmpty: true } };

    /// <summary>The last stages before a number, those of the chains that this one goes on with among them, in their order.</summary>
    private static List<Node> Before(Statement statement, int place)
    {
        var before = new List<Node>();
        for (var at = statement; at is not null && before.Count < MostBefore; at = at.Continued)
        {
            for (var i = (at == statement ? place : at.Stages.Count) - 1; i >= 0 && before.Count < MostBefore; i--)
            {
                before.Add(at.Stages[i].Expression);
            }
        }

        before.Reverse();
        return before;
    }

    /// <summary>A name in the middle of a chain: dz/dw5 = a_h1 = 0.59.</summary>
    private IReadOnlyList<Candidate> OfStages(Statement statement, int place)
    {
        for (var i = place - 1; i >= Math.Max(0, place - MostBefore); i--)
        {
            if (statement.Stages[i].Expression is Node.Reference r && names.Of(r.Name) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The last arithmetic before a number.</summary>
    private static (Node? Node, (int, int) At) Displayed(Statement statement, int place)
    {
        for (var i = place - 1; i >= Math.Max(0, place - MostBefore); i--)
        {
            var stage = statement.Stages[i];
            if (stage.Expression.Literal is null && stage.Expression is not (Node.List or Node.Reference) && stage.Expression.Numbers.Any())
            {
                return (stage.Expression, (stage.Start, stage.End));
            }
        }

        if (statement.Left is { } left and not Node.Reference && (left.Numbers.Any() || left.Names.Any()))
        {
            return (left, (statement.Start, statement.End));
        }

        return statement is { Left: null, Continued: { } before } ? Displayed(before, before.Stages.Count) : (null, default);
    }

    private (IReadOnlyList<Candidate> Candidates, string Label) Meaning(Statement statement)
    {
        if (statement.Left is Node.Reference r)
        {
            if (PhraseTable.IsOfConnection(statement.Phrase) && NameTable.IsOfUnit(r.Name))
            {
                return ([], statement.Phrase);
            }

            var name = PhraseTable.With(r.Name, statement.Phrase);
            var found = names.Of(name);
            return (found.Count > 0 ? found : names.Of(r.Name), r.Name.Key);
        }

        if (statement.Left is Node.Call { Arguments: [Node.Reference argument] } call)
        {
            return (OfCall(call.Function, argument.Name), call.Function + "(" + argument.Name.Key + ")");
        }

        if (statement.Left is Node.Binary { Sign: '-', Left: Node.Reference x, Right: Node.Reference y })
        {
            return (OfDifference(x.Name, y.Name), x.Name.Key + " - " + y.Name.Key);
        }

        if (statement.Left is null && statement.Phrase.Length > 0 && PhraseTable.Of(statement.Phrase.Replace('_', ' ')) is { } phrase)
        {
            return (names.Of(phrase), statement.Phrase);
        }

        return statement is { Left: null, Phrase.Length: 0, Continued: { } before } ? Meaning(before) : ([], statement.Phrase);
    }

    /// <summary>What an output is off by, where the two are subtracted by their names.</summary>
    private IReadOnlyList<Candidate> OfDifference(Name x, Name y)
    {
        IEnumerable<Candidate> Between(Name of, Name target, EntryRole role) => names.Of(target).Select(c => ledger.Entries[c.Place]).Where(e => e.Quantity.Kind == Backpropagation.QuantityKind.Target && e.Role == EntryRole.Whole)
            .Where(e => names.Of(of).Any(c => ledger.Entries[c.Place].Quantity is { Kind: Backpropagation.QuantityKind.Activation } q && q.Unit == e.Quantity.Unit && q.Example == e.Quantity.Example && q.Layer == ledger.Problem.Network.Definition.Layers.Length - 1))
            .Select(e => ledger.Find(e.Quantity, e.Step, role)).OfType<Entry>().Select(e => new Candidate(e.Place, Scheme.Plain));
        var above = Between(x, y, EntryRole.OppositeResidual).ToArray();
        return above.Length > 0 ? above : [.. Between(y, x, EntryRole.Residual)];
    }

    /// <summary>σ(z_h1) is a_h1, σ′(z_h1) its derivative.</summary>
    private IReadOnlyList<Candidate> OfCall(string function, Name argument)
    {
        // σ(z) with no unit is the function itself, and no number of the network.
        var isGeneral = argument.Index.IsEmpty && argument.Layer.Length == 0 && argument.Brackets.IsEmpty;
        var of = (isGeneral ? [] : names.Of(argument)).Select(c => (Candidate: c, ledger.Entries[c.Place].Quantity, ledger.Entries[c.Place].Step)).Where(c => c.Quantity.Kind == Backpropagation.QuantityKind.WeightedInput);
        var kind = function.EndsWith('\'') ? Backpropagation.QuantityKind.ActivationDerivative : Backpropagation.QuantityKind.Activation;
        return function is "exp" or "ln" or "sqrt" or "abs" or "max" ? []
            : [.. of.Select(c => (c.Candidate, Entry: ledger.Find(c.Quantity with { Kind = kind, Other = function.EndsWith('\'') ? c.Quantity.Unit : -1 }, c.Step))).Where(c => c.Entry is not null).Select(c => new Candidate(c.Entry!.Place, c.Candidate.Scheme))];
    }

    private void List(Statement statement, Node.List list, string label)
    {
        var numbers = Flat(list).ToList();
        if (numbers.Count == 0 || numbers.Exists(n => n is null))
        {
            return;
        }

        var name = statement.Name ?? PhraseTable.Of(statement.Phrase);
        var readings = name is not null ? _arrays.Of(name, numbers.Count) : statement.Left is Node.Binary { Sign: '-', Left: Node.Reference x, Right: Node.Reference y } ? _arrays.OfDifference(x.Name, y.Name, numbers.Count) : [];
        var best = name is { IsNew: true } && Old(name, numbers) is { } old ? old : readings.Count == 0 ? null : Best(readings, numbers, isRepeated: name is not null && !_arraysRead.Add(name.Key));
        if (best is null && name is not null && numbers.Count == 1)
        {
            Scalar(statement, 0, numbers[0]!, names.Of(name), label);
            return;
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            _mentions.Add(new Mention(numbers[i]!, statement) { Candidates = best is null ? [] : [new Candidate(best[i], Scheme.Plain)], Label = label });
        }
    }

    /// <summary>The matrix as it was before the step, where W⁺ = W − η G begins with all of its numbers; null where it does not.</summary>
    private int[]? Old(Name name, List<PrintedNumber?> numbers) =>
        numbers.Count < LeastOfOld ? null : _arrays.Of(name with { IsNew = false }, numbers.Count).FirstOrDefault(places => places.Select((place, i) => ledger.Entries[place] is { IsGiven: true } given && given.Exact == numbers[i]!.Value).All(isOld => isOld));

    /// <summary>
    /// The reading that fits best: by its numbers, then the layer that the name says first, matrices the same way round as before, and
    /// the new values where a name comes again.
    /// </summary>
    private int[] Best(IReadOnlyList<int[]> readings, List<PrintedNumber?> numbers, bool isRepeated)
    {
        double Score(int[] places) =>
            places.Select((place, i) => Fits(ledger.Entries[place].Exact, numbers[i]!)).Sum()
            + (SameLayer(places, readings[0]) ? 0.5 * places.Length : 0.0)
            + (IsTurned(places) == _areTurned ? 0.2 * places.Length : 0.0)
            + (isRepeated == (ledger.Entries[places[0]].Quantity.Kind == Backpropagation.QuantityKind.NewParameter) ? 0.3 * places.Length : 0.0);
        var best = readings.MaxBy(Score)!;
        var isCertain = places(best).All(fits => fits) && places(best).Count() > 3;
        _areTurned = isCertain ? IsTurned(best) : _areTurned;
        return best;

        IEnumerable<bool> places(int[] reading) => reading.Select((place, i) => PrintedPrecision.Rounds(ledger.Entries[place].Exact, numbers[i]!));
    }

    private static bool IsTurned(int[] places) => places.Zip(places.Skip(1)).Any(pair => pair.First > pair.Second);

    /// <summary>Whether a reading is of the layer that the name says first.</summary>
    private bool SameLayer(int[] places, int[] first)
    {
        int LayerOf(int place) => ledger.Entries[place].Quantity is { Parameter: >= 0 } q ? ledger.Problem.Network.Definition.Layout.At(q.Parameter).Layer : ledger.Entries[place].Quantity.Layer;
        return LayerOf(places[0]) == LayerOf(first[0]);
    }

    /// <summary>How well a value fits to a printed number: whole where it rounds to it, else less the further it is away.</summary>
    private static double Fits(double exact, PrintedNumber printed) =>
        PrintedPrecision.Rounds(exact, printed) ? 1.0 : 0.4 / (1.0 + (Math.Abs(exact - printed.Value) / (0.001 + (0.02 * Math.Abs(exact)))));

    private static IEnumerable<PrintedNumber?> Flat(Node.List list) => list.Items.SelectMany(item => item is Node.List inner ? Flat(inner) : [item.Literal]);

    private void Cell(Statement statement, TableCell cell)
    {
        var number = Placed(statement.Stages[0].Expression.Literal!, statement.Stages[0]);
        var (candidates, isClaim) = Meaning(cell);
        if (!isClaim || (candidates.Count == 0 && number.Digits.Exponent >= 0))
        {
            return;
        }

        _mentions.Add(new Mention(number, statement)
        {
            Candidates = candidates,
            Label = (cell.RowWords + " " + cell.ColumnWords).Trim(),
            IsByHand = cell.ColumnWords.Contains("by hand", StringComparison.Ordinal),
        });
    }

    private (IReadOnlyList<Candidate> Candidates, bool IsClaim) Meaning(TableCell cell)
    {
        var words = cell.ColumnWords;
        if (words is "" or "i" or "j" or "k" or "n" or "equation" or "from" or "to" or "verdict" or "apart by" or "#" or "no" or "example" or "step" or "epoch" or "iteration" || words.StartsWith("apart", StringComparison.Ordinal))
        {
            return ([], false);
        }

        if (cell.Row is { } row)
        {
            var meant = PhraseTable.With(row, words);
            var found = names.Of(meant);
            return (meant == row && !PhraseTable.IsOwn(words) ? [] : found.Count > 0 || meant == row ? found : names.Of(row), true);
        }

        if (cell.Column is { } column)
        {
            return (names.Of(column), true);
        }

        var own = cell.LastOfColumn is { } name ? names.Of(name) : [];
        var phrase = own.Count > 0 ? own : words.StartsWith("error ", StringComparison.Ordinal) && words.Contains('-') ? names.Of(new Name("error")) : PhraseTable.Of(words) is { } p ? names.Of(p) : PhraseTable.Of(cell.RowWords) is { } r ? names.Of(PhraseTable.With(r, words)) : [];
        return (phrase, true);
    }
}
