namespace Longhand.Checking.Tests.Restyling;

/// <summary>How subscripts are written.</summary>
internal enum Script
{
    /// <summary>w5, z_h1.</summary>
    Plain,

    /// <summary>w_5, z_h1.</summary>
    Underscore,

    /// <summary>w_5, z_{h1}.</summary>
    Braces,

    /// <summary>w₅, zₕ₁.</summary>
    Unicode,

    /// <summary>w5, z h1: a subscript that lost its place.</summary>
    Spaced,

    /// <summary>w_5, z_{h1}, with commands for letters.</summary>
    Latex,
}
