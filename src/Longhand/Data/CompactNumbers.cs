namespace Longhand.Data;

/// <summary>
/// A list of numbers in pieces of <see cref="PieceLength"/>, each held in bytes, floats or doubles: the smallest that hold every number
/// of the piece exactly, bit for bit. NaN is a number that is missing.
/// </summary>
internal sealed class CompactNumbers
{
    public const int PieceLength = 4096;

    private readonly Array[] _pieces;

    private CompactNumbers(Array[] pieces, int count)
    {
        (_pieces, Count) = (pieces, count);
    }

    public int Count { get; }

    public double this[int index] =>
        _pieces[index / PieceLength] switch
        {
            byte[] bytes => bytes[index % PieceLength],
            float[] floats => floats[index % PieceLength],
            var doubles => ((double[])doubles)[index % PieceLength],
        };

    public static CompactNumbers Of(ReadOnlySpan<double> numbers)
    {
        var builder = new Builder();
        foreach (var number in numbers)
        {
            builder.Add(number);
        }

        return builder.Done();
    }

    /// <summary>Takes pieces over as they are: each but the last is <see cref="PieceLength"/> long.</summary>
    public static CompactNumbers OfPieces(byte[][] pieces) => new([.. pieces], pieces.Sum(piece => piece.Length));

    /// <summary>Takes the numbers one after the other.</summary>
    public sealed class Builder
    {
        private readonly List<Array> _pieces = [];

        // It begins small: a table of many columns may have few rows.
        private double[] _open = new double[8];
        private int _length;

        public int Count => (_pieces.Count * PieceLength) + _length;

        public void Add(double number)
        {
            if (_length == PieceLength)
            {
                Close();
            }
            else if (_length == _open.Length)
            {
                Array.Resize(ref _open, Math.Min(2 * _length, PieceLength));
            }

            _open[_length++] = number;
        }

        public CompactNumbers Done()
        {
            var count = Count;
            if (_length > 0)
            {
                Close();
            }

            return new([.. _pieces], count);
        }

        private void Close()
        {
            _pieces.Add(Compact(_open.AsSpan(0, _length)));
            _length = 0;
        }

        private static Array Compact(ReadOnlySpan<double> numbers)
        {
            var (allBytes, allFloats) = (true, true);
            foreach (var number in numbers)
            {
                var bits = BitConverter.DoubleToInt64Bits(number);
                allBytes &= BitConverter.DoubleToInt64Bits((byte)number) == bits;
                allFloats &= double.IsNaN(number) || BitConverter.DoubleToInt64Bits((float)number) == bits;
            }

            return allBytes ? Bytes(numbers) : allFloats ? Floats(numbers) : numbers.ToArray();
        }

        private static byte[] Bytes(ReadOnlySpan<double> numbers)
        {
            var bytes = new byte[numbers.Length];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)numbers[i];
            }

            return bytes;
        }

        private static float[] Floats(ReadOnlySpan<double> numbers)
        {
            var floats = new float[numbers.Length];
            for (var i = 0; i < floats.Length; i++)
            {
                floats[i] = (float)numbers[i];
            }

            return floats;
        }
    }
}
