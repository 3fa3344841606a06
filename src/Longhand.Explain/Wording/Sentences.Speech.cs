namespace Longhand.Explain.Wording;

/// <content>
/// The words of a formula that is read aloud. What is long says where it ends, so that the listener hears the grouping that the eye
/// sees. No word is a single letter: those are the names.
/// </content>
public abstract partial class Sentences
{
    /// <summary>Gets the word between terms.</summary>
    public abstract string SpokenPlus { get; }

    /// <summary>Gets the word before what is subtracted or negative.</summary>
    public abstract string SpokenMinus { get; }

    /// <summary>Gets the word between factors.</summary>
    public abstract string SpokenTimes { get; }

    /// <summary>Gets the words between matrices that are multiplied entry by entry.</summary>
    public abstract string SpokenTimesEntrywise { get; }

    /// <summary>Gets the word between the arguments of a function, and between the numbers of an index.</summary>
    public abstract string SpokenComma { get; }

    /// <summary>Gets what a mark for the value after the step is read as.</summary>
    public abstract string SpokenNew { get; }

    /// <summary>Gets what a star is read as.</summary>
    public abstract string SpokenStar { get; }

    /// <summary>Gets what a prime is read as.</summary>
    public abstract string SpokenPrime { get; }

    /// <summary>Gets the word for what is larger than every number.</summary>
    public abstract string SpokenInfinity { get; }

    /// <summary>Gets the words for a result that is no number.</summary>
    public abstract string SpokenNotANumber { get; }

    /// <summary>The words for &gt;, ≤, = or ≈.</summary>
    /// <param name="relation">What stands between two sides.</param>
    public abstract string SpokenRelation(string relation);

    /// <summary>An equation of which another side follows.</summary>
    /// <param name="before">The equation so far.</param>
    /// <param name="relation">The words of the next sign.</param>
    /// <param name="side">The next side.</param>
    public abstract string SpokenNextSide(string before, string relation, string side);

    /// <summary>Something in brackets.</summary>
    /// <param name="inside">What stands in them.</param>
    public abstract string SpokenBrackets(string inside);

    /// <summary>A fraction.</summary>
    /// <param name="numerator">The upper part.</param>
    /// <param name="denominator">The lower part.</param>
    public abstract string SpokenFraction(string numerator, string denominator);

    /// <summary>A power whose exponent is a whole number.</summary>
    /// <param name="raised">What is raised.</param>
    /// <param name="exponent">The digits of the exponent.</param>
    public abstract string SpokenWholePower(string raised, string exponent);

    /// <summary>A power with any other exponent.</summary>
    /// <param name="raised">What is raised.</param>
    /// <param name="exponent">The exponent.</param>
    public abstract string SpokenPower(string raised, string exponent);

    /// <summary>A square root.</summary>
    /// <param name="inside">What stands under it.</param>
    public abstract string SpokenRoot(string inside);

    /// <summary>An absolute value.</summary>
    /// <param name="inside">What stands between the bars.</param>
    public abstract string SpokenAbsolute(string inside);

    /// <summary>A norm.</summary>
    /// <param name="inside">What stands between the bars.</param>
    public abstract string SpokenNorm(string inside);

    /// <summary>A partial derivative.</summary>
    /// <param name="of">What changes.</param>
    /// <param name="by">What is changed.</param>
    public abstract string SpokenDerivative(string of, string by);

    /// <summary>A transpose.</summary>
    /// <param name="operand">What is transposed.</param>
    public abstract string SpokenTranspose(string operand);

    /// <summary>The words for a function that is always called the same: ln, max. Null where its name is read as it is.</summary>
    /// <param name="function">The name of the function.</param>
    public abstract string? SpokenFunction(string function);

    /// <summary>A function of arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Its arguments, in brackets where they are more than one name.</param>
    public abstract string SpokenCall(string function, string arguments);

    /// <summary>A column written out.</summary>
    /// <param name="entries">Its entries.</param>
    public abstract string SpokenVector(IReadOnlyList<string> entries);

    /// <summary>A matrix written out.</summary>
    /// <param name="columns">How many columns it has.</param>
    /// <param name="rows">Its rows.</param>
    public abstract string SpokenMatrix(int columns, IReadOnlyList<string> rows);

    /// <summary>A row of a matrix.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="entries">Its entries.</param>
    public abstract string SpokenRow(int number, IReadOnlyList<string> entries);

    /// <summary>A matrix that is too large to be listened to.</summary>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="columns">How many columns it has.</param>
    public abstract string SpokenSize(int rows, int columns);

    /// <summary>Values with their conditions.</summary>
    /// <param name="branches">The branches.</param>
    public abstract string SpokenCases(IReadOnlyList<string> branches);

    /// <summary>A value with its condition.</summary>
    /// <param name="value">The value.</param>
    /// <param name="condition">The condition.</param>
    public abstract string SpokenBranch(string value, string condition);

    /// <summary>A name that wears a hat.</summary>
    /// <param name="letter">The letter.</param>
    public abstract string SpokenHat(string letter);

    /// <summary>A name of a matrix or of a vector.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="isMatrix">Whether it is a matrix.</param>
    public abstract string SpokenBold(string letter, bool isMatrix);

    /// <summary>A name with a short name below it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="below">The name below it.</param>
    public abstract string SpokenSubscript(string name, string below);

    /// <summary>A name with a name below it that has parts of its own.</summary>
    /// <param name="name">The name.</param>
    /// <param name="below">The name below it.</param>
    public abstract string SpokenLongSubscript(string name, string below);

    /// <summary>A layer by its number.</summary>
    /// <param name="number">The number.</param>
    public abstract string SpokenLayer(string number);

    /// <summary>A name that belongs to a layer.</summary>
    /// <param name="name">The name.</param>
    /// <param name="layer">The number of the layer.</param>
    public abstract string SpokenOfLayer(string name, string layer);

    /// <summary>A name that belongs to an example.</summary>
    /// <param name="name">The name.</param>
    /// <param name="example">The number of the example.</param>
    public abstract string SpokenOfExample(string name, int example);

    /// <summary>A name that a user gave and that is more than a word.</summary>
    /// <param name="name">The name.</param>
    public abstract string SpokenQuotation(string name);

    /// <summary>A reference to a numbered equation.</summary>
    /// <param name="number">Its number.</param>
    public abstract string SpokenReference(int number);

    /// <summary>What a Greek letter or another sign is called; null for a letter that is read as it is.</summary>
    /// <param name="character">The character.</param>
    public abstract string? SpokenCharacter(char character);
}
