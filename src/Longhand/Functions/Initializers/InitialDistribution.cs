namespace Longhand.Functions;

/// <summary>From which distribution starting weights are drawn, and what the number of an initializer means in it.</summary>
public enum InitialDistribution
{
    /// <summary>Uniform from −r to r.</summary>
    Uniform,

    /// <summary>Normal with the mean 0 and the standard deviation σ, not cut off.</summary>
    Normal,

    /// <summary>None: every weight is c.</summary>
    Constant,

    /// <summary>g times a matrix with orthonormal rows, or columns where there are fewer of these; all such matrices are equally likely.</summary>
    Orthogonal,
}
