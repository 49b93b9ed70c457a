using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>The formats of strings that Kubernetes checks; every other one fits anything.</summary>
internal static partial class Formats
{
    /// <summary>Whether a text is of a format.</summary>
    public static bool Fits(string format, string text) => format switch
    {
        "date-time" or "datetime" => DateTimePattern().IsMatch(text) && DateTimeOffset.TryParse(text.Replace(":60", ":59", StringComparison.Ordinal), CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "duration" => DurationPattern().IsMatch(text) || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _) || text.StartsWith('/'),
        "email" => MailAddress.TryCreate(text, out var address) && address.Address == text,
        "hostname" => HostnamePattern().IsMatch(text) && text.Length <= 255,
        "ipv4" => IPAddress.TryParse(text, out var four) && four.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork && text.Count(c => c == '.') == 3,
        "ipv6" => IPAddress.TryParse(text, out var six) && six.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6,
        "cidr" => IsCidr(text),
        "mac" => MacPattern().IsMatch(text),
        "uuid" => UuidPattern().IsMatch(text),
        "uuid3" => UuidPattern().IsMatch(text) && Version(text) == '3',
        "uuid4" => UuidPattern().IsMatch(text) && Version(text) == '4',
        "uuid5" => UuidPattern().IsMatch(text) && Version(text) == '5',
        "hexcolor" => HexColorPattern().IsMatch(text),
        "rgbcolor" => RgbColorPattern().IsMatch(text),
        "bsonobjectid" => ObjectIdPattern().IsMatch(text),
        "ssn" => SsnPattern().IsMatch(text),
        "creditcard" => CheckDigits.IsCreditCard(text),
        "isbn" => CheckDigits.IsIsbn10(text) || CheckDigits.IsIsbn13(text),
        "isbn10" => CheckDigits.IsIsbn10(text),
        "isbn13" => CheckDigits.IsIsbn13(text),
        _ => true,
    };

    private static bool IsCidr(string text)
    {
        var slash = text.LastIndexOf('/');
        return slash > 0 && IPAddress.TryParse(text.AsSpan(0, slash), out var address)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && bits <= (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128);
    }

    private static char Version(string uuid) => uuid.Replace("-", "", StringComparison.Ordinal)[12];

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})?\z")]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^[+-]?((\d+(\.\d*)?|\.\d+)\s*(ns|us|µs|μs|ms|s|m|h|d|w|nanos?|nanoseconds?|micros?|microseconds?|millis?|milliseconds?|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?)\s*)+\z")]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^([a-zA-Z0-9_]([-a-zA-Z0-9_]{0,61}[a-zA-Z0-9_])?)(\.[a-zA-Z0-9_]([-a-zA-Z0-9_]{0,61}[a-zA-Z0-9_])?)*\.?\z")]
    private static partial Regex HostnamePattern();

    [GeneratedRegex(@"^([0-9a-fA-F]{2}[:-]){5,19}[0-9a-fA-F]{2}\z|^([0-9a-fA-F]{4}\.){2}[0-9a-fA-F]{4}\z")]
    private static partial Regex MacPattern();

    [GeneratedRegex(@"^[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\z")]
    private static partial Regex UuidPattern();

    [GeneratedRegex(@"^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\z")]
    private static partial Regex HexColorPattern();

    [GeneratedRegex(@"^rgb\(\s*(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])\s*(,\s*(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])\s*){2}\)\z")]
    private static partial Regex RgbColorPattern();

    [GeneratedRegex(@"^[0-9a-fA-F]{24}\z")]
    private static partial Regex ObjectIdPattern();

    [GeneratedRegex(@"^\d{3}[- ]?\d{2}[- ]?\d{4}\z")]
    private static partial Regex SsnPattern();
}
