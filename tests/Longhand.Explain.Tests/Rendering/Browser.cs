using Microsoft.Playwright;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>One Chromium for the tests of the page.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("longhand-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _pages;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.First(File.Exists),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            }
        );
    }

    /// <summary>Opens a page, and keeps what it says, asks for and does against its policy.</summary>
    internal async Task<OpenPage> Open(string html, int width = 1280, int height = 720, bool isDark = false, bool hasScript = true)
    {
        var file = Path.Combine(_folder, $"{++_pages}.html");
        await File.WriteAllTextAsync(file, html);
        var context = await _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = hasScript,
                HasTouch = true,
            }
        );
        var page = new OpenPage(await context.NewPageAsync(), new Uri(file).AbsoluteUri);
        await page.Go();
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser!.CloseAsync();
        _playwright!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
