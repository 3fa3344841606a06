using Longhand.Numerics;

namespace Longhand.Tests.Numerics;

/// <summary>A symbol of a test.</summary>
internal sealed record Leaf(string Name) : ExprIdentity;
