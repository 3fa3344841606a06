namespace Longhand.Explain.Tests.Rendering;

/// <summary>axe-core, which judges whether a page can be used by everybody.</summary>
internal static class AxeCore
{
    /// <summary>The checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>Brings axe-core into a page: the policy of the page forbids every script but its own, and the test brings this one past it.</summary>
    /// <param name="page">The page.</param>
    public static async Task Load(OpenPage page) =>
        await page.Eval<object>(await File.ReadAllTextAsync(Path.Combine(Root, "eng", "axe", "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken));

    /// <summary>What it finds.</summary>
    /// <param name="page">The page.</param>
    public static async Task<string[]> Findings(OpenPage page) =>
        await page.Eval<string[]>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "eng", "install-tools")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
