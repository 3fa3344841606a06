namespace Longhand.Tests.Training;

/// <summary>The uniform numbers of NumPy's RandomState: the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), 53 bits a number.</summary>
internal sealed class NumpyRandom
{
    private const int Length = 624;
    private readonly uint[] _state = new uint[Length];
    private int _next = Length;

    public NumpyRandom(uint seed)
    {
        _state[0] = seed;
        for (var i = 1u; i < Length; i++)
        {
            _state[i] = unchecked((1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30))) + i);
        }
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextBits()
    {
        if (_next == Length)
        {
            Twist();
        }

        var y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    /// <summary>uniform(−bound, bound).</summary>
    public double NextUniform(double bound)
    {
        var (high, low) = (NextBits() >> 5, NextBits() >> 6);
        return -bound + (2.0 * bound * (((high * 67108864.0) + low) / 9007199254740992.0));
    }

    private void Twist()
    {
        for (var i = 0; i < Length; i++)
        {
            var y = (_state[i] & 0x80000000u) | (_state[(i + 1) % Length] & 0x7fffffffu);
            _state[i] = _state[(i + 397) % Length] ^ (y >> 1) ^ ((y & 1) * 0x9908b0dfu);
        }

        _next = 0;
    }
}
