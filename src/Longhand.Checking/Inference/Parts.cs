using Longhand.Checking.Reading;

namespace Longhand.Checking.Inference;

/// <summary>Sorts what is given into inputs, targets, weights and biases, by the letters of the names.</summary>
internal sealed class Parts
{
    public Parts(Givens givens)
    {
        Rate = givens.Scalars.Where(s => s.Name.Base is "η" or "α" && s.Name.Index.IsEmpty).Select(s => (double?)s.Value).FirstOrDefault();
        Inputs = Vectors(givens, IsInput);
        Targets = Vectors(givens, IsTarget);
        Weights = Groups(givens, IsWeight, isBias: false);
        Biases = Groups(givens, n => n.Base is "b" or "B" or "bias" or "θ" && IsPlain(n), isBias: true);
        Numbers = givens.Scalars.ToDictionary(s => s.Name.Key, s => s.Value, StringComparer.Ordinal);
    }

    /// <summary>The learning rate, where it is said.</summary>
    public double? Rate { get; }

    /// <summary>The inputs of each example.</summary>
    public List<(double[] Values, Name?[] Names)> Inputs { get; }

    /// <summary>The targets of each example.</summary>
    public List<(double[] Values, Name?[] Names)> Targets { get; }

    /// <summary>The weights, a group for each layer, or one for all.</summary>
    public List<NamedNumbers> Weights { get; }

    /// <summary>The biases, a group for each layer, or one for all.</summary>
    public List<NamedNumbers> Biases { get; }

    /// <summary>Every number by its name.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; }

    /// <summary>Whether a name is one of what a problem gives.</summary>
    public static bool IsGiven(Name n) => !n.IsNew && n.By is null && (IsInput(n) || IsTarget(n) || IsWeight(n) || n.Base is "b" or "η" or "α");

    private static bool IsInput(Name n) => (n.Base is "x" or "X" or "input" or "inputs" || (n.Base is "i" or "in" && !n.Index.IsEmpty)) && !n.HasHat;

    private static bool IsTarget(Name n) => n.Base is "y" or "Y" or "t" or "target" or "targets" or "actual" or "desired" or "expected" or "ytarget" or "ttarget" or "targettarget" or "T" or "otarget" && !n.HasHat && !n.Index.Contains("out");

    private static bool IsWeight(Name n) => n.Base is "w" or "W" or "v" or "V" or "u" or "U" && IsPlain(n);

    private static bool IsPlain(Name n) => !n.HasHat && !n.IsNew && !n.IsMarked && !n.IsChange;

    /// <summary>The numbers of each example in the order of their indices.</summary>
    private static List<(double[] Values, Name?[] Names)> Vectors(Givens givens, Func<Name, bool> belongs)
    {
        foreach (var (name, rows) in givens.Arrays.Where(a => belongs(a.Name)))
        {
            return rows.Length > 1 && rows[0].Length == 1 ? [([.. rows.Select(r => r[0])], new Name?[rows.Length])] : [.. rows.Select(r => (r, new Name?[r.Length]))];
        }

        var all = givens.Scalars.Where(s => belongs(s.Name)).ToArray();
        var areIndices = all.Length > 1 && all.All(s => s.Name.Brackets.Length == 1 && s.Name.Index.IsEmpty);
        return [.. all.GroupBy(s => areIndices || s.Name.Brackets.Length != 1 ? 1 : s.Name.Brackets[0]).OrderBy(g => g.Key)
            .Select(g => g.OrderBy(s => areIndices ? s.Name.Brackets[0] : s.Name.Index.Length == 0 ? 0 : Givens.Number(s.Name.Index[^1])).ToArray())
            .Select(g => (g.Select(s => s.Value).ToArray(), g.Select(s => (Name?)s.Name).ToArray()))];
    }

    private static List<NamedNumbers> Groups(Givens givens, Func<Name, bool> belongs, bool isBias)
    {
        var letters = givens.Arrays.Where(a => belongs(a.Name)).Select(a => a.Name.Base).ToHashSet(StringComparer.Ordinal);
        var arrays = givens.Arrays.Where(a => belongs(a.Name)).Select(a => (Key: LayerOf(a.Name), Numbers: new NamedNumbers(a.Rows, [.. a.Rows.Select(r => new Name?[r.Length])], !isBias))).ToList();
        if (arrays.Count > 0)
        {
            var single = givens.Scalars.Where(s => belongs(s.Name) && letters.Contains(s.Name.Base) && !arrays.Exists(a => a.Key == LayerOf(s.Name))).Select(s => (Key: LayerOf(s.Name), Numbers: new NamedNumbers([[s.Value]], [[s.Name]], !isBias)));
            return [.. arrays.Concat(arrays[0].Key < int.MaxValue ? single : []).OrderBy(a => a.Key).Select(a => a.Numbers)];
        }

        var groups = new List<(string Key, List<(Name Name, double Value)> Items)>();
        foreach (var scalar in givens.Scalars.Where(s => belongs(s.Name)))
        {
            var key = KeyOf(scalar.Name, isBias);
            var at = groups.FindIndex(g => g.Key == key);
            if (at < 0)
            {
                groups.Add((key, [scalar]));
                continue;
            }

            groups[at].Items.Add(scalar);
        }

        return [.. groups.OrderBy(g => g.Key.StartsWith('#') ? Givens.Number(g.Key[1..]) : 0).Select(g => Group(g.Items, isBias))];
    }

    /// <summary>What the names of one layer have in common: what stands above, a layer before two indices, the letters of the ends.</summary>
    private static string KeyOf(Name name, bool isBias)
    {
        if (name.Layer.Length > 0)
        {
            return char.IsAsciiDigit(name.Layer[0]) ? "#" + name.Layer : name.Layer;
        }

        var letters = string.Concat(name.Index.Where(i => !char.IsAsciiDigit(i[0])));
        if (letters.Length > 0 || isBias)
        {
            return isBias && name.Index.Length == 2 && letters.Length == 0 ? "#" + name.Index[0] : letters.TrimEnd('^').ToLowerInvariant();
        }

        return name.Index.Length == 3 ? "#" + name.Index[0] : name.Base.ToLowerInvariant();
    }

    private static NamedNumbers Group(List<(Name Name, double Value)> items, bool isBias)
    {
        var pairs = items.ConvertAll(i => Pair(i.Name));
        if (isBias || pairs.Contains(null))
        {
            var ordered = items.OrderBy(i => Order(i.Name)).ToArray();
            return new([[.. ordered.Select(i => i.Value)]], [[.. ordered.Select(i => (Name?)i.Name)]], false);
        }

        var first = pairs.Select(p => p!.Value.First).Distinct().Order().ToArray();
        var second = pairs.Select(p => p!.Value.Second).Distinct().Order().ToArray();
        var rows = first.Select(_ => new double[second.Length]).ToArray();
        var names = first.Select(_ => new Name?[second.Length]).ToArray();
        for (var i = 0; i < items.Count; i++)
        {
            var (r, c) = (Array.IndexOf(first, pairs[i]!.Value.First), Array.IndexOf(second, pairs[i]!.Value.Second));
            (rows[r][c], names[r][c]) = (items[i].Value, items[i].Name);
        }

        return new(rows, names, true);
    }

    private static int LayerOf(Name name) => Givens.Number(name.Layer.Length > 0 ? name.Layer : name.Index.Length > 0 ? name.Index[0] : string.Empty);

    private static int Order(Name name) => name.Index.LastOrDefault(i => char.IsAsciiDigit(i[0])) is { } number ? Givens.Number(number) : name.Brackets.Length > 0 ? name.Brackets[^1] : 0;

    /// <summary>The two indices of a weight; null where it has one.</summary>
    private static (int First, int Second)? Pair(Name name)
    {
        if (name.Brackets.Length == 2)
        {
            return (name.Brackets[0], name.Brackets[1]);
        }

        string[] numbers = [.. name.Index.Where(i => char.IsAsciiDigit(i[0]))];
        var letters = name.Index.Length - numbers.Length;
        return numbers.Length switch
        {
            2 or 3 => (Givens.Number(numbers[^2]), Givens.Number(numbers[^1])),
            1 when numbers[0].Length == 2 && (name.Layer.Length > 0 || name.Base is "v" or "V" || numbers[0][0] is '1' or '2' && numbers[0] is "11" or "21" or "12" or "22" or "13" or "31" or "23" or "32" or "33") && (name.Layer.Length > 0 || letters > 0) => (numbers[0][0] - '0', numbers[0][1] - '0'),
            1 when letters == 2 => name.Index[0] == numbers[0] ? (Givens.Number(numbers[0]), 1) : name.Index[^1] == numbers[0] ? (1, Givens.Number(numbers[0])) : (Givens.Number(numbers[0]), 1),
            _ => null,
        };
    }
}
