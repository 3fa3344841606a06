using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Checking.Inference;

/// <summary>Reads the problem from the working itself: what is given, the network whose forward pass explains the numbers, the loss and the rule that do.</summary>
internal sealed class ProblemInference
{
    private const double DefaultRate = 0.5;

    /// <summary>How much more a longer problem has to explain: it has more numbers, and some of them agree by accident.</summary>
    private const int MorePrice = 4;

    /// <summary>It has to explain so large a part more: «step 3» is said of the parts of one step as well.</summary>
    private const int MoreShare = 8;

    /// <summary>So often the activations of all layers are tried: a better one in one layer may show a better one in another.</summary>
    private const int MostPasses = 3;

    /// <summary>Of the activations of a layer so many are tried with every loss.</summary>
    private const int MostTried = 3;

    /// <summary>So many quantities are worked to find the activations: a large network has to be read at first sight.</summary>
    private const int MostWork = 40_000;

    /// <summary>So many quantities are worked in all to find the problem; what is not tried then is not what the text means.</summary>
    private const int MostInAll = 300_000;

    /// <summary>So many weights times examples a problem has that can be read from a text.</summary>
    private const int MostSize = 20_000;

    private static readonly string[] RuleNames = ["sgd", "momentum", "nesterov", "adam", "adamw", "rmsprop", "adagrad"];

    private readonly Parts _parts;
    private readonly Evidence _evidence;
    private readonly Givens _givens;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly string _text;
    private int _work;

    private ProblemInference(IReadOnlyList<Statement> statements, string text)
    {
        (_statements, _text, _givens) = (statements, text, Givens.Of(statements));
        (_parts, _evidence) = (new Parts(_givens), new Evidence(_givens.Claimed));
    }

    /// <summary>The problem, and what its names mean; null where the text does not say enough.</summary>
    public static InferredProblem? Of(IReadOnlyList<Statement> statements, string text) => new ProblemInference(statements, text).Find();

    private InferredProblem? Find()
    {
        if (_parts.Targets.Count == 0 || new NetworkSearch(_parts, _evidence, new Structure(WeightedSum.Of(_statements)), _text).Find() is not { } guess)
        {
            return null;
        }

        var outputs = guess.Layers[^1].Weights.Rows.Length;
        var count = Math.Min(_parts.Inputs.Count, _parts.Targets.Count);
        Example[] examples = [.. Enumerable.Range(0, count).Where(e => _parts.Targets[e].Values.Length == outputs && _parts.Inputs[e].Values.Length == guess.Layers[0].Weights.Rows[0].Length).Select(e => new Example(_parts.Inputs[e].Values, _parts.Targets[e].Values))];
        if (examples.Length == 0 || (long)examples.Length * guess.Layers.Sum(l => l.Weights.Count) > MostSize)
        {
            return null;
        }

        var problem = new Problem { Network = guess.Build(), Examples = [.. examples], Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", _parts.Rate is > 0.0 and var rate ? rate : DefaultRate) };
        problem = Best(problem, Losses(problem)) ?? problem;
        for (var pass = 0; pass < MostPasses && Score(problem) is { } score && score < _evidence.Count; pass++)
        {
            var before = problem;
            for (var layer = 0; layer < guess.Layers.Count; layer++)
            {
                (guess, problem) = Activations(guess, problem, layer);
            }

            if (problem == before)
            {
                break;
            }
        }

        problem = Refit(problem);
        return new(problem, Aliases(guess), _parts.Rate is null) { Guess = guess, Refit = Refit, Variants = Variants };
    }

    /// <summary>Tries other activations of a layer: what they explain is seen in everything that is worked from them.</summary>
    private (NetworkGuess Guess, Problem Problem) Activations(NetworkGuess guess, Problem problem, int layer)
    {
        var most = Score(problem) ?? -1;
        var others = NetworkSearch.Known(_text, guess.Layers[layer].Weights.Rows.Length > 1 && layer == guess.Layers.Count - 1).Select(a => guess.With(layer, a));
        var likeliest = others.Where(_ => _work < MostWork).Select(g => (Guess: g, Problem: problem with { Network = g.Build() })).OrderByDescending(v => Score(v.Problem)).Take(MostTried).ToArray();
        foreach (var (other, variant) in likeliest.Where(_ => _work < MostWork))
        {
            if (Best(variant, Losses(variant)) is { } best && Score(best) is { } score && score > most)
            {
                (guess, problem, most) = (other, best, score);
            }
        }

        return (guess, problem);
    }

    private Problem Refit(Problem problem)
    {
        problem = Best(problem, Losses(problem)) ?? problem;
        return Best(problem, Rules(problem)) ?? problem;
    }

    /// <summary>The problem with other losses and rules, as far as they give other numbers.</summary>
    private IEnumerable<Problem> Variants(Problem problem)
    {
        var known = new List<double[]> { Values(problem) ?? [] };
        foreach (var variant in Losses(problem).Concat(Rules(problem)))
        {
            if (Values(variant) is { } values && !known.Exists(k => k.AsSpan().SequenceEqual(values)))
            {
                known.Add(values);
                yield return variant;
            }
        }
    }

    /// <summary>The variant that explains most; the first of those that explain as much.</summary>
    private Problem? Best(Problem problem, IEnumerable<Problem> variants)
    {
        var (best, most) = ((Problem?)null, -1);
        foreach (var variant in variants.Prepend(problem))
        {
            if (Score(variant) is { } score && score > most)
            {
                (best, most) = (variant, score);
            }
        }

        return best;
    }

    private int? Score(Problem problem)
    {
        if (Values(problem) is not { } values)
        {
            return null;
        }

        var explained = _evidence.Explained(values);
        return problem.HasManySteps ? explained - Math.Max(MorePrice, _evidence.Count / MoreShare) : explained;
    }

    /// <summary>The numbers that a problem comes to; null where it cannot be worked.</summary>
    private double[]? Values(Problem problem)
    {
        if (_work > MostInAll)
        {
            return null;
        }

        try
        {
            var entries = LedgerBuilder.Build(problem).Entries;
            _work += entries.Count;
            return [.. entries.Where(e => e.Role == EntryRole.Whole).Select(e => e.Exact)];
        }
        catch (Exception e) when (e is StepException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<Problem> Losses(Problem problem)
    {
        string[] usual = ["half-squared-error", "squared-error", "mean-squared-error", "binary-cross-entropy", "cross-entropy", "absolute-error"];
        var losses = usual.Select(name => Catalogue.Default.Losses.FirstOrDefault(l => l.Name == name)).OfType<Loss>().ToList();
        var isOne = problem.Network.Definition.Outputs == 1; // Then a mean over outputs is the sum.
        foreach (var loss in losses)
        {
            foreach (var outputs in isOne ? [(Outputs?)null] : new Outputs?[] { null, Outputs.Mean })
            {
                yield return problem with { Loss = loss.With(outputs) };
                if (problem.Examples.Length > 1)
                {
                    yield return problem with { Loss = loss.With(outputs, Reduction.Sum) };
                }
            }
        }
    }

    private IEnumerable<Problem> Rules(Problem problem)
    {
        var rate = problem.Optimizer.LearningRate;
        var steps = Math.Clamp(_givens.Most.Steps, 1, 20);
        double[] rates = _parts.Rate is null ? [.. Factors().Prepend(rate).Distinct().Take(12)] : [rate];
        foreach (var eta in rates)
        {
            foreach (var name in RuleNames.Where(n => n is "sgd" || _text.Contains(n, StringComparison.OrdinalIgnoreCase)))
            {
                if (Catalogue.Default.Optimizers.FirstOrDefault(o => o.Name == name) is { } rule)
                {
                    var variant = problem with { Optimizer = Numbers(rule.With("learningRate", eta)) };
                    yield return variant;
                    if (_parts.Numbers.TryGetValue("λ", out var decay) && decay is > 0.0 and < 1.0)
                    {
                        yield return variant with { Optimizer = variant.Optimizer.With("weightDecay", decay) };
                    }

                    if (steps > 1)
                    {
                        yield return variant with { Steps = steps };
                    }

                    if (problem.Examples.Length > 1)
                    {
                        yield return variant with { BatchSize = 1, Steps = problem.Examples.Length };
                    }
                }
            }
        }
    }

    /// <summary>The numbers of a rule that the text gives.</summary>
    private Optimizer Numbers(Optimizer rule)
    {
        foreach (var parameter in rule.Parameters)
        {
            string[] keys = parameter.Name switch
            {
                "momentum" => ["μ", "β", "momentum", "m", "γ"],
                "beta1" => ["β_1"],
                "beta2" => ["β_2"],
                "rho" => ["ρ", "β"],
                "epsilon" => ["ε"],
                _ => [],
            };
            if (keys.Where(_parts.Numbers.ContainsKey).Select(k => (double?)_parts.Numbers[k]).FirstOrDefault() is { } value && value is > 0.0 and < 1.0)
            {
                rule = rule.With(parameter.Name, value);
            }
        }

        return rule;
    }

    /// <summary>Numbers that a gradient is multiplied by where something is subtracted: what the learning rate may be.</summary>
    private IEnumerable<double> Factors() =>
        _statements.SelectMany(s => s.Stages).Select(s => s.Expression).OfType<Node.Binary>().Where(b => b.Sign is '-' or '+' && b.Right is Node.Binary { Sign: Signs.Times })
            .SelectMany(b => b.Right.Numbers)
            .Concat(_statements.Where(s => s.Name is { IsChange: true }).SelectMany(s => s.Stages).SelectMany(s => s.Expression.Numbers)).Select(n => Math.Abs(n.Value)).Where(v => v is > 0.0 and <= 10.0).GroupBy(v => v).OrderByDescending(g => g.Count()).Select(g => g.Key);

    private static List<(Name Name, Quantity Quantity)> Aliases(NetworkGuess guess)
    {
        var found = new List<(Name, Quantity)>();
        var layout = guess.Build().Definition.Layout;
        for (var l = 0; l < guess.Layers.Count; l++)
        {
            var layer = guess.Layers[l];
            for (var j = 0; j < layer.Weights.Rows.Length; j++)
            {
                for (var i = 0; i < layer.Weights.Rows[j].Length; i++)
                {
                    Add(found, layer.Weights.Names[j][i], new(QuantityKind.Parameter, Parameter: layout.Weight(l, j, i)));
                }
            }

            for (var j = 0; layer.Biases is { } biases && j < biases.Rows[0].Length; j++)
            {
                Add(found, biases.Names[0][j], new(QuantityKind.Parameter, Parameter: layout.Bias(l, j)));
            }
        }

        return found;
    }

    private static void Add(List<(Name, Quantity)> found, Name? name, Quantity quantity)
    {
        if (name is not null)
        {
            found.Add((name, quantity));
        }
    }
}
