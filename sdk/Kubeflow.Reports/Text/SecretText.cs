using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kubeflow.Reports;

/// <summary>Keeps out of the page what is a secret by its name, and passwords inside addresses: reports get passed on.</summary>
internal static partial class SecretText
{
    public const string Hidden = "(hidden: the name says it is a secret)";

    /// <summary>Whether the value must not be shown. Numbers and truth values never are secrets (<c>max_tokens</c>).</summary>
    public static bool Hides(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Object or JsonValueKind.Array && SecretName().IsMatch(name);

    public static string Address(string address) => UserInfo().Replace(address, "$1***@");

    [GeneratedRegex(@"(^|[-_. ])(password|passwd|secret|token|credentials?|api[-_]?key|access[-_]?key|private[-_]?key)([-_. ]|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"(\w://[^/\s:@]*:)[^/\s@]+@")]
    private static partial Regex UserInfo();
}
