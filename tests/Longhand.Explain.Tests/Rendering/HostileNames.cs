using System.Text.Json;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>Names and titles that try to be something else than text.</summary>
internal static class HostileNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "<script>document.title='owned'</script>", "<img src=x onerror=\"document.title='owned'\">", "\"><svg onload=document.title='owned'>",
        "javascript:alert(1)", "&lt;b&gt;", "' onmouseover='x", "]]><x>", "--><x>", "</style><script>x</script>", "</title><script>x</script>",
        "\\input{/etc/passwd}", "\\end{document}", "$$\\write18{ls}$$", "%&$#_{}~^\\", "`code` | [link](javascript:x)", "# heading",
        "{{template}}", "\u202Egnp.exe", "𝕏 emoji 🙂 漢字 العربية", "= 1+1",
    ];

    /// <summary>A problem in which the title, an input, a unit, a weight and a bias bear hostile names.</summary>
    public static Problem Problem(int index) => Problem(offset => All[(index + offset) % All.Count] + offset.ToString(System.Globalization.CultureInfo.InvariantCulture), All[index].Length > 20 ? "<b>" : All[index]);

    /// <summary>The same problem with harmless names.</summary>
    public static Problem Harmless { get; } = Problem(offset => "n" + new string('i', offset), "L");

    private static Problem Problem(Func<int, string> name, string loss)
    {
        string Json(int offset) => JsonSerializer.Serialize(name(offset));
        var text = $$"""
            { "title": {{Json(0)}}, "notation": { "loss": {{JsonSerializer.Serialize(loss)}} },
              "network": { "inputs": [{{Json(1)}}, "x2"], "layers": [
                { "units": 2, "activation": "sigmoid", "weights": [[0.1, 0.2], [0.3, 0.4]], "bias": [0.1, 0.2],
                  "names": { "units": [{{Json(2)}}, "h2"], "weights": [[{{Json(3)}}, "w2"], ["w3", "w4"]], "bias": [{{Json(4)}}, "b2"] } },
                { "units": 1, "weights": [[0.5, 0.6]], "names": { "units": [{{Json(5)}}] } } ] },
              "examples": [ { "x": [1, 2], "y": [0] } ] }
            """;
        return ProblemReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "hostile.json");
    }
}
