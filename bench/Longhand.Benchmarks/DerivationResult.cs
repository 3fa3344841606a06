namespace Longhand.Benchmarks;

/// <summary>A derivation that was streamed into a file: its size, how fast it was written, and what it held.</summary>
internal sealed record DerivationResult(
    string Network,
    int Batch,
    string Format,
    long Equations,
    long Lines,
    long Bytes,
    double LinesASecond,
    double MegabytesASecond,
    double PlainMegabytesASecond,
    double HeapMebibytes,
    double WorkingSetMebibytes
);
