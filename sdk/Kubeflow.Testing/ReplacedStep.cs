using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Testing;

/// <summary>A step while something else runs in its place: its inputs, and where its outputs go.</summary>
public sealed class ReplacedStep
{
    private readonly StepIdentity _step;
    private readonly StepCall _call;

    internal ReplacedStep(StepIdentity step, StepCall call, int attempt) => (_step, _call, Attempt) = (step, call, attempt);

    /// <summary>Its path in the run, such as <c>for-loop-1/0/train</c>.</summary>
    public string Path => _step.Path;

    /// <summary>Which try it is, from 1.</summary>
    public int Attempt { get; }

    /// <summary>Ends the step early when the run is cancelled.</summary>
    public CancellationToken CancellationToken => _call.CancellationToken;

    /// <summary>A parameter's value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The input's name.</param>
    /// <exception cref="StepException">The step has no such input, or it has no value.</exception>
    public T Input<T>(string name) => _call.Parameter<T>(Known(name, Inputs, "input"));

    /// <summary>Whether an optional parameter was given.</summary>
    /// <param name="name">The input's name.</param>
    /// <exception cref="StepException">The step has no such input.</exception>
    public bool Has(string name) => _call.Has(Known(name, Inputs, "input"));

    /// <summary>An input artifact.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The input's name.</param>
    /// <exception cref="StepException">The step has no such input, or it was not given.</exception>
    public Input<T> InputArtifact<T>(string name) where T : Artifact, new() => _call.InputArtifact<T>(Known(name, Inputs, "input"));

    /// <summary>The artifacts of a list.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="name">The input's name.</param>
    /// <exception cref="StepException">The step has no such input.</exception>
    public IReadOnlyList<Input<T>> InputArtifacts<T>(string name) where T : Artifact, new() => _call.InputArtifacts<T>(Known(name, Inputs, "input"));

    /// <summary>An output artifact, to be written to its path.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The output's name.</param>
    /// <exception cref="StepException">The step has no such output.</exception>
    public Output<T> OutputArtifact<T>(string name) where T : Artifact, new() => _call.OutputArtifact<T>(Known(name, Outputs, "output"));

    /// <summary>Writes an output artifact's whole content.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="StepException">The step has no such output.</exception>
    public void WriteArtifact(string name, string text) => File.WriteAllText(OutputArtifact<Artifact>(name).Path, text);

    /// <summary>Gives the output <c>Output</c>.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">Its value.</param>
    /// <exception cref="StepException">The step has no such output.</exception>
    public void Return<T>(T value) => Return("Output", value);

    /// <summary>Gives an output parameter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The output's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="StepException">The step has no such output.</exception>
    public void Return<T>(string name, T value) => _call.Return(Known(name, Outputs, "output"), value);

    private IEnumerable<string> Inputs => [.. _step.Component.InputDefinitions?.Parameters?.Keys ?? [], .. _step.Component.InputDefinitions?.Artifacts?.Keys ?? []];

    private IEnumerable<string> Outputs => [.. _step.Component.OutputDefinitions?.Parameters?.Keys ?? [], .. _step.Component.OutputDefinitions?.Artifacts?.Keys ?? []];

    private string Known(string name, IEnumerable<string> known, string kind) => known.Contains(name)
        ? name
        : throw new StepException($"Step '{_step.Name}' has no {kind} '{name}'. {Suggestion.Of(name, known, kind + "s")}");
}
