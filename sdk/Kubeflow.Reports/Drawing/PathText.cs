namespace Kubeflow.Reports;

/// <summary>A path or address, as a link where a browser can follow it.</summary>
internal static class PathText
{
    public static void Draw(Markup page, string path)
    {
        var text = SecretText.Address(path);
        if (Link(text) is { } link)
            page.Element("a", text, ("class", "path"), ("href", link), ("rel", "noreferrer noopener"), ("target", "_blank"));
        else
            page.Element("code", text, ("class", "path"));
    }

    /// <summary>Only files and web addresses: anything else (javascript:, data:) stays a text.</summary>
    private static string? Link(string path)
    {
        if (!Uri.TryCreate(path, UriKind.Absolute, out var uri))
            return null;
        return uri.Scheme is "file" or "http" or "https" ? uri.AbsoluteUri : null;
    }
}
