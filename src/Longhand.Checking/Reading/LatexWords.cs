namespace Longhand.Checking.Reading;

/// <summary>What the commands of LaTeX are in the plain notation.</summary>
internal static class LatexWords
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["cdot"] = "·", ["times"] = "·", ["ast"] = "·", ["partial"] = "∂", ["approx"] = "≈", ["simeq"] = "≈", ["doteq"] = "≈", ["cong"] = "≈", ["sim"] = "≈",
        ["odot"] = "⊙", ["circ"] = "⊙", ["to"] = "→", ["rightarrow"] = "→", ["Rightarrow"] = "→", ["implies"] = "→", ["longrightarrow"] = "→", ["mapsto"] = "→",
        ["sigma"] = "σ", ["delta"] = "δ", ["Delta"] = "Δ", ["eta"] = "η", ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["lambda"] = "λ",
        ["mu"] = "μ", ["rho"] = "ρ", ["theta"] = "θ", ["phi"] = "φ", ["varphi"] = "φ", ["nabla"] = "∇", ["sum"] = "Σ", ["Sigma"] = "Σ", ["top"] = "T", ["prime"] = "'",
        ["div"] = "/", ["ln"] = " ln", ["log"] = " log", ["exp"] = " exp", ["tanh"] = " tanh", ["max"] = " max", ["min"] = " min", ["colon"] = ":", ["vert"] = "|", ["lvert"] = "|", ["rvert"] = "|",
        ["lbrack"] = "[", ["rbrack"] = "]", ["langle"] = "(", ["rangle"] = ")", ["ldots"] = "…", ["dots"] = "…", ["cdots"] = "…", ["tau"] = "τ", ["kappa"] = "κ", ["le"] = "≤", ["leq"] = "≤",
        ["ge"] = "≥", ["geq"] = "≥", ["ne"] = "≠", ["neq"] = "≠", ["gt"] = ">", ["lt"] = "<", ["ell"] = "ℓ", ["pm"] = "±", ["lVert"] = "‖", ["rVert"] = "‖", ["Vert"] = "‖", ["infty"] = "∞",
        ["item"] = "\u0001", ["quad"] = "\u0001", ["qquad"] = "\u0001", ["tfrac"] = "frac", ["ddots"] = "…", ["vdots"] = "…", ["coloneqq"] = "=", ["leftarrow"] = "=", ["gets"] = "=", ["longleftarrow"] = "=", ["Leftarrow"] = "=",
    };

    /// <summary>Commands whose argument is no part of a formula.</summary>
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "tag", "label", "ref", "eqref", "cite", "phantom", "hspace", "vspace", "hphantom", "includegraphics", "usepackage", "documentclass", "color", "setlength", "room", "addtolength",
        "renewcommand", "newcommand", "providecommand", "definecolor", "geometry", "hypersetup", "pagestyle", "input", "href", "url", "selectlanguage", "captionsetup", "usetikzlibrary", "cline", "cmidrule",
    };

    /// <summary>Commands that stand for nothing but the look of what follows.</summary>
    public static string? Of(string word) => Plain.GetValueOrDefault(word);

    public static bool DropsArgument(string word) => Dropped.Contains(word);

    public static bool IsFraction(string word) => word is "frac" or "dfrac" or "tfrac" or "cfrac";

    public static bool IsHat(string word) => word is "hat" or "widehat";

    public static bool IsSpace(string word) => word is "quad" or "qquad" or "," or ";" or "!" or ":" or " ";

    public static bool IsMatrix(string environment) => environment.EndsWith("matrix", StringComparison.Ordinal) || environment is "array";
}
