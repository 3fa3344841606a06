namespace Longhand.Checking.Reading;

/// <content>What is written behind a name, with a space or in brackets.</content>
internal sealed partial class Tokenizer
{
    /// <summary>«w5 new», «net h1»: what hangs on a name and is written behind it.</summary>
    private bool Spaced(NameBuilder name)
    {
        var end = 1;
        while (char.IsAsciiLetterOrDigit(Peek(end)) && end < 8)
        {
            end++;
        }

        var word = string.Concat(Enumerable.Range(_at + 1, Math.Max(0, Math.Min(end - 1, _glyphs.Count - _at - 1))).Select(Glyphs));
        var isUnit = name.TakesUnit && word.Length > 0 && word[0] is 'h' or 'o' or 'H' or 'O' && word.Skip(1).All(char.IsAsciiDigit);
        isUnit |= name.TakesNumberedUnit && ((word.Length > 1 && word[0] is 'h' or 'o' && word.Skip(1).All(char.IsAsciiDigit)) || word is "out");
        if (name.Letters is "y" or "dy" && !name.HasDigits && word.StartsWith("hat", StringComparison.Ordinal) && word.Skip(3).All(char.IsAsciiDigit))
        {
            _at += 4;
            name.AddHat();
            return true;
        }

        if (name.TakesNumber && word.Length is 1 or 2 && word.All(char.IsAsciiDigit) && IsBeforeSign(end) && !IsBehindOperand())
        {
            _at++;
            name.AddDigits(Digits());
            return true;
        }

        isUnit |= word is "total" or "tot" && name.TakesTotal;
        if (name.Letters is "y" && !name.HasDigits && word is "true" or "target")
        {
            _at += word.Length + 1;
            name.Letters = "ytrue";
            return true;
        }

        if (Peek(end) is '_' or '^' || !(isUnit || (word is "new" or "neu" && (name.HasDigits || name.Letters.Length == 1))))
        {
            return false;
        }

        _at++;
        name.AddWord(Word().ToLowerInvariant());
        return true;
    }

    /// <summary>Whether a number or brackets stand before the letter that ends here: then it is a sign, 1.4 x 2.</summary>
    private bool IsBehindOperand()
    {
        var before = _at - 2;
        while (before >= 0 && Glyphs(before) == ' ')
        {
            before--;
        }

        return before >= 0 && (char.IsAsciiDigit(Glyphs(before)) || Glyphs(before) == ')');
    }

    /// <summary>Whether a relation stands next: x 1 = 0.3, where an index came out of a PDF.</summary>
    private bool IsBeforeSign(int ahead)
    {
        while (Peek(ahead) == ' ')
        {
            ahead++;
        }

        return Peek(ahead) is '=' or Signs.About;
    }

    /// <summary>w_5,new: a word behind a comma, where the braces around the index are left out.</summary>
    private bool Marked(NameBuilder name)
    {
        var at = _at++;
        if (Current == '_')
        {
            return true;
        }

        if (Word() is var word && word is "new" or "neu" or "old" or "alt")
        {
            name.AddWord(word);
            return true;
        }

        _at = at;
        return false;
    }

    /// <summary>w5(new), w5(t+1): a word in brackets directly behind a name.</summary>
    private bool Aside(NameBuilder name)
    {
        var begin = Current == ' ' ? 1 : 0;
        var end = begin + 1;
        while (end < 12 && (char.IsAsciiLetterOrDigit(Peek(end)) || Peek(end) is '+' or ' '))
        {
            end++;
        }

        var inside = string.Concat(Enumerable.Range(_at + begin + 1, Math.Max(0, Math.Min(end - begin - 1, _glyphs.Count - _at - begin - 1))).Select(Glyphs)).Trim();
        if (Peek(end) != ')' || inside is not ("new" or "neu" or "old" or "t+1" or "updated" or "next" or "t") || !name.AddAbove(inside))
        {
            return false;
        }

        _at += end + 1;
        return true;
    }
}
