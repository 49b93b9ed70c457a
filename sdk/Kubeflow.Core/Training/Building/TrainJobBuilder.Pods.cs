using System.Runtime.CompilerServices;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <content>Where pods run, and what they are given: what the manifest says in a runtime patch, eight levels deep.</content>
public sealed partial class TrainJobBuilder
{
    /// <summary>The manager of the patch that these calls make.</summary>
    private const string Manager = "trainer.kubeflow.org/kubeflow-sdk";

    private readonly Dictionary<string, PodPatchDraft> _pods = [];
    private readonly List<RuntimePatch> _patches = [];

    /// <summary>Asks for machines with a label.</summary>
    /// <param name="label">The label's key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder NodeSelector(string label, string value, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => Pod(job).NodeSelector[label] = value, file, line);

    /// <summary>Lets pods run on machines with a taint.</summary>
    /// <param name="key">The taint's key.</param>
    /// <param name="value">The taint's value. Default: any.</param>
    /// <param name="effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>. Default: all.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Toleration(
        string key, string? value = null, string? effect = null, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => Pod(job).Tolerations.Add(new Toleration { Key = key, Operator = value is null ? "Exists" : "Equal", Value = value, Effect = effect }), file, line,
        effect is null or "NoSchedule" or "PreferNoSchedule" or "NoExecute"
            ? null
            : ValueOutOfRange.Of("the effect of a toleration", $"'{effect}'", "NoSchedule, PreferNoSchedule or NoExecute", new(file, line)));

    /// <summary>Sets the account under which pods speak to the cluster.</summary>
    /// <param name="name">The ServiceAccount.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder ServiceAccount(string name, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => Pod(job).ServiceAccount = name, file, line);

    /// <summary>Fetches images with a Secret.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder ImagePullSecret(string secret, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => Pod(job).PullSecrets.Add(new LocalObjectReference { Name = secret }), file, line);

    /// <summary>Sets the time that pods have to end when they are told to.</summary>
    /// <param name="time">Whole seconds.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder GracePeriod(TimeSpan time, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => Pod(job).GracePeriod = (long)time.TotalSeconds, file, line, time >= TimeSpan.Zero ? null : ValueOutOfRange.Of("GracePeriod", time, "0 or more", new(file, line)));

    /// <summary>Adds a label to pods.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder PodLabel(string key, string value, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => Pod(job).Labels[key] = value, file, line);

    /// <summary>Adds an annotation to pods.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="job">The replicated job of the runtime. Default: <c>node</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder PodAnnotation(string key, string value, string job = "node", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => Pod(job).Annotations[key] = value, file, line);

    /// <summary>Adds a patch of your own, for what has no method here.</summary>
    /// <param name="patch">The patch.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Patch(RuntimePatch patch, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        foreach (var fault in PatchCheck.Find(patch, "Patch", _ => new SourceLocation(file, line)))
            _draft.Report(fault);
        return Set(() => _patches.Add(patch), file, line);
    }

    private PodPatchDraft Pod(string job)
    {
        if (!_pods.TryGetValue(job, out var pod))
            _pods[job] = pod = new PodPatchDraft(job);
        return pod;
    }

    private List<RuntimePatch>? FinishPatches()
    {
        if (_pods.Count == 0)
            return _patches.Count > 0 ? [.. _patches] : null;
        var own = new RuntimePatch
        {
            Manager = Manager,
            TrainingRuntimeSpec = new TrainingRuntimeSpecPatch
            {
                Template = new JobSetTemplatePatch { Spec = new JobSetSpecPatch { ReplicatedJobs = [.. _pods.Values.Select(p => p.Build())] } },
            },
        };
        return [own, .. _patches];
    }
}
