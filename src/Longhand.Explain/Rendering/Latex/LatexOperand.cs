using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A term or a factor with what stands before it.</summary>
/// <param name="Sign">The operator before it; empty before the first.</param>
/// <param name="Formula">What is added, subtracted or multiplied.</param>
/// <param name="HasBrackets">Whether it gets brackets.</param>
/// <param name="FollowsSign">Whether a + or − stands right before it.</param>
internal readonly record struct LatexOperand(string Sign, Formula Formula, bool HasBrackets, bool FollowsSign);
