using System.Globalization;
using System.Runtime.CompilerServices;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>Describes a search for the best parameters. Every call is checked where it stands; <see cref="Build"/> throws all mistakes together.</summary>
public sealed class OptimizationJobBuilder
{
    private readonly Draft _draft;
    private readonly string _name;
    private readonly List<OptimizationParameter> _parameters = [];
    private readonly List<OptimizationObjective> _objectives = [];
    private OptimizationAlgorithm? _algorithm;
    private TrainJob? _trial;
    private int? _trials;
    private int? _parallel;

    internal OptimizationJobBuilder(string name, SourceLocation location)
    {
        _draft = new Draft($"OptimizationJob '{name}'", location);
        _name = name;
    }

    /// <summary>Looks for the greatest value of a metric.</summary>
    /// <param name="metric">The metric's name, as the training reports it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Maximize(string metric, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _objectives.Add(new OptimizationObjective { Metric = metric, Direction = "Maximize" }), file, line);

    /// <summary>Looks for the least value of a metric.</summary>
    /// <param name="metric">The metric's name, as the training reports it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Minimize(string metric, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _objectives.Add(new OptimizationObjective { Metric = metric, Direction = "Minimize" }), file, line);

    /// <summary>Searches at random, as without this call.</summary>
    /// <param name="seed">The same seed gives the same parameters. Default: another one each time.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Random(int? seed = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _algorithm = new OptimizationAlgorithm { Random = new RandomSearch { Seed = seed } }, file, line);

    /// <summary>Searches through every combination of choices.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Grid([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _algorithm = new OptimizationAlgorithm { Grid = new GridSearch() }, file, line);

    /// <summary>Searches a fractional number.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The greatest.</param>
    /// <param name="log">Whether its logarithm is searched evenly. Default: false.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Double(string name, double min, double max, bool log = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Range(name, min.ToString("R", CultureInfo.InvariantCulture), max.ToString("R", CultureInfo.InvariantCulture), "Float", log, file, line);

    /// <summary>Searches a whole number.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The greatest.</param>
    /// <param name="log">Whether its logarithm is searched evenly. Default: false.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Integer(string name, long min, long max, bool log = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Range(name, min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture), "Int", log, file, line);

    /// <summary>Searches among choices.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Categorical(string name, IEnumerable<string> choices, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var list = choices.ToList();
        return Add(name, new OptimizationSearchSpace { Categorical = new OptimizationChoices { Choices = list } }, file, line);
    }

    /// <summary>Sets the job that each trial runs; its name is left out.</summary>
    /// <param name="job">The job.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder Trial(TrainJob job, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _trial = job, file, line);

    /// <summary>Sets the number of trials.</summary>
    /// <param name="count">1 to 100. Default without this call: 1.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder MaxTrials(int count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _trials = count, file, line);

    /// <summary>Sets the number of trials at the same time.</summary>
    /// <param name="count">1 to 100. Default without this call: 1.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public OptimizationJobBuilder ParallelTrials(int count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Set(() => _parallel = count, file, line);

    /// <summary>Ends the description; it cannot be changed after.</summary>
    /// <exception cref="ValidationException">There are mistakes; all are in it.</exception>
    public OptimizationJob Build()
    {
        _draft.EnsureOpen(_draft.Start);
        var labels = _trial?.Metadata is { Labels: not null } or { Annotations: not null }
            ? new ObjectMeta { Labels = _trial.Metadata.Labels, Annotations = _trial.Metadata.Annotations }
            : null;
        var job = new OptimizationJob
        {
            Metadata = new ObjectMeta { Name = _name },
            Spec = new OptimizationJobSpec
            {
                Objectives = [.. _objectives], Parameters = [.. _parameters], SearchAlgorithm = _algorithm, NumTrials = _trials, ParallelTrials = _parallel,
                TrainJobTemplate = _trial is null ? null : new TrainJobTemplate { Metadata = labels, Spec = _trial.Spec },
            },
        };
        _draft.Close(OptimizationJobCheck.Find(job, _ => _draft.Start));
        return job;
    }

    private OptimizationJobBuilder Range(string name, string min, string max, string type, bool log, string file, int line)
    {
        var range = new OptimizationRange { Min = min, Max = max, Type = type };
        return Add(name, log ? new() { LogUniform = range } : new() { Uniform = range }, file, line);
    }

    private OptimizationJobBuilder Add(string name, OptimizationSearchSpace space, string file, int line) => Set(
        () => _parameters.Add(new OptimizationParameter { Name = name, SearchSpace = space }), file, line,
        _parameters.Exists(p => p.Name == name) ? DuplicateEntry.Of("spec.parameters", "name", name, new(file, line)) : null);

    private OptimizationJobBuilder Set(Action set, string file, int line, Fault? fault = null)
    {
        _draft.EnsureOpen(new SourceLocation(file, line));
        _draft.Report(fault);
        set();
        return this;
    }
}
