namespace Longhand.Checking.Tests.Restyling;

/// <summary>Which names an author uses.</summary>
internal enum NameFamily
{
    /// <summary>z_h1, a_h1, w5, b1.</summary>
    Textbook,

    /// <summary>net_h1, out_h1, w5, b1.</summary>
    NetOut,

    /// <summary>z_h1, h1, w5, b1.</summary>
    Units,

    /// <summary>z_1^{(1)}, a_1^{(1)}, w_{11}^{(1)}, b_1^{(1)}.</summary>
    Layered,
}
