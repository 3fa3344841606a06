using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Longhand.Tests.Support;

/// <summary>One number for a great many results, to compare those of two processes. All NaN count as one.</summary>
internal sealed class ResultHash
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add<TElement>(ReadOnlySpan<TElement> results)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        foreach (var result in results)
        {
            var one = TElement.IsNaN(result) ? TElement.NaN : result;
            _hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<TElement>(in one)));
        }
    }

    public override string ToString() => Convert.ToHexString(_hash.GetCurrentHash());
}
