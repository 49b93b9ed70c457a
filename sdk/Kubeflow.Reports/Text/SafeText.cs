using System.Text;
using System.Text.RegularExpressions;

namespace Kubeflow.Reports;

/// <summary>Makes any text fit for a page: no terminal colours, no characters that neither XML nor HTML may hold.</summary>
internal static partial class SafeText
{
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        text = TerminalSequence().Replace(text, "");
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else
                clean.Append(IsPlain(c) ? c : '\uFFFD');
        }
        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
            if (!IsPlain(c))
                return false;
        return true;
    }

    private static bool IsPlain(char c) =>
        c is '\t' or '\n' or >= ' ' and < '\u007f' or >= '\u00a0' and < '\ud800' or >= '\ue000' and < '\ufffe' and not '\ufeff';

    [GeneratedRegex(@"\x1b(\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\^_])")]
    private static partial Regex TerminalSequence();
}
