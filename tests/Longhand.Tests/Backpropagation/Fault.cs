using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Tests.Backpropagation;

/// <summary>A problem in which a number comes out that is not finite, and where that has to be found.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Identifier">The identifier of the first such quantity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Step">Its step, from 1.</param>
/// <param name="Example">Its example, from 1; 0 where it has none.</param>
/// <param name="Layer">Its layer, from 1; 0 where it has none.</param>
/// <param name="Unit">The name of its unit; empty where it has none.</param>
internal sealed record Fault(
    Problem Problem,
    string Identifier,
    QuantityKind Kind,
    double Value,
    int Step = 1,
    int Example = 0,
    int Layer = 0,
    string Unit = ""
);
