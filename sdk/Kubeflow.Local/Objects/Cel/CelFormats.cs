namespace Kubeflow.Clusters.Local;

/// <summary>Kubernetes' named formats: <c>format.dns1123Label().validate(x)</c> gives what is wrong, if anything is.</summary>
internal static class CelFormats
{
    private static readonly Dictionary<string, Func<string, string?>> Known = new()
    {
        ["dns1123Label"] = ObjectNames.Label,
        ["dns1123Subdomain"] = ObjectNames.Subdomain,
        ["dns1035Label"] = ObjectNames.Rfc1035Label,
        ["qualifiedName"] = ObjectNames.QualifiedName,
        ["dns1123LabelPrefix"] = text => ObjectNames.Label(WithoutDash(text)),
        ["dns1123SubdomainPrefix"] = text => ObjectNames.Subdomain(WithoutDash(text)),
        ["dns1035LabelPrefix"] = text => ObjectNames.Rfc1035Label(WithoutDash(text)),
        ["labelValue"] = ObjectNames.LabelValue,
        ["uri"] = text => Judge("uri", text, "invalid URI"),
        ["uuid"] = text => Judge("uuid", text, "does not match the UUID format"),
        ["byte"] = text => Judge("byte", text, "invalid base64"),
        ["date"] = text => Judge("date", text, "invalid date"),
        ["datetime"] = text => Judge("date-time", text, "invalid datetime"),
    };

    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        foreach (var name in Known.Keys)
            functions[($"format.{name}", 0, false)] = _ => new CelNamedFormat(name);
        functions[("format.named", 1, false)] = a => a[0] is string name && Known.ContainsKey(name) ? CelOptional.Of(new CelNamedFormat(name)) : CelOptional.None;
        functions[("validate", 1, true)] = a =>
            Known[CelLibrary.As<CelNamedFormat>(a[0], "validate").Name](CelLibrary.As<string>(a[1], "validate")) is { } wrong
                ? CelOptional.Of(new object?[] { wrong })
                : CelOptional.None;
    }

    // A prefix of a generated name may end with a dash.
    private static string WithoutDash(string text) => text.EndsWith('-') ? text[..^1] + "a" : text;

    private static string? Judge(string format, string text, string wrong) => Formats.Fits(format, text) ? null : wrong;
}

/// <summary>A format as a value.</summary>
/// <param name="Name">Its name.</param>
internal sealed record CelNamedFormat(string Name);
