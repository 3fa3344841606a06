namespace Longhand.Numerics;

/// <summary>What a symbol of an <see cref="Expr"/> stands for. The quantities of a training step derive from it.</summary>
public abstract record ExprIdentity;
