using System.Globalization;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>How many disagreements a test that fails lists; more where LONGHAND_FINDINGS says so.</summary>
internal static class Findings
{
    public static int Most { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("LONGHAND_FINDINGS"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : 20;
}
