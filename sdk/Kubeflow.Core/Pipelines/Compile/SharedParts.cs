using System.Runtime.CompilerServices;
using System.Text.Json;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines;

/// <summary>Writes equal executors and components once. Many equal steps then cost their task only, which keeps large pipelines
/// under the size limits of etcd and the Kubernetes API.</summary>
internal static class SharedParts
{
    /// <summary>The number of steps from which equal parts are written once unless asked otherwise.</summary>
    public const int Threshold = 100;

    public static PipelineSpec WriteOnce(PipelineSpec spec)
    {
        var labels = FirstOfEqual(spec.DeploymentSpec!.Executors!, executor => new PartKey(executor));
        var components = spec.Components!.ToDictionary(
            c => c.Key, c => c.Value.ExecutorLabel is { } label ? c.Value with { ExecutorLabel = labels[label] } : c.Value);
        var names = FirstOfEqual(components, c => new PartKey(c.InputDefinitions, c.OutputDefinitions, c.Dag, c.ExecutorLabel));
        return spec with
        {
            DeploymentSpec = new() { Executors = Kept(spec.DeploymentSpec.Executors!, labels) },
            Components = Kept(components, names).ToDictionary(c => c.Key, c => Renamed(c.Value, names)),
            Root = Renamed(spec.Root!, names),
        };
    }

    // The compiler gives tasks of one component the same objects: parts with the same key are equal without a look at their text.
    private static Dictionary<string, string> FirstOfEqual<T>(IReadOnlyDictionary<string, T> parts, Func<T, PartKey> key)
    {
        var byKey = new Dictionary<PartKey, string>();
        var byText = new Dictionary<string, string>();
        return parts.ToDictionary(p => p.Key, p =>
        {
            if (!byKey.TryGetValue(key(p.Value), out var first))
            {
                var text = JsonSerializer.Serialize(p.Value, IrJson.Options);
                first = byText.TryAdd(text, p.Key) ? p.Key : byText[text];
                byKey[key(p.Value)] = first;
            }
            return first;
        });
    }

    private static Dictionary<string, T> Kept<T>(IReadOnlyDictionary<string, T> parts, Dictionary<string, string> first) =>
        parts.Where(p => first[p.Key] == p.Key).ToDictionary(p => p.Key, p => p.Value);

    private static ComponentSpec Renamed(ComponentSpec component, Dictionary<string, string> names) => component.Dag is null
        ? component
        : component with
        {
            Dag = component.Dag with
            {
                Tasks = component.Dag.Tasks!.ToDictionary(t => t.Key, t => t.Value with { ComponentRef = new() { Name = names[t.Value.ComponentRef!.Name!] } }),
            },
        };

    // Equal when all are the same objects.
    private readonly record struct PartKey(object? First, object? Second = null, object? Third = null, string? Label = null)
    {
        public bool Equals(PartKey other) =>
            ReferenceEquals(First, other.First) && ReferenceEquals(Second, other.Second) && ReferenceEquals(Third, other.Third) && Label == other.Label;

        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(First), RuntimeHelpers.GetHashCode(Second), RuntimeHelpers.GetHashCode(Third), Label);
    }
}
