using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>A letter of a formula of the catalogue, which belongs to no problem.</summary>
/// <param name="Symbol">How it is written.</param>
internal sealed record Letter(Symbol Symbol) : ExprIdentity;
