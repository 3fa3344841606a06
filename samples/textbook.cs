// The textbook network, 2-2-1, worked in full and printed as text.
#:project ../src/Longhand.Explain
#:property PublishAot=false

using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Model;

var derivation = new Derivation(Problem.Textbook);
new TextRenderer(Console.Out).Render(derivation.Blocks(), derivation.Title);
