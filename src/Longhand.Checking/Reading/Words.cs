namespace Longhand.Checking.Reading;

/// <summary>Which words are names of quantities or functions, and which are words.</summary>
internal static class Words
{
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "exp", "ln", "log", "tanh", "sigmoid", "sig", "sqrt", "relu", "max", "min", "abs", "softmax", "softplus", "σ", "sigm", "logistic", "leakyrelu", "elu", "identity", "sign", "sgn", "array", "tensor", "cos",
        "gelu", "silu", "swish", "id", "φ", "Φ", "lrelu", "erf", "sum", "mean", "matrix", "round", "step", "heaviside", "hardlim", "f", "g",
    };

    private static readonly HashSet<string> Quantities = new(StringComparer.Ordinal)
    {
        "net", "out", "in", "loss", "error", "cost", "target", "output", "input", "mse", "sse", "err", "total", "bias", "grad", "act", "pre", "bce", "ce", "dloss", "derror", "dcost", "dnet", "dout",
        "pred", "hidden", "ytarget", "ttarget", "lossnew", "etotal", "ŷ", "outtarget", "otarget", "targettarget", "dltarget", "dw", "db", "dz", "da", "dl", "de", "dj", "dc", "dy", "dx", "do", "dh", "dnetz", "δl", "∇l",
        "db1", "dwh", "dwo", "rate", "prediction", "predicted", "actual", "desired", "expected", "residual", "dyhat", "inputs", "targets", "wih", "who",
    };

    public static bool IsFunction(Name name) => name.Index.IsEmpty && Functions.Contains(name.Base.ToLowerInvariant());

    /// <summary>Whether a name is a word of several letters with nothing on it: what stands behind it is no factor.</summary>
    public static bool IsWord(Name name) => name.Base.Length > 2 && name.Index.IsEmpty && name.By is null && name.Layer.Length == 0;

    /// <summary>Whether it can stand for a number: a letter, a letter with something on it, or one of the words that do.</summary>
    public static bool IsMathematical(Name name)
    {
        var bare = name.Base.TrimStart(Signs.Partial);
        var letters = bare.Length;
        if (letters == 0)
        {
            return false;
        }

        if (name.By is not null || name.HasHat || name.IsNew || name.IsChange || !name.Brackets.IsEmpty || name.Layer.Length > 0 || name.Base[0] == Signs.Partial)
        {
            return true;
        }

        if (letters == 1)
        {
            return !name.Index.IsEmpty || name.Base is not ("I" or "A");
        }

        return Quantities.Contains(bare.ToLowerInvariant()) || name.Index.Any(i => char.IsAsciiDigit(i[0])) || (!name.Index.IsEmpty && letters <= 6);
    }
}
