using System.Buffers;

namespace Kubeflow.Manifests;

/// <summary>Which characters a YAML text may hold as they are.</summary>
internal static class YamlCharacter
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xa0).Select(c => (char)c).Where(c => c is < ' ' and not ('\t' or '\n' or '\r') or > '~' and not '\u0085'), '\ufffe', '\uffff']);

    /// <summary>The place of the first character that no YAML text may hold, a control character; -1 if there is none.</summary>
    public static int IndexOfForbidden(string text) => text.AsSpan().IndexOfAny(Forbidden);

    /// <summary>What every reader takes, inside a line: no control characters, no line breaks of YAML 1.1, no byte order mark.</summary>
    public static bool ArePrintable(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsPrintable(c))
                return false;
        return true;
    }

    /// <inheritdoc cref="ArePrintable"/>
    public static bool IsPrintable(char c) =>
        c is >= ' ' and <= '~' or >= '\u00a0' and <= '\ufffd' and not '\u2028' and not '\u2029' and not '\ufeff';
}
