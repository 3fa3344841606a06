namespace Longhand.Benchmarks;

/// <summary>The results on a page of eighty columns.</summary>
internal static class FunctionsTable
{
    private static readonly int[] Widths = [512, 256, 128];

    public static void Write(IReadOnlyCollection<FunctionResult> results, TextWriter output)
    {
        foreach (var precision in results.GroupBy(r => r.Precision))
        {
            foreach (var direction in precision.GroupBy(r => r.Direction))
            {
                output.WriteLine();
                output.WriteLine($"{precision.Key}, {direction.Key}");
                output.WriteLine("                 ns a number, by bits    times as fast as TensorPrimitives");
                output.WriteLine($"{"",-16}{Heads(7)} {Heads(6)}  (least … most at {direction.Max(r => r.Width)})");
                foreach (var function in direction.GroupBy(r => r.Function))
                {
                    output.WriteLine(Row(function.Key, [.. function]));
                }
            }
        }

        output.WriteLine();
        output.WriteLine("* made up of several calls; see the peer in functions.json");
    }

    private static string Heads(int room) => string.Concat(Widths.Select(w => w.ToString(null, null).PadLeft(room)));

    private static string Row(string name, FunctionResult[] results)
    {
        string Cell(int width, Func<FunctionResult, string?> text, int room) =>
            (results.FirstOrDefault(r => r.Width == width) is { } result ? text(result) ?? "–" : "").PadLeft(room);

        var times = string.Concat(Widths.Select(w => Cell(w, r => $"{r.Ours.Median:F3}", 7)));
        var ratios = string.Concat(Widths.Select(w => Cell(w, r => r.Ratio is { } ratio ? $"{ratio.Median:F2}" : null, 6)));
        var widest = results.MaxBy(r => r.Width)!;
        var spread = widest.Ratio is { } all ? $"  {all.Least:F2} … {all.Most:F2}{(widest.Peer!.Contains(',') ? " *" : "")}" : "";
        return $"{name,-16}{times} {ratios}{spread}".TrimEnd();
    }
}
