using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Tests.Derivations;

public sealed class IdentifierTests
{
    [Fact]
    public void An_identifier_means_one_line_of_a_derivation()
    {
        for (var number = 1; number <= 300; number++)
        {
            var ids = new Derivation(RandomProblems.Make(number)).Blocks().OfType<Block.Equation>().Where(e => e.Value is not null).Select(e => e.Id).ToArray();
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        }
    }
}
