using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Local;

/// <summary>Fields of a pod that a step may ask for, and what they are here.</summary>
internal sealed partial class PodFields(string runId, string path, PodMetadata? metadata)
{
    public string? Find(string field) => field switch
    {
        "metadata.name" => $"{runId}-{path.Replace('/', '-')}",
        "metadata.uid" => $"{runId}/{path}",
        "metadata.namespace" => "default",
        "spec.nodeName" => Environment.MachineName,
        "spec.serviceAccountName" => Environment.UserName,
        "status.hostIP" or "status.podIP" => "127.0.0.1",
        _ when Entry().Match(field) is { Success: true } entry =>
            (entry.Groups["of"].Value == "labels" ? metadata?.Labels : metadata?.Annotations)?.GetValueOrDefault(entry.Groups["key"].Value),
        _ => null,
    };

    [GeneratedRegex(@"^metadata\.(?<of>labels|annotations)\['(?<key>[^']+)'\]$")]
    private static partial Regex Entry();
}
