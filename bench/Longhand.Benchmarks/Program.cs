using Longhand.Benchmarks;

const string Usage = """
    usage: dotnet run -c Release --project bench/Longhand.Benchmarks -- functions [NAME…]

      functions   every activation, forward and backward, over lanes of 128, 256 and 512 bits, in float and double,
                  taking turns with System.Numerics.Tensors; with names only those, and nothing is written down
    """;

if (args is not ["functions", .. var names])
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var rows = new FunctionBenchmark(names).Run(FunctionTable.Write).ToList();
if (names.Length == 0)
{
    Console.WriteLine();
    Console.WriteLine("Written to " + Results.Write("functions", rows));
}

return 0;
