using System.Text.RegularExpressions;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Mistakes of a TrainJob that need no cluster to be seen: what the API's own schema and admission refuse.</summary>
internal static partial class TrainJobCheck
{
    private const int MaxEnvironment = 128;
    private const int MaxPatches = 16;
    private const int MaxArguments = 128;
    private const int MaxImage = 500;

    public static IEnumerable<Fault> Find(TrainJob job, Func<string, SourceLocation> locate) =>
        NameCheck.Find(job.Metadata, NameCheck.MaxName, locate).Concat(Find(job.Spec, "spec", locate));

    /// <param name="spec">The spec.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="locate">Finds the place of a path.</param>
    public static IEnumerable<Fault> Find(TrainJobSpec spec, string path, Func<string, SourceLocation> locate)
    {
        if (spec.RuntimeRef.Name.Length is 0 or > NameCheck.MaxReference)
            yield return spec.RuntimeRef.Name.Length == 0
                ? Manifests.Rules.MissingField.Of($"{path}.runtimeRef.name", locate($"{path}.runtimeRef"))
                : ValueOutOfRange.Of($"{path}.runtimeRef.name", spec.RuntimeRef.Name.Length, "at most 253 characters", locate($"{path}.runtimeRef.name"));
        if (spec.ActiveDeadlineSeconds is < 1)
            yield return ValueOutOfRange.Of($"{path}.activeDeadlineSeconds", spec.ActiveDeadlineSeconds, "1 second or more", locate($"{path}.activeDeadlineSeconds"));
        if (spec.ManagedBy is not (null or ManagedByTrainer or ManagedByMultiKueue))
            yield return ValueOutOfRange.Of($"{path}.managedBy", spec.ManagedBy, $"{ManagedByTrainer} or {ManagedByMultiKueue}", locate($"{path}.managedBy"));
        foreach (var fault in Of(spec.Trainer, $"{path}.trainer", locate)
            .Concat(Of(spec.Initializer?.Dataset, $"{path}.initializer.dataset", locate))
            .Concat(Of(spec.Initializer?.Model, $"{path}.initializer.model", locate))
            .Concat(Of(spec.RuntimePatches ?? [], $"{path}.runtimePatches", locate)))
            yield return fault;
    }

    private const string ManagedByTrainer = "trainer.kubeflow.org/trainjob-controller";

    private const string ManagedByMultiKueue = "kueue.x-k8s.io/multikueue";

    private static IEnumerable<Fault> Of(Trainer? trainer, string path, Func<string, SourceLocation> locate)
    {
        if (trainer is null)
            yield break;
        if (trainer.NumNodes is < 0)
            yield return ValueOutOfRange.Of($"{path}.numNodes", trainer.NumNodes, "0 or more", locate($"{path}.numNodes"));
        if (trainer.NumProcPerNode is { } processes && !Processes().IsMatch(processes.ToString()))
            yield return ValueOutOfRange.Of($"{path}.numProcPerNode", processes, "1 or more (Trainer 2.0 and 2.1 also take auto, cpu and gpu)", locate($"{path}.numProcPerNode"));
        if (trainer.Image is { Length: > MaxImage })
            yield return ValueOutOfRange.Of($"{path}.image", trainer.Image.Length, $"at most {MaxImage} characters", locate($"{path}.image"));
        foreach (var (field, words) in new[] { ("command", trainer.Command), ("args", trainer.Args) })
            if (words?.Count > MaxArguments)
                yield return ValueOutOfRange.Of($"{path}.{field}", words.Count, $"at most {MaxArguments} words", locate($"{path}.{field}"));
        foreach (var fault in Environment(trainer.Env, path, locate))
            yield return fault;
    }

    private static IEnumerable<Fault> Of(InitializerSource? source, string path, Func<string, SourceLocation> locate)
    {
        if (source is null)
            yield break;
        if (source.StorageUri is { Length: > 0 } uri && !StorageUri().IsMatch(uri))
            yield return BadStorageUri.Of($"{path}.storageUri", uri, locate($"{path}.storageUri"));
        foreach (var fault in Environment(source.Env, path, locate))
            yield return fault;
    }

    private static IEnumerable<Fault> Environment(IReadOnlyList<EnvVar>? variables, string path, Func<string, SourceLocation> locate)
    {
        if (variables is null)
            yield break;
        if (variables.Count > MaxEnvironment)
            yield return ValueOutOfRange.Of($"{path}.env", variables.Count, $"at most {MaxEnvironment} variables", locate($"{path}.env"));
        foreach (var fault in DuplicateEntry.Find($"{path}.env", "name", variables.Select(v => v.Name), locate))
            yield return fault;
        for (var i = 0; i < variables.Count; i++)
            if (variables[i].Name.Length == 0)
                yield return Manifests.Rules.MissingField.Of($"{path}.env[{i}].name", locate($"{path}.env[{i}]"));
            else if (variables[i] is { Value.Length: > 0, ValueFrom: not null })
                yield return TwoSources.Of($"{path}.env[{i}]", variables[i].Name, locate($"{path}.env[{i}]"));
    }

    private static IEnumerable<Fault> Of(IReadOnlyList<RuntimePatch> patches, string path, Func<string, SourceLocation> locate)
    {
        if (patches.Count > MaxPatches)
            yield return ValueOutOfRange.Of(path, patches.Count, $"at most {MaxPatches} patches", locate(path));
        foreach (var fault in DuplicateEntry.Find(path, "manager", patches.Select(p => p.Manager), locate))
            yield return fault;
        for (var i = 0; i < patches.Count; i++)
            foreach (var fault in PatchCheck.Find(patches[i], $"{path}[{i}]", locate))
                yield return fault;
    }

    [GeneratedRegex(@"^(auto|cpu|gpu|[1-9][0-9]{0,8})\z")]
    private static partial Regex Processes();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*://.+\z")]
    private static partial Regex StorageUri();
}
