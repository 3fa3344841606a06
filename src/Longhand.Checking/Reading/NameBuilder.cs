using System.Collections.Immutable;

namespace Longhand.Checking.Reading;

/// <summary>Puts a name together from its letters and what hangs on them, so that every way to write it comes out the same.</summary>
internal sealed class NameBuilder
{
    /// <summary>Words that are letters.</summary>
    private static readonly Dictionary<string, string> Letter = new(StringComparer.OrdinalIgnoreCase)
    {
        ["alpha"] = "α", ["beta"] = "β", ["delta"] = "δ", ["eta"] = "η", ["sigma"] = "σ", ["lambda"] = "λ", ["gamma"] = "γ", ["epsilon"] = "ε", ["mu"] = "μ", ["rho"] = "ρ", ["lr"] = "η",
        ["learningrate"] = "η", ["yhat"] = "ŷ", ["ypred"] = "ŷ", ["ytrue"] = "ytarget",
    };

    /// <summary>Words of several letters that begin a name to which more is stuck: netH1.</summary>
    private static readonly string[] Heads = ["delta", "net", "out", "target", "error", "loss"];

    private readonly List<string> _index = [];
    private string _layer = string.Empty;
    private bool _isNew;

    public string Letters { get; set; } = string.Empty;

    public bool HasHat { get; set; }

    public bool HasHatBelow { get; set; }

    public bool IsMarked { get; set; }

    public bool IsPartial { get; set; }

    public bool HasDigits { get; private set; }

    public List<int> Brackets { get; } = [];

    /// <summary>Whether it is a word that the name of a unit follows.</summary>
    public bool TakesUnit => _index.Count == 0 && Letters is "net" or "out" or "delta" or "Net" or "Out" or "Delta" or "in" or "target" or "Target";

    /// <summary>Whether it is a letter that a number follows.</summary>
    public bool TakesNumber => _index.Count == 0 && Letters is "x" or "w" or "b" or "y" or "z" or "a" or "h" or "o" or "v" or "i" or "δ";

    /// <summary>Whether it is the letter of a loss: E total.</summary>
    public bool TakesTotal => _index.Count == 0 && Letters is "E" or "L" or "C" or "J" or "dE" or "dL" or "dC" or "dJ";

    /// <summary>Whether it is a letter that the name of a unit with its number follows, where an index was lost on its way out of a PDF.</summary>
    public bool TakesNumberedUnit => TakesUnit || (_index.Count == 0 && Letters is "z" or "a" or "t" or "δ" or "dz" or "da" or "dnet" or "dout" or "da" or "do");

    /// <summary>A hat on the letter, or on what was hung below it last.</summary>
    public void AddHat()
    {
        HasHatBelow |= _index.Count > 0;
        HasHat |= _index.Count == 0;
    }

    public void AddDigits(string digits)
    {
        HasDigits = true;
        _index.Add(digits);
    }

    public void AddWord(string word) => _index.Add(word);

    /// <summary>A sign in an index that means something: w_5+.</summary>
    public void AddSign(char sign) => _isNew |= sign == '+';

    /// <summary>What stands above; false where it is a power.</summary>
    public bool AddAbove(string inside)
    {
        switch (inside)
        {
            case "+" or "new" or "neu" or "(new)" or "t+1" or "(t+1)" or "updated" or "next" or "(k+1)" or "n+1":
                _isNew = true;
                return true;
            case "'" or "*" or "′":
                IsMarked = true;
                return true;
            case "T" or "t" or "(t)" or "old" or "(old)" or "k" or "(k)" or "n" or "":
                return inside.Length > 0;
            default:
                break;
        }

        if (inside.EndsWith('+') && AddAbove(inside[..^1]))
        {
            _isNew = true;
            return true;
        }

        var isBracketed = inside.Length > 2 && inside[0] is '(' or '[' && inside[^1] is ')' or ']';
        var bare = isBracketed ? inside[1..^1].Trim() : inside;
        if (isBracketed && bare.All(char.IsLetterOrDigit))
        {
            _layer = bare;
            return true;
        }

        if (bare.Length > 1 && bare.All(char.IsLetter))
        {
            _index.Add(bare);
            return true;
        }

        return false;
    }

    public Name Build()
    {
        var letters = Letters;
        var isChange = letters.Length > 1 && letters[0] == 'Δ';
        letters = isChange ? letters[1..] : letters;
        foreach (var head in Heads)
        {
            if (letters.Length > head.Length && letters.Length <= head.Length + 2 && letters.StartsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                _index.Insert(0, letters[head.Length..].ToLowerInvariant());
                letters = head;
            }
        }

        if (letters is "δo" or "δh" or "δk" or "δj" or "wih" or "who" or "Wih" or "Who" or "whh")
        {
            _index.Insert(0, letters[1..]);
            letters = letters[..1];
        }

        if (letters is "learning" && _index is ["rate"])
        {
            _index.Clear();
            letters = "η";
        }

        letters = Letter.GetValueOrDefault(letters, letters);
        (letters, HasHat) = letters is "dyhat" ? ("dy", true) : (letters, HasHat);
        var name = new Name(IsPartial ? "∂" + letters : letters) { HasHat = HasHat, IsMarked = IsMarked, IsNew = _isNew, Layer = _layer, IsChange = isChange, Brackets = [.. Brackets] };
        return WithIndex(name);
    }

    private Name WithIndex(Name name)
    {
        var index = ImmutableArray.CreateBuilder<string>();
        foreach (var (word, place) in _index.Select((w, i) => (Letter.GetValueOrDefault(w, w), i)))
        {
            switch (word)
            {
                case "new" or "neu" or "next" or "updated" or "after" or "New":
                    name = name with { IsNew = true };
                    break;
                case "old" or "alt" or "before" or "current" or "Old":
                    break;
                case "hat" or "pred" or "predicted" or "prediction" when place == 0:
                    name = name with { HasHat = true };
                    break;
                case "hat" when index.Count > 0 && index[^1] is "y" or "o":
                    index[^1] += "^";
                    break;
                case "true" or "actual" or "real" or "target":
                    name = name with { Base = name.Base + "target" };
                    break;
                default:
                    index.Add(word);
                    break;
            }
        }

        if (HasHatBelow && index.Count > 0)
        {
            var at = index.Count > 1 && index[^1].All(char.IsAsciiDigit) ? index.Count - 2 : index.Count - 1;
            index[at] += index[at].EndsWith('^') ? string.Empty : "^";
        }

        return name.Base is "ŷ" ? name with { Base = "y", HasHat = true, Index = index.ToImmutable() } : name with { Index = index.ToImmutable() };
    }
}
