namespace Kubeflow.Clusters.Local;

/// <summary>Functions of addresses of the web.</summary>
internal static class CelUrls
{
    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        functions[("isURL", 1, false)] = a => Read(a[0]) is not null;
        functions[("url", 1, false)] = a => Read(a[0]) ?? throw new CelError($"URL parse error during conversion from string: {a[0]}");
        functions[("getScheme", 0, true)] = a => Of(a[0]) is { IsAbsoluteUri: true } uri ? uri.Scheme : "";
        functions[("getHost", 0, true)] = a => Of(a[0]) is { IsAbsoluteUri: true } uri ? Port(uri) is { Length: > 0 } port ? $"{Host(uri)}:{port}" : Host(uri) : "";
        functions[("getHostname", 0, true)] = a => Of(a[0]) is { IsAbsoluteUri: true } uri ? Host(uri).Trim('[', ']') : "";
        functions[("getPort", 0, true)] = a => Of(a[0]) is { IsAbsoluteUri: true } uri ? Port(uri) : "";
        functions[("getEscapedPath", 0, true)] = a => Path(Of(a[0]));
        functions[("getQuery", 0, true)] = a => Query(Of(a[0]));
    }

    private static Uri Of(object? value) => CelLibrary.As<Uri>(value, "url");

    // As Go: an address with a scheme, or a path from the root.
    private static Uri? Read(object? value)
    {
        var text = CelLibrary.As<string>(value, "url");
        if (text.StartsWith('/'))
            return new Uri(text, UriKind.Relative);
        return text.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;
    }

    private static string Host(Uri uri) => uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.Authority.Split(':')[0];

    // The port as written: a scheme's own port only if it is there.
    private static string Port(Uri uri)
    {
        var start = uri.OriginalString.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0;
        var authority = uri.OriginalString[start..].Split('/', '?', '#')[0];
        var colon = authority.LastIndexOf(':');
        return colon > authority.LastIndexOf(']') ? authority[(colon + 1)..] : "";
    }

    private static string Path(Uri uri)
    {
        var text = uri.OriginalString.Split('?', '#')[0];
        var start = text.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? text.IndexOf('/', at + 3) : 0;
        return start < 0 ? "" : uri.IsAbsoluteUri ? uri.GetComponents(UriComponents.Path | UriComponents.KeepDelimiter, UriFormat.UriEscaped) : text;
    }

    private static CelMap Query(Uri uri)
    {
        var query = uri.OriginalString.Split('#')[0] is var text && text.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? text[(at + 1)..] : "";
        var map = new CelMap();
        foreach (var group in query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).GroupBy(p => Uri.UnescapeDataString(p[0])))
            map.Add(group.Key, group.Select(p => (object?)(p.Length > 1 ? Uri.UnescapeDataString(p[1].Replace('+', ' ')) : "")).ToList());
        return map;
    }
}
