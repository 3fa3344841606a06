using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>A page in the browser.</summary>
/// <param name="page">The page.</param>
/// <param name="address">Where it is.</param>
internal sealed class OpenPage(IPage page, string address) : IAsyncDisposable
{
    /// <summary>The page.</summary>
    public IPage Page { get; } = page;

    /// <summary>What a page may not do: requests other than for itself, messages on the console, dialogs, violations of its policy.</summary>
    public ConcurrentQueue<string> Offences { get; } = [];

    /// <summary>Opens it.</summary>
    public async Task Go()
    {
        Page.Request += (_, request) => Note(request.Url != address && !request.Url.StartsWith("data:,", StringComparison.Ordinal), "request " + request.Url);
        Page.Console += (_, message) => Note(true, "console " + message.Text);
        Page.PageError += (_, error) => Note(true, "error " + error);
        Page.Dialog += async (_, dialog) =>
        {
            Note(true, "dialog " + dialog.Message);
            await dialog.DismissAsync();
        };
        await Page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('policy ' + e.violatedDirective + ' ' + e.blockedURI))");
        await Page.GotoAsync(address);
    }

    /// <summary>What the script returns.</summary>
    public Task<T> Eval<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument);

    /// <summary>The identifiers of the lines that are seen.</summary>
    public Task<string[]> Lines() =>
        Eval<string[]>("() => [...document.querySelectorAll('.equation')].filter(e => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible').map(e => e.dataset.quantity ?? '')");

    /// <summary>What is lit in the drawing.</summary>
    public Task<string[]> Lit() => Eval<string[]>("() => [...document.querySelectorAll('.item.lit')].map(e => e.dataset.item).sort()");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(bool isOffence, string what)
    {
        if (isOffence)
        {
            Offences.Enqueue(what);
        }
    }
}
