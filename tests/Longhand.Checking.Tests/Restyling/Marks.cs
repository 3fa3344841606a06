using System.Globalization;
using System.Text;
using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Marks the claimed numbers while a document is put together, so that whatever is done to its text, their places are known in the end.</summary>
internal sealed class Marks
{
    private const char Begin = '\uE000';
    private const char Middle = '\uE001';
    private const char End = '\uE002';

    private readonly List<(Quantity Quantity, double Value, bool IsNamed)> _marked = [];

    public string Around(string printed, double value, Quantity quantity, bool isNamed = true)
    {
        _marked.Add((quantity, value, isNamed));
        return Begin + (_marked.Count - 1).ToString(CultureInfo.InvariantCulture) + Middle + printed + End;
    }

    /// <summary>How long a text is without its marks.</summary>
    public static int LengthOf(string text)
    {
        var (length, isMark) = (0, false);
        foreach (var c in text)
        {
            isMark = c == Begin || (isMark && c != Middle);
            length += isMark || c is Middle or End ? 0 : 1;
        }

        return length;
    }

    /// <summary>The text without marks, and the claims in it.</summary>
    public (string Text, IReadOnlyList<StatedClaim> Claims) Strip(string marked, Problem problem)
    {
        var (text, claims, names) = (new StringBuilder(), new List<StatedClaim>(), problem.Names);
        var (line, column) = (1, 1);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == Begin)
            {
                var (middle, end) = (marked.IndexOf(Middle, i), marked.IndexOf(End, i));
                var (quantity, value, isNamed) = _marked[int.Parse(marked.AsSpan(i + 1, middle - i - 1), CultureInfo.InvariantCulture)];
                claims.Add(new(line, column, marked[(middle + 1)..end], value, quantity, quantity.Identifier(problem, names), isNamed));
                i = middle;
                continue;
            }

            if (marked[i] == End)
            {
                continue;
            }

            text.Append(marked[i]);
            (line, column) = marked[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return (text.ToString(), claims);
    }
}
