using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines;

/// <summary>The text that stands for a channel inside a string until the pipeline is compiled.</summary>
internal static partial class ChannelToken
{
    public static string Of(Channel channel) => $"{{{{$kubeflow:{channel.Owner.Token}:{channel.Owner.NumberOf(channel)}}}}}";

    public static bool IsIn(string text) => text.Contains("{{$kubeflow:", StringComparison.Ordinal);

    public static bool IsIn(JsonElement constant) => constant.ValueKind != JsonValueKind.Undefined && IsIn(constant.GetRawText());

    /// <summary>Whether a text is one token and nothing else.</summary>
    public static bool IsWhole(string text) => Pattern().Match(text).Length == text.Length;

    /// <summary>A text cut at its tokens: constant parts as they are, tokens as the number of their channel.</summary>
    public static IEnumerable<(string Text, int? Number)> Parts(string text)
    {
        var at = 0;
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Index > at)
                yield return (text[at..match.Index], null);
            yield return ("", Number(match));
            at = match.Index + match.Length;
        }
        if (at < text.Length)
            yield return (text[at..], null);
    }

    /// <summary>The tokens of a text: which pipeline each belongs to, and its channel's number there.</summary>
    public static IEnumerable<(string Owner, int Number)> In(string text) => Pattern().Matches(text).Select(m => (m.Groups[1].Value, Number(m)));

    private static int Number(Match match) => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{\$kubeflow:([0-9a-f]+):([0-9]+)\}\}")]
    private static partial Regex Pattern();
}
