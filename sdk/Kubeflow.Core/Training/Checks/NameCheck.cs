using System.Text.RegularExpressions;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Whether an object's name is one that Kubernetes takes.</summary>
internal static partial class NameCheck
{
    public const int MaxName = 63;
    public const int MaxReference = 253;

    // A server completes it with five characters.
    private const int MaxPrefix = 58;

    /// <summary>Pods are called <c>name-node-0-0-xxxxx</c>, and that is 63 characters at most.</summary>
    public const int MaxJobName = 48;

    public static IEnumerable<Fault> Find(ObjectMeta metadata, int longest, Func<string, SourceLocation> locate)
    {
        if (metadata.Name is { Length: > 0 } name)
        {
            if (!IsLabel(name) || name.Length > longest)
                yield return BadObjectName.Of(name, longest, locate("metadata.name"));
        }
        else if (metadata.GenerateName is { Length: > 0 } prefix)
        {
            if (!Prefix().IsMatch(prefix) || prefix.Length > MaxPrefix)
                yield return BadObjectName.Of(prefix, MaxPrefix, locate("metadata.generateName"));
        }
        else
        {
            yield return Manifests.Rules.MissingField.Of("metadata.name", locate("metadata"));
        }
    }

    /// <summary>A label of RFC 1035: a lower-case letter, then letters, digits and dashes, no dash at the end.</summary>
    public static bool IsLabel(string name) => Label().IsMatch(name);

    [GeneratedRegex(@"^[a-z]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"^[a-z][-a-z0-9]*\z")]
    private static partial Regex Prefix();
}
