using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines.Execution;

/// <summary>One run of a C# step: typed access to its inputs, and the place for its results. Used by generated code.</summary>
/// <param name="input">What the engine gave the step.</param>
/// <param name="cancellationToken">Ends the step early.</param>
public sealed class StepCall(ExecutorInput input, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, JsonElement> _results = [];
    private readonly Dictionary<string, Artifact> _outputs = [];

    /// <summary>Ends the step early; a step that takes a <see cref="System.Threading.CancellationToken"/> gets this one.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            TakesCancellation = true;
            return cancellationToken;
        }
    }

    /// <summary>Whether the step's method was given the token, and so can end early.</summary>
    internal bool TakesCancellation { get; private set; }

    /// <summary>Whether a parameter has a value.</summary>
    /// <param name="name">The input's name in the document.</param>
    public bool Has(string name) =>
        input.Inputs.ParameterValues.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A parameter's value.</summary>
    /// <typeparam name="T">The method's parameter type.</typeparam>
    /// <param name="name">The input's name in the document.</param>
    /// <exception cref="StepException">There is no value, or it is of another type.</exception>
    public T Parameter<T>(string name) =>
        Has(name) ? StepValue.Read<T>(name, input.Inputs.ParameterValues[name]) : throw new StepException($"Input '{name}' has no value.");

    /// <summary>A parameter's value, or the method's own default.</summary>
    /// <typeparam name="T">The method's parameter type.</typeparam>
    /// <param name="name">The input's name in the document.</param>
    /// <param name="absent">What the method takes when nothing is given.</param>
    /// <exception cref="StepException">The value is of another type.</exception>
    public T Parameter<T>(string name, T absent) => Has(name) ? StepValue.Read<T>(name, input.Inputs.ParameterValues[name]) : absent;

    /// <summary>An input artifact.</summary>
    /// <typeparam name="T">The artifact's type.</typeparam>
    /// <param name="name">The input's name in the document.</param>
    /// <exception cref="StepException">There is no such artifact.</exception>
    public Input<T> InputArtifact<T>(string name) where T : Artifact, new() =>
        OptionalInputArtifact<T>(name) ?? throw new StepException($"Input artifact '{name}' was not given.");

    /// <summary>An input artifact, or null when none was given.</summary>
    /// <typeparam name="T">The artifact's type.</typeparam>
    /// <param name="name">The input's name in the document.</param>
    public Input<T>? OptionalInputArtifact<T>(string name) where T : Artifact, new() =>
        InputArtifacts<T>(name) is [var first, ..] ? first : null;

    /// <summary>The artifacts of a list input; empty when none was given.</summary>
    /// <typeparam name="T">The artifacts' type.</typeparam>
    /// <param name="name">The input's name in the document.</param>
    public IReadOnlyList<Input<T>> InputArtifacts<T>(string name) where T : Artifact, new() =>
        input.Inputs.Artifacts.TryGetValue(name, out var list) ? [.. list.Artifacts.Select(a => new Input<T>(Make<T>(a)))] : [];

    /// <summary>An output artifact; its parent folder is made.</summary>
    /// <typeparam name="T">The artifact's type.</typeparam>
    /// <param name="name">The output's name in the document.</param>
    /// <exception cref="StepException">The engine gave no place for it.</exception>
    public Output<T> OutputArtifact<T>(string name) where T : Artifact, new()
    {
        if (!input.Outputs.Artifacts.TryGetValue(name, out var list) || list.Artifacts is not [var first, ..])
            throw new StepException($"Output artifact '{name}' has no place to go: the engine gave none.");
        var artifact = Make<T>(first);
        if (System.IO.Path.GetDirectoryName(artifact.Path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        _outputs[name] = artifact;
        return new Output<T>(artifact);
    }

    /// <summary>Records an output parameter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The output's name in the document.</param>
    /// <param name="value">Its value; null records nothing.</param>
    public void Return<T>(string name, T value)
    {
        if (value is not null)
            _results[name] = StepValue.Write(name, value);
    }

    /// <summary>What the step gives back.</summary>
    public ExecutorOutput ToOutput() => new()
    {
        ParameterValues = _results,
        Artifacts = _outputs.ToDictionary(o => o.Key, o => new RuntimeArtifactList
        {
            Artifacts =
            [
                new RuntimeArtifact
                {
                    Name = o.Value.Name,
                    Uri = o.Value.Uri,
                    Metadata = o.Value.Metadata,
                    CustomPath = o.Value.CustomPath,
                },
            ],
        }),
    };

    private static T Make<T>(RuntimeArtifact from) where T : Artifact, new()
    {
        var artifact = new T { Name = from.Name ?? "", Uri = from.Uri ?? "", Metadata = (JsonObject?)from.Metadata?.DeepClone() ?? [] };
        if (from.CustomPath is { Length: > 0 } path)
            artifact.Path = path;
        return artifact;
    }
}
