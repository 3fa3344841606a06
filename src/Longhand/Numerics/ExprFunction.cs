namespace Longhand.Numerics;

/// <summary>The functions of one argument that a formula may use.</summary>
public enum ExprFunction
{
    /// <summary>eˣ.</summary>
    Exp,

    /// <summary>ln x.</summary>
    Log,

    /// <summary>ln(1 + x).</summary>
    LogOnePlus,

    /// <summary>eˣ − 1.</summary>
    ExpMinusOne,

    /// <summary>1 + erf x.</summary>
    OnePlusErf,

    /// <summary>The sign of x.</summary>
    Sign,

    /// <summary>cos x.</summary>
    Cos,

    /// <summary>tanh x.</summary>
    Tanh,

    /// <summary>√x.</summary>
    Sqrt,

    /// <summary>|x|.</summary>
    Abs,
}
