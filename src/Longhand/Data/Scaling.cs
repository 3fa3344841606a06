namespace Longhand.Data;

/// <summary>How the numbers of a column are shifted and scaled before a network sees them: (x − shift) / scale.</summary>
public enum Scaling
{
    /// <summary>(x − mean) / standard deviation, Σ (x − mean)² divided by n.</summary>
    Standard,

    /// <summary>(x − least) / (greatest − least): from 0 to 1.</summary>
    MinMax,

    /// <summary>As they are.</summary>
    None,
}
