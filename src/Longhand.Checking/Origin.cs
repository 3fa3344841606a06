namespace Longhand.Checking;

/// <summary>Where something that a working was judged by comes from.</summary>
public enum Origin
{
    /// <summary>The problem file says it.</summary>
    Given,

    /// <summary>The working says it.</summary>
    Stated,

    /// <summary>The working does not say it, or its numbers say otherwise: it makes them come out.</summary>
    Found,

    /// <summary>Nothing in the working says it or rests on it.</summary>
    Assumed,
}
