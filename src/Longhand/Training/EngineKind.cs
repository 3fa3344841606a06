namespace Longhand.Training;

/// <summary>Which engine makes the steps of a training.</summary>
public enum EngineKind
{
    /// <summary><see cref="CpuEngine{TElement}"/>, the fast one.</summary>
    Cpu,

    /// <summary><see cref="ReferenceEngine{TElement}"/>, one example and one number at a time.</summary>
    Reference,
}
