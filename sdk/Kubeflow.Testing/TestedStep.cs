using System.Text.Json;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Execution;
using Kubeflow.Testing.Rules;

namespace Kubeflow.Testing;

/// <summary>A step of a run that ended, to assert on.</summary>
public sealed class TestedStep
{
    internal TestedStep(TaskDetails details) => Details = details;

    /// <summary>Everything about the step.</summary>
    public TaskDetails Details { get; }

    /// <summary>Its path in the run, such as <c>for-loop-1/0/train</c>.</summary>
    public string Path => Details.Path;

    /// <summary>Its task's name, such as <c>train</c>.</summary>
    public string Name => Path.Split('/').LastOrDefault(part => !part.All(char.IsAsciiDigit)) ?? Path;

    /// <summary>How it ended.</summary>
    public RuntimeState State => Details.State;

    /// <summary>How often it was tried; 0 if it did not run.</summary>
    public int Attempts => Details.Attempts;

    /// <summary>Why it failed or was left out; null otherwise.</summary>
    public string? Error => Details.Error;

    /// <summary>What it printed.</summary>
    public string Log => Details.LogFile is { } file && File.Exists(file) ? File.ReadAllText(file) : "";

    /// <summary>A parameter that it was given.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The input's name.</param>
    /// <exception cref="KubeflowException">It was given no such parameter.</exception>
    public T Input<T>(string name) => Read<T>(name, Details.Inputs, "input");

    /// <summary>An artifact that it was given.</summary>
    /// <param name="name">The input's name.</param>
    /// <exception cref="KubeflowException">It was given no such artifact, or several.</exception>
    public TestArtifact InputArtifact(string name) => Only(name, Details.InputArtifacts, $"step '{Path}'");

    /// <summary>A parameter that it gave.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The output's name.</param>
    /// <exception cref="KubeflowException">It gave no such parameter.</exception>
    public T Output<T>(string name = "Output") => Read<T>(name, Details.Outputs, "output");

    /// <summary>An artifact that it gave.</summary>
    /// <param name="name">The output's name.</param>
    /// <exception cref="KubeflowException">It gave no such artifact.</exception>
    public TestArtifact OutputArtifact(string name) => Only(name, Details.OutputArtifacts, $"step '{Path}'");

    /// <summary>Path and state, and why.</summary>
    public override string ToString() => $"{Path}: {State}{(Error is { } error ? $": {error}" : "")}";

    internal static TestArtifact Only(string name, IReadOnlyDictionary<string, RuntimeArtifactList> artifacts, string owner) =>
        artifacts.GetValueOrDefault(name) is { Artifacts: [var only] } ? TestArtifact.Of(only) : throw UnknownStepValue.Of(owner, "artifact", name, artifacts.Keys);

    private T Read<T>(string name, IReadOnlyDictionary<string, JsonElement> values, string kind) =>
        values.TryGetValue(name, out var value) ? StepValue.Read<T>(name, value) : throw UnknownStepValue.Of($"step '{Path}'", kind, name, values.Keys);
}
