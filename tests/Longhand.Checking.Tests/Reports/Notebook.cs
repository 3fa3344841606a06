using System.Reflection;

namespace Longhand.Checking.Tests.Reports;

/// <summary>A working with two mistakes, a number that is cut off, one that means nothing, and what follows; and one with a dead unit.</summary>
internal static class Notebook
{
    /// <summary>A hidden unit is left out by relu, whatever its weighted input is: the bias is forgotten there, and everything after it is right.</summary>
    public const string DeadUnit = """
        x1 = 0.5, x2 = -1, y = 1, relu, η = 0.1
        w1 = 0.4, w2 = 0.2, w3 = 0.3, w4 = 0.6, w5 = 0.7, w6 = -0.5, b1 = 0.2, b2 = 0.1

        z_h1 = 0.4·0.5 + 0.2·(-1) + 0.2 = 0.2
        z_h2 = 0.3·0.5 + 0.6·(-1) + 0.2 = -0.45
        a_h1 = relu(0.2) = 0.2
        a_h2 = relu(-0.45) = 0
        z_o = 0.7·0.2 + (-0.5)·0 + 0.1 = 0.24
        ŷ = relu(0.24) = 0.24
        L = ½(0.24 - 1)² = 0.2888
        δ_o = 0.24 - 1 = -0.76
        ∂L/∂w5 = -0.76·0.2 = -0.152
        δ_h2 = -0.76·(-0.5)·0 = 0
        ∂L/∂w3 = 0·0.5 = 0
        w3_new = 0.3 - 0.1·0 = 0.3
        w5_new = 0.7 - 0.1·(-0.152) = 0.7152
        """;

    private static string Folder => typeof(Notebook).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!;

    /// <summary>The notebook.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Folder, "Reports", "notebook.md"));
}
