using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether a platform's part fits its pipeline: settings are of executors that exist.</summary>
internal sealed class PlatformCheck(PipelineSpec spec, Func<IReadOnlyList<string>, SourceLocation> locate, FaultList faults)
{
    public void Check(PlatformSpec platform)
    {
        var known = spec.DeploymentSpec?.Executors;
        foreach (var (name, settings) in platform.Platforms ?? new Dictionary<string, SinglePlatformSpec>())
            foreach (var label in settings.DeploymentSpec?.Executors?.Keys ?? [])
                if (!faults.IsFull && known?.ContainsKey(label) != true)
                    faults.Add(MissingExecutor.OfSettings(name, label, known?.Keys ?? [], locate(["platforms", name, "deploymentSpec", "executors", label])));
    }
}
