namespace Longhand.Explain.Documents;

/// <summary>How tightly a formula binds, from loose to tight.</summary>
public enum Binding
{
    /// <summary>x &gt; y, and branches.</summary>
    Relation,

    /// <summary>x + y.</summary>
    Sum,

    /// <summary>−x.</summary>
    Negation,

    /// <summary>x · y, x / y.</summary>
    Product,

    /// <summary>∂x/∂y: a unit that stands in a product without brackets, but not under an exponent.</summary>
    Derivative,

    /// <summary>xⁿ.</summary>
    Power,

    /// <summary>A name, a number, a call, a matrix.</summary>
    Atom,
}
