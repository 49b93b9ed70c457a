using System.Text.RegularExpressions;

namespace Kubeflow.Pipelines;

/// <summary>The text that stands for a channel inside a string until the pipeline is compiled.</summary>
internal static partial class ChannelToken
{
    public static string Of(Channel channel) => $"{{{{$kubeflow:{channel.Owner.Token}:{channel.Owner.NumberOf(channel)}}}}}";

    public static bool IsIn(string text) => text.Contains("{{$kubeflow:", StringComparison.Ordinal);

    /// <summary>The tokens of a text: which pipeline each belongs to, and the channel's number there.</summary>
    public static IEnumerable<(string Token, string Owner, int Number)> In(string text) =>
        Pattern().Matches(text).Select(m => (m.Value, m.Groups[1].Value, int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\{\{\$kubeflow:([0-9a-f]+):([0-9]+)\}\}")]
    private static partial Regex Pattern();
}
