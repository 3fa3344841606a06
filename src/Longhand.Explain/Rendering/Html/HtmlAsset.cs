using System.Security.Cryptography;
using System.Text;

namespace Longhand.Explain.Rendering;

/// <summary>A style sheet or a script that stands inside a page.</summary>
/// <param name="text">Its text.</param>
internal sealed class HtmlAsset(string text)
{
    /// <summary>Its text.</summary>
    public string Text { get; } = "\n" + text;

    /// <summary>Its hash, by which a content security policy allows it and no other.</summary>
    public string Hash => field ??= "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Reads a file of the folder Page, which is kept in the assembly.</summary>
    /// <param name="name">The name of the file.</param>
    public static string Read(string name)
    {
        using var stream = typeof(HtmlAsset).Assembly.GetManifestResourceStream("Page/" + name) ?? throw new InvalidOperationException($"No {name} in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // The same bytes on every system.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A module as a part of one script: without the lines that import, and the word that exports.</summary>
    /// <param name="module">The module.</param>
    public static string Module(string module)
    {
        ArgumentNullException.ThrowIfNull(module);
        const string Export = "export ";
        var lines = module.Split('\n').Where(line => !line.StartsWith("import ", StringComparison.Ordinal));
        return string.Join('\n', lines.Select(line => line.StartsWith(Export, StringComparison.Ordinal) ? line[Export.Length..] : line));
    }
}
