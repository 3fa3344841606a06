using Longhand.Explain.Derivations;
using Longhand.Numerics;

namespace Longhand.Explain.Authoring;

/// <summary>What a mark asks for: <c>problem.json: w5.gradient | 4</c>.</summary>
/// <param name="Problem">The problem file, or «textbook».</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameStart">Where the name stands in the chapter.</param>
internal sealed record MarkRequest(string Problem, MarkKind Kind, string Name, int NameStart)
{
    /// <summary>How numbers are rounded for show; null where nothing is said.</summary>
    public Rounding? Shown { get; init; }

    /// <summary>Whether a number is shown in full.</summary>
    public bool IsFull { get; init; }

    /// <summary>How numbers are rounded when they are made; null where they are not.</summary>
    public Rounding? Carried { get; init; }

    /// <summary>The side of an equation, counted from 1; <see cref="LastSide"/> for the last, null for all.</summary>
    public int? Side { get; init; }

    /// <summary>The forms of gradients in a section.</summary>
    public Forms Forms { get; init; } = Forms.All;

    /// <summary>Stands for the last side of an equation.</summary>
    public const int LastSide = 0;

    /// <summary>Whether it takes lines of its own.</summary>
    public bool IsBlock => Kind is MarkKind.Table or MarkKind.Figure or MarkKind.Section;

    /// <summary>How its problem is worked and shown.</summary>
    public DerivationOptions Options => new()
    {
        IsCarried = Carried is not null,
        Rounding = Carried ?? Shown ?? DerivationOptions.DefaultShown,
        Forms = Forms,
    };
}
