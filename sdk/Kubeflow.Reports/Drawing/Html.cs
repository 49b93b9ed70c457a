using System.Globalization;
using System.Text;

namespace Kubeflow.Reports;

/// <summary>Writes a page: what is markup goes in as it is, what is anybody's text is cleaned and encoded.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public Html Raw(FormattableString markup) => Raw(markup.ToString(CultureInfo.InvariantCulture));

    public Html Text(string? text)
    {
        Encode(_text, text ?? "");
        return this;
    }

    public override string ToString() => _text.ToString();

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        Encode(encoded, text);
        return encoded.ToString();
    }

    private static void Encode(StringBuilder into, string text)
    {
        foreach (var c in SafeText.Clean(text))
        {
            _ = c switch
            {
                '&' => into.Append("&amp;"),
                '<' => into.Append("&lt;"),
                '>' => into.Append("&gt;"),
                '"' => into.Append("&quot;"),
                '\'' => into.Append("&#39;"),
                _ => into.Append(c),
            };
        }
    }
}
