using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Numerics;

namespace Longhand.Checking.Judging;

/// <summary>The same problem worked by hand: with every quantity rounded to as many digits as are printed.</summary>
internal sealed class Handwork(Ledger ledger)
{
    private const int MostEntries = 4000;

    private readonly Dictionary<Rounding, double[]> _worked = [];

    private readonly Dictionary<Rounding, double[]> _byPaths = [];

    /// <summary>Whether working by hand gives a printed number.</summary>
    public bool Gives(int place, PrintedNumber printed)
    {
        if (ledger.Entries.Count > MostEntries || ledger.Entries[place].Role != EntryRole.Whole || ledger.Entries[place].Quantity.Kind == QuantityKind.UpdatePart)
        {
            return false;
        }

        var decimals = -printed.Digits.Exponent;
        var significant = printed.Digits.Mantissa.IsZero ? 0 : printed.Digits.LeadingExponent + decimals + 1;
        Rounding?[] rules =
        [
            decimals is > 0 and <= Rounding.MostDigits ? new Rounding(decimals) : null,
            significant is > 0 and <= Rounding.MostDigits ? new Rounding(significant, DigitCount.Significant) : null,
        ];
        return rules.OfType<Rounding>().Any(rule => PrintedPrecision.AreSame(Worked(rule)[place], printed.Value) || PrintedPrecision.AreSame(_byPaths[rule][place], printed.Value));
    }

    private double[] Worked(Rounding rule)
    {
        if (_worked.TryGetValue(rule, out var values))
        {
            return values;
        }

        (values, var paths) = (new double[ledger.Entries.Count], new double[ledger.Entries.Count]);
        Array.Fill(values, double.NaN);
        Array.Fill(paths, double.NaN);
        _byPaths[rule] = paths;
        try
        {
            foreach (var trace in ReferenceEngine.Work(ledger.Problem, rule).Take(ledger.Entries[^1].Step))
            {
                var view = new StepView<Carried>(ledger.Problem, trace, value => new Carried(value, rule));
                foreach (var entry in ledger.Entries.Where(e => e.Step == view.Number && e.Role == EntryRole.Whole && (e.Quantity.Example < 0 || view.Examples.Contains(e.Quantity.Example)) && e.Quantity.Kind is not (QuantityKind.UpdatePart or QuantityKind.LossByDefinition)))
                {
                    values[entry.Place] = view.Value(entry.Quantity);
                    if (PathOf(entry.Quantity) is { } path)
                    {
                        paths[entry.Place] = view.Value(path);
                    }
                }
            }
        }
        catch (StepException)
        {
            // Rounded numbers may leave the range that exact ones stay in: then nobody worked so.
        }

        return _worked[rule] = values;
    }

    /// <summary>The same derivative as a sum over paths, which by hand may come out otherwise.</summary>
    private Quantity? PathOf(Quantity q) => q.Kind switch
    {
        QuantityKind.ExampleGradient => q with { Kind = QuantityKind.PathGradient },
        QuantityKind.Gradient when ledger.Problem.Examples.Length == 1 => q with { Kind = QuantityKind.PathGradient, Example = 0 },
        _ => null,
    };
}
