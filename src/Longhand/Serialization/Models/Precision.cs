namespace Longhand.Serialization;

/// <summary>The numbers that a network was trained in: its parameters are kept in them bit by bit.</summary>
public enum Precision
{
    /// <summary>IEEE 754 single precision, <see cref="float"/>.</summary>
    Single,

    /// <summary>IEEE 754 double precision, <see cref="double"/>.</summary>
    Double,
}
