using FsCheck;
using FsCheck.Fluent;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Texts that YAML's readers are known to take for something else, and mixtures of their parts.</summary>
internal static class NastyText
{
    private static readonly string[] Parts =
    [
        "'", "\"", "\\", "\n", "\r", "\r\n", "\t", " ", "  ", ":", ": ", " #", "#", "-", "- ", "---", "...", "\n---\n", "?", "|", ">", "&a", "*a", "!", "%", "@", "`",
        "{", "}", "[", "]", ",", "{{$.inputs.parameters['x']}}", "<<", "=", "~", "null", "Null", "true", "False", "yes", "No", "on", "OFF", "y", "N", "0", "1", "-1",
        "+1", "1.0", ".5", "1.", "1e3", "1E-3", "1_000", "0x1f", "0b101", "0o17", "017", "089", "1:30", "1:30:00.5", "2001-12-14", "2001-12-14T21:59:43Z", ".inf",
        "-.INF", ".nan", "2.1.0", "5Gi", "a", "word", "two words", "é", "漢字", "😀", "\u0000", "\u0007", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ufffe", "\ue000",
    ];

    public static Gen<string> Any { get; } =
        from parts in Gen.Elements(Parts).ArrayOf()
        select string.Concat(parts);

    public static IEnumerable<string> Single => Parts.Append("").Concat(Parts.SelectMany(p => new[] { " " + p, "a " + p, "a " + p + "b", p + " ", p + "\n", "\n" + p, "a\n" + p, "a" + p + "b" }));
}
