using Longhand.Explain.Wording;

namespace Longhand.Explain.Gallery;

/// <summary>What the kinds of functions are called on the command line and in JSON.</summary>
public static class GalleryNames
{
    /// <summary>The name of a kind: <c>activation</c>.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(FunctionKind kind) => kind switch
    {
        FunctionKind.Activation => "activation",
        FunctionKind.Loss => "loss",
        FunctionKind.Optimizer => "optimizer",
        FunctionKind.Schedule => "schedule",
        _ => "initializer",
    };
}
