using System.Text;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>Functions of strings. Places in them are counted in characters.</summary>
internal static class CelTexts
{
    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        Of("contains", 1, (s, a) => s.Contains(Text(a[1]), StringComparison.Ordinal));
        Of("startsWith", 1, (s, a) => s.StartsWith(Text(a[1]), StringComparison.Ordinal));
        Of("endsWith", 1, (s, a) => s.EndsWith(Text(a[1]), StringComparison.Ordinal));
        Of("matches", 1, (s, a) => Pattern(a[1]).IsMatch(s));
        functions[("matches", 2, false)] = functions[("matches", 1, true)];
        Of("find", 1, (s, a) => Pattern(a[1]).Match(s).Value);
        Of("findAll", 1, (s, a) => Pattern(a[1]).Matches(s).Select(m => (object?)m.Value).ToList());
        Of("findAll", 2, (s, a) => Pattern(a[1]).Matches(s).Select(m => (object?)m.Value).Take(Limit(a[2])).ToList());
        Of("lowerAscii", 0, (s, _) => string.Concat(s.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c + 32) : c)));
        Of("upperAscii", 0, (s, _) => string.Concat(s.Select(c => char.IsAsciiLetterLower(c) ? (char)(c - 32) : c)));
        Of("trim", 0, (s, _) => s.Trim());
        Of("reverse", 0, (s, _) => string.Concat(s.EnumerateRunes().Reverse()));
        Of("charAt", 1, (s, a) => Whole(a[1]) == Runes(s).Length ? "" : Runes(s)[Place(a[1], Runes(s).Length - 1)].ToString());
        Of("indexOf", 1, (s, a) => Index(s, Text(a[1]), 0));
        Of("indexOf", 2, (s, a) => Index(s, Text(a[1]), Place(a[2], Runes(s).Length)));
        Of("lastIndexOf", 1, (s, a) => LastIndex(s, Text(a[1]), Runes(s).Length));
        Of("lastIndexOf", 2, (s, a) => LastIndex(s, Text(a[1]), Place(a[2], Runes(s).Length)));
        Of("substring", 1, (s, a) => string.Concat(Runes(s)[Place(a[1], Runes(s).Length)..]));
        Of("substring", 2, (s, a) => Part(Runes(s), Place(a[1], Runes(s).Length), Place(a[2], Runes(s).Length)));
        Of("replace", 2, (s, a) => Replace(s, Text(a[1]), Text(a[2]), int.MaxValue));
        Of("replace", 3, (s, a) => Replace(s, Text(a[1]), Text(a[2]), Limit(a[3])));
        Of("split", 1, (s, a) => Split(s, Text(a[1]), int.MaxValue));
        Of("split", 2, (s, a) => Split(s, Text(a[1]), Limit(a[2])));
        functions[("join", 0, true)] = a => string.Concat(Texts(a[0]));
        functions[("join", 1, true)] = a => string.Join(Text(a[1]), Texts(a[0]));

        void Of(string name, int arguments, Func<string, object?[], object?> function) =>
            functions[(name, arguments, true)] = a => a[0] is string text ? function(text, a) : CelLists.Fallback(name, a);
    }

    private static string Text(object? value) => CelLibrary.As<string>(value, "string");

    private static long Whole(object? value) => CelLibrary.As<long>(value, "int");

    private static int Limit(object? value) => Whole(value) is var limit and >= 0 and < int.MaxValue ? (int)limit : int.MaxValue;

    private static int Place(object? value, int most) =>
        Whole(value) is var at && at >= 0 && at <= most ? (int)at : throw new CelError($"index out of range: {value}");

    private static IEnumerable<string> Texts(object? list) => CelLibrary.As<IReadOnlyList<object?>>(list, "join").Select(Text);

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static Regex Pattern(object? pattern)
    {
        try
        {
            return Re2.Compile(Text(pattern));
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new CelError($"error parsing regexp: {fault.Message}");
        }
    }

    private static string Part(Rune[] runes, int from, int to) =>
        from <= to ? string.Concat(runes[from..to]) : throw new CelError($"invalid substring range. start: {from}, end: {to}");

    private static long Index(string text, string part, int from)
    {
        var at = Runes(text).AsSpan(from).IndexOf(Runes(part));
        return at < 0 ? -1L : (long)at + from;
    }

    private static long LastIndex(string text, string part, int upTo)
    {
        var (runes, wanted) = (Runes(text), Runes(part));
        return (long)runes.AsSpan(0, Math.Min(runes.Length, upTo + wanted.Length)).LastIndexOf(wanted);
    }

    private static string Replace(string text, string old, string by, int most)
    {
        var parts = Split(text, old, most == int.MaxValue ? most : most + 1);
        return string.Join(by, parts);
    }

    private static List<object?> Split(string text, string by, int most)
    {
        if (most == 0)
            return [];
        return by.Length > 0
            ? [.. text.Split(by, most)]
            : [.. Runes(text).Take(most - 1).Select(r => (object?)r.ToString()), .. Runes(text).Length >= most ? [string.Concat(Runes(text)[(most - 1)..])] : (object?[])[]];
    }
}
