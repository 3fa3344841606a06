// An activation of one's own: one struct, one line in a catalogue, and files, training and derivation know it.
#:project ../src/Longhand.Explain
#:property PublishAot=false

using System.Text;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Serialization;

var catalogue = Catalogue.Default.With(Activation.Of<Bent>());
var text = """
    { "title": "A bent line",
      "network": { "inputs": 1, "layers": [ { "units": 1, "activation": "bent", "weights": [[0.5]], "bias": 0.1 } ] },
      "examples": [ { "x": [2], "y": [1] } ] }
    """;
var problem = ProblemReader.Read(Encoding.UTF8.GetBytes(text), "bent.json", catalogue);
new TextRenderer(Console.Out).Render(new Derivation(problem, new DerivationOptions { Forms = Forms.Delta }).Blocks(), problem.Title!);

/// <summary>f(z) = (√(z² + 1) − 1) / 2 + z, with f′(z) = z / (2 √(z² + 1)) + 1.</summary>
public readonly struct Bent : IActivation
{
    public static string Name => "bent";

    public static string Symbol => "bent";

    public static T Value<T>(T z)
        where T : struct, IReal<T> => ((T.Sqrt(T.Square(z) + T.One) - T.One) / T.From(2.0)) + z;

    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => (z / (T.From(2.0) * T.Sqrt(T.Square(z) + T.One))) + T.One;
}
