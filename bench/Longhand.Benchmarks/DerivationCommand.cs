using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Benchmarks;

/// <summary>
/// Every equation of a step, streamed into a file: lines and bytes a second beside writing as many bytes plainly to the same disk, and
/// the managed heap above the problem itself, sampled after collections while the blocks stream.
/// </summary>
internal static class DerivationCommand
{
    private const int Rounds = 3;
    private const int Samples = 40;
    private const double Million = 1e6;

    // Of a longer run the collections are too small a part to run it again without them.
    private const double MostSeconds = 30;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Run()
    {
        var (large, middle) = ((int[])[784, 128, 10], (int[])[64, 32, 10]);
        DerivationResult[] results =
        [
            Measured(large, 1, "markdown"),
            Measured(large, 32, "markdown"),
            Measured(middle, 1, "markdown"),
            Measured(middle, 1, "text"),
            Measured(middle, 1, "latex"),
            Measured(middle, 1, "html"),
        ];
        Console.WriteLine("network      batch  format    equations      lines       MB   lines/s   MB/s  plain MB/s  heap MiB  working set MiB");
        foreach (var r in results)
        {
            Console.WriteLine(
                $"{r.Network,-12} {r.Batch,5}  {r.Format,-8} {r.Equations,10:N0} {r.Lines,10:N0} {r.Bytes / Million,8:F1} {r.LinesASecond,9:N0} {r.MegabytesASecond,6:F1} {r.PlainMegabytesASecond,11:F0} {r.HeapMebibytes,9:F1} {r.WorkingSetMebibytes,16:F0}"
            );
        }

        var folder = Path.Combine(Metadata("Results"), Processor.Folder);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "derivation.json"), JsonSerializer.Serialize(new { Environment = Machine(), Results = results }, Json) + "\n");
        return 0;
    }

    private static DerivationResult Measured(int[] sizes, int batch, string format)
    {
        Console.Error.WriteLine($"{string.Join('-', sizes)}, batch {batch}, {format} …");
        var problem = Problem(sizes, batch);
        var file = Path.GetTempFileName();
        try
        {
            var equations = DerivationSize.Equations(problem, new DerivationOptions());
            var (heap, blocks) = (0.0, 0L);
            var watched = Seconds(() => (heap, blocks) = Heap(problem, format, file, equations));
            var seconds = watched > MostSeconds ? watched : Enumerable.Range(0, Rounds).Select(_ => Seconds(() => Write(file, format, new Derivation(problem).Blocks()))).Order().ElementAt(Rounds / 2);
            var lines = File.ReadLines(file).LongCount();
            var (bytes, plain) = Plain(file);
            return new(string.Join('-', sizes), batch, format, blocks, lines, bytes, lines / seconds, bytes / Million / seconds, plain, heap, Process.GetCurrentProcess().PeakWorkingSet64 / (1024.0 * 1024.0));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The most that is alive above the problem, in a run of its own: collections take time.</summary>
    private static (double Mebibytes, long Equations) Heap(Problem problem, string format, string file, long equations)
    {
        var every = Math.Max(1, equations / Samples);
        var start = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, count) = (0L, 0L);
        IEnumerable<Block> Watched()
        {
            foreach (var block in new Derivation(problem).Blocks())
            {
                yield return block;
                if (block is Block.Equation { Number: not null } && ++count % every == 0)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - start);
                }
            }
        }

        Write(file, format, Watched());
        return (peak / (1024.0 * 1024.0), count);
    }

    private static void Write(string file, string format, IEnumerable<Block> blocks)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        DocumentRenderer renderer = format switch
        {
            "markdown" => new MarkdownRenderer(writer),
            "latex" => new LatexRenderer(writer),
            "html" => new HtmlRenderer(writer),
            _ => new TextRenderer(writer),
        };
        renderer.Render(blocks, "Benchmark");
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The size of a file, and how fast as many bytes are written that nobody has to make.</summary>
    private static (long Bytes, double MegabytesASecond) Plain(string file)
    {
        var (length, piece) = (new FileInfo(file).Length, new byte[1 << 16]);
        new Random(1).NextBytes(piece);
        var seconds = Seconds(() =>
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
            for (var left = length; left > 0; left -= piece.Length)
            {
                stream.Write(piece, 0, (int)Math.Min(left, piece.Length));
            }

            stream.Flush(flushToDisk: true);
        });
        return (length, length / Million / seconds);
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Problem Problem(int[] sizes, int batch)
    {
        var layers = sizes.Skip(1).Select((units, l) => new LayerDefinition(units, l == sizes.Length - 2 ? Activation.OfVector<Softmax>() : Activation.Of<Relu>()));
        return new Problem
        {
            Network = new NetworkDefinition(sizes[0], layers).Initialize(seed: 1),
            Loss = Loss.OfCanonical<CrossEntropy>(),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.1),
            Examples =
            [
                .. Enumerable.Range(0, batch).Select(e => new Example(
                    [.. Enumerable.Range(0, sizes[0]).Select(i => Math.Round((i * (e + 3) % 251) / 255.0, 4))],
                    [.. Enumerable.Range(0, sizes[^1]).Select(k => k == e % sizes[^1] ? 1.0 : 0.0)]
                )),
            ],
        };
    }

    private static object Machine() =>
        new
        {
            Processor = Processor.Name,
            Runtime = RuntimeInformation.FrameworkDescription,
            System = RuntimeInformation.OSDescription,
            Unit = string.Create(CultureInfo.InvariantCulture, $"median of {Rounds} runs, flushed to the disk, of more than {MostSeconds} seconds one run with its collections; heap: alive above the problem after a collection, the most of {Samples} samples; working set: the most of the process so far"),
        };

    private static string Metadata(string key) =>
        typeof(DerivationCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
