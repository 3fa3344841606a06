using System.Globalization;

namespace Longhand.Tests.Training;

/// <summary>G7: one seed, one set of bits, whatever the threads and the culture; the instructions are switched off in SwitchedOffTests.</summary>
public sealed class EngineHashTests
{
    [Fact]
    public void Runs_have_one_hash_on_all_threads_in_all_cultures()
    {
        var expected = EngineHash.Of(threads: 1);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "en-US", "de-DE", "tr-TR", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                foreach (var threads in new[] { 1, 2, 4, 8 })
                {
                    Assert.True(expected == EngineHash.Of(threads), $"{culture}, {threads} threads");
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
