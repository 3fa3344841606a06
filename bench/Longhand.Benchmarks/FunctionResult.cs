namespace Longhand.Benchmarks;

/// <summary>One function in one direction, precision and width: nanoseconds a number, and how many times as long the peer takes.</summary>
internal sealed record FunctionResult(
    string Function,
    string Direction,
    string Precision,
    int Width,
    Timing Ours,
    string? Peer,
    Timing? PeerTime,
    Timing? Ratio
);
