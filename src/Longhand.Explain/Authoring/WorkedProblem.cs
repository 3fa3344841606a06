using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Authoring;

/// <summary>A problem that marks ask about: its quantities by name, and its steps, worked as far as they are asked for.</summary>
internal sealed class WorkedProblem
{
    private readonly QuantityLookup _lookup;
    private readonly Dictionary<Rounding, StepsOf> _steps = [];
    private readonly StepsOf _exact;

    public WorkedProblem(Problem problem)
    {
        Problem = problem;
        _lookup = new QuantityLookup(problem);
        _exact = new StepsOf(problem, new DerivationOptions());
    }

    public Problem Problem { get; }

    /// <summary>A number as it is shown.</summary>
    public Formula.Number Number(MarkRequest request)
    {
        var place = Find(request.Name, request.NameStart);
        var steps = request.Carried is { } carried ? Carried(carried, request.Options) : _exact;
        var step = steps[place.Step] ?? throw new MarkException(request.NameStart, $"\"{request.Name}\" asks for a step that is not worked: the problem ends before it.");
        if (place.Quantity.Example >= 0 && !step.Examples.Contains(place.Quantity.Example))
        {
            var worked = string.Join(", ", step.Examples.Select(example => FormattableString.Invariant($"[{example + 1}]")));
            throw new MarkException(request.NameStart, $"\"{request.Name}\" asks for an example that is not in the batch of its step; there {(step.Examples.Count == 1 ? "is" : "are")} {worked}.");
        }

        return Shown(request, step.Value(place.Quantity), FormulaBuilder.IsGiven(place.Quantity));
    }

    /// <summary>A number with the digits that are asked for.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="value">The number.</param>
    /// <param name="isGiven">Whether the problem gives it.</param>
    public static Formula.Number Shown(MarkRequest request, double value, bool isGiven) =>
        request switch
        {
            { IsFull: true } => Digits.InFull(value),
            { Carried: { } rule } => new Digits(rule, isCarried: true).Shown(value, isGiven),
            { Shown: { } rule } => new Digits(rule, isCarried: false).SideBySide(value),
            _ => new Digits(DerivationOptions.DefaultShown, isCarried: false).Shown(value, isGiven),
        };

    /// <summary>Why a name means no quantity; empty where it means one.</summary>
    public string WhyUnknown(string name) => _lookup.TryFind(name, out _, out var reason) ? string.Empty : reason;

    /// <summary>The identifier of what a name means; the name itself where it means no quantity of a step: it may be a line of the derivation.</summary>
    public string Identifier(string name) => _lookup.TryFind(name, out var place, out _) ? _lookup.Identifier(place) : name;

    private QuantityPlace Find(string name, int start) => _lookup.TryFind(name, out var place, out var reason) ? place : throw new MarkException(start, reason);

    private StepsOf Carried(Rounding rounding, DerivationOptions options)
    {
        if (!_steps.TryGetValue(rounding, out var steps))
        {
            _steps[rounding] = steps = new StepsOf(Problem, options);
        }

        return steps;
    }

    /// <summary>Steps in their order. One is kept; a chapter asks for one step after the other.</summary>
    private sealed class StepsOf(Problem problem, DerivationOptions options)
    {
        private IEnumerator<StepView>? _steps;

        public StepView? this[int number]
        {
            get
            {
                if (_steps is null || _steps.Current.Number > number)
                {
                    _steps = new Derivation(problem, options).Steps().GetEnumerator();
                    if (!_steps.MoveNext())
                    {
                        return null;
                    }
                }

                while (_steps.Current.Number < number)
                {
                    if (!_steps.MoveNext())
                    {
                        _steps = null;
                        return null;
                    }
                }

                return _steps.Current;
            }
        }
    }
}
