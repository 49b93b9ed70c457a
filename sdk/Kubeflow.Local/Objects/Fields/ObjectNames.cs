using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>What objects, namespaces and labels may be called. A check answers with what is wrong, in Kubernetes' words, or null.</summary>
internal static partial class ObjectNames
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const int LongestPrefix = 58;

    private const string SubdomainRule =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
        + "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string LabelRule =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character "
        + "(e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private const string KeyRule =
        "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
        + "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    private const string ValueRule =
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
        + "(e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    /// <summary>A name made of a prefix and five random characters.</summary>
    public static string Generate(string prefix) =>
        (prefix.Length > LongestPrefix ? prefix[..LongestPrefix] : prefix) + RandomNumberGenerator.GetString(Alphabet, 5);

    /// <summary>A DNS-1123 subdomain: the names of most objects.</summary>
    public static string? Subdomain(string name) =>
        name.Length > 253 ? TooLong(253) : SubdomainPattern().IsMatch(name) ? null : SubdomainRule;

    /// <summary>A DNS-1123 label: the names of namespaces.</summary>
    public static string? Label(string name) => name.Length > 63 ? TooLong(63) : LabelPattern().IsMatch(name) ? null : LabelRule;

    /// <summary>A label's key: a name, with a domain before a slash if need be.</summary>
    public static string? QualifiedName(string key)
    {
        var parts = key.Split('/');
        if (parts.Length > 2)
            return $"a qualified name {KeyRule["name part ".Length..]} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
        if (parts.Length == 2 && parts[0].Length == 0)
            return "prefix part must be non-empty";
        if (parts.Length == 2 && Subdomain(parts[0]) is { } why)
            return $"prefix part {why}";
        var name = parts[^1];
        if (name.Length == 0)
            return "name part must be non-empty; " + KeyRule;
        return name.Length > 63 ? $"name part {TooLong(63)}" : KeyPattern().IsMatch(name) ? null : KeyRule;
    }

    /// <summary>A label's value.</summary>
    public static string? LabelValue(string value) => value.Length > 63 ? TooLong(63) : value.Length == 0 || KeyPattern().IsMatch(value) ? null : ValueRule;

    private static string TooLong(int most) => $"must be no more than {most} characters";

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex SubdomainPattern();

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z")]
    private static partial Regex KeyPattern();
}
