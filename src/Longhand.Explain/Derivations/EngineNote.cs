using System.Globalization;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Explain.Derivations;

/// <summary>Says beside a derivation how far the engine that trains is from it.</summary>
public static class EngineNote
{
    /// <summary>The sentence.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="difference">What was found.</param>
    /// <param name="sentences">The words.</param>
    public static Prose Of(Problem problem, EngineDifference difference, Sentences sentences)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(sentences);
        var quantity = difference.Largest is { } largest ? new Symbols(problem).Of(largest) : null;
        return sentences.EngineDifference(difference.Count, quantity, Text(difference.Here), Text(difference.There), difference.Apart.ToString("0.##e+0", CultureInfo.InvariantCulture));
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
