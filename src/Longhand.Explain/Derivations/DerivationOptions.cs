using Longhand.Explain.Wording;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>How a derivation is worked and shown.</summary>
public sealed record DerivationOptions
{
    /// <summary>How many terms of a large sum are written out where nothing is said.</summary>
    public const int DefaultTerms = 8;

    /// <summary>Every term of every sum.</summary>
    public const int AllTerms = int.MaxValue;

    private const int LeastOthers = 5;

    /// <summary>How many digits of an exact derivation are shown where nothing is said.</summary>
    public static Rounding DefaultShown { get; } = new(6, DigitCount.Significant);

    /// <summary>How a derivation by hand is rounded where nothing is said.</summary>
    public static Rounding DefaultCarried { get; } = new(4);

    /// <summary>Whether every named quantity is rounded when it is made, as one does by hand; else everything is computed in double, or in single.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whether everything is computed in single precision, as a network that was trained in it; by hand it is not.</summary>
    public bool IsSingle { get; init; }

    /// <summary>How numbers are rounded: when they are made, or only when they are shown.</summary>
    public Rounding Rounding { get; init; } = DefaultShown;

    /// <summary>The forms in which gradients are shown.</summary>
    public Forms Forms { get; init; } = Forms.All;

    /// <summary>What is shown of the network: the selected parameters and quantities, and what they rest on.</summary>
    public Selection Only { get; init; } = Selection.All;

    /// <summary>How many terms of a large sum are written out, the largest ones.</summary>
    public int Terms { get; init; } = DefaultTerms;

    /// <summary>The most terms of a sum that is written in full: half as many again, and four more at the least.</summary>
    public int MostTerms => Terms > AllTerms / 2 ? AllTerms : Terms + Math.Max(Terms / 2, LeastOthers - 1);

    /// <summary>The steps that are shown in full; null shows all of a short run, and of a long one the first and the last.</summary>
    public ShownSteps? Show { get; init; }

    /// <summary>The sentences between the equations.</summary>
    public Sentences Sentences { get; init; } = English.Instance;
}
