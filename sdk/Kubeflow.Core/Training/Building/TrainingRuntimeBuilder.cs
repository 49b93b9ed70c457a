using System.Runtime.CompilerServices;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Describes a runtime. Every call is checked where it stands; <see cref="Build"/> throws all mistakes together.</summary>
/// <typeparam name="T">The kind of runtime.</typeparam>
public sealed class TrainingRuntimeBuilder<T>
    where T : ManifestPart, IManifest
{
    private readonly Draft _draft;
    private readonly Func<ObjectMeta, TrainingRuntimeSpec, T> _make;
    private readonly string _name;
    private readonly Dictionary<string, string> _labels = [];
    private readonly List<ReplicatedJob> _jobs = [];
    private MLPolicy? _policy;
    private PodGroupPolicy? _podGroup;
    private FailurePolicy? _failure;
    private SuccessPolicy? _success;
    private string? _namespace;

    internal TrainingRuntimeBuilder(string name, SourceLocation location, Func<ObjectMeta, TrainingRuntimeSpec, T> make)
    {
        _draft = new Draft($"runtime '{name}'", location);
        (_name, _make) = (name, make);
        if (!NameCheck.IsLabel(name) || name.Length > NameCheck.MaxName)
            _draft.Report(BadObjectName.Of(name, NameCheck.MaxName, location));
    }

    /// <summary>Puts the runtime into a namespace.</summary>
    /// <param name="name">The namespace. Default without this call: the client's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Namespace(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _namespace = name, file, line);

    /// <summary>Adds a label. The label <c>trainer.kubeflow.org/framework</c> is set by the framework's own method.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Label(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _labels[key] = value, file, line);

    /// <summary>Sets the number of machines of jobs that do not say.</summary>
    /// <param name="count">Default without this call: 1.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Nodes(int count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => _policy = (_policy ?? new()) with { NumNodes = count }, file, line, count >= 1 ? null : ValueOutOfRange.Of("Nodes", count, "1 or more", new(file, line)));

    /// <summary>Runs jobs under PyTorch's torchrun.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Torch([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Framework("torch", p => p with { Torch = new() }, file, line);

    /// <summary>Runs jobs under JAX.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Jax([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Framework("jax", p => p with { Jax = new() }, file, line);

    /// <summary>Runs jobs under XGBoost.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> XGBoost([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Framework("xgboost", p => p with { Xgboost = new() }, file, line);

    /// <summary>Runs jobs under MPI.</summary>
    /// <param name="processesPerNode">Processes on each machine, where a job does not say. Default: 1.</param>
    /// <param name="launcherTrains">Whether the launcher trains too. Default: false.</param>
    /// <param name="sshAuthMountPath">The folder of the keys with which the launcher reaches the nodes. Default: <c>/root/.ssh</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Mpi(
        int? processesPerNode = null, bool launcherTrains = false, string? sshAuthMountPath = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Framework(
        "mpi",
        p => p with { Mpi = new() { NumProcPerNode = processesPerNode, RunLauncherAsNode = launcherTrains ? true : null, SshAuthMountPath = sshAuthMountPath } },
        file, line);

    /// <summary>Adds a job that trains.</summary>
    /// <param name="image">The image.</param>
    /// <param name="after">The jobs that it waits for until they are complete. Default: none.</param>
    /// <param name="command">The command of jobs that name none. Default: the image's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Trainer(
        string image, IEnumerable<string>? after = null, IEnumerable<string>? command = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Step("node", "trainer", "node", image, after, command, file, line);

    /// <summary>Adds the job that fetches data.</summary>
    /// <param name="image">The image.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> DatasetInitializer(string image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Step("dataset-initializer", "dataset-initializer", "dataset-initializer", image, null, null, file, line);

    /// <summary>Adds the job that fetches a model.</summary>
    /// <param name="image">The image.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> ModelInitializer(string image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Step("model-initializer", "model-initializer", "model-initializer", image, null, null, file, line);

    /// <summary>Adds a job of your own.</summary>
    /// <param name="job">The job.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Job(ReplicatedJob job, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _jobs.Add(job), file, line);

    /// <summary>Starts the whole again when a job fails.</summary>
    /// <param name="maxRestarts">How often.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Restarts(int maxRestarts, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => _failure = (_failure ?? new()) with { MaxRestarts = maxRestarts }, file, line,
        maxRestarts >= 0 ? null : ValueOutOfRange.Of("Restarts", maxRestarts, "0 or more", new(file, line)));

    /// <summary>Sets what follows from a failed job.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> OnFailure(FailurePolicy policy, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _failure = policy, file, line);

    /// <summary>Sets when the whole has succeeded.</summary>
    /// <param name="policy">The policy. Default without this call: when all jobs have.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> OnSuccess(SuccessPolicy policy, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _success = policy, file, line);

    /// <summary>Schedules pods together, all or none.</summary>
    /// <param name="policy">By which scheduler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainingRuntimeBuilder<T> Together(PodGroupPolicy policy, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _podGroup = policy, file, line);

    /// <summary>Ends the description; it cannot be changed after.</summary>
    /// <exception cref="ValidationException">There are mistakes; all are in it, each with its line.</exception>
    public T Build()
    {
        _draft.EnsureOpen(_draft.Start);
        var metadata = new ObjectMeta { Name = _name, Namespace = _namespace, Labels = _labels.Count > 0 ? new Dictionary<string, string>(_labels) : null };
        var spec = new TrainingRuntimeSpec
        {
            MLPolicy = _policy, PodGroupPolicy = _podGroup,
            Template = new JobSetTemplateSpec { Spec = new JobSetSpec { ReplicatedJobs = [.. _jobs], FailurePolicy = _failure, SuccessPolicy = _success } },
        };
        var faults = RuntimeCheck.Find(metadata, spec, _ => _draft.Start);
        _draft.Close(_jobs.Count > 0 ? faults : faults.Append(Manifests.Rules.MissingField.Of("spec.template.spec.replicatedJobs", _draft.Start)));
        return _make(metadata, spec);
    }

    private TrainingRuntimeBuilder<T> Framework(string name, Func<MLPolicy, MLPolicy> set, string file, int line) => Set(
        () =>
        {
            _policy = set(_policy ?? new MLPolicy());
            _labels.TryAdd(TrainingLabels.Framework, name);
        },
        file, line);

    private TrainingRuntimeBuilder<T> Step(
        string job, string step, string container, string image, IEnumerable<string>? after, IEnumerable<string>? command, string file, int line)
    {
        var waits = after?.Select(name => new DependsOn { Name = name, Status = "Complete" }).ToList();
        var words = command?.ToList();
        return Job(
            new ReplicatedJob
            {
                Name = job, DependsOn = waits is { Count: > 0 } ? waits : null,
                Template = new JobTemplateSpec
                {
                    Metadata = new ObjectMeta { Labels = new Dictionary<string, string> { [TrainingLabels.AncestorStep] = step } },
                    Spec = new JobSpec
                    {
                        Template = new PodTemplateSpec { Spec = new PodSpec { Containers = [new Container { Name = container, Image = image, Command = words }] } },
                    },
                },
            },
            file, line);
    }

    private TrainingRuntimeBuilder<T> Set(Action set, string file, int line, Fault? fault = null)
    {
        _draft.EnsureOpen(new SourceLocation(file, line));
        _draft.Report(fault);
        set();
        return this;
    }
}
