using System.Globalization;

namespace Longhand.Benchmarks;

/// <summary>Prints the rows as they are measured.</summary>
internal static class FunctionTable
{
    private static bool _hasHeading;

    public static void Write(FunctionRow row)
    {
        if (!_hasHeading)
        {
            Console.WriteLine("Nanoseconds a number; how many times faster than System.Numerics.Tensors, and the");
            Console.WriteLine("least and the largest ratio of a round.");
            Console.WriteLine();
            Console.WriteLine("function         type    bits  forward  backward    tensors    ratio");
            Console.WriteLine(new string('─', 80));
            _hasHeading = true;
        }

        var peer = row.Ratio is null ? string.Empty : $"{Text(row.PeerForward!.Value, 11)}{Ratio(row.Ratio.Value),9}  ({Ratio(row.Least!.Value)}–{Ratio(row.Most!.Value)})";
        Console.WriteLine($"{row.Name,-17}{row.Precision,-8}{row.Bits,4}{Text(row.Forward, 9)}{(row.Backward is { } backward ? Text(backward, 10) : new string(' ', 10))}{peer}");
    }

    private static string Text(double number, int width) => number.ToString("F3", CultureInfo.InvariantCulture).PadLeft(width);

    private static string Ratio(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
