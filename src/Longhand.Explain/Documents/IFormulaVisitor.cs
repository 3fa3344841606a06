namespace Longhand.Explain.Documents;

/// <summary>Makes something of a formula: one method a node, so that a missing case does not compile.</summary>
/// <typeparam name="TResult">What is made.</typeparam>
public interface IFormulaVisitor<out TResult>
{
    /// <summary>Makes something of a name.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Name formula);

    /// <summary>Makes something of a number.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Number formula);

    /// <summary>Makes something of a sum.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Sum formula);

    /// <summary>Makes something of the terms that are not written out.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Others formula);

    /// <summary>Makes something of a product.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Product formula);

    /// <summary>Makes something of a fraction.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Fraction formula);

    /// <summary>Makes something of a power.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Power formula);

    /// <summary>Makes something of a negation.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Negation formula);

    /// <summary>Makes something of a call.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Call formula);

    /// <summary>Makes something of a root.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Root formula);

    /// <summary>Makes something of a absolute.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Absolute formula);

    /// <summary>Makes something of a derivative.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Derivative formula);

    /// <summary>Makes something of a matrix.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Matrix formula);

    /// <summary>Makes something of a transpose.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Transpose formula);

    /// <summary>Makes something of a comparison.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Comparison formula);

    /// <summary>Makes something of a cases.</summary>
    /// <param name="formula">The formula.</param>
    TResult Visit(Formula.Cases formula);
}
