using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>A formula that is used in the place of the right one.</summary>
/// <param name="Kind">The kind of mistake that this is.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Work">What it comes to.</param>
internal sealed record WrongFormula(MistakeKind Kind, Form Form, Func<Pen, Carried> Work);
