using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubeflow.Manifests;

/// <summary>What a tag, or its absence, makes of a node. JSON holds no other types than those of YAML's own tags.</summary>
internal static class YamlTag
{
    private const string Prefix = "tag:yaml.org,2002:";

    public static YamlScalarKind KindOf(Scalar scalar, int line)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (scalar.Tag.IsEmpty)
            return !isPlain ? YamlScalarKind.Text : YamlResolution.KindOf(scalar.Value);
        var wanted = Short(scalar.Tag);
        if (wanted is "!" or "str" or "timestamp")
            return YamlScalarKind.Text;
        var kind = YamlResolution.KindOf(scalar.Value);
        return (wanted, kind) switch
        {
            ("null", YamlScalarKind.Null) => kind,
            ("bool", YamlScalarKind.True or YamlScalarKind.False) => kind,
            ("int", YamlScalarKind.Whole) => kind,
            ("float", YamlScalarKind.Whole or YamlScalarKind.Floating or YamlScalarKind.NotFinite) => kind,
            _ => throw Unknown(scalar.Tag, line),
        };
    }

    public static void Check(NodeEvent node, string own, int line)
    {
        if (!node.Tag.IsEmpty && Short(node.Tag) is var tag && tag != "!" && tag != own)
            throw Unknown(node.Tag, line);
    }

    private static string Short(TagName tag) => tag.Value.StartsWith(Prefix, StringComparison.Ordinal) ? tag.Value[Prefix.Length..] : tag.Value;

    private static YamlFault Unknown(TagName tag, int line) => new($"has the tag '{tag.Value}', which does not fit its value or is not known", line);
}
