using System.Text;

namespace Kubeflow.Remote.Http;

/// <summary>Reads <c>Warning: 299 - "text"</c> headers; several may stand in one, divided by commas.</summary>
internal static class WarningHeader
{
    /// <summary>The texts between the quotes.</summary>
    public static IEnumerable<string> Texts(string header)
    {
        StringBuilder? text = null;
        for (var i = 0; i < header.Length; i++)
        {
            var c = header[i];
            if (text is null)
            {
                if (c == '"')
                    text = new StringBuilder();
            }
            else if (c == '\\' && i + 1 < header.Length)
                text.Append(header[++i]);
            else if (c == '"')
            {
                yield return text.ToString();
                text = null;
                // What may follow is the date, quoted too: it ends at the next comma.
                while (i + 1 < header.Length && header[i + 1] != ',')
                    i++;
            }
            else
                text.Append(c);
        }
    }
}
