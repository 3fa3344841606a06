using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Cli;

/// <summary>Asks before a derivation floods a terminal, and says how far one has come that goes into a file or a pipe.</summary>
/// <param name="input">Where the answer comes from.</param>
/// <param name="messages">Where the question and the progress go.</param>
/// <param name="isInteractive">Whether somebody reads along and can answer.</param>
/// <param name="hasProgress">Whether messages go to a terminal, where a line can be written over.</param>
internal sealed class LargeOutput(TextReader input, TextWriter messages, bool isInteractive, bool hasProgress)
{
    /// <summary>A derivation of more equations is large: about 150 pages.</summary>
    public const long MostEquations = 2_000;

    private const int EquationsASign = 500;
    private const string Erase = "\r\u001b[K";

    /// <summary>What talks to the user of this process.</summary>
    /// <param name="file">The file that is written; null is standard output.</param>
    public static LargeOutput OfConsole(string? file) =>
        new(
            Console.In,
            Console.Error,
            file is null or "-" && !Console.IsInputRedirected && !Console.IsOutputRedirected,
            !Console.IsErrorRedirected && (file is not (null or "-") || Console.IsOutputRedirected)
        );

    /// <summary>Whether a derivation is to be written: a large one on a terminal only where the user says so.</summary>
    /// <param name="equations">How many equations it has.</param>
    /// <param name="format">The format, for its size.</param>
    public bool IsWanted(long equations, string format)
    {
        if (!isInteractive || equations <= MostEquations)
        {
            return true;
        }

        var size = Math.Max(1, equations * BytesAnEquation(format) / 1_000_000);
        messages.Write(FormattableString.Invariant($"longhand: about {equations:N0} equations, {size:N0} MB; write all? [y/N] (--only shows a part, -o writes a file) "));
        return input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    /// <summary>The blocks as they come; while they do, a line says how many equations were written.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="equations">How many equations there are, about.</param>
    public IEnumerable<Block> Watched(IEnumerable<Block> blocks, long equations)
    {
        if (!hasProgress || equations <= MostEquations)
        {
            return blocks;
        }

        return Counted(blocks, equations);
    }

    /// <summary>About how many equations a derivation has; 0 where nobody is told, so that no step of a selection is worked for it.</summary>
    /// <param name="derivation">The derivation.</param>
    public long Equations(Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        return isInteractive || hasProgress ? derivation.Equations() : 0;
    }

    private IEnumerable<Block> Counted(IEnumerable<Block> blocks, long equations)
    {
        long count = 0;
        foreach (var block in blocks)
        {
            yield return block;
            if (block is Block.Equation { Number: not null } && ++count % EquationsASign == 0)
            {
                messages.Write(FormattableString.Invariant($"{Erase}{count:N0} of about {equations:N0} equations"));
            }
        }

        messages.Write(Erase);
    }

    /// <summary>What an equation of a network of some width takes, tables and headings included, as it was measured.</summary>
    private static long BytesAnEquation(string format) => format switch
    {
        "html" => 3_000,
        "json" => 450,
        "markdown" or "latex" => 350,
        _ => 220,
    };
}
