using System.Collections.Frozen;

namespace Longhand.Explain.Rendering;

/// <summary>How LaTeX writes the characters that ASCII lacks, with plain Computer Modern fonts: no other font is asked for.</summary>
internal static class LatexCharacters
{
    private static readonly FrozenDictionary<char, string> Symbols = Pairs(
        """
        α \alpha β \beta γ \gamma δ \delta ε \varepsilon ϵ \epsilon ζ \zeta η \eta θ \theta ϑ \vartheta ι \iota κ \kappa λ \lambda
        μ \mu µ \mu ν \nu ξ \xi ο o π \pi ρ \rho σ \sigma ς \varsigma τ \tau υ \upsilon φ \varphi ϕ \phi χ \chi ψ \psi ω \omega
        Γ \Gamma Δ \Delta Θ \Theta Λ \Lambda Ξ \Xi Π \Pi Σ \Sigma Υ \Upsilon Φ \Phi Ψ \Psi Ω \Omega
        Α \mathrm{A} Β \mathrm{B} Ε \mathrm{E} Ζ \mathrm{Z} Η \mathrm{H} Ι \mathrm{I} Κ \mathrm{K} Μ \mathrm{M} Ν \mathrm{N}
        Ο \mathrm{O} Ρ \mathrm{P} Τ \mathrm{T} Χ \mathrm{X}
        ∂ \partial ∇ \nabla ∆ \Delta ∑ \sum ∏ \prod ⊙ \odot ⊗ \otimes ⊕ \oplus ∘ \circ · \cdot ⋅ \cdot × \times ÷ \div ± \pm ∓ \mp − -
        ≈ \approx ≠ \ne ≡ \equiv ≤ \le ≥ \ge ≪ \ll ≫ \gg ∼ \sim ∝ \propto ∞ \infty √ \surd ∈ \in ∉ \notin ∅ \emptyset ∀ \forall ∃ \exists
        → \to ← \leftarrow ↔ \leftrightarrow ↑ \uparrow ↓ \downarrow ⇒ \Rightarrow ⇐ \Leftarrow ⇔ \Leftrightarrow ↦ \mapsto
        ′ {}' ″ {}'' ‖ \Vert ∥ \Vert ∣ \mid ∧ \wedge ∨ \vee ¬ \neg ∩ \cap ∪ \cup ⊂ \subset ⊆ \subseteq ⟨ \langle ⟩ \rangle
        ⌊ \lfloor ⌋ \rfloor ⌈ \lceil ⌉ \rceil ℓ \ell ⋯ \cdots ⋮ \vdots ⋱ \ddots ∫ \int • \bullet ■ \bullet ✓ \surd
        ½ \tfrac{1}{2} ¼ \tfrac{1}{4} ¾ \tfrac{3}{4} ⅓ \tfrac{1}{3} ⅔ \tfrac{2}{3} ⅕ \tfrac{1}{5} ⅛ \tfrac{1}{8}
        ⁰ {}^{0} ¹ {}^{1} ² {}^{2} ³ {}^{3} ⁴ {}^{4} ⁵ {}^{5} ⁶ {}^{6} ⁷ {}^{7} ⁸ {}^{8} ⁹ {}^{9}
        ⁺ {}^{+} ⁻ {}^{-} ⁼ {}^{=} ⁽ {}^{(} ⁾ {}^{)} ⁿ {}^{n} ⁱ {}^{i} ᵀ {}^{T} ˡ {}^{l} ᴸ {}^{L} ʲ {}^{j} ᵏ {}^{k} ᵐ {}^{m} ª {}^{a} º {}^{o}
        ₀ {}_{0} ₁ {}_{1} ₂ {}_{2} ₃ {}_{3} ₄ {}_{4} ₅ {}_{5} ₆ {}_{6} ₇ {}_{7} ₈ {}_{8} ₉ {}_{9} ₊ {}_{+} ₋ {}_{-} ₌ {}_{=} ₍ {}_{(} ₎ {}_{)}
        ₐ {}_{a} ₑ {}_{e} ₒ {}_{o} ₓ {}_{x} ₕ {}_{h} ₖ {}_{k} ₗ {}_{l} ₘ {}_{m} ₙ {}_{n} ₚ {}_{p} ₛ {}_{s} ₜ {}_{t} ᵢ {}_{i} ⱼ {}_{j} ᵣ {}_{r}
        ŷ \hat{y} Ŷ \hat{Y} â \hat{a} ŵ \hat{w} ẑ \hat{z} ° {}^{\circ}
        """
    );

    // The pieces that Computer Modern lacks are laid one over the other.
    private static readonly FrozenDictionary<char, string> Letters = Pairs(
        """
        À \`{A} È \`{E} Ì \`{I} Ò \`{O} Ù \`{U} à \`{a} è \`{e} ì \`{\i} ò \`{o} ù \`{u}
        Á \'{A} É \'{E} Í \'{I} Ó \'{O} Ú \'{U} Ý \'{Y} á \'{a} é \'{e} í \'{\i} ó \'{o} ú \'{u} ý \'{y}
        Â \^{A} Ê \^{E} Î \^{I} Ô \^{O} Û \^{U} â \^{a} ê \^{e} î \^{\i} ô \^{o} û \^{u} ŷ \^{y} Ŷ \^{Y} ŵ \^{w} Ŵ \^{W}
        Ä \"{A} Ë \"{E} Ï \"{I} Ö \"{O} Ü \"{U} Ÿ \"{Y} ä \"{a} ë \"{e} ï \"{\i} ö \"{o} ü \"{u} ÿ \"{y}
        Ã \~{A} Ñ \~{N} Õ \~{O} ã \~{a} ñ \~{n} õ \~{o} Å \AA{} å \aa{} Ç \c{C} ç \c{c} Ş \c{S} ş \c{s}
        Æ \AE{} æ \ae{} Œ \OE{} œ \oe{} Ø \O{} ø \o{} Ł \L{} ł \l{} ß \ss{} ı \i{}
        Č \v{C} Š \v{S} Ž \v{Z} Ř \v{R} Ě \v{E} Ň \v{N} č \v{c} š \v{s} ž \v{z} ř \v{r} ě \v{e} ň \v{n} ď \v{d} ť \v{t} ğ \u{g} Ğ \u{G}
        Ć \'{C} Ń \'{N} Ś \'{S} Ź \'{Z} ć \'{c} ń \'{n} ś \'{s} ź \'{z} Ż \.{Z} ż \.{z} İ \.{I} Ő \H{O} Ű \H{U} ő \H{o} ű \H{u}
        Ā \={A} Ē \={E} Ī \={I} Ō \={O} Ū \={U} ā \={a} ē \={e} ī \={\i} ō \={o} ū \={u} Ů \r{U} ů \r{u}
        Ð \rlap{\kern.05em-}D ð \rlap{\kern.15em\raisebox{.9ex}{-}}d Þ \rlap{I}\raisebox{-.4ex}{P} þ \rlap{b}p
        ¡ !` ¿ ?` § \ensuremath{\mathsection} ¶ \ensuremath{\mathparagraph} £ \ensuremath{\mathsterling} ¢ \rlap{/}c ¥ \rlap{=}Y © \ensuremath{{}^{\mathrm{(C)}}} ® \ensuremath{{}^{\mathrm{(R)}}} ™ \ensuremath{{}^{\mathrm{TM}}} ¨ \"{} ¯ \={} ´ \'{} ¸ \c{}
        “ ``{} ” ''{} „ ,,{} ‘ `{} ’ '{} ‚ ,{} – --{} — ---{} ‑ - ‐ - … \dots{} ¦ \ensuremath{\vert}
        « \ensuremath{\scriptstyle\ll} » \ensuremath{\scriptstyle\gg} ‹ \ensuremath{\scriptstyle<} › \ensuremath{\scriptstyle>}
        """
    );

    private static readonly FrozenDictionary<string, string> Greek = Words(
        """
        alpha beta gamma delta zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon chi psi omega
        Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
        """
    );

    /// <summary>A letter or a sign of mathematics, as it is written in mathematics; null where it is none.</summary>
    /// <param name="character">The character.</param>
    public static string? Symbol(char character) => Symbols.GetValueOrDefault(character);

    /// <summary>A letter or a sign of a text, as it is written in a text; null where it is none.</summary>
    /// <param name="character">The character.</param>
    public static string? Letter(char character) => Letters.GetValueOrDefault(character);

    /// <summary>A Greek letter whose name is spelled out; null for any other word.</summary>
    /// <param name="word">The word: alpha, Delta.</param>
    public static string? GreekWord(string word) => Greek.GetValueOrDefault(word);

    private static FrozenDictionary<char, string> Pairs(string table)
    {
        var pieces = Split(table);
        var pairs = new Dictionary<char, string>();
        for (var i = 0; i + 1 < pieces.Length; i += 2)
        {
            pairs.Add(pieces[i][0], pieces[i + 1]);
        }

        return pairs.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, string> Words(string table)
    {
        var words = new Dictionary<string, string> { ["epsilon"] = @"\varepsilon", ["phi"] = @"\varphi", ["omicron"] = "o" };
        foreach (var word in Split(table))
        {
            words.Add(word, $@"\{word}");
        }

        return words.ToFrozenDictionary();
    }

    private static string[] Split(string table) =>
        table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
