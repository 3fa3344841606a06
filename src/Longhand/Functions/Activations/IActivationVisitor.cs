namespace Longhand.Functions;

/// <summary>
/// What is made of the formula behind an <see cref="Activation"/>: whoever visits sees the struct itself, closed, and can compile it
/// into a loop.
/// </summary>
/// <typeparam name="TResult">What is made.</typeparam>
internal interface IActivationVisitor<TResult>
{
    /// <summary>The formula takes one weighted input.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    TResult Elementwise<TFormula>()
        where TFormula : struct, IActivation;

    /// <summary>The formula takes one weighted input and a number that shapes it.</summary>
    /// <param name="parameter">The value of that number.</param>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    TResult Parametric<TFormula>(double parameter)
        where TFormula : struct, IParametricActivation;

    /// <summary>The formula takes one weighted input and a number that shapes it, which can be learned.</summary>
    /// <param name="parameter">The value of that number, where it is not learned.</param>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    TResult Learned<TFormula>(double parameter)
        where TFormula : struct, ILearnedActivation;

    /// <summary>The formula takes a whole layer.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    TResult Vector<TFormula>()
        where TFormula : struct, IVectorActivation;
}
