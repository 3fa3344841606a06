using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Derivations;

/// <summary>A quantity that exact working and working by hand give with different digits.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Number">The number of its equation.</param>
/// <param name="Here">What this derivation shows.</param>
/// <param name="Other">What the other policy gives, with as many digits.</param>
internal sealed record PolicyDifference(Quantity Quantity, int Number, Formula.Number Here, Formula.Number Other);
