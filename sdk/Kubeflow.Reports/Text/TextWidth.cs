namespace Kubeflow.Reports;

/// <summary>Estimates how wide a text is drawn, a little on the wide side, since the reader's font is not known here.</summary>
internal static class TextWidth
{
    private const double Margin = 1.06;

    public static double Of(string text, double fontSize)
    {
        var units = 0.0;
        foreach (var c in text)
            units += Units(c);
        return units * fontSize * Margin;
    }

    /// <summary>The text, or its beginning and an ellipsis, so that it fits.</summary>
    public static string Fit(string text, double fontSize, double width)
    {
        if (Of(text, fontSize) <= width)
            return text;
        var room = width / (fontSize * Margin) - Units('\u2026');
        var length = 0;
        while (length < text.Length && (room -= Units(text[length])) >= 0)
            length++;
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd() + "\u2026";
    }

    private static double Units(char c) => c switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or '.' or ',' or ':' or ';' or '!' => 0.28,
        'f' or 't' or 'r' or 'I' or ' ' or '(' or ')' or '[' or ']' or '/' or '-' or '\u00b7' => 0.35,
        'm' or 'M' or 'W' or '%' or '@' => 0.89,
        'w' or 'G' or 'O' or 'Q' or '\u2026' => 0.78,
        >= 'A' and <= 'Z' => 0.69,
        <= '\u02ff' => 0.56,
        >= '\u1100' => 1.0,
        _ => 0.66,
    };
}
