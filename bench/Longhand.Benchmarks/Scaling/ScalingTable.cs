namespace Longhand.Benchmarks.Scaling;

/// <summary>The grid of weights and batches, and where it leaves the line.</summary>
internal static class ScalingTable
{
    public static void Write(ScalingCell[] cells, string title, int bytes, TextWriter output)
    {
        var batches = cells.Select(c => c.Batch).Distinct().ToArray();
        output.WriteLine();
        output.WriteLine($"Picoseconds a multiply-add of the products, {title}");
        output.WriteLine("* more than 15 % from the line of its batch");
        output.WriteLine(
            $"{"weights", 12}{"layers", 8}{"width", 7}{"MiB", 9}{string.Concat(batches.Select(b => $"{$"batch {b}", 14}"))}   µs a step at {batches[^1]}"
        );
        foreach (var row in cells.GroupBy(c => (c.Network, c.Weights, c.Layers)))
        {
            var width = row.Key.Network.Split('-')[0];
            var text = string.Concat(row.Select(c => $"{c.Picoseconds.Median, 12:F2}{(c.IsLinear ? "  " : " *")}"));
            output.WriteLine(
                $"{row.Key.Weights, 12:N0}{row.Key.Layers, 8}{width, 7}{row.Key.Weights * bytes / 1048576.0, 9:F3}{text}{row.Last().Microseconds.Median, 16:N1}"
            );
        }

        output.WriteLine();
        foreach (var batch in cells.GroupBy(c => c.Batch))
        {
            var off = batch.Where(c => !c.IsLinear && c.Weights >= 9e3).ToArray();
            output.WriteLine($"batch {batch.Key}: {(off.Length == 0 ? "within" : "leaves")} 15 % of linear from 10⁴ weights");
            foreach (var cell in off)
            {
                output.WriteLine($"    {Text(cell)}");
            }
        }

        foreach (var (name, size) in Caches())
        {
            output.WriteLine($"{name}: {size}");
        }
    }

    private static string Text(ScalingCell cell) =>
        $"{cell.Weights:N0} weights{(cell.Layers == 2 ? "" : $" in {cell.Layers} layers")}, {cell.BesideLinear.Median:F2} ({cell.BesideLinear.Least:F2} … {cell.BesideLinear.Most:F2})";

    /// <summary>The caches, where the system says them: the kinks are there.</summary>
    private static IEnumerable<(string Name, string Size)> Caches()
    {
        const string Folder = "/sys/devices/system/cpu/cpu0/cache";
        foreach (var cache in Directory.Exists(Folder) ? Directory.GetDirectories(Folder, "index*").Order() : Enumerable.Empty<string>())
        {
            string Of(string name) => File.ReadAllText(Path.Combine(cache, name)).Trim();
            if (Of("type") != "Instruction")
            {
                yield return ($"cache {Of("level")}", Of("size"));
            }
        }
    }
}
