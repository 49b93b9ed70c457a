using System.Runtime.CompilerServices;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Describes a TrainJob. Every call is checked where it stands; <see cref="Build"/> throws all mistakes together.</summary>
public sealed partial class TrainJobBuilder
{
    private readonly Draft _draft;
    private readonly Dictionary<string, string> _labels = [];
    private readonly Dictionary<string, string> _annotations = [];
    private readonly string _name;
    private string? _namespace;
    private RuntimeRef _runtime = new() { Name = "torch-distributed" };
    private Trainer _trainer = new();
    private bool? _suspend;
    private long? _deadline;
    private string? _managedBy;

    internal TrainJobBuilder(string name, SourceLocation location)
    {
        _draft = new Draft($"TrainJob '{name}'", location);
        _name = name;
        if (!NameCheck.IsLabel(name) || name.Length > NameCheck.MaxJobName)
            _draft.Report(BadObjectName.Of(name, NameCheck.MaxJobName, location));
    }

    /// <summary>Puts the job into a namespace.</summary>
    /// <param name="name">The namespace. Default without this call: the client's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Namespace(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _namespace = name, file, line, NameCheck.IsLabel(name) ? null : BadObjectName.Of(name, NameCheck.MaxName, new(file, line)));

    /// <summary>Adds a label to the job.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Label(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _labels[key] = value, file, line);

    /// <summary>Adds an annotation to the job.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Annotation(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _annotations[key] = value, file, line);

    /// <summary>Names the runtime.</summary>
    /// <param name="name">Such as <c>torch-distributed</c>, which it is without this call.</param>
    /// <param name="namespaced">Whether it is a TrainingRuntime of the job's namespace rather than a ClusterTrainingRuntime.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Runtime(string name, bool namespaced = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => _runtime = new RuntimeRef { Name = name, ApiGroup = namespaced ? "trainer.kubeflow.org" : null, Kind = namespaced ? "TrainingRuntime" : null }, file, line,
        name.Length is > 0 and <= NameCheck.MaxReference ? null : ValueOutOfRange.Of("Runtime", $"'{name}'", "a name of 1 to 253 characters", new(file, line)));

    /// <summary>Sets the number of machines.</summary>
    /// <param name="count">Default without this call: the runtime's.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Nodes(int count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _trainer = _trainer with { NumNodes = count }, file, line, count >= 1 ? null : ValueOutOfRange.Of("Nodes", count, "1 or more", new(file, line)));

    /// <summary>Sets the number of processes on each machine.</summary>
    /// <param name="count">Default without this call: the runtime's, or one for each device or processor.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder ProcessesPerNode(int count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _trainer = _trainer with { NumProcPerNode = count }, file, line, count >= 1 ? null : ValueOutOfRange.Of("ProcessesPerNode", count, "1 or more", new(file, line)));

    /// <summary>Holds the job until it is resumed.</summary>
    /// <param name="suspend">Default: true.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Suspend(bool suspend = true, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _suspend = suspend, file, line);

    /// <summary>Limits how long the job may run, from its start or last resumption.</summary>
    /// <param name="limit">Whole seconds; parts of one are rounded up.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Deadline(TimeSpan limit, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(
        () => _deadline = (long)Math.Ceiling(limit.TotalSeconds), file, line,
        limit > TimeSpan.Zero ? null : ValueOutOfRange.Of("Deadline", limit, "more than nothing", new(file, line)));

    /// <summary>Queues the job with Kueue.</summary>
    /// <param name="name">The LocalQueue.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Queue(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _labels[TrainingLabels.KueueQueue] = name, file, line);

    /// <summary>Hands the job to another controller.</summary>
    /// <param name="controller">Such as <c>kueue.x-k8s.io/multikueue</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder ManagedBy(string controller, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _managedBy = controller, file, line);

    /// <summary>Ends the description; it cannot be changed after.</summary>
    /// <exception cref="ValidationException">There are mistakes; all are in it, each with its line.</exception>
    public TrainJob Build()
    {
        _draft.EnsureOpen(_draft.Start);
        var trainer = FinishTrainer();
        var job = new TrainJob
        {
            Metadata = new ObjectMeta
            {
                Name = _name, Namespace = _namespace, Labels = _labels.Count > 0 ? new Dictionary<string, string>(_labels) : null,
                Annotations = _annotations.Count > 0 ? new Dictionary<string, string>(_annotations) : null,
            },
            Spec = new TrainJobSpec
            {
                RuntimeRef = _runtime, Initializer = FinishInitializer(), Trainer = trainer == new Trainer() ? null : trainer, RuntimePatches = FinishPatches(),
                Suspend = _suspend, ActiveDeadlineSeconds = _deadline, ManagedBy = _managedBy,
            },
            Files = _files,
        };
        _draft.Close(TrainJobCheck.Find(job, _ => _draft.Start));
        return job;
    }

    private TrainJobBuilder Set(Action set, string file, int line, Fault? fault = null)
    {
        _draft.EnsureOpen(new SourceLocation(file, line));
        _draft.Report(fault);
        set();
        return this;
    }
}
