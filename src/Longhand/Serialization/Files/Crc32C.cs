using System.Numerics;
using System.Runtime.InteropServices;

namespace Longhand.Serialization;

/// <summary>
/// CRC-32C (Castagnoli, 1993): polynomial 0x1EDC6F41, reflected, begun and ended with all bits set; of "123456789" it is 0xE3069283.
/// It finds every change of up to 32 neighbouring bits, so every flipped bit.
/// </summary>
internal struct Crc32C()
{
    private uint _register = uint.MaxValue;

    public readonly uint Value => ~_register;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var register = _register;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            // The register takes the first byte first, whatever the processor's own order.
            register = BitOperations.Crc32C(register, BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (var one in bytes[(words.Length * sizeof(ulong))..])
        {
            register = BitOperations.Crc32C(register, one);
        }

        _register = register;
    }
}
