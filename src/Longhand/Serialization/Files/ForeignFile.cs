using System.Buffers.Binary;

namespace Longhand.Serialization;

/// <summary>Says what a file looks like that is no model file.</summary>
internal static class ForeignFile
{
    private const string Rule = "a model is a file that longhand train wrote";

    private static readonly (byte[] Start, string What)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, as PyTorch, Keras and NumPy (.npz) write them"),
        ([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'], "an array of NumPy (.npy)"),
        ([0x89, (byte)'H', (byte)'D', (byte)'F'], "an HDF5 file, as Keras writes them"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([(byte)'%', (byte)'P', (byte)'D', (byte)'F'], "a PDF document"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ([0x00, 0x00, 0x08], "an IDX file of bytes, as MNIST comes in"),
        ([0xFF, 0xFE], "a text in UTF-16"),
        ([0xFE, 0xFF], "a text in UTF-16"),
    ];

    /// <summary>One sentence.</summary>
    /// <param name="start">The first bytes of the file.</param>
    public static string Describe(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            return $"The file is empty; {Rule}.";
        }

        if (Frame.Mark.StartsWith(start))
        {
            return "The file is damaged: it ends within its first bytes. Take a copy, or train the model anew.";
        }

        if (start.StartsWith(Frame.Mark[..4]))
        {
            return "The file was changed by a transfer as text, which changes line ends; transfer it as binary.";
        }

        foreach (var (begin, what) in Known)
        {
            if (start.StartsWith(begin))
            {
                return $"The file looks like {what}; {Rule}.";
            }
        }

        return $"The file looks like {Kind(start)}.";
    }

    private static string Kind(ReadOnlySpan<byte> start)
    {
        const int LengthOfLength = sizeof(ulong);
        if (start.Length > LengthOfLength && start[LengthOfLength] == (byte)'{' && BinaryPrimitives.ReadUInt64LittleEndian(start) < int.MaxValue)
        {
            return $"a safetensors file; {Rule}";
        }

        if (start.ToArray().Any(b => b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r')))
        {
            return $"something else; {Rule}";
        }

        var first = start.TrimStart(" \t\r\n"u8);
        return !first.IsEmpty && first[0] == (byte)'{'
            ? $"JSON, perhaps a problem file; {Rule}, of a problem file too"
            : $"a text, perhaps data; {Rule}";
    }
}
