namespace Longhand.Serialization;

/// <summary>A list of numbers in a model file, behind its header.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Count">How many.</param>
internal abstract record Block(string Name, BlockType Type, long Count)
{
    /// <summary>How many bytes it takes.</summary>
    public long Bytes => Count * SizeOf(Type);

    public static int SizeOf(BlockType type) => type switch
    {
        BlockType.UInt8 => sizeof(byte),
        BlockType.Int32 => sizeof(int),
        BlockType.Float32 => sizeof(float),
        _ => sizeof(double),
    };

    /// <summary>The name of a type in a header.</summary>
    public static string NameOf(BlockType type) => type switch
    {
        BlockType.UInt8 => "uint8",
        BlockType.Int32 => "int32",
        BlockType.Float32 => "float32",
        _ => "float64",
    };

    public static Block Of(string name, byte[] values) => new BlockOf<byte>(name, BlockType.UInt8, values);

    public static Block Of(string name, int[] values) => new BlockOf<int>(name, BlockType.Int32, values);

    public static Block Of(string name, float[] values) => new BlockOf<float>(name, BlockType.Float32, values);

    public static Block Of(string name, double[] values) => new BlockOf<double>(name, BlockType.Float64, values);

    /// <summary>Writes the numbers.</summary>
    public abstract void Write(Stream stream);
}
