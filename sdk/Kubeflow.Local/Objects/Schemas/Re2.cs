using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>Regular expressions as RE2 reads them, matched in linear time.</summary>
internal static class Re2
{
    // Definitions repeat a handful of patterns hundreds of times.
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new();

    /// <summary>Makes an expression.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    /// <exception cref="NotSupportedException">It looks around or refers back, which RE2 does not have.</exception>
    public static Regex Compile(string pattern) =>
        Compiled.GetOrAdd(pattern, p => new Regex(Translate(p), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    // .NET's digits and letters are Unicode's, and its '$' also stands before a last line break.
    private static string Translate(string pattern)
    {
        var text = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
                i = Escape(pattern, i + 1, inClass, text);
            else if (inClass && c == '[' && pattern.AsSpan(i).StartsWith("[:") && pattern.IndexOf(":]", i + 2, StringComparison.Ordinal) is > 0 and var end)
            {
                text.Append(Named(pattern[(i + 2)..end]));
                i = end + 1;
            }
            else
            {
                if (c == '[' && !inClass)
                    i = Open(pattern, i, text);
                else if (c == '$' && !inClass)
                    text.Append(@"\z");
                else if (c == '(' && pattern.AsSpan(i).StartsWith("(?P<"))
                {
                    text.Append("(?<");
                    i += 3;
                }
                else
                    text.Append(inClass && c == '[' ? @"\[" : c.ToString());
                inClass = c == '[' || inClass && c != ']';
            }
        }
        return text.ToString();
    }

    // A ']' that comes first is a member of the class.
    private static int Open(string pattern, int i, StringBuilder text)
    {
        text.Append('[');
        if (i + 1 < pattern.Length && pattern[i + 1] == '^')
            text.Append(pattern[++i]);
        if (i + 1 < pattern.Length && pattern[i + 1] == ']')
        {
            text.Append(@"\]");
            i++;
        }
        return i;
    }

    private static int Escape(string pattern, int i, bool inClass, StringBuilder text)
    {
        var plain = pattern[i] switch { 'd' => "0-9", 'w' => "0-9A-Za-z_", 's' => @"\t\n\f\r ", _ => null };
        var without = pattern[i] switch { 'D' => "0-9", 'W' => "0-9A-Za-z_", 'S' => @"\t\n\f\r ", _ => null };
        if (plain is not null)
            text.Append(inClass ? plain : $"[{plain}]");
        else if (without is not null && !inClass)
            text.Append($"[^{without}]");
        else if (pattern[i] == 'Q')
        {
            var end = pattern.IndexOf(@"\E", i, StringComparison.Ordinal);
            var literal = end < 0 ? pattern[(i + 1)..] : pattern[(i + 1)..end];
            text.Append(Regex.Escape(literal));
            return end < 0 ? pattern.Length : end + 1;
        }
        else if (pattern[i] == 'p' && i + 1 < pattern.Length && pattern[i + 1] != '{')
        {
            text.Append(@"\p{").Append(pattern[++i]).Append('}');
        }
        else
            text.Append('\\').Append(pattern[i]);
        return i;
    }

    private static string Named(string name) => name switch
    {
        "alpha" => "A-Za-z",
        "digit" => "0-9",
        "alnum" => "0-9A-Za-z",
        "upper" => "A-Z",
        "lower" => "a-z",
        "space" => @"\t\n\v\f\r ",
        "blank" => @"\t ",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        "punct" => @"!-/:-@\[-`{-~",
        "print" => " -~",
        "graph" => "!-~",
        "cntrl" => @"\x00-\x1f\x7f",
        "ascii" => @"\x00-\x7f",
        _ => throw new ArgumentException($"[:{name}:] is no character class"),
    };
}
