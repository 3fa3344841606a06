using Longhand.Functions;

namespace Longhand.Model;

/// <summary>How numbers of a network were drawn that were not given.</summary>
/// <param name="Initializer">The rule.</param>
/// <param name="Seed">Where the random numbers started.</param>
public sealed record Initialization(Initializer Initializer, long Seed)
{
    /// <summary>Glorot's uniform rule, from seed 0.</summary>
    public static Initialization Default { get; } = new(Initializer.GlorotUniform, 0);
}
