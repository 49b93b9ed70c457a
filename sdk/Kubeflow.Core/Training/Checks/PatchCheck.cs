using System.Text.RegularExpressions;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Mistakes of a runtime patch.</summary>
internal static partial class PatchCheck
{
    public static IEnumerable<Fault> Find(RuntimePatch patch, string path, Func<string, SourceLocation> locate)
    {
        if (!Manager().IsMatch(patch.Manager) || patch.Manager.Length > NameCheck.MaxReference)
            yield return BadPatchOwner.Of(patch.Manager, locate($"{path}.manager"));
        var jobs = patch.TrainingRuntimeSpec?.Template?.Spec?.ReplicatedJobs ?? [];
        for (var j = 0; j < jobs.Count; j++)
        {
            var pod = jobs[j].Template?.Spec?.Template?.Spec;
            var at = $"{path}.trainingRuntimeSpec.template.spec.replicatedJobs[{j}].template.spec.template.spec";
            foreach (var (list, containers) in new[] { ("initContainers", pod?.InitContainers), ("containers", pod?.Containers) })
                for (var c = 0; c < (containers?.Count ?? 0); c++)
                    if (containers![c].Env is { Count: > 0 } && TrainingLabels.ContainerOfStep.Values.Contains(containers[c].Name))
                        yield return EnvironmentInPatch.Of(containers[c].Name, locate($"{at}.{list}[{c}].env"));
        }
    }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/[A-Za-z0-9/\-._~%!$&'()*+,;=:]+\z")]
    private static partial Regex Manager();
}
