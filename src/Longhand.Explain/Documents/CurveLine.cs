using System.Collections.Immutable;

namespace Longhand.Explain.Documents;

/// <summary>One function in a drawing.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Pieces">Its points, piece by piece: a kink or a jump ends a piece, and nothing joins the next one to it.</param>
/// <param name="Kinks">Its values at the kinks themselves, where a side is chosen.</param>
/// <param name="Samples">Its values at the ticks of the horizontal axis, for who cannot draw.</param>
public sealed record CurveLine(
    Formula Label,
    ImmutableArray<ImmutableArray<CurvePoint>> Pieces,
    ImmutableArray<CurvePoint> Kinks,
    ImmutableArray<CurvePoint> Samples
);
